import type { Block } from "../model/page.ts";
import type { Text } from "../model/text/text.ts";
import { matchesOf } from "../zh/rules/matches.ts";
import { simplified } from "../zh/script/script.ts";
import type { Change } from "./change.ts";
import { gapsOf, isNoise } from "./gaps.ts";
import { type NoiseRule, noiseRules } from "./noise-rules.ts";

type Dropped = Pick<NoiseRule, "id" | "record">;

const drop = (start: number, end: number, { id, record }: Dropped = { id: "" }): Change => ({
  start,
  end,
  to: "",
  record: record ? { ...left, ...record, rule_id: id } : null,
});
const left = { corrected: null, confidence: "high", status: "applied" } as const;

/** Removes what the layout put into a line: marks that are not part of its text, blanks within words and sentences. */
export function noiseChanges(raw: Text, { start, end }: Block): Change[] {
  const line = raw.units.slice(start, end);
  const marks = noiseRules.flatMap((rule) =>
    matchesOf(line, rule.pattern)
      .filter((match) => rule.when?.(match) ?? true)
      .map(({ 0: found, index }) => {
        const change = drop(start + index, start + index + found.length, rule);
        return rule.hangs
          ? { ...change, start: change.start - 1, to: raw.chars[change.start - 1] ?? "" }
          : change;
      }),
  );
  return [...marks, ...invisible(raw, line, start), ...blanks(line, start)];
}

/** What stands for a character beyond the basic plane in `Text.units`. */
const standIn = /\u3400/g;

const notShown = noiseRules.find(({ id }) => id === "invisible");

/** The same for what stands beyond the basic plane: selectors of variants, tags. */
const invisible = (raw: Text, line: string, start: number): Change[] =>
  matchesOf(line, standIn)
    .map(({ index }) => start + index)
    .filter((at) => /\p{DI}/u.test(raw.chars[at] ?? ""))
    .map((at) => drop(at, at + 1, notShown));

const blanks = (line: string, start: number): Change[] =>
  /\p{Script=Han}[ \t\u3000\u00a0]+\p{Script=Han}/u.test(line)
    ? gapsOf(simplified(line))
        .filter(isNoise)
        .map((gap) => drop(start + gap.start, start + gap.end))
    : [];
