import { readFileSync } from "node:fs";

/** The questions of docs/questions.md, as the site offers them: what is asked, and the statement. */
export const questions = (): string =>
  `${JSON.stringify(
    readFileSync("docs/questions.md", "utf8")
      .split(/^## /m)
      .slice(1)
      .flatMap((section) => {
        const [, title, about, sql] = /^(.*?)\n+(.*?)\n*```sql\n(.*?)\n```/s.exec(section) ?? [];
        return sql === undefined ? [] : [{ title, about: about?.replace(/\s+/g, " "), sql }];
      }),
    null,
    2,
  )}\n`;
