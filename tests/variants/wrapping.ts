import { type FlagshipPage, linesOf } from "./page.ts";
import { textVariant, type Variant } from "./variant.ts";
import { fullWidth } from "./width.ts";

interface Wrap {
  /** characters of a line */
  readonly width: number;
  /** before the first line of a paragraph */
  readonly indent?: string;
  /** between paragraphs */
  readonly between?: string;
  /** marks may stand at the start of a line, and numbers may break, as where a program does not know Chinese */
  readonly careless?: boolean;
}

/** Columns that `text` takes: two for a Chinese character, one for a letter or a half-width mark. */
const columns = (text: string): number =>
  Array.from(text).reduce((sum, char) => sum + (/[ -~]/.test(char) ? 1 : 2), 0);

/** Breaks a paragraph into lines of one width; a line takes the marks that would begin the next. */
function wrapped(paragraph: string, { width, indent = "", careless = false }: Wrap): string {
  const lines: string[] = [];
  let line = indent;
  for (const [part] of paragraph.matchAll(careless ? /./gu : /[A-Za-z0-9]+|./gu)) {
    const hangs = !careless && /^[,;:.)，；：。、）》”—]/u.test(part);
    if (columns(line + part) > 2 * width && !hangs) {
      lines.push(line);
      line = "";
    }
    line += part;
  }
  return [...lines, line].join("\n");
}

const wrap = (page: FlagshipPage, how: Wrap, change = (text: string) => text): string =>
  linesOf(page)
    .map(({ kind, text }) => wrapped(change(text), kind === "text" ? how : { ...how, indent: "" }))
    .join(how.between ?? "\n");

/** Paragraphs broken into lines of one width, as in mail and in text taken from PDF files. */
export const wrappingVariants: readonly Variant[] = [
  textVariant("wrapped at 20 characters", (page) => wrap(page, { width: 20 }, fullWidth)),
  textVariant("wrapped at 30 characters", (page) => wrap(page, { width: 30 }, fullWidth)),
  textVariant("wrapped at 38 characters, indented", (page) =>
    wrap(page, { width: 38, indent: "　　" }, fullWidth),
  ),
  textVariant("wrapped at 60 characters", (page) => wrap(page, { width: 60 }, fullWidth)),
  textVariant("wrapped at 40 characters, half-width marks", (page) => wrap(page, { width: 40 })),
  textVariant("wrapped at 40 characters, half-width marks, indented", (page) =>
    wrap(page, { width: 40, indent: "　　" }),
  ),
  textVariant("wrapped at 40 characters, marks at the start of lines", (page) =>
    wrap(page, { width: 40, careless: true }, fullWidth),
  ),
  textVariant("wrapped at 40 characters, blank lines between paragraphs", (page) =>
    wrap(page, { width: 40, between: "\n\n" }, fullWidth),
  ),
  textVariant("wrapped at 40 characters, blank lines and indents", (page) =>
    wrap(page, { width: 40, indent: "　　", between: "\n\n" }),
  ),
];
