/** Lines of a stream of bytes: the same wherever it is cut into pieces, and those of the text that the bytes are. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type ByteString, linesIn, linesOf, textOf } from "../../pipeline/worker/lines.ts";
import { compared } from "../../pipeline/worker/rows.ts";

const seed = 20261130;
const numRuns = 500;

/** Empty lines, CR, marks that JavaScript takes for line ends, characters of one to four bytes, bytes that are no UTF-8. */
const bits = fc.oneof(
  fc
    .constantFrom("\n", "\n\n", "\r\n", "\t", "\u2028", "\u0085", "\ufeff", "海", "𬭎", "é", "\\N")
    .map(Buffer.from),
  fc.string({ unit: "binary" }).map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes)),
);
const streams = fc.record({
  bytes: fc.array(bits, { maxLength: 30 }).map((all) => Buffer.concat(all)),
  cuts: fc.array(fc.nat(200), { maxLength: 12 }),
});

function piecesOf(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [0, ...[...cuts].sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, n) => bytes.subarray(places[n], end));
}

async function* stream(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

const waitedFor = async (pieces: readonly Uint8Array[]): Promise<string[]> => {
  const found: ByteString[] = [];
  for await (const lines of linesOf(stream(pieces))) found.push(...lines);
  return found.map(textOf);
};

/** By another way: all bytes at once as text. A line feed ends a line; what is behind the last is one if there is anything. */
function expectedOf(bytes: Uint8Array): string[] {
  const lines = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

test("lines are the same wherever pieces end, within characters too", () =>
  fc.assert(
    fc.asyncProperty(streams, async ({ bytes, cuts }) => {
      const pieces = piecesOf(bytes, cuts);
      expect(await waitedFor(pieces)).toEqual(expectedOf(bytes));
      expect([...linesIn(pieces)].map(textOf)).toEqual(expectedOf(bytes));
    }),
    { seed, numRuns },
  ));

test("bytes of a line are those that came", () =>
  fc.assert(
    fc.property(streams, ({ bytes, cuts }) => {
      const lines = [...linesIn(piecesOf(bytes, cuts))];
      const back = Buffer.from(lines.map((line) => `${line}\n`).join(""), "latin1");
      const whole =
        bytes.length === 0 || bytes.at(-1) === 10 ? bytes : Buffer.concat([bytes, Buffer.from("\n")]);
      expect(back.equals(whole)).toBe(true);
    }),
    { seed, numRuns },
  ));

test("the order of rows is that of their bytes", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (left, right) => {
      const rowOf = (text: string) => [Buffer.from(text).toString("latin1") as ByteString] as const;
      expect(compared(rowOf(left), rowOf(right), 1)).toBe(
        Buffer.compare(Buffer.from(left), Buffer.from(right)),
      );
    }),
    { seed, numRuns },
  ));

test("a line of ten million characters in pieces of a few is one line, in time that grows as it does", async () => {
  const line = "口岸監管𬭎\u2028".repeat(2_000_000);
  const bytes = Buffer.from(`a\n${line}\nb`);
  const pieces = Array.from({ length: Math.ceil(bytes.length / 1021) }, (_, n) =>
    bytes.subarray(n * 1021, (n + 1) * 1021),
  );
  const found = await waitedFor(pieces);
  expect(found.map(({ length }) => length)).toEqual([1, line.length, 1]);
  expect(found[1] === line).toBe(true);
});
