import type { Block, Page } from "../../model/page.ts";
import { type Text, textOf } from "../../model/text/text.ts";
import { isUnitName } from "../../zh/bodies/unit-names.ts";
import { explicitLead, hasExplicitLead, opensWithVerb } from "../../zh/duties/duty-leads.ts";
import { withoutNote } from "../../zh/layout/brackets.ts";
import { type Mark, markAt } from "../../zh/layout/enumeration.ts";
import { eraHeading, furniture, nameLabel } from "../../zh/layout/line-kinds.ts";
import { sectionHeading } from "../../zh/layout/section-headings.ts";
import { scriptsOfPage } from "../../zh/script/script.ts";
import { columnsOf, firstPiece } from "./columns.ts";
import { type Census, censusOf, type Fit, type Measured } from "./widths.ts";

/** One line of the page and what its breaks are judged by. All words in Simplified. */
export interface PageLine {
  readonly block: Block;
  readonly text: string;
  /** columns of blanks before it */
  readonly indent: number;
  /** with the indent */
  readonly columns: number;
  readonly characters: number;
  readonly mark: Mark | null;
  /** below an item, indented like its text: what such a line holds began with the mark */
  readonly hanging: boolean;
  /** a name or the title of a section, and no part of a sentence */
  readonly heading: "sure" | "maybe" | "none";
  /** a blank stands between its last word and the break */
  readonly trailing: boolean;
  /** ordinal of the group of lines with nothing but breaks between them */
  readonly stretch: number;
}

/** What is known of the break between two lines. */
export interface Break {
  readonly before: PageLine;
  readonly after: PageLine;
  /** the first line of the paragraph that `before` belongs to */
  readonly head: PageLine;
  /** nothing but the break stands between the lines: no blank line, no border of an element */
  readonly soft: boolean;
  /** how many lines about it break off at this width */
  readonly fit: Fit;
  /** brackets and quotes that open before the break and that `after` closes */
  readonly open: boolean;
  /** some line from `after` on ends a sentence before anything new begins */
  readonly closes: boolean;
  /** the two characters at the break stand side by side elsewhere on the page */
  readonly seen: boolean;
}

const sentenceEnd = /[。；：！？;:!?](?:[”’」』）)])?$|\p{Script=Han}\.$/u;
export const endsSentence = (text: string): boolean => sentenceEnd.test(text);

/** Names and titles of sections; a piece of a sentence may end in 处 or 编制 as well, but then it is longer. */
const surelyHeading = 12;

function headingOf(block: Block, text: string): PageLine["heading"] {
  if (block.kind === "heading" || eraHeading.pattern.test(text)) return "sure";
  const name = withoutNote(text.replace(nameLabel.pattern, ""));
  if (!isUnitName(name) && !isSection(text)) return "none";
  // 负责组织建设全市档案的机构 is cut before 体系
  if (name.length > surelyHeading && explicitLead.pattern.test(text)) return "none";
  return name.length <= surelyHeading ? "sure" : "maybe";
}

const isSection = (text: string): boolean =>
  text.length <= 24 &&
  !/[，。；、,;《“（(]/.test(text) &&
  !hasExplicitLead(text) &&
  (text.length <= surelyHeading || !opensWithVerb(text)) &&
  sectionHeading(text) !== null;

/** The lines of a page. */
export function linesOf(page: Page): PageLine[] {
  const hans = textOf(scriptsOfPage(page.text).simplified);
  const lines: PageLine[] = [];
  let stretch = 0;
  for (const block of page.blocks) {
    if (!block.soft) stretch++;
    const line = pageLine(hans, block, stretch);
    lines.push({ ...line, hanging: hangsBelow(lines.at(-1), line) });
  }
  return lines;
}

const hangsBelow = (above: PageLine | undefined, line: Unhung): boolean =>
  above !== undefined &&
  above.stretch === line.stretch &&
  line.mark === null &&
  line.indent >= 2 &&
  (above.mark === null ? above.hanging && line.indent === above.indent : line.indent > above.indent);

type Unhung = Omit<PageLine, "hanging">;

function pageLine({ units }: Text, block: Block, stretch: number): Unhung {
  const text = units.slice(block.start, block.end);
  const margin = marginOf(units, block.start);
  const mark = markAt(text);
  return {
    block,
    text,
    indent: columnsOf(margin),
    columns: columnsOf(margin) + columnsOf(text),
    characters: margin.length + text.length,
    mark,
    heading: headingOf(block, text.slice(mark?.length ?? 0)),
    stretch,
    trailing: /[ \t\u3000\u00a0]/.test(units.charAt(block.end)),
  };
}

/** The blanks before a line. One ASCII blank is how HTML is indented, not its text. */
function marginOf(units: string, start: number): string {
  let at = start;
  while (at > 0 && units.charAt(at - 1) !== "\n") at--;
  const margin = units
    .slice(at, start)
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/\t/g, "    ");
  return margin === " " ? "" : margin;
}

/** Whether a line and the next are of one kind, so that a sentence can run through both. */
const isOneText = (a: Block, b: Block): boolean =>
  a.kind === b.kind &&
  (b.soft
    ? a.cell?.table === b.cell?.table && a.cell?.row === b.cell?.row && a.cell?.column === b.cell?.column
    : a.kind === "line");

/** Whether a break seems to stand in the middle of a sentence, by its two lines alone: the census of widths counts these. */
export const breaksOff = (before: PageLine, after: PageLine): boolean =>
  after.block.soft &&
  isOneText(before.block, after.block) &&
  before.columns >= 20 &&
  !endsSentence(before.text) &&
  before.heading !== "sure" &&
  after.heading !== "sure" &&
  // 发布时间：2023-05-06 来源：局办公室: its width has nothing to do with that of the text
  !furniture.pattern.test(before.text) &&
  after.mark === null &&
  (after.indent < 2 || after.indent < before.indent || before.mark !== null || after.hanging);

/** Everything that stays the same while the breaks of a page are judged one by one. */
export class Breaks {
  readonly lines: readonly PageLine[];
  private readonly closes: readonly boolean[];
  private readonly pairs: ReadonlySet<string>;
  private readonly census: Census;

  constructor(page: Page) {
    this.lines = linesOf(page);
    this.closes = closing(this.lines);
    this.pairs = pairsOf(this.lines);
    this.census = censusOf(
      this.lines.map((line, n) => {
        const next = this.lines[n + 1];
        return next !== undefined && breaksOff(line, next) ? measured(line, next) : null;
      }),
    );
  }

  /** The break behind line `index`, in a paragraph that begins at line `head`; null where the lines cannot be joined. */
  at(index: number, head: number): Break | null {
    const [before, after, first] = [this.lines[index], this.lines[index + 1], this.lines[head]];
    if (!before || !after || !first || !isOneText(before.block, after.block)) return null;
    return {
      before,
      after,
      head: first,
      soft: after.block.soft,
      fit: after.block.soft ? this.census.fitOf(index, measured(before, after), after) : "none",
      open: opensInto(before.text, after.text),
      closes: this.closes[index + 1] ?? false,
      seen: this.pairs.has(before.text.slice(-1) + after.text.slice(0, 1)),
    };
  }
}

const measured = ({ columns, characters, stretch }: PageLine, next: PageLine): Measured => ({
  columns,
  characters,
  room: roomOf(next.text),
  stretch,
});

/** A word longer than that is not carried over whole. */
const longestPiece = 16;
const roomOf = (text: string): number =>
  Math.min(longestPiece, columnsOf(firstPiece(text.slice(0, longestPiece))));

/** For each line: whether a sentence ends in it or behind it, before something new begins. Read from the end. */
function closing(lines: readonly PageLine[]): boolean[] {
  const closes: boolean[] = new Array(lines.length).fill(false);
  for (let n = lines.length - 1; n >= 0; n--) {
    const [line, next] = [lines[n], lines[n + 1]];
    if (line === undefined) continue;
    const goesOn = next !== undefined && closes[n + 1] === true && breaksOff(line, next);
    closes[n] = endsSentence(line.text) || goesOn;
  }
  return closes;
}

/** Pairs of Han characters that stand side by side within the lines. */
function pairsOf(lines: readonly PageLine[]): Set<string> {
  const pairs = new Set<string>();
  for (const { text } of lines) {
    for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
      for (let n = 0; n + 1 < run.length; n++) pairs.add(run.slice(n, n + 2));
    }
  }
  return pairs;
}

const closerOf: Readonly<Record<string, string>> = {
  "（": "）",
  "(": ")",
  "《": "》",
  "“": "”",
  "「": "」",
  "『": "』",
  "【": "】",
  "〈": "〉",
  "〔": "〕",
};

const opener = /[（(《“「『【〈〔]/;

/** True when `before` ends inside a bracket or quote and the next one that `after` closes is that. */
function opensInto(before: string, after: string): boolean {
  const open: string[] = [];
  for (const char of opener.test(before) ? before : "") {
    const closer = closerOf[char];
    if (closer !== undefined) open.push(closer);
    else if (open.at(-1) === char) open.pop();
  }
  const wanted = open.at(-1);
  if (wanted === undefined) return false;
  const other = /[（(《“「『【〈〔）)》”」』】〉〕]/.exec(after)?.[0];
  return other === wanted;
}
