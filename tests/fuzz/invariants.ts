/** What holds of every page, whatever it is. Seeded, so that a failure can be repeated. */
import fc, { type Arbitrary } from "fast-check";
import { expect, test } from "vitest";
import { validate } from "../../pipeline/6-validate/index.ts";
import { emit } from "../../pipeline/7-emit/index.ts";
import { PipelineError, Report } from "../../pipeline/model/findings/issue.ts";
import { tryRelease } from "../fixtures/release.ts";
import { complaints } from "../fixtures/verified.ts";
import { readText } from "../pages.ts";
import { runs } from "../sample.ts";

const seed = 20261123;
/** make fuzz tries ten times as many */
const times = Number(process.env.FUZZ ?? 1);

/** Null: refused with a reason. */
function outcome(bytes: Uint8Array | string, fileName: string): ReturnType<typeof readText> | null {
  try {
    return readText(bytes, { fileName });
  } catch (error) {
    if (error instanceof PipelineError) return null;
    throw error;
  }
}

/** No crash; total cover, quotes equal slices and valid records, as the validation sees them; the same records twice. */
function survives(bytes: Uint8Array | string, fileName: string, n: number): boolean {
  const result = outcome(bytes, fileName);
  if (result === null) return false;
  const report = new Report();
  validate.run({ dataset: result.dataset, texts: new Map([["page", result.reading.raw]]) }, report);
  expect(report.issues.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  if (n % 5 === 0) expect(outcome(bytes, fileName)?.dataset).toEqual(result.dataset);
  return true;
}

/** `few` inputs of one kind, or `times` as many, are read, or refused with a reason; how many of each is printed. */
export function fuzz(
  kind: string,
  fileNames: readonly string[],
  input: Arbitrary<Uint8Array | string>,
  few: number,
): void {
  const count = runs(few * times);
  test(
    `${count} ${kind}: no crash, total cover, quotes equal slices, valid records, the same twice`,
    () => {
      let [n, read] = [0, 0];
      fc.assert(
        fc.property(input, fc.constantFrom(...fileNames), (bytes, fileName) => {
          if (survives(bytes, fileName, n++)) read++;
        }),
        { numRuns: count, seed },
      );
      console.log(`${n} ${kind}: ${read} read, ${n - read} refused with a reason`);
      expect(n).toBe(count);
      expect(read).toBeGreaterThan(0);
    },
    180_000 * times,
  );
}

/** A release of what was read stands the test of `verify`. */
export function fuzzRelease(fileName: string, input: Arbitrary<string>, count: number): void {
  test(`${count} releases of ${fileName} are verified`, async () => {
    for (const text of fc.sample(input, { numRuns: count, seed })) {
      const result = outcome(text, fileName);
      if (result === null) continue;
      const { dataset, reading } = result;
      const texts = new Map([["page", reading.raw.chars.join("")]]);
      const release = tryRelease(dataset, null, {
        emit: (dataset, version) => emit.run({ dataset, version, texts }, new Report()),
      });
      expect(await complaints(release?.files ?? new Map()), text).toEqual([]);
    }
  }, 180_000);
}
