/** A corpus of any lines: each that is not blank has its answer, in its place, with the id that it came with. */
import { isUtf8 } from "node:buffer";
import fc, { type Arbitrary } from "fast-check";
import { expect, test } from "vitest";
import { extract } from "../../pipeline/commands/extract.ts";
import { memoryEffects } from "../../pipeline/effects/memory.ts";
import { pageLines } from "./generators.ts";

const seed = 20261129;
const count = 150 * Number(process.env.FUZZ ?? 1);

const value = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -0.5,
    "",
    " ",
    [],
    {},
    ["a"],
    "null",
    "a.html",
    "大连海关",
    "\ud800",
    "\u2028",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constantFrom("text/plain", "text/html", "text/markdown", "html"),
);
const text = fc.oneof(
  { weight: 3, arbitrary: pageLines.map((lines) => lines.slice(0, 4).join("\n")) },
  { weight: 1, arbitrary: value },
);
const object: Arbitrary<unknown> = fc.record(
  { id: fc.oneof(fc.string({ minLength: 1, maxLength: 8 }), value), text, type: value },
  { requiredKeys: [] },
);
const bytes = (written: string): Uint8Array => new TextEncoder().encode(written);
const line: Arbitrary<Uint8Array> = fc.oneof(
  { weight: 6, arbitrary: object.map((o) => bytes(JSON.stringify(o))) },
  { weight: 1, arbitrary: value.map((v) => bytes(JSON.stringify(v))) },
  { weight: 1, arbitrary: object.map((o) => bytes(`\ufeff${JSON.stringify(o)}\r`)) },
  { weight: 1, arbitrary: object.map((o) => bytes(JSON.stringify(o)).subarray(0, -2)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 12 }).map((any) => any.map((b) => (b === 10 ? 0 : b))) },
);

/** The same by another way: what JSON.parse says of valid UTF-8; undefined where there is nothing to say. */
function parsed(written: Uint8Array): unknown {
  try {
    return isUtf8(written)
      ? JSON.parse(
          Buffer.from(written)
            .toString()
            .replace(/^\ufeff/, ""),
        )
      : undefined;
  } catch {
    return undefined;
  }
}

const isBlank = (written: Uint8Array): boolean =>
  isUtf8(written) && Buffer.from(written).toString().trim() === "";

test(
  `${count} corpora of any lines: output joins input one to one`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 5 }), async (lines) => {
        const effects = memoryEffects({}, Buffer.concat(lines.flatMap((written) => [written, bytes("\n")])));
        const code = await extract(effects, [], { curation: true, corpus: true, folder: null });
        const answers = effects.printed.map((printed) => JSON.parse(printed));
        const expected = lines.flatMap((written, n) => (isBlank(written) ? [] : [{ line: n + 1, written }]));
        expect(answers.map((answer) => answer.line)).toEqual(expected.map((one) => one.line));
        for (const [n, { written }] of expected.entries()) {
          const { id = null } = (parsed(written) ?? {}) as { id?: unknown };
          expect(answers[n].id).toEqual(id);
          const errors = answers[n].findings.filter(
            (found: { severity: string }) => found.severity === "error",
          );
          expect(answers[n].tables === null).toBe(errors.length > 0);
          expect(errors.map((found: { code: string }) => found.code)).not.toContain("corpus.failed");
        }
        expect(code).toBe(answers.some((answer) => answer.tables === null) ? 1 : 0);
      }),
      { numRuns: count, seed },
    );
  },
  120_000 * Number(process.env.FUZZ ?? 1),
);
