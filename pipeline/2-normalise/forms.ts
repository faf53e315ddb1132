import type { Page } from "../model/page.ts";
import { textOfCells } from "../model/text/text.ts";
import { matchesOf } from "../zh/rules/matches.ts";
import { simplified } from "../zh/script/script.ts";
import type { Change } from "./change.ts";
import { formRules } from "./form-rules.ts";

/** A page whose characters have their usual forms, one for one, and what that changed. */
interface UsualForms {
  readonly page: Page;
  readonly changes: readonly Change[];
}

/**
 * Everything behind reads the usual forms; offsets stay as they are. A radical on a Simplified page is the simplified
 * character, as ⼾ (戶) is what PDF has for 户.
 */
export function usualForms(page: Page, traditionalPage: boolean): UsualForms {
  const { text } = page;
  const changes = formRules.flatMap(({ id, pattern, to, record }) =>
    matchesOf(text.units, pattern).flatMap(({ 0: found, index: start }): Change[] => {
      const end = start + found.length;
      const before = text.chars.slice(start, end);
      const after = before.map((char) =>
        id === "radical" && !traditionalPage ? simplified(to(char)) : to(char),
      );
      if (after.every((char, n) => char === before[n])) return [];
      const corrected = after.join("");
      return [
        { start, end, to: corrected, record: record && { ...mended, ...record, rule_id: id, corrected } },
      ];
    }),
  );
  if (changes.length === 0) return { page, changes };
  const chars = [...text.chars];
  for (const { start, to } of changes)
    for (const [n, char] of Array.from(to).entries()) chars[start + n] = char;
  return { page: { ...page, text: textOfCells(chars) }, changes };
}

const mended = { confidence: "high", status: "applied" } as const;
