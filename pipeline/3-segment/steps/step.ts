import type { Decided } from "../decode.ts";
import type { Outcome } from "../outcome.ts";
import type { State } from "../state.ts";

/** What stands below a line. */
export interface Below {
  readonly next: Decided | null;
  /** the text of the lines from here to the next heading, Simplified */
  text(): string;
}

/** What a line of one role adds. Pure: the state before it and the line give the state after it. */
export type Step = (state: State, line: Decided, below: Below) => Outcome;
