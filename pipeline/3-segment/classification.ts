import { groupBy } from "../model/collections/group.ts";
import type { Classification } from "../model/outline.ts";
import { bodyRules } from "./classes/bodies.ts";
import { partRules } from "./classes/parts.ts";
import { firstRule, nowhere, type Place } from "./classes/rule.ts";
import { governsAnArea } from "./owners.ts";
import { type Body, hans, noOwner, type State } from "./state.ts";

/** Classes of bodies that are parts of another, even on pages of their own: their offices are parts of a part. */
const partKinds: readonly Classification[] = [
  "anti_smuggling_bureau",
  "dispatched_office",
  "functional_department",
  "sub_bureau",
  "subordinate_customs",
];

/** The kind of each body, by what the whole page says of it and where it stands. */
export function classified(state: State): Classification[] {
  const { bodies } = state;
  const parts = groupBy(bodies, ({ parent }) => parent);
  const profiled = bodies.map((body, n) =>
    body.profiled ? kindOfBody(state, body, parts.get(n) ?? []) : null,
  );
  return bodies.map((body, n) => profiled[n] ?? kindOfPart(placeAmong(state, profiled, body), body));
}

function kindOfBody(state: State, body: Body, parts: readonly Body[]): Classification {
  const rank = body.rank === null ? "" : hans(state, body.rank);
  const names = parts.map(({ text }) => `${text}、`).join("");
  const place = { ...nowhere, notes: `${rank} ${notesOf(state, body)}`, parts: names };
  return firstRule(bodyRules, body.text, place)?.classification ?? "other";
}

const kindOfPart = (place: Place, body: Body): Classification =>
  firstRule(partRules, body.text, place)?.classification ?? "functional_department";

const notesOf = (state: State, { label, typeNote, role, notes }: Body): string =>
  [label, ...[typeNote, role, ...notes].map((span) => (span ? hans(state, span) : ""))].join(" ");

function placeAmong(state: State, profiled: readonly (Classification | null)[], body: Body): Place {
  const { parent, territorial } = body;
  const above = parent === null ? undefined : state.bodies[parent];
  const kind = parent === null ? null : (profiled[parent] ?? null);
  // 業務課 of 東港辦事處 below 所屬機關: the heading classifies the second, but not its parts
  const inherited = above !== undefined && above.parent !== null && above.label === body.label;
  return {
    ...nowhere,
    notes: notesOf(state, inherited ? { ...body, label: "" } : body),
    nested: parent === noOwner || (above !== undefined && isPart(above, kind)),
    territorial,
    above: above?.text ?? "",
    ofInstitution: kind === "public_institution",
  };
}

/** Corps, whose offices are parts of a part. */
export const corps = {
  pattern: /[中大支]队$/,
  examples: ["交警支队", "执法大队"],
  counterExamples: ["船队", "队"],
};

/**
 * True when a body is itself a part of another: 缉私局, a centre that is a department, one of several 分局. A 街道办事处 is not: it
 * governs.
 */
const isPart = ({ text }: Body, profiled: Classification | null): boolean =>
  profiled === null ||
  (partKinds.includes(profiled) && !governsAnArea.pattern.test(text)) ||
  corps.pattern.test(text);
