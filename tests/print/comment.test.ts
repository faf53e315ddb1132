/** An effect that a comment on GitHub has no room for. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, told, toldWithin } from "../../pipeline/8-release/index.ts";
import { check } from "../../pipeline/commands/check.ts";
import { release } from "../../pipeline/commands/release.ts";
import { sha256 } from "../../pipeline/model/releases/sha256.ts";
import { project, source } from "../wrong-input/project.ts";

const entry = fc.record({
  text: fc.string({ minLength: 1, maxLength: 40 }).map((text) => `- ${text.replace(/\s/g, "")}`),
  of: fc.constantFrom("duties", "posts"),
  count: fc.integer({ min: 0, max: 3 }),
});
const blocks = fc.array(fc.array(entry, { maxLength: 6 }), { maxLength: 12 });
const note = (left: string): string => `left out: ${left}`;
const total = (all: readonly Block[]): number => all.flat().reduce((sum, { count }) => sum + count, 0);

describe("an account in a room", () => {
  test("has whole entries from its beginning, and counts all others", () =>
    fc.assert(
      fc.property(blocks, fc.integer({ min: 60, max: 400 }), (all, most) => {
        const shown = toldWithin(all, most, note);
        const whole = told(all);
        expect(shown.length).toBeLessThanOrEqual(most);
        if (whole.length <= most) {
          expect(shown).toBe(whole);
          return;
        }
        const [kept = "", left = ""] = shown.split("left out: ");
        expect(whole.startsWith(kept.trimEnd())).toBe(true);
        const entries = all.flat();
        const lines = kept.split("\n").filter((line) => line !== "");
        expect(lines).toEqual(entries.slice(0, lines.length).map(({ text }) => text));
        expect(lines.length === 0 || (entries[lines.length - 1]?.count ?? 0) > 0).toBe(true);
        const counted = [...left.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
        expect(counted).toBe(total([entries.slice(lines.length)]));
      }),
    ));
});

test("a page of many duties: effect.md fits, says what it lacks, and effect-whole.md lacks nothing", async () => {
  const effects = project();
  await release(effects, { dryRun: false, bump: null, sign: null, generatorVersion: "0.1.0" });
  const unit = (n: number): string =>
    `${"甲乙丙丁戊己庚辛壬癸"[n % 10]}${"子丑寅卯辰巳午未申酉"[Math.floor(n / 10)]}科`;
  const kinds =
    "文书、科技、会计、人事、诉讼、婚姻、公证、地名、照片、声像、实物、电子、城建、统计、审计".repeat(7);
  const duties = (n: number): string =>
    `负责第${n}类${kinds}档案的接收；负责第${n}号库房${kinds}档案的保管。`;
  const page = `某市档案局\n${Array.from({ length: 90 }, (_, n) => `${unit(n)}\n${duties(n)}\n`).join("")}`;
  effects.writeFile("sources/duo/page.txt", page);
  effects.writeFile("sources/duo/source.json", source(page, { id: "duo", sha256: sha256(page) }));
  check(effects, [], { format: "json", effect: "terminal", report: "." });
  const read = (path: string): string => new TextDecoder().decode(effects.files.get(path));
  const [cut, whole] = [read("./effect.md"), read("./effect-whole.md")];
  expect(whole.length).toBeGreaterThan(65_536);
  expect(cut.length).toBeLessThanOrEqual(60_000);
  expect(Buffer.byteLength(cut)).toBeLessThan(262_144);
  const lines = cut.trimEnd().split("\n");
  expect(lines.at(-1)).toMatch(/\*\*A comment has no room for the rest: .*\d+ duties.*effect-whole\.md/);
  expect(whole.startsWith(lines.slice(0, -2).join("\n"))).toBe(true);
});

test("what is left beside the sources is no part of the repository", () =>
  expect(readFileSync(".gitignore", "utf8").split("\n")).toEqual(
    expect.arrayContaining(["check.sarif", "effect.md", "effect-whole.md"]),
  ));
