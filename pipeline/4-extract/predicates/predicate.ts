import type { Span } from "../../model/text/span.ts";

/** One group of verbs with what they act on. Spans count from the start of the duty. */
export interface Predicate {
  /** 负责, 主要负责, 并 … */
  readonly lead: Span | null;
  /** VO: 制定规划. OV: 规划的制定, 对规划进行制定. N: a noun phrase without a verb */
  readonly form: "VO" | "OV" | "N";
  readonly verbs: readonly Span[];
  readonly object: Span | null;
}

/** A predicate before its lead is known. */
export type Unled = Omit<Predicate, "lead">;
