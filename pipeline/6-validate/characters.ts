import { issue } from "../model/findings/issue.ts";
import { allRows, type Check } from "./check.ts";

/** Control characters but tab and line ends, and marks that turn the direction of writing. */
const hidden = /[^\P{Cc}\t\n\r]|\p{Bidi_Control}/u;

/** No value has a character that moves a cursor or hides what is written, unless its page prints it. */
export const characterCheck: Check = {
  id: "characters",
  run({ dataset, texts }) {
    const printed = new Map([...texts].map(([id, { units }]) => [id, new Set(units)]));
    return allRows(dataset).flatMap(({ table, row }) => {
      const page = printed.get(String(row.source_id ?? row.id));
      if (!hasHidden(row)) return [];
      return Object.entries(row).flatMap(([field, value]) => {
        const found = hiddenIn(value).find((character) => !page?.has(character));
        if (found === undefined) return [];
        const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
        return [
          issue(
            "validate.characters",
            `${table} «${row.id}»: ${field} has U+${code}, which the page has not`,
          ),
        ];
      });
    });
  },
};

const hasHidden = (value: unknown): boolean =>
  typeof value === "string"
    ? hidden.test(value)
    : value !== null && typeof value === "object" && Object.values(value).some(hasHidden);

function hiddenIn(value: unknown): string[] {
  if (typeof value === "string") return [...value].filter((character) => hidden.test(character));
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(hiddenIn) : [];
}
