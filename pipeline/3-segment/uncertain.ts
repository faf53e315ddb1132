import { isDeepStrictEqual } from "node:util";
import { type Issue, issue } from "../model/findings/issue.ts";
import type { Outline } from "../model/outline.ts";
import type { Reading } from "../model/reading.ts";
import type { Decided } from "./decode.ts";
import type { Outcome } from "./outcome.ts";
import { raw } from "./state.ts";
import { grown, type Judgements, outcomesFrom, type Tree } from "./tree.ts";

/**
 * A reading with no greater margin is reported. On annotated pages the second reading gave more right records for three of
 * sixteen such forms of line, and for two of fifty-four where the first was 1.5 to 2.5 ahead.
 */
const close = 1;

/** Of the lines of one form so many are tried until the second reading of one gives other records. */
const tried = 3;

/** Lines that could nearly as well be something else, and would then give other records: once for each form of line. */
export function uncertainLines(
  reading: Reading,
  lines: readonly Decided[],
  judgements: Judgements,
  tree: Tree,
): Issue[] {
  const matters = (line: Decided): boolean => givesOthers(lines, line, judgements, tree);
  const doubtful = lines.filter((line) => line.margin <= close && isOpen(line, judgements));
  return byForm(doubtful).flatMap((alike): Issue[] => {
    const line = alike.slice(0, tried).find(matters);
    if (line === undefined) return [];
    const span = raw(tree.state, line.facts.block);
    return [
      issue("segment.uncertain-line", message(line, alike.length - 1), { source: reading.page.id, span }),
    ];
  });
}

/** True unless people have decided the line, or it is the first of the page, which is a title despite evidence against that. */
const isOpen = ({ facts, role, second }: Decided, { roles }: Judgements): boolean =>
  !roles.has(facts.row.line) && role !== "title" && second !== "title";

/**
 * Whether the page gives other records when `line` is what it could nearly as well be. Only lines that look at it are read again,
 * until their clauses differ or the state is again what it was.
 */
function givesOthers(
  lines: readonly Decided[],
  line: Decided,
  judgements: Judgements,
  { outline, start, outcomes }: Tree,
): boolean {
  const at = lines.indexOf(line);
  const from = outcomes.findIndex(({ sees }) => sees >= at);
  const others = outcomes.slice(0, from);
  let state = others.at(-1)?.state ?? start;
  const second = lines.with(at, { ...line, role: line.second, second: line.role });
  for (const outcome of outcomesFrom(state, second, from, judgements)) {
    const known = outcomes[others.length];
    others.push(outcome);
    state = outcome.state;
    if (known === undefined || saidBy(outcome) !== saidBy(known)) return true;
    if (others.length > at && isDeepStrictEqual(state, known.state))
      return others.some((other, n) => ownersIn(other) !== ownersIn(outcomes[n]));
  }
  return recordsOf(grown(start, others).outline) !== recordsOf(outline);
}

/** The clauses that a line has added, without their owners, which only the whole page decides. */
const saidBy = ({ clauses }: Outcome): string =>
  JSON.stringify(
    clauses
      .filter(({ role }) => role !== "leftover")
      .map(({ start, end, role, kind }) => [start, end, role, kind]),
  );

const ownersIn = (outcome: Outcome | undefined): string =>
  JSON.stringify(outcome?.clauses.filter(({ role }) => role !== "leftover").map(({ unit }) => unit));

/** What the outline says of bodies and what they do, as a text to compare. */
const recordsOf = ({ units, clauses }: Outline): string =>
  JSON.stringify([
    units.map(({ name, inferred, parent }) => [name, inferred, parent]),
    clauses
      .filter(({ role }) => role !== "leftover")
      .map(({ start, end, role, kind, unit }) => [start, end, role, kind, unit]),
  ]);

/** Lines that were read as the same for the same reasons, with the same second. */
function byForm(lines: readonly Decided[]): Decided[][] {
  const forms = new Map<string, Decided[]>();
  for (const line of lines) {
    const form = [line.role, line.second, ...line.because].join(" ");
    forms.set(form, [...(forms.get(form) ?? []), line]);
  }
  return [...forms.values()];
}

const words = (role: string): string => role.replaceAll("_", " ");

function message({ role, second, margin, because }: Decided, others: number): string {
  const reasons = because.length === 0 ? "its neighbours" : because.join(", ");
  const like = others === 0 ? "" : `; ${others} more like it`;
  return `read as ${words(role)} (${reasons}), only ${margin} ahead of ${words(second)}${like}`;
}
