/** One line of a page, with the code point at which it begins. */
export interface Line {
  readonly number: number;
  readonly start: number;
  /** its code points, without the line break */
  readonly chars: readonly string[];
}

/** Lines that are shown on one page of the site. */
export interface Part {
  readonly number: number;
  /** first code point, and the one after the last */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly Line[];
}

/** Bytes after which a part ends with its line, so that its page stays within the budget with what stands around the text. */
const heaviestPart = 232_000;

export function linesOf(text: string): Line[] {
  let start = 0;
  return text.split("\n").map((line, i) => {
    const chars = Array.from(line);
    const found = { number: i + 1, start, chars };
    start += chars.length + 1;
    return found;
  });
}

/** The text of a page in parts of whole lines. `weights`: the bytes that each line takes. */
export function partsOf(text: string, weights: readonly number[]): Part[] {
  const parts: Line[][] = [[]];
  let sum = 0;
  for (const [i, line] of linesOf(text).entries()) {
    const weight = weights[i] ?? 0;
    if (sum > 0 && sum + weight > heaviestPart) {
      parts.push([]);
      sum = 0;
    }
    parts.at(-1)?.push(line);
    sum += weight;
  }
  return parts.map((lines, i) => {
    const [first, last] = [lines[0], lines.at(-1)];
    return {
      number: i + 1,
      from: first?.start ?? 0,
      to: last === undefined ? 0 : last.start + last.chars.length,
      lines,
    };
  });
}
