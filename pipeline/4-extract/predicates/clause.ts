import type { Span } from "../../model/text/span.ts";
import { type Kind, lex, type Token } from "./lexer.ts";

/** A clause cut into words, with an index that its readers need often. */
export interface LexedClause {
  readonly hans: string;
  readonly tokens: readonly Token[];
  /** for each token, and for the end, the index of the last 的 or 之 before it; -1 when there is none */
  readonly deBefore: readonly number[];
}

/** Tokens of a clause, by index, end-exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export function lexed(hans: string): LexedClause {
  const tokens = lex(hans);
  const deBefore = [-1];
  let last = -1;
  for (const { kind } of tokens) {
    if (kind === "de") last = deBefore.length - 1;
    deBefore.push(last);
  }
  return { hans, tokens, deBefore };
}

export const kindAt = ({ tokens }: LexedClause, index: number): Kind | null => tokens[index]?.kind ?? null;

export const wordAt = ({ tokens }: LexedClause, index: number): string => tokens[index]?.word ?? "";

/** Where the token at `index` begins; the end of the clause behind the last. */
export const offsetOf = ({ tokens, hans }: LexedClause, index: number): number =>
  tokens[index]?.start ?? hans.length;

/** The stretch of the text that the tokens cover; null when there are none. */
export const spanOf = ({ tokens }: LexedClause, { from, to }: Range): Span | null => {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last && from < to ? { start: first.start, end: last.end } : null;
};

export const textOf = (clause: LexedClause, range: Range): string => {
  const span = spanOf(clause, range);
  return span ? clause.hans.slice(span.start, span.end) : "";
};

/** The first characters from `index` on: as many as the patterns need that are matched behind a verb. */
export const ahead = (clause: LexedClause, index: number, to: number): string => {
  const start = offsetOf(clause, index);
  return clause.hans.slice(start, Math.min(start + 12, clause.tokens[to - 1]?.end ?? start));
};

/** The last of the 的 and 之 in the range; -1 when it has none. */
export const lastDe = ({ deBefore }: LexedClause, { from, to }: Range): number => {
  const at = deBefore[to] ?? -1;
  return at >= from ? at : -1;
};
