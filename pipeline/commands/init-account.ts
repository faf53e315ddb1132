import type { SourceDescription } from "../model/inputs/inputs.generated.ts";
import { singular } from "../model/tables/flat-table.ts";
import { tablesOf } from "../model/tables/table.ts";
import { visible } from "../model/text/visible.ts";
import { formatCoverage } from "../print/coverage.ts";
import { placeOf } from "../print/place.ts";
import { formatTable } from "../print/table.ts";
import { coverageOf } from "../quality/index.ts";
import type { PageResult } from "../run.ts";
import { pinyinKey } from "../zh/script/pinyin.ts";

/** The text about a new source: what was understood of its page, what was not, and what a person has to decide. */
export const accountOf = (folder: string, description: SourceDescription, read: PageResult): string =>
  [
    `${folder}/ has ${description.page} and source.json`,
    ...origin(description),
    "",
    "understood",
    ...understood(description.id, read).map(indented),
    ...section("unclear: lines that no rule understood", unclear(read)),
    "",
    "for you to decide, in source.json",
    ...formatTable(decisions(description).map((row) => row.map(visible)))
      .split("\n")
      .map(indented),
    "",
    "then",
    "  haiguan check           # findings; answers to them go into curation.json",
    `  haiguan explain ${description.id}`,
  ].join("\n");

const indented = (line: string): string => `  ${line}`;

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", title, ...lines.map(indented)];

const origin = ({ url, original }: SourceDescription): string[] => [
  ...(url === null ? [] : [`from ${visible(url)}`]),
  ...(original === undefined
    ? []
    : [`made of a document by ${original.converter}: read it beside the original`]),
];

/** Tables of every page, and those that say something about records and not about the body. */
const besides: ReadonlySet<string> = new Set([
  ...["sources", "segments", "evidence", "corrections", "mentions"],
  ...["categories", "duty_categories", "verb_classes", "ranks"],
]);

function understood(id: string, { dataset, reading }: PageResult): string[] {
  const counts = Object.entries(tablesOf(dataset))
    .filter(([table, rows]) => !besides.has(table) && rows.length > 0)
    .map(
      ([table, { length }]) => `${length} ${(length === 1 ? singular(table) : table).replaceAll("_", " ")}`,
    );
  const bodies = dataset.organizations.filter(({ parent_id }) => parent_id === null);
  return [
    ...bodies.map((body) => visible(`${body.name_hans} (${body.id})`)),
    counts.join(", ") || "nothing",
    formatCoverage(coverageOf(dataset, new Map([[id, reading.raw]]))),
  ];
}

/** Lines of a page that are shown; the rest is counted. */
const shown = 5;

function unclear({ dataset, reading }: PageResult): string[] {
  const lines = dataset.segments.filter(({ role }) => role === "unclear");
  const more = lines.length - shown;
  return [
    ...lines.slice(0, shown).map(({ start, quote }) => {
      const words = Array.from(quote ?? "");
      const end = words.length > longestQuote ? "…" : "";
      return `line ${placeOf(reading.raw, start ?? 0).line}: ${visible(words.slice(0, longestQuote).join(""))}${end}`;
    }),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

const longestQuote = 40;

/** Fields with what stands in them now and the question that a person answers. */
function decisions(source: SourceDescription): string[][] {
  const pinyin = pinyinKey(source.title_hans);
  return [
    ...(source.id === pinyin
      ? []
      : [["id", source.id, `begins every id, for ever; the pinyin of its name is ${pinyin}`]]),
    ["title_hans", source.title_hans, "is this what the page is called?"],
    ["title_hant", source.title_hant, "and this in Traditional characters?"],
    ["title_en", "null", "has the body an English name of its own?"],
    ["publisher", "null", "who published the page?"],
    ...(source.url === null ? [["url", "null", "where does it stand?"]] : []),
    ...(source.url === null
      ? [["retrieved", source.retrieved ?? "", "or did you save it on another day?"]]
      : []),
    ["kind", "unknown", "official_page, encyclopaedia, statute, yearbook, news or other?"],
    ["rights", "its publisher's", "does the page say otherwise?"],
  ];
}
