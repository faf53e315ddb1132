/** Characters of either side that are shown. */
const shown = 40;

/** In words where bytes first differ from those that were expected: line and column of a text, else the number of the byte. */
export function difference(found: Uint8Array, expected: Uint8Array): string {
  const at = firstDifference(found, expected);
  if (isText(found) && isText(expected)) {
    const before = decode(expected.subarray(0, at)).replace(/\ufffd+$/, "");
    const line = before.split("\n").length;
    const column = Array.from(before.slice(before.lastIndexOf("\n") + 1)).length + 1;
    const [is, should] = [found, expected].map((bytes) => excerpt(decode(bytes), before.length));
    return `line ${line}, column ${column}: ${is}, not ${should}`;
  }
  return found.length === expected.length
    ? `byte ${at} is ${found[at]}, not ${expected[at]}`
    : `it has ${found.length} bytes, not ${expected.length}, and differs from byte ${at} on`;
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a[at] === b[at]) at++;
  return at;
}

const decode = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

/** Binary formats have NUL bytes near their beginning. */
const isText = (bytes: Uint8Array): boolean => !bytes.subarray(0, 4096).includes(0);

const excerpt = (text: string, at: number): string =>
  at >= text.length ? "the end" : JSON.stringify(text.slice(at, at + shown));
