import type { Clause, OutlineLine } from "../model/outline.ts";

const silent: ReadonlySet<string> = new Set(["article", "leader", "curriculum_vitae", "tagline"]);

/** Whether a clause says something of bodies; who holds a post and what an article is called do not. */
export const speaks = ({ kind }: Clause): boolean => !silent.has(kind ?? "");

const told: ReadonlySet<string> = new Set(["narrative", "milestone"]);

/** Whether a clause tells a story, which may be about several bodies in turn. */
export const isTold = (lines: readonly OutlineLine[], { line }: Clause): boolean =>
  told.has(lines[line]?.role ?? "");

/** Whether it is about a post, and so about no unit. */
export const isOfPost = ({ kind }: Clause): boolean => kind === "post_duty";
