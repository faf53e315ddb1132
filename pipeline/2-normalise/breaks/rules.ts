import type { Reading } from "../../model/reading.ts";
import { type Family, rules } from "../../zh/rules/rule.ts";
import { matching, sumOf } from "../../zh/rules/weighed.ts";
import { type Break, Breaks } from "./break.ts";
import { goesOn } from "./goes-on.ts";
import { parts } from "./parts.ts";
import type { BreakRule } from "./rule.ts";

const family: Family<BreakRule, Reading> = {
  name: "breaks",
  holds(rule, text, read) {
    const at = breakIn(text, read);
    return at !== null && rule.when(at);
  },
};

/** The break at ⏎, as the page has it. The paragraph begins behind the last line that ends a sentence. */
function breakIn(text: string, read: (text: string) => Reading): Break | null {
  const { page } = read(text.replace("⏎", "\n"));
  const before = text.split("⏎")[0]?.split("\n") ?? [];
  const index = before.length - 1;
  const head = before.slice(0, index).reduce((at, line, n) => (/[。；：]$/.test(line) ? n + 1 : at), 0);
  return new Breaks(page).at(index, head);
}

export const breakRules = rules(family, [...goesOn, ...parts]);

export const threshold = 4;

export const pointsOf = (at: Break): number => sumOf(matching(breakRules, at));
