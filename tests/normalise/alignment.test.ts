import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChanges } from "../../pipeline/2-normalise/change.ts";
import { rawSpan, readingSpan } from "../../pipeline/model/text/alignment.ts";
import { slice, textOf } from "../../pipeline/model/text/text.ts";

const change = (start: number, end: number, to: string) => ({ start, end, to, record: null });

describe("a span next to an edit", () => {
  const raw = textOf("甲乙丙丁");
  test("behind an insertion keeps its characters", () => {
    const { text, edits } = applyChanges(raw, [change(1, 1, "新新")]);
    expect(slice(text, readingSpan(edits, { start: 1, end: 3 }))).toBe("乙丙");
    expect(rawSpan(edits, { start: 3, end: 5 })).toEqual({ start: 1, end: 3 });
  });
  test("behind a deletion does not swallow what was deleted", () => {
    const { edits } = applyChanges(raw, [change(1, 2, "")]);
    expect(rawSpan(edits, { start: 1, end: 2 })).toEqual({ start: 2, end: 3 });
    expect(rawSpan(edits, { start: 0, end: 1 })).toEqual({ start: 0, end: 1 });
  });
  test("inside an edit that changes the length widens to the edit", () => {
    const { edits } = applyChanges(raw, [change(1, 3, "一二三四")]);
    expect(rawSpan(edits, { start: 2, end: 3 })).toEqual({ start: 1, end: 3 });
  });
  test("inside an edit of equal length maps character by character", () => {
    const { edits } = applyChanges(raw, [change(1, 3, "一二")]);
    expect(rawSpan(edits, { start: 2, end: 3 })).toEqual({ start: 2, end: 3 });
  });
});

const text = fc.string({ unit: fc.constantFrom("海", "关", "𬭎", "a", ",", " ", "\n"), maxLength: 40 });
const changes = fc.array(
  fc.record({
    start: fc.nat(40),
    size: fc.nat(3),
    to: fc.string({ unit: fc.constantFrom("新", "𠀀"), maxLength: 3 }),
  }),
  { maxLength: 6 },
);

test("outside edits both texts run in step, and mapping there and back is the identity", () => {
  fc.assert(
    fc.property(text, changes, (value, wanted) => {
      const raw = textOf(value);
      const { text: reading, edits } = applyChanges(
        raw,
        wanted.map(({ start, size, to }) => {
          const from = Math.min(start, raw.length);
          return change(from, Math.min(from + size, raw.length), to);
        }),
      );
      let [rawAt, at] = [0, 0];
      for (const edit of [
        ...edits,
        { raw: { start: raw.length, end: raw.length }, to: { start: reading.length, end: reading.length } },
      ]) {
        expect(slice(raw, { start: rawAt, end: edit.raw.start })).toBe(
          slice(reading, { start: at, end: edit.to.start }),
        );
        for (let i = rawAt; i < edit.raw.start; i++) {
          const there = readingSpan(edits, { start: i, end: i + 1 });
          expect(slice(reading, there)).toBe(raw.chars[i]);
          expect(rawSpan(edits, there)).toEqual({ start: i, end: i + 1 });
        }
        [rawAt, at] = [edit.raw.end, edit.to.end];
      }
    }),
  );
});
