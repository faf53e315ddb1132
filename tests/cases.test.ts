/** Each folder in tests/cases/pages is a page of a fictional agency and what must be read from it. UPDATE=1 rewrites. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { validate } from "../pipeline/6-validate/index.ts";
import { Report } from "../pipeline/model/findings/issue.ts";
import { textOf } from "../pipeline/model/text/text.ts";
import { outlineOf, readText } from "./pages.ts";

const root = "tests/cases/pages";

describe.each(readdirSync(root))("%s", (name) => {
  const folder = `${root}/${name}`;
  const fileName = readdirSync(folder).find((file) => file.startsWith("page.")) ?? "page.txt";
  const result = readText(readFileSync(`${folder}/${fileName}`), { fileName });

  test("reads as expected", () => {
    const actual = `${JSON.stringify(outlineOf(result), null, 2)}\n`;
    if (process.env.UPDATE) writeFileSync(`${folder}/expected.json`, actual);
    writeFileSync(`${folder}/_actual.json`, actual);
    if (!existsSync(`${folder}/expected.json`))
      throw new Error("new case: run UPDATE=1 npx vitest run tests/cases.test.ts, then read the file");
    expect(JSON.parse(actual)).toEqual(JSON.parse(readFileSync(`${folder}/expected.json`, "utf8")));
    rmSync(`${folder}/_actual.json`);
  });

  test("gives a valid dataset that covers the page", () => {
    const report = new Report();
    const text = textOf(result.reading.raw.chars.join(""));
    validate.run({ dataset: result.dataset, texts: new Map([["page", text]]) }, report);
    expect(report.issues).toEqual([]);
  });
});

test("duties without a body are reported, not guessed: segment.owner-unknown", () => {
  const { report, dataset } = readText("负责市场主体的登记注册工作；承担其他任务。\n");
  expect(report.issues.map((i) => i.code)).toContain("segment.owner-unknown");
  expect(dataset.duties.map((d) => d.organization_id)).toEqual([null, null]);
});

test("a heading that people know of is inserted where no rule would miss it", () => {
  const entry = { action: "insert_heading" as const, quote: "管理文书档案", name: "档案科", reason: "test" };
  const { dataset } = readText("青岚市档案局\n办公室\n负责文电工作。\n管理文书档案；开展编研工作。\n", {
    curation: { entries: [entry] },
  });
  const archive = dataset.organizations.find((o) => o.name_hans === "档案科");
  expect(archive).toMatchObject({ name_basis: "inferred", quote: null, parent_id: "page" });
  expect(dataset.duties.filter((d) => d.organization_id === archive?.id)).toHaveLength(2);
});
