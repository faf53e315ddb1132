import type { Span } from "../text/span.ts";
import { visible } from "../text/visible.ts";
import { type DiagnosticCode, diagnostics } from "./diagnostics.generated.ts";
import type { Severity } from "./finding.ts";
import type { JsonPlace } from "./json-place.ts";

export type { DiagnosticCode };

/** A second place on the page of the source that helps to understand the first. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** A finding about an input: what, how grave, where, and what to do. */
export interface Issue {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** one sentence that names the thing: «保稅區海關» has no text below its heading */
  readonly message: string;
  /** what to do about it; by default the advice of the catalogue */
  readonly hint: string;
  /** where, in the text of `file`; null when it concerns the file as a whole, or when `json` has the place */
  readonly span: Span | null;
  /** where, in a JSON file whose text the stage does not know */
  readonly json: JsonPlace | null;
  /** id of the source, null when it concerns no source */
  readonly source: string | null;
  /** the file it is in, within the folder of its source; null: the raw text layer of the page */
  readonly file: string | null;
  readonly related: readonly Related[];
}

export interface IssueDetails {
  readonly span?: Span;
  readonly json?: JsonPlace;
  readonly source?: string;
  readonly file?: string;
  readonly hint?: string;
  readonly related?: readonly Related[];
}

/**
 * Severity and default advice come from the catalogue, docs/diagnostics/<code>.md. The whole message is
 * visible and stays on its line: what it quotes of a page or a file could otherwise paint over a terminal, or write lines
 * of its own into a log that a program reads.
 */
export function issue(code: DiagnosticCode, message: string, details: IssueDetails = {}): Issue {
  const entry = diagnostics[code];
  return {
    code,
    severity: entry.severity,
    message: visible(message),
    hint: visible(details.hint ?? entry.advice),
    span: details.span ?? null,
    json: details.json ?? null,
    source: details.source ?? null,
    file: details.file ?? null,
    related: (details.related ?? []).map((other) => ({ ...other, message: visible(other.message) })),
  };
}

/** Errors stop a build; warnings and notes do not. */
export const hasErrors = (issues: readonly Issue[]): boolean => issues.some((i) => i.severity === "error");

/** Thrown when a stage cannot go on. Everything else is collected in a report. */
export class PipelineError extends Error {
  readonly issues: readonly Issue[];
  constructor(...issues: Issue[]) {
    super(issues.map((i) => `${i.code}: ${i.message}`).join("\n"));
    this.name = "PipelineError";
    this.issues = issues;
  }
}

/** Collects the issues of one run. */
export class Report {
  readonly issues: Issue[] = [];
  add(...found: Issue[]): void {
    this.issues.push(...found);
  }
}
