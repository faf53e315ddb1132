/** What went wrong in other data sets and tools of the kind, each held here so that it does not in this one. */
import { expect, test } from "vitest";
import { bare } from "../../pipeline/model/text/similarity.ts";
import { type Edition, nextEdition } from "../fixtures/chain.ts";
import { readText } from "../pages.ts";

const page = (office: string, duties: string): string =>
  `蓝港海关\n蓝港海关业务管辖范围为南坡市、北坡市。\n一、内设机构\n（一）${office}\n${duties}\n`;
const duties = "负责规范性文件的审核；组织行政处罚案件的听证。";
const changelog = ({ release }: Edition): string =>
  new TextDecoder().decode(release.files.get("CHANGELOG.md")).split(/^## /m)[1] ?? "";

/** browser-compat-data #24234: renamed features and edited values did not show in the release notes. */
test("browser-compat-data #24234: the notes tell a rename and an edit of a value, with before and after", () => {
  const before = nextEdition(page("法规处", duties), null) as Edition;
  const after = nextEdition(page("法规二处", duties.replace("听证", "审理")), before) as Edition;
  expect(changelog(after)).toContain("renamed: organization `langang.faguichu` «法规二处»");
  expect(changelog(after)).toContain("`name_hans` 法规**二**处");
  expect(changelog(after)).toContain("`text_hans` 组织行政处罚案件的~~听证~~**审理**");
});

/** Overture Maps, August 2026: tens of thousands of records that had been there were marked as added. */
test("Overture, August 2026: records that only stand elsewhere on the page are not marked as added", () => {
  const many = Array.from({ length: 400 }, (_, n) => `负责第${n + 1}号码头的监管`).join("；");
  const before = nextEdition(page("稽查处", `${many}。`), null) as Edition;
  const after = nextEdition(page("稽查处", `承办新的事项；${many}。`), before) as Edition;
  const counts = after.release.changes.tables.find(({ table }) => table === "duties");
  expect(before.dataset.duties).toHaveLength(400);
  // all others have another number in their list
  expect(counts).toEqual({ table: "duties", added: 1, removed: 0, changed: 400, offsets: 0 });
});

const spans = (text: string) => {
  const { dataset, reading } = readText(text);
  const rows = [...dataset.organizations, ...dataset.duties, ...dataset.people, ...dataset.posts];
  const chars = Array.from(reading.raw.chars.join(""));
  for (const { start, end, quote } of rows)
    if (quote !== null) expect(chars.slice(start ?? 0, end ?? 0).join("")).toBe(quote);
  return [...dataset.duties].sort((a, b) => a.start - b.start);
};

/** langextract #201: in Chinese text only a few of the extractions had a place. */
test("langextract #201: a phrase that is repeated is found at each of its places", () => {
  const found = spans(
    "蓝港海关\n办公室\n负责文电工作。\n法规处\n负责文电工作。\n稽查处\n负责文电工作；负责文电工作。\n",
  );
  expect(found.map(({ quote }) => quote)).toEqual(Array(4).fill("负责文电工作"));
  expect(new Set(found.map(({ start }) => start)).size).toBe(4);
});

/** langextract #289: they had one, but that of other words, or of the first two characters of a long text. */
test("langextract #289: the width of punctuation and blanks between characters move no span to other words", () => {
  const wide = spans("蓝港海关\n办公室\n负责文电、会务（含机要）；承担保密工作。\n");
  const narrow = spans("蓝港海关\n办公室\n负责 文电、会务(含机要);承担保密 工作。\n");
  expect(narrow.map(({ quote }) => bare(quote))).toEqual(wide.map(({ quote }) => bare(quote)));
});

/** langextract #334: places were shifted where the text is not ASCII. */
test("langextract #334: characters beyond the basic plane before and in a span count as one", () => {
  const [first, second] = spans("𬭎港海关\n办公室\n负责𬭎材的查验；承担保密工作。\n局长：李𬭎\n");
  expect([first?.start, first?.quote]).toEqual([9, "负责𬭎材的查验"]);
  expect([second?.start, second?.quote]).toEqual([17, "承担保密工作"]);
});
