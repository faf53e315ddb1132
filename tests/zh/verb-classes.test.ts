import { describe, expect, test } from "vitest";
import { verbClasses, verbClassOf } from "../../pipeline/zh/duties/verb-classes.ts";

describe("the main class of a verb", () => {
  test.each([
    ["审批", "verb-approve"],
    ["拟订", "verb-make-rules"],
    ["协助", "verb-assist"],
    ["上报", "verb-report"],
    // a compound is what its last word is
    ["税费征收", "verb-levy"],
    ["安全检查", "verb-supervise"],
    ["归口管理", "verb-manage"],
    // in two classes: the first is the main one
    ["审核", "verb-approve"],
  ])("%s: %s", (verb, id) => expect(verbClassOf(verb)).toBe(id));

  test.each(["注重", "监", "管理学"])("%s has none", (verb) => expect(verbClassOf(verb)).toBeNull());
});

test("no class is hidden: each is the main class of most of its verbs", () => {
  const hidden = verbClasses.filter(
    ({ id, verbs }) => [...verbs].filter((verb) => verbClassOf(verb) === id).length * 2 <= verbs.size,
  );
  expect(hidden.map(({ id }) => id)).toEqual([]);
});
