/** What is done to read a page grows with its length: nothing looks at the whole page for each of its parts. */
import { expect, test } from "vitest";
import { unregistered } from "../pipeline/inputs/sources.ts";
import { Report } from "../pipeline/model/findings/issue.ts";
import { noHistory, readPage } from "../pipeline/run.ts";
import { workOf } from "./work.ts";

const characters = "东南西北中上下左右前后内外高低新旧长短大小金木水";

/** Another word of three characters for each number. */
const word = (n: number): string =>
  [n % 23, Math.floor(n / 23) % 23, (n * 7) % 22].map((at) => characters.charAt(at)).join("");

const each = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join("");

/** A page with `size` times as many duties, parts, people and events, no two of which are the same. */
const page = (size: number): string =>
  `桥山市港务局
主要职责
${each(4 * size, (n) => `（${n + 1}）负责${word(n)}港口的管理工作；\n`)}内设机构
${each(
  6 * size,
  (n) => `${word(n)}管理科
负责${word(n)}地区的${word(n + 9)}管理工作；承担${word(n)}登记；会同${word(n + 3)}市水务局编制规划。
科长：王${word(n).slice(1)}。联系电话：0123-${1_000_000 + n}
`,
)}历史沿革
${each(3 * size, (n) => `${1900 + (n % 100)}年3月，设立${word(n)}管理站。\n`)}`;

const read = (text: string) =>
  readPage(unregistered("page.txt", new TextEncoder().encode(text)), noHistory, new Report());

test("a page eight times as long takes eight times as much work", () => {
  let memberships = 0;
  const perCharacter = [page(8), page(64)].map((text) => {
    const work = workOf(() => {
      memberships = read(text).dataset.memberships.length;
    });
    return work / text.length;
  });
  expect(memberships).toBeGreaterThan(300);
  expect((perCharacter[1] ?? 0) / (perCharacter[0] ?? 1)).toBeLessThan(1.1);
});

test("work is what is visited and gone over", () => {
  const list = ["甲", "乙"];
  expect(workOf(() => list.map((item) => item.replace("甲", "")))).toBe(2 + 2);
  expect(workOf(() => /丙/.test("甲乙"))).toBe(2);
  expect(workOf(() => [/^丙/, /丙/y, /^丙|丁/].map((pattern) => pattern.test("甲乙")))).toBe(3 + 1 + 1 + 2);
  expect(workOf(() => [...Array(9).keys()].flatMap((n) => list.filter((_, m) => m === n)))).toBe(9 + 18);
});
