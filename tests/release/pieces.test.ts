import fc from "fast-check";
import { expect, test } from "vitest";
import { isMadeOf } from "../../pipeline/8-release/files/files.ts";
import { RecordLines } from "../../pipeline/8-release/files/record-lines.ts";
import { jsonArray } from "../../pipeline/model/tables/json-array.ts";

/** A file that is read in pieces of so many bytes. */
const inPieces = (bytes: Uint8Array, size: number) =>
  Object.assign(new Map([["file", bytes]]), {
    *pieces(): Generator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  });
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const size = fc.integer({ min: 1, max: 9 });

test("records in lines are read whatever the pieces, as often as wanted", () => {
  const record = fc.record({ id: fc.string(), quote: fc.string({ unit: "grapheme" }) });
  fc.assert(
    fc.property(fc.array(record), size, (records, bytes) => {
      const text = jsonArray(records.map((one) => JSON.stringify(one)));
      const lines = new RecordLines(inPieces(encode(text), bytes), "file");
      expect([...lines]).toEqual(records);
      expect([...lines]).toEqual(records);
      expect(lines).toHaveLength(records.length);
    }),
  );
});

test.each([
  ["laid out otherwise", '[{"id":"a"}]\n', "verify.form: file"],
  ["a line of something else", '[\n{"id":"a"},\n7\n]\n', "verify.form: file: «7"],
  ["a record that is none", '[\n{"id":"a",\n]\n', "verify.unreadable: file"],
])("%s is refused", (_, text, message) => {
  expect(() => [...new RecordLines(inPieces(encode(text), 4), "file")]).toThrow(message);
});

test("no UTF-8 is refused", () => {
  const bytes = Uint8Array.from([...encode('[\n{"id":"'), 0xff, ...encode('"}\n]\n')]);
  expect(() => [...new RecordLines(inPieces(bytes, 4), "file")]).toThrow("verify.unreadable: file");
});

test("a file is told from any other, whatever the pieces of either", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array({ maxLength: 3 }), size, size, (bytes, more, one, other) => {
      const made = (of: Uint8Array) => inPieces(of, other).pieces();
      const files = inPieces(bytes, one);
      expect(isMadeOf(files, "file", made(bytes))).toBe(true);
      expect(isMadeOf(files, "other", made(bytes))).toBe(false);
      const longer = Uint8Array.from([...bytes, ...more]);
      expect(isMadeOf(files, "file", made(longer))).toBe(more.length === 0);
      expect(isMadeOf(inPieces(longer, one), "file", made(bytes))).toBe(more.length === 0);
      const changed = bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte));
      expect(isMadeOf(files, "file", made(changed))).toBe(bytes.length === 0);
    }),
  );
});
