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

/** Code points after which a part ends with its line, so that its page stays within the budget. */
const partLength = 13_000;

export function linesOf(text: string): Line[] {
  let start = 0;
  return text.split("\n").map((line, i) => {
    const chars = Array.from(line);
    const found = { number: i + 1, start, chars };
    start += chars.length + 1;
    return found;
  });
}

/** The text of a page in parts of whole lines. */
export function partsOf(text: string): Part[] {
  const parts: Line[][] = [[]];
  let length = 0;
  for (const line of linesOf(text)) {
    if (length > 0 && length + line.chars.length > partLength) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(line);
    length += line.chars.length + 1;
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
