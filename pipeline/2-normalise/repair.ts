import type { Correction } from "../model/reading.ts";
import { type Text, textOf } from "../model/text/text.ts";
import type { Change } from "./change.ts";
import { doubted, doubtRules } from "./doubt-rules.ts";
import { type RepairRule, repairRules, wordRepairRules } from "./repair-rules.ts";

interface Hit {
  readonly rule: RepairRule;
  readonly start: number;
  readonly raw: string;
}

const hits = (text: Text, rules: readonly RepairRule[]): Hit[] =>
  rules.flatMap((rule) =>
    Array.from(text.units.matchAll(rule.pattern)).map((match) => ({
      rule,
      start: match.index,
      raw: match[0],
    })),
  );

/** Conversion errors of a Traditional page, as changes to make. */
export const repairs = (raw: Text): Change[] =>
  hits(raw, [...repairRules, ...wordRepairRules]).map(({ rule, start, raw: found }) => ({
    start,
    end: start + found.length,
    to: rule.to,
    record: {
      corrected: rule.to,
      kind: rule.kind,
      rule_id: rule.id,
      reason: rule.reason,
      confidence: rule.confidence,
      status: "applied",
    },
  }));

/** The same rules for text that this pipeline converted itself. Keeps the number of code points. */
export function repaired(text: string): string {
  const chars = Array.from(text);
  for (const { rule, start } of hits(textOf(text), repairRules)) chars[start] = rule.to;
  return chars.join("");
}

/** What is probably wrong, in a page of either script. */
export const doubts = (raw: Text, traditional: boolean): Correction[] =>
  doubtRules.flatMap((rule) =>
    doubted(rule, raw.units).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      raw: match[0],
      corrected: rule.to === null ? null : rule.to[traditional ? "hant" : "hans"],
      kind: rule.kind,
      rule_id: rule.id,
      reason: rule.reason,
      confidence: rule.confidence,
      status: rule.to === null ? "flagged" : "proposed",
    })),
  );
