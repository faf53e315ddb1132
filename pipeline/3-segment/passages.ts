import type { ClauseRole } from "../model/outline.ts";
import { hull, type Span } from "../model/span.ts";
import { hasExplicitLead, opensWithVerb } from "../zh/duty-leads.ts";
import { curriculumVitae, leaderLine } from "../zh/leader-lines.ts";
import { roleSentence, statementKind } from "../zh/statement-kinds.ts";
import { commas, cutAt } from "./clauses.ts";

/** What a clause is when nothing in it says otherwise: that depends on where it stands. */
export type Default = "duty" | "description" | "headcount" | "contact" | "article" | "narrative";

/** A stretch of a clause that says one kind of thing. Spans count from the start of the clause. */
export interface Passage extends Span {
  readonly role: ClauseRole;
  readonly kind: string | null;
}

interface Chunk extends Span {
  readonly role: ClauseRole | null;
  readonly kind: string | null;
}

/** Two stretches of these kinds are one statement: 实行事业编制、企业化管理，具有企事业法人资格 */
const joined = new Set(["accountability", "legal_status", "subordination"]);

/**
 * Splits one clause into passages. `hans` is Simplified, without its final mark.
 * @param opening it is the first clause about its unit
 */
export function passages(hans: string, fallback: Default, opening = false): Passage[] {
  if (fallback === "narrative") return [{ start: 0, end: hans.length, role: "leftover", kind: "narrative" }];
  const chunks = cutAt(hans, commas).map((cut, n) =>
    chunk(hans.slice(cut.start, cut.end), cut, fallback, opening && n === 0),
  );
  if (chunks.every((c) => c.role === null || c.role === "duty")) return [whole(hans, chunks, fallback)];
  return grouped(chunks, fallback);
}

function chunk(text: string, span: Span, fallback: Default, opening: boolean): Chunk {
  const at = { start: span.start, end: span.end };
  if (leaderLine.pattern.test(text)) return { ...at, role: "leftover", kind: "leader" };
  if (curriculumVitae.test(text)) return { ...at, role: "leftover", kind: "curriculum_vitae" };
  if (statementKind(text) === "post_duty") return { ...at, role: "statement", kind: "post_duty" };
  if (hasExplicitLead(text) && fallback !== "article") return { ...at, role: "duty", kind: null };
  if (roleSentence.test(text)) return { ...at, role: "role", kind: null };
  // 是海关学会设在大连海关的: the first words of a unit say what it is, wherever the noun stands
  if (opening && /^是/u.test(text)) return { ...at, role: "role", kind: null };
  const kind = statementKind(text);
  if (kind === null && fallback === "duty" && opensWithVerb(text)) return { ...at, role: "duty", kind: null };
  return kind === null ? { ...at, role: null, kind: null } : { ...at, role: "statement", kind };
}

function whole(hans: string, chunks: readonly Chunk[], fallback: Default): Passage {
  const span = { start: chunks[0]?.start ?? 0, end: chunks.at(-1)?.end ?? hans.length };
  const isDuty = fallback === "duty" || chunks.some((c) => c.role === "duty");
  return isDuty ? { ...span, role: "duty", kind: null } : { ...span, ...byDefault(fallback) };
}

const byDefault = (fallback: Default): { role: ClauseRole; kind: string | null } => {
  if (fallback === "duty") return { role: "duty", kind: null };
  if (fallback === "narrative" || fallback === "article") return { role: "leftover", kind: fallback };
  return { role: "statement", kind: fallback };
};

/** A stretch that says nothing by itself goes with the one before it; at the start, with the one after it. */
function grouped(chunks: readonly Chunk[], fallback: Default): Passage[] {
  const groups: Passage[] = [];
  let waiting: Span | null = null;
  for (const c of chunks) {
    const last = groups.at(-1);
    if (c.role === null) {
      if (last) groups[groups.length - 1] = { ...last, end: c.end };
      else waiting = waiting ? hull(waiting, c) : c;
      continue;
    }
    if (
      last &&
      last.role === c.role &&
      (c.role === "duty" || c.role === "role" || joined.has(c.kind ?? ""))
    ) {
      groups[groups.length - 1] = { ...last, end: c.end };
      continue;
    }
    groups.push({ ...(waiting ? hull(waiting, c) : c), role: c.role, kind: c.kind });
    waiting = null;
  }
  return waiting ? [...groups, { ...waiting, ...byDefault(fallback) }] : groups;
}
