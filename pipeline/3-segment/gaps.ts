import { type DiagnosticCode, type Issue, issue } from "../model/findings/issue.ts";
import type { Outline } from "../model/outline.ts";
import { overlaps, type Span } from "../model/text/span.ts";
import { type Body, raw, type State } from "./state.ts";
import type { Tree } from "./tree.ts";

/** Findings about gaps in the structure of a page: lost headings, duties without an owner, units without text. */
export const gaps = (tree: Tree): Issue[] => [
  ...lostHeadings(tree.state),
  ...ownerless(tree.state, tree.outline),
  ...emptyUnits(tree.state, tree.outline),
];

/** Headings inserted by rule, which people have not confirmed. */
function lostHeadings(state: State): Issue[] {
  const confirmed = new Set(state.lostNames.values());
  return state.bodies
    .filter(({ lost, text }) => lost && !confirmed.has(text))
    .map(({ text, name }) => {
      const message = `a heading is missing here; «${text}» is inferred from the text below`;
      return found(state, "segment.lost-heading", message, name);
    });
}

/** Reports duties without an owner once, at the first. */
function ownerless(state: State, { clauses }: Outline): Issue[] {
  const orphans = clauses.filter(({ role, unit, post }) => role === "duty" && unit === null && post === null);
  const message = `${orphans.length} duties from here on name no body they belong to`;
  return orphans.slice(0, 1).map((first) => found(state, "segment.owner-unknown", message, first));
}

/** Units with a heading, but without text or parts. */
function emptyUnits(state: State, { lines }: Outline): Issue[] {
  const headings = new Set(lines.filter(({ role }) => role === "unit_heading").map(({ start }) => start));
  const parents = new Set(state.bodies.map(({ parent }) => parent));
  return state.bodies.flatMap((body, index) => {
    const headed = headings.has(body.heading.start) || isMarked(lines, body);
    if (!headed || body.parent === null || body.hasText || parents.has(index) || isKnownGap(state, body))
      return [];
    const message = `«${body.text}» has no text below its heading`;
    return [found(state, "segment.unit-without-body", message, body.name)];
  });
}

const isMarked = (lines: Outline["lines"], { name }: Body): boolean =>
  lines.some(({ role, start, end }) => role === "unit_heading" && start <= name.start && name.end <= end);

/** People have recorded that the paragraph is missing on the page itself. */
const isKnownGap = (state: State, { name }: Body): boolean =>
  state.reading.corrections.some((c) => c.kind === "missing_body" && overlaps(c, raw(state, name)));

const found = (state: State, code: DiagnosticCode, message: string, span: Span): Issue =>
  issue(code, message, { source: state.reading.page.id, span: raw(state, span) });
