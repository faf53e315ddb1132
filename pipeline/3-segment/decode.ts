import { matching } from "../zh/rules/weighed.ts";
import type { Evidence } from "./evidence/evidence.ts";
import { evidence } from "./evidence/index.ts";
import type { LineFacts } from "./line-facts.ts";
import { type Role, roles, type Topic } from "./roles.ts";
import { topicAfter } from "./topics.ts";
import { type Transition, transitions } from "./transitions.ts";

/** A line with the role that fits it best among its neighbours. */
export interface Decided {
  readonly facts: LineFacts;
  readonly role: Role;
  /** the part of the page in which it stands */
  readonly topic: Topic;
  /** how many points the best reading of the page is ahead of the best in which this line has another role */
  readonly margin: number;
  /** the role that came second */
  readonly second: Role;
  /** ids of the evidence for the role */
  readonly because: readonly string[];
}

/** Where a reading stands after a line: the role of the line and the part of the page that it leaves open. One object each. */
interface Place {
  readonly role: Role | null;
  readonly topic: Topic;
}

interface Step {
  readonly from: Place;
  readonly to: Place;
  readonly points: number;
}

/** One line: the evidence that holds for it in any part of the page, and every way to reach its roles. */
interface Column {
  readonly matched: readonly Evidence[];
  readonly steps: readonly Step[];
}

/**
 * Chooses the roles of all lines together: the sequence with the most points (Viterbi, Forney 1973, over pairs of role
 * and part of the page). The margin of a line comes from the same sums run from both ends (max-marginals). Time grows
 * with the number of lines.
 */
export function decode(lines: readonly LineFacts[]): Decided[] {
  const start: Place = { role: null, topic: "none" };
  const columns: Column[] = [];
  let reached: readonly Place[] = [start];
  for (const [n, line] of lines.entries()) {
    const matched = matching(evidence, line);
    const steps = stepsFrom(reached, matched, lines[n - 1] ?? null, line);
    columns.push({ matched, steps });
    reached = [...new Set(steps.map(({ to }) => to))];
  }
  const before = forward(columns, start);
  const after = backward(columns);
  let at = start;
  return columns.map(({ matched, steps }, n) => {
    const total = (step: Step): number =>
      (before[n]?.get(step.from) ?? -Infinity) + step.points + (after[n]?.get(step.to) ?? 0);
    const best = highest(
      steps.filter(({ from }) => from === at),
      total,
    );
    const other = highest(
      steps.filter(({ to }) => to.role !== best.to.role),
      total,
    );
    at = best.to;
    const role = best.to.role as Role;
    return {
      facts: lines[n] as LineFacts,
      role,
      topic: best.from.topic,
      margin: total(best) - total(other),
      second: other.to.role as Role,
      because: countingIn(matched, best.from.topic)
        .filter((row) => row.role === role && row.points > 0)
        .map(({ id }) => id),
    };
  });
}

const highest = (steps: readonly Step[], total: (step: Step) => number): Step =>
  steps.reduce((best, step) => (total(step) > total(best) ? step : best));

/** The evidence for a line that counts in a part of the page. */
const countingIn = (matched: readonly Evidence[], topic: Topic): Evidence[] =>
  matched.filter((row) => row.within?.includes(topic) ?? true);

/** Every step from the places reached so far to each role with evidence. */
function stepsFrom(
  reached: readonly Place[],
  matched: readonly Evidence[],
  before: LineFacts | null,
  line: LineFacts,
): Step[] {
  const places: Place[] = [];
  const placeOf = (role: Role, topic: Topic): Place => {
    const known = places.find((place) => place.role === role && place.topic === topic);
    const place = known ?? { role, topic };
    if (known === undefined) places.push(place);
    return place;
  };
  const waysFrom = new Map(
    Array.from(new Set(reached.map(({ topic }) => topic)), (topic) => [
      topic,
      Array.from(pointsIn(matched, topic), ([role, points]) => ({
        to: placeOf(role, topicAfter(topic, role, line)),
        role,
        points,
      })),
    ]),
  );
  const open = before === null ? [] : transitions.filter(({ when }) => when?.(before, line) ?? true);
  const steps: Step[] = [];
  for (const from of reached) {
    for (const { to, role, points } of waysFrom.get(from.topic) ?? [])
      steps.push({ from, to, points: points + passage(open, from.role, role) });
  }
  return steps;
}

/** Points before any evidence: most lines of most pages are text. Furniture is there so that each line has a second role. */
const anyLine: readonly (readonly [Role, number])[] = [
  ["text", 2],
  ["furniture", 0],
];

/** The points of each role with evidence. */
function pointsIn(matched: readonly Evidence[], topic: Topic): ReadonlyMap<Role, number> {
  const sums = new Map<Role, number>(anyLine);
  for (const { role, points } of countingIn(matched, topic)) sums.set(role, (sums.get(role) ?? 0) + points);
  return new Map(roles.filter((role) => sums.has(role)).map((role) => [role, sums.get(role) ?? 0]));
}

/** What the transitions that hold between two lines add for their roles. */
const passage = (open: readonly Transition[], from: Role | null, to: Role): number =>
  from === null
    ? 0
    : open.reduce((sum, t) => (t.from.includes(from) && t.to.includes(to) ? sum + t.points : sum), 0);

/** The best sum that leads to each place, before each line. */
function forward(columns: readonly Column[], start: Place): ReadonlyMap<Place, number>[] {
  let sums = new Map([[start, 0]]);
  return columns.map(({ steps }) => {
    const before = sums;
    sums = new Map();
    for (const { from, to, points } of steps) raise(sums, to, (before.get(from) ?? 0) + points);
    return before;
  });
}

/** The best sum that leads from each place to the end, after each line. */
function backward(columns: readonly Column[]): ReadonlyMap<Place, number>[] {
  let sums = new Map<Place, number>();
  const found: ReadonlyMap<Place, number>[] = [];
  for (const { steps } of columns.toReversed()) {
    const after = sums;
    found.push(after);
    sums = new Map();
    for (const { from, to, points } of steps) raise(sums, from, (after.get(to) ?? 0) + points);
  }
  return found.reverse();
}

function raise(sums: Map<Place, number>, key: Place, value: number): void {
  sums.set(key, Math.max(sums.get(key) ?? -Infinity, value));
}
