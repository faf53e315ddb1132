/** The answers of docs/questions.md are those that the sources give: each statement is run, in the order of the page. */
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diskEffects } from "../pipeline/effects/disk.ts";
import { loadSource } from "../pipeline/inputs/sources.ts";
import { Report } from "../pipeline/model/findings/issue.ts";
import { noHistory } from "../pipeline/run.ts";
import { datasetOf } from "./fixtures/built.ts";
import { withDatabase } from "./fixtures/database.ts";

const path = "docs/questions.md";
const report = new Report();
const dataset = datasetOf([loadSource(diskEffects, "dalian-customs", report)], () => noHistory, report);

const [head = "", ...sections] = readFileSync(path, "utf8").split(/^(?=## )/m);

interface Question {
  readonly title: string;
  /** what is asked: everything up to the end of the statement */
  readonly asked: string;
  readonly sql: string;
  readonly answer: string;
}

const questions = sections.map((section): Question => {
  const [asked = "", sql = ""] = /^.*?```sql\n(.*?)```\n/s.exec(section) ?? [];
  const title = section.split("\n")[0]?.replace("## ", "") ?? "";
  return { title, asked, sql, answer: section.slice(asked.length).trim() };
});

const cell = (value: unknown): string => String(value ?? "").replace(/\|/g, "\\|");

function answerTo(sql: string): string {
  const columns: string[] = [];
  const rows = withDatabase(dataset, (database) =>
    database.exec({ sql, columnNames: columns, rowMode: "array", returnValue: "resultRows" }),
  );
  const line = (cells: readonly unknown[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}

const answers = questions.map(({ sql }) => answerTo(sql));
if (process.env.UPDATE === "1")
  writeFileSync(
    path,
    [head, ...questions.map(({ asked }, index) => `${asked}\n${answers[index]}\n\n`)].join("").trimEnd() +
      "\n",
  );

test("there are questions", () => expect(questions.length).toBeGreaterThanOrEqual(5));

describe.skipIf(process.env.UPDATE === "1")("docs/questions.md", () => {
  test.each(questions.map(({ title, answer }, index) => [title, answer, answers[index]] as const))(
    "%s",
    (_, answer, found) => expect(answer).toBe(found),
  );
  test.each(answers.map((answer, index) => [questions[index]?.title, answer] as const))(
    "%s is answered by something",
    (_, answer) => expect(answer.split("\n").length).toBeGreaterThan(2),
  );
});
