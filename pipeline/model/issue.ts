import { type DiagnosticCode, diagnostics, type Severity } from "./diagnostics.generated.ts";
import type { Span } from "./span.ts";

export type { DiagnosticCode, Severity };

/** A finding about an input: what, how grave, where, and what to do. */
export interface Issue {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** one sentence that names the thing: «保稅區海關» has no text below its heading */
  readonly message: string;
  /** what to do about it; by default the advice of the catalogue */
  readonly hint: string;
  /** where, in the raw text layer of `source`; null when it concerns the file as a whole */
  readonly span: Span | null;
  /** id of the source, null when it concerns no source */
  readonly source: string | null;
  /** the file it is in, within the folder of its source; null: the page */
  readonly file: string | null;
  /** a second place that helps to understand the first */
  readonly related: { readonly span: Span; readonly message: string } | null;
}

export interface IssueDetails {
  readonly span?: Span;
  readonly source?: string;
  readonly file?: string;
  readonly hint?: string;
  readonly related?: { readonly span: Span; readonly message: string };
}

/**
 * Severity and default advice come from the catalogue, docs/diagnostics/<code>.md. The message stays on its line: what
 * it quotes of a page or a file could otherwise write lines of its own into a log that a program reads.
 */
export function issue(code: DiagnosticCode, message: string, details: IssueDetails = {}): Issue {
  const entry = diagnostics[code];
  return {
    code,
    severity: entry.severity,
    message: message.replace(/[\p{Cc}\u2028\u2029]+/gu, " "),
    hint: details.hint ?? entry.advice,
    span: details.span ?? null,
    source: details.source ?? null,
    file: details.file ?? null,
    related: details.related ?? null,
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
