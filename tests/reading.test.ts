/** Each folder in tests/cases/reading is a page and what a person says is right, not what the code gives. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { caseNames, faultsOf, judge, notYet, passes } from "./reading.ts";

test.each(caseNames.filter((name) => !(name in notYet)))("%s", (name) => {
  const verdict = judge(name);
  if (!passes(verdict)) throw new Error([verdict.about, ...faultsOf(verdict)].join("\n"));
});

test.each(Object.keys(notYet))("%s is not read yet", (name) => {
  if (passes(judge(name)))
    throw new Error(`${name} is read as it should be now: take it off the list in not-yet.json`);
});

test("the list names only cases that there are, in order, each with a reason", () => {
  const listed = Object.keys(notYet);
  expect(listed.filter((name) => !caseNames.includes(name))).toEqual([]);
  expect(listed).toEqual([...listed].sort());
  expect(listed.filter((name) => notYet[name]?.trim() === "")).toEqual([]);
});

test.each(caseNames)("%s: the answer says who judged it and what it shows", (name) => {
  const expected: unknown = JSON.parse(readFileSync(`tests/cases/reading/${name}/expected.json`, "utf8"));
  expect(expected).toMatchObject({
    judged: { by: expect.stringMatching(/\S/), on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    about: expect.stringMatching(/\S/),
    organizations: expect.any(Array),
    duties: expect.any(Array),
    memberships: expect.any(Array),
  });
});
