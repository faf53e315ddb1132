/** The flagship page taken apart by its shape alone, so that what the reader makes of it is not what it is judged by. */

/** A body in the list of the page. Two have lost their heading, some have no paragraph, some a note of their kind. */
export interface Unit {
  readonly heading: string | null;
  readonly note: string | null;
  readonly text: string | null;
}

export interface FlagshipPage {
  /** the name of the agency, the page's first line */
  readonly title: string;
  /** what the agency is and its history */
  readonly preface: readonly string[];
  readonly units: readonly Unit[];
  readonly leaders: readonly string[];
}

const firstUnit = "辦公室";
const isLeader = (line: string): boolean => /^大連海關.{2,24}[:：].{2,4}$/u.test(line);
const isNote = (line: string): boolean => /^\(.+\)$/u.test(line);
const isHeading = (line: string): boolean => line.length < 30 && !/[。;]/.test(line);
/** 利權·列強把持(1907年——1949年) */
const isEra = (line: string): boolean => /\(\d{4}年——/.test(line);

export function parsePage(text: string): FlagshipPage {
  const [title = "", ...lines] = text.split("\n").filter((line) => line !== "");
  const from = lines.indexOf(firstUnit);
  const to = lines.findIndex(isLeader);
  return {
    title,
    preface: lines.slice(0, from),
    units: unitsOf(lines.slice(from, to)),
    leaders: lines.slice(to),
  };
}

function unitsOf(lines: readonly string[]): Unit[] {
  const units: Unit[] = [];
  let open: Unit = { heading: null, note: null, text: null };
  const close = (): void => {
    if (open.heading !== null || open.note !== null || open.text !== null) units.push(open);
    open = { heading: null, note: null, text: null };
  };
  for (const line of lines) {
    if (isNote(line)) {
      if (open.text !== null) close();
      open = { ...open, note: line };
    } else if (isHeading(line)) {
      close();
      open = { ...open, heading: line };
    } else {
      if (open.text !== null) close();
      open = { ...open, text: line };
    }
  }
  close();
  return units;
}

export type LineKind = "title" | "text" | "era" | "heading" | "note" | "leader";

export interface PageLine {
  readonly kind: LineKind;
  readonly text: string;
}

/** Every line of the page with what it is. */
export const linesOf = (page: FlagshipPage): PageLine[] => [
  { kind: "title", text: page.title },
  ...page.preface.map((text): PageLine => ({ kind: isEra(text) ? "era" : "text", text })),
  ...page.units.flatMap(unitLines),
  ...page.leaders.map((text): PageLine => ({ kind: "leader", text })),
];

export const unitLines = ({ heading, note, text }: Unit): PageLine[] => [
  ...(heading === null ? [] : [{ kind: "heading", text: heading } as const]),
  ...(note === null ? [] : [{ kind: "note", text: note } as const]),
  ...(text === null ? [] : [{ kind: "text", text } as const]),
];

export const textOfPage = (page: FlagshipPage): string =>
  linesOf(page)
    .map((line) => line.text)
    .join("\n");

/** How the lines of each kind are written; a kind that is not named stays as it is. `n` counts within the kind, from 1. */
export type Clothing = Partial<Record<LineKind, (text: string, n: number) => string>>;

export function dressed(page: FlagshipPage, clothing: Clothing, between = "\n"): string {
  const counts = new Map<LineKind, number>();
  return linesOf(page)
    .map(({ kind, text }) => {
      const n = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, n);
      return clothing[kind]?.(text, n) ?? text;
    })
    .join(between);
}

/** The page as plain text with its units written by `write`; `n` counts the units that have a heading, from 1. */
export function withUnits(page: FlagshipPage, write: (unit: Unit, n: number) => readonly string[]): string {
  let n = 0;
  return [
    page.title,
    ...page.preface,
    ...page.units.flatMap((unit) => write(unit, unit.heading === null ? n : ++n)),
    ...page.leaders,
  ].join("\n");
}

/** 是關區政務工作的職能管理部門。 and then the clauses of the paragraph, each with the mark that ends it. */
export interface Clauses {
  readonly intro: string | null;
  readonly clauses: readonly string[];
}

/**
 * The parts of a paragraph that is a list of duties; null for one of sentences. Two kinds of paragraphs
 * stay, too: one that goes over to the duties of a part (化驗中心主要負責…), because only its sentences show how far
 * it is about the part; and one whose heading is lost, because that is a difficulty of its own, which `headless` adds.
 */
export function clausesOf({ heading, text }: Unit, headless = false): Clauses | null {
  if (text === null || (text.match(/;/g) ?? []).length < 3 || /。.{2,8}主要負責/u.test(text)) return null;
  if (heading === null && !headless) return null;
  const parts = text.split(/(?<=[;。])\s*/u).filter((part) => part !== "");
  const [first = "", ...rest] = parts;
  return first.startsWith("是") ? { intro: first, clauses: rest } : { intro: null, clauses: parts };
}

/** The same generator of chance for everyone who gives the same seed. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = chance(seed);
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
