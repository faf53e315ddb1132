import pc from "picocolors";
import stringWidth from "string-width";
import type { Issue, Severity } from "../model/issue.ts";
import { slice, type Text } from "../model/text.ts";

/** A place as people and editors name it: line and column from 1, the column in code points. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** offset of the line's first character */
  readonly start: number;
  /** offset after its last character */
  readonly end: number;
}

export function placeOf(text: Text, offset: number): Place {
  const start = text.units.lastIndexOf("\n", offset - 1) + 1;
  const after = text.units.indexOf("\n", start);
  const line = (text.units.slice(0, start).match(/\n/g) ?? []).length + 1;
  return { line, column: offset - start + 1, start, end: after < 0 ? text.length : after };
}

export interface FindingContext {
  readonly colours: boolean;
  /** text layers by source id */
  readonly texts: ReadonlyMap<string, Text>;
  /** path of a source's page, to print before line and column */
  readonly pathOf: (source: string) => string;
}

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Errors first, then by source, place and code: the same findings always print in the same order. */
export const inOrder = (issues: readonly Issue[]): Issue[] =>
  [...issues].sort(
    (a, b) =>
      order[a.severity] - order[b.severity] ||
      compare(a.source ?? "", b.source ?? "") ||
      (a.span?.start ?? -1) - (b.span?.start ?? -1) ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One finding as a compiler prints it: what, where, the line with a caret under the characters, what to do. */
export function formatFinding(found: Issue, context: FindingContext): string {
  const colour = pc.createColors(context.colours);
  const paint = { error: colour.red, warning: colour.yellow, note: colour.cyan }[found.severity];
  const text = found.source === null ? undefined : context.texts.get(found.source);
  const head = `${paint(`${found.severity}[${found.code}]`)}: ${found.message}`;
  const frame =
    found.span && text && found.source ? codeFrame(found, text, context.pathOf(found.source), paint) : [];
  return [head, ...frame, `  ${colour.dim("help:")} ${found.hint}`].join("\n");
}

function codeFrame(found: Issue, text: Text, path: string, paint: (s: string) => string): string[] {
  const span = found.span ?? { start: 0, end: 0 };
  const place = placeOf(text, span.start);
  const from = Math.max(place.start, span.start - 20);
  const to = Math.min(place.end, Math.max(span.end, span.start + 1) + 20);
  const before = `${from > place.start ? "…" : ""}${slice(text, { start: from, end: span.start })}`;
  const marked = slice(text, { start: span.start, end: Math.min(span.end, to) });
  const after = `${slice(text, { start: Math.min(span.end, to), end: to })}${to < place.end ? "…" : ""}`;
  const gutter = String(place.line);
  const blank = " ".repeat(gutter.length);
  const caret = "^".repeat(Math.max(1, stringWidth(marked)));
  return [
    `${blank}--> ${path}:${place.line}:${place.column}`,
    `${gutter} | ${before}${marked}${after}`,
    `${blank} | ${" ".repeat(stringWidth(before))}${paint(caret)}`,
  ];
}

/** 1 error, 2 warnings */
export function summary(issues: readonly Issue[]): string {
  const count = (severity: Severity): number => issues.filter((i) => i.severity === severity).length;
  const parts = (["error", "warning", "note"] as const)
    .filter((severity) => count(severity) > 0)
    .map((severity) => `${count(severity)} ${severity}${count(severity) === 1 ? "" : "s"}`);
  return parts.length === 0 ? "no findings" : parts.join(", ");
}
