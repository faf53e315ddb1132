import type { Severity } from "../model/findings/finding.ts";
import type { Issue } from "../model/findings/issue.ts";
import type { Span } from "../model/text/span.ts";
import { slice, type Text } from "../model/text/text.ts";
import { visible } from "../model/text/visible.ts";
import { jsonSpan } from "./json-span.ts";
import { type Place, placeOf } from "./place.ts";

/** A stretch of a file as people and programs want to see it: of several lines, the part on the first. */
export interface Region extends Place {
  readonly text: Text;
  readonly span: Span;
  /** after the last character, from 1, in code points */
  readonly endColumn: number;
}

/** A file, with a region of it when one is known. */
export interface Location {
  readonly path: string;
  readonly region: Region | null;
}

/** A finding with the places that it is about. */
export interface Located extends Location {
  readonly issue: Issue;
  readonly related: readonly (Location & { readonly message: string })[];
}

/** A file of a source by its name, null: its page. The text is null when it could not be read. */
export type FileOf = (
  source: string | null,
  file: string | null,
) => { readonly path: string; readonly text: Text | null };

export function locate(issue: Issue, fileOf: FileOf): Located {
  const { path, text } = fileOf(issue.source, issue.file);
  const page = fileOf(issue.source, null);
  return {
    issue,
    path,
    region: regionOf(text, issue.span ?? (text && issue.json && jsonSpan(text.chars.join(""), issue.json))),
    related: issue.related.map(({ span, message }) => ({
      path: page.path,
      region: regionOf(page.text, span),
      message,
    })),
  };
}

function regionOf(text: Text | null, span: Span | null): Region | null {
  if (text === null || span === null) return null;
  const place = placeOf(text, span.start);
  const endColumn = place.column + Math.max(1, Math.min(span.end, place.end) - span.start);
  return { ...place, text, span, endColumn };
}

/** sources/x/page.txt:3:5, for people */
export const formatLocation = ({ path, region }: Location): string =>
  visible(region === null ? path : `${path}:${region.line}:${region.column}`);

/** The whole line of a region. */
export const lineOf = ({ text, start, end }: Region): string => slice(text, { start, end });

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Errors first, then by file, place and code: the same findings always print in the same order. */
export const inOrder = (found: readonly Located[]): Located[] =>
  [...found].sort(
    (a, b) =>
      order[a.issue.severity] - order[b.issue.severity] ||
      compare(a.path, b.path) ||
      (a.region?.span.start ?? -1) - (b.region?.span.start ?? -1) ||
      (a.region?.span.end ?? -1) - (b.region?.span.end ?? -1) ||
      compare(a.issue.code, b.issue.code) ||
      compare(a.issue.message, b.issue.message) ||
      compare(a.issue.hint, b.issue.hint),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
