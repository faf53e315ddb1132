/** How headings are marked, and what is read of a page as lines that a test can compare. */
import { extractText } from "../../pipeline/api.ts";

const numerals = "一二三四五";
export type Mark = (text: string, n: number) => string;
export const marks = {
  "一、": (text, n) => `${numerals[n]}、${text}`,
  "（一）": (text, n) => `（${numerals[n]}）${text}`,
  "1.": (text, n) => `${n + 1}.${text}`,
  "1、": (text, n) => `${n + 1}、${text}`,
  "（1）": (text, n) => `（${n + 1}）${text}`,
  "①": (text, n) => `${"①②③④⑤"[n]}${text}`,
  "【】": (text) => `【${text}】`,
  none: (text) => text,
  colon: (text) => `${text}：`,
  "##": (text) => `## ${text}`,
  "###": (text) => `### ${text}`,
} satisfies Readonly<Record<string, Mark>>;
export type MarkName = keyof typeof marks;

/** whole/part > part of it, and whole/part: duty */
export function told(text: string, type: "text/plain" | "text/markdown"): readonly string[] {
  const { organizations, duties } = extractText(text, { id: "page", type }).tables;
  const known = new Map(organizations.map((organization) => [organization.id, organization]));
  const path = (id: string | null): string => {
    const found = known.get(id ?? "");
    if (found === undefined) return "";
    return found.parent_id === null ? found.name_hans : `${path(found.parent_id)}/${found.name_hans}`;
  };
  return [
    ...organizations.map(({ name_hans, parent_id }) => `${path(parent_id)} > ${name_hans}`),
    ...duties.map(({ organization_id, text_hans }) => `${path(organization_id)}: ${text_hans}`),
  ];
}
