import type { Clause, LineRole, Outline, OutlineLine, Unit } from "../model/outline.ts";
import { hansOf, type Reading } from "../model/reading.ts";
import { shift } from "../model/text/span.ts";
import { namedAgency } from "./agency.ts";
import { withAliases } from "./aliases.ts";
import { classified } from "./classification.ts";
import { withMentioned } from "./clauses/mentions.ts";
import { withJoint } from "./clauses/subject.ts";
import type { Decided } from "./decode.ts";
import { asCalled } from "./formal-name.ts";
import { mentionedAgency, openedByAnother } from "./mentioned-agency.ts";
import { type Outcome, withLine } from "./outcome.ts";
import { lineReasons } from "./reasons.ts";
import { agencyOf, type Body, findBody, hasAgency, nameOf, noOwner, type State, startOf } from "./state.ts";
import { steps } from "./steps/index.ts";
import type { Below } from "./steps/step.ts";
import { titleName } from "./title-name.ts";
import { nameAgency } from "./units.ts";

/** An outline, what was known before its first line and after its last, and what each line added to it. */
export interface Tree {
  readonly outline: Outline;
  readonly start: State;
  readonly state: State;
  readonly outcomes: readonly LineOutcome[];
}

/** What a line adds. */
export interface LineOutcome extends Outcome {
  /** ordinal of the last line that was looked at for it */
  readonly sees: number;
}

/** What people have decided about lines of the page, by the ordinal of the line. */
export interface Judgements {
  readonly roles: ReadonlyMap<number, LineRole>;
  readonly lostNames: ReadonlyMap<number, string>;
}

/**
 * Folds the decided lines of a page into its bodies, sections, lines and clauses; a second time where all lines together
 * show another body to be the subject of the page than one line did.
 */
export function treeOf(reading: Reading, lines: readonly Decided[], judgements: Judgements): Tree {
  const start = {
    ...startOf(reading, judgements.lostNames),
    listsPresentParts: lines.some(listsPresentParts),
  };
  const tree = treeFrom(start, lines, judgements);
  const opened = openedByAnother(lines, nameOf(tree.state, 0));
  if (opened !== null)
    return treeFrom({ ...nameAgency(start, opened), site: nameOf(tree.state, 0) }, lines, judgements);
  const hasParts = tree.state.bodies.length > 2;
  const agency =
    mentionedAgency(lines, nameOf(tree.state, 0), hasParts) ??
    (hasParts && nameOf(tree.state, 0) === "" ? titleName(lines) : null);
  // a body that some line has named already has its place: the page may profile two
  const placed =
    agency !== null && nameOf(tree.state, 0) !== "" && findBody(tree.state, hansOf(reading, agency)) !== null;
  return agency === null || placed ? tree : treeFrom(nameAgency(start, agency), lines, judgements);
}

/** 现内设机构16个, 目前设有三科: what a page with a history says of the present. */
export const presentParts = {
  pattern:
    /(?:^|[，。；])(?:现|目前|现在|截至[^，。]{2,12})，?(?:共|机关)?(?:内设|下设|设有|设|内设机构)(?!备|计|施)/u,
  examples: ["现内设机构16个：办公室、法规处", "1990年撤局，目前设有三科"],
  counterExamples: ["现任局长", "1980年设办公室、人事科"],
};

const listsPresentParts = ({ role, facts }: Decided): boolean =>
  (role === "topic_heading" && facts.topic?.topic === "units") || presentParts.pattern.test(facts.text);

const treeFrom = (start: State, lines: readonly Decided[], judgements: Judgements): Tree =>
  grown(start, [...outcomesFrom(start, lines, 0, judgements)]);

/** The tree that the outcomes of all lines make. */
export function grown(start: State, outcomes: readonly LineOutcome[]): Tree {
  const state = outcomes.at(-1)?.state ?? start;
  const outline = named(
    state,
    outcomes.flatMap(({ lines }) => lines),
    outcomes.flatMap(({ clauses }) => clauses),
  );
  return { outline, start, state, outcomes };
}

/** What each line from the ordinal `from` on adds, one after another. */
export function* outcomesFrom(
  before: State,
  lines: readonly Decided[],
  from: number,
  { roles }: Judgements,
): Generator<LineOutcome> {
  let state = before;
  for (const [n, line] of lines.entries()) {
    if (n < from) continue;
    const decided = roles.get(line.facts.row.line);
    const below = new Sight(lines, n);
    const outcome = decided
      ? withLine({ ...state, why: null }, line.facts, decided)
      : take(state, line, below);
    state = outcome.state;
    yield { ...outcome, sees: below.last };
  }
}

function take(before: State, line: Decided, below: Below): Outcome {
  const { text, at } = line.facts;
  const aliased = withAliases({ ...before, why: lineReasons(line) }, line.facts);
  const joint = line.role === "text" ? withJoint(aliased, text, at) : aliased;
  const known = withMentioned(withAgency(joint, line), line.facts.block);
  const state = behindTable(inArticle(known, line), line);
  const running = line.role === "text" ? state.running : null;
  return steps[line.role]({ ...state, running }, line, below);
}

/** Names the body that the page is about where a running line does. */
function withAgency(state: State, { facts: { text, at }, role }: Decided): State {
  if (
    hasAgency(state) ||
    !["text", "lead_in", "topic_heading", "heading", "leader", "contact"].includes(role)
  )
    return state;
  const found = namedAgency(text);
  return found === null || found.title ? state : nameAgency(state, shift(found.name, at));
}

/** 第 6 條 ends whatever list the article before it held; a heading ends the articles. */
function inArticle(state: State, { facts, role }: Decided): State {
  if (facts.mark?.style === "article") return { ...state, article: true, list: null };
  const ends = role === "unit_heading" && facts.mark === null && facts.block.kind === "heading";
  return ends ? { ...state, article: false } : state;
}

/** Behind a table the headings stand open that stood open before it, unless it began the profile of another body. */
function behindTable(state: State, { role }: Decided): State {
  const { open, beforeTable } = state;
  if (role === "cell") return beforeTable === null ? { ...state, beforeTable: open } : state;
  if (beforeTable === null) return state;
  const isSame = agencyOf(state) === agencyOf({ ...state, open: beforeTable });
  return { ...state, open: isSame ? beforeTable : open, beforeTable: null };
}

/** The lines below line `n`, and how far they were looked at. */
class Sight implements Below {
  readonly #lines: readonly Decided[];
  readonly #n: number;
  last: number;

  constructor(lines: readonly Decided[], n: number) {
    this.#lines = lines;
    this.#n = n;
    this.last = n;
  }

  get next(): Decided | null {
    this.#lookedAt(this.#n + 1);
    return this.#lines[this.#n + 1] ?? null;
  }

  text(): string {
    const [lines, n] = [this.#lines, this.#n];
    const isCell = lines[n]?.role === "cell";
    const found = lines.findIndex(
      ({ role, facts }, i) =>
        i > n && (isCell ? facts.row.column === "unit" || facts.row.nameless : role !== "text"),
    );
    const end = found < 0 ? lines.length : found;
    this.#lookedAt(end);
    return lines
      .slice(n, end)
      .map(({ facts }) => facts.text)
      .join("\n");
  }

  #lookedAt(line: number): void {
    this.last = Math.max(this.last, line);
  }
}

/** The outline without the body that no line has named. */
function named(state: State, lines: readonly OutlineLine[], clauses: readonly Clause[]): Outline {
  const { reading, bodies, sections } = state;
  const anonymous = bodies[0]?.text === "";
  const index = (unit: number | null): number | null =>
    unit === null || unit === noOwner ? null : !anonymous ? unit : unit === 0 ? null : unit - 1;
  const kinds = classified(state);
  const units = bodies.map(
    (body, n): Unit =>
      asCalled(reading, lines, {
        ...unitOnly(body),
        parent: index(body.parent),
        classification: kinds[n] ?? "other",
      }),
  );
  return {
    reading,
    units: anonymous ? units.slice(1) : units,
    sections,
    lines: lines.map((line) => ({ ...line, unit: index(line.unit) })),
    clauses: clauses.map((clause) => ({ ...clause, unit: index(clause.unit) })),
  };
}

/** What the outline keeps of a body. */
function unitOnly({
  heading,
  name,
  inferred,
  mentioned,
  parentBasis,
  typeNote,
  rank,
  aliases,
  role,
  headed,
  margin,
}: Body): Omit<Unit, "parent" | "classification"> {
  return { heading, name, inferred, mentioned, parentBasis, typeNote, rank, aliases, role, headed, margin };
}
