import type { Clause, OutlineLine } from "../model/outline.ts";

const notAboutBodies: ReadonlySet<string> = new Set(["article", "leader", "curriculum_vitae", "tagline"]);

/** Whether a clause is about bodies; holders of posts and titles of articles are not. */
export const isAboutBodies = ({ kind }: Clause): boolean => !notAboutBodies.has(kind ?? "");

const narrativeRoles: ReadonlySet<string> = new Set(["narrative", "milestone"]);

/** Whether a clause is narrative, which may be about several bodies in turn. */
export const isNarrated = (lines: readonly OutlineLine[], { line }: Clause): boolean =>
  narrativeRoles.has(lines[line]?.role ?? "");

/** Whether it is about a post, and so not about a unit. */
export const isAboutPost = ({ kind }: Clause): boolean => kind === "post_duty";
