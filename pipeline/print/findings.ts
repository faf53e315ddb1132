import pc from "picocolors";
import stringWidth from "string-width";
import type { Issue } from "../model/findings/issue.ts";
import { slice } from "../model/text/text.ts";
import { visible } from "../model/text/visible.ts";
import { formatLocation, type Located, type Location } from "./located.ts";

type Paint = (text: string) => string;

/** One finding as a compiler prints it: what, where, the line with a caret under the characters, what to do. */
export function formatFinding({ issue, related, ...location }: Located, colours: boolean): string {
  const colour = pc.createColors(colours);
  const paint = { error: colour.red, warning: colour.yellow, note: colour.cyan }[issue.severity];
  return [
    `${paint(`${issue.severity}[${issue.code}]`)}: ${issue.message}`,
    ...codeFrame(location, "", paint),
    ...related.flatMap(({ message, ...other }) => codeFrame(other, ` ${message}`, colour.cyan)),
    `  ${colour.dim("help:")} ${issue.hint}`,
  ].join("\n");
}

/** A finding can be about a line of a million characters; its beginning says which. */
const longestMark = 80;

function codeFrame(location: Location, label: string, paint: Paint): string[] {
  const { region } = location;
  if (region === null) return [];
  const { text, span, start, end, line } = region;
  const from = Math.max(start, span.start - 20);
  const last = Math.max(span.start, Math.min(span.end, end, span.start + longestMark));
  const to = Math.min(end, Math.max(last, span.start + 1) + 20);
  const shown = (until: number): string =>
    visible(`${from > start ? "…" : ""}${slice(text, { start: from, end: until })}`);
  const before = shown(span.start);
  const marked = shown(last).slice(before.length);
  const gutter = String(line);
  const blank = " ".repeat(gutter.length);
  const caret = "^".repeat(Math.max(1, stringWidth(marked)));
  return [
    `${blank}--> ${formatLocation(location)}`,
    `${gutter} | ${shown(to)}${to < end ? "…" : ""}`,
    `${blank} | ${" ".repeat(stringWidth(before))}${paint(`${caret}${label}`)}`,
  ];
}

/** 1 error, 2 warnings */
export function summary(issues: readonly Issue[]): string {
  const count = (severity: Issue["severity"]): number => issues.filter((i) => i.severity === severity).length;
  const parts = (["error", "warning", "note"] as const)
    .filter((severity) => count(severity) > 0)
    .map((severity) => `${count(severity)} ${severity}${count(severity) === 1 ? "" : "s"}`);
  return parts.length === 0 ? "no findings" : parts.join(", ");
}
