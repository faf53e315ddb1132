import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { allPatterns } from "../../bench/growth.ts";
import { matches, matchesOf } from "../../pipeline/zh/rules/matches.ts";
import { requiredBy } from "../../pipeline/zh/rules/required.ts";
import { families } from "../rules.ts";

test.each([
  [/负责|承担/u, ["负责", "承担"]],
  [/(?:负责|承担)[^，]{0,6}事务/u, ["事务"]],
  [/^第[一二]条/u, ["第一", "第二"]],
  [/的(?!确)/u, ["的"]],
  [/(?<=海关)总署/u, ["总署"]],
  [/(?<=海关)[^，]+/u, ["海关"]],
  [/(?:下设)+/u, ["下设"]],
  [/(?:下设)*/u, null],
  [/负责|.{2}处/u, ["负责", "处"]],
  [/负责|^$/u, null],
  [/[^，]+/u, null],
  [/\p{Script=Han}/u, null],
  [/e-?mail/iu, null],
  [/[\u{20000}-\u{20010}]/u, null],
])("%s wants %j", (pattern, words) => expect(requiredBy(pattern)).toEqual(words));

const patterns = allPatterns();
const texts = [
  ...readFileSync("sources/dalian-customs/page.txt", "utf8").split("\n"),
  ...families
    .flatMap(({ rules }) => rules.flatMap(({ rule }) => rule.examples))
    .filter((example) => typeof example === "string")
    .filter((_, n) => n % 4 === 0),
];

test("what a pattern matches has one of the words that it wants", () => {
  const wrong = patterns.flatMap((pattern) => {
    const words = requiredBy(pattern);
    const plain = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ""));
    return words === null
      ? []
      : texts.filter((text) => plain.test(text) && !words.some((word) => text.includes(word)));
  });
  expect(texts.length).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
});

test("a pattern that is asked often answers as before", () => {
  const pattern = /(?:负责|承担)[^，]{0,6}事务/gu;
  const asked = Array.from(
    { length: 300 },
    (_, n) => ["负责日常事务", "负责接待", "承担事务，负责事务"][n % 3] ?? "",
  );
  const plain = new RegExp(pattern.source, "u");
  expect(asked.map((text) => matchesOf(text, pattern).map(({ 0: found, index }) => [found, index]))).toEqual(
    asked.map((text) => Array.from(text.matchAll(pattern), ({ 0: found, index }) => [found, index])),
  );
  expect(asked.map((text) => matches(text, plain))).toEqual(asked.map((text) => plain.test(text)));
});
