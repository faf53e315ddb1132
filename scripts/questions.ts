import { readFileSync } from "node:fs";
import { pageInTraditional } from "./chinese/traditional.ts";

/** A question as a page has it. */
interface Question {
  readonly title: string;
  readonly about: string;
  readonly sql: string;
}

const questionsOf = (page: string): Question[] =>
  page
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const [, title = "", about = "", sql] = /^(.*?)\n+(.*?)\n*```sql\n(.*?)\n```/s.exec(section) ?? [];
      return sql === undefined ? [] : [{ title, about: about.replace(/\s+/g, " "), sql }];
    });

/** The questions of docs/questions.md, as the site offers them: what is asked in each language, and the statement. */
export function questions(): string {
  const simplified = readFileSync("docs/zh-Hans/questions.md", "utf8");
  const pages = {
    en: questionsOf(readFileSync("docs/questions.md", "utf8")),
    "zh-Hans": questionsOf(simplified),
    "zh-Hant": questionsOf(pageInTraditional(simplified)),
  };
  const asked = pages.en.map(({ sql }, n) => ({
    sql,
    words: Object.fromEntries(
      Object.entries(pages).map(([language, page]) => {
        const { title, about } = page[n] as Question;
        return [language, { title, about }];
      }),
    ),
  }));
  return `${JSON.stringify(asked, null, 2)}\n`;
}
