import type { Dataset, Records, TableName } from "../model/dataset.ts";
import type { Draft } from "../model/draft.ts";
import type { Curation } from "../model/inputs/curation.ts";
import type { SourceDescription } from "../model/inputs/inputs.generated.ts";
import type { Reading } from "../model/reading.ts";
import type { Stage } from "../model/stage.ts";
import { eachTable } from "../model/tables/each-table.ts";
import { tableNames } from "../model/tables/schemas.generated.ts";
import { scriptsOfPage } from "../zh/script/script.ts";
import { applyCurated } from "./curated.ts";
import { type EvidenceOf, evidenceOf } from "./evidence.ts";
import { assignIds, type Identified } from "./ids.ts";
import { printedOf, recordOf } from "./records.ts";
import { vocabularies } from "./vocabularies.ts";

export { vocabularies };

export interface IdentifyInput {
  readonly source: SourceDescription;
  readonly reading: Reading;
  readonly drafts: readonly Draft[];
  readonly curation: Curation;
  /** the dataset of the latest release, whose ids are kept */
  readonly previous: Dataset | null;
  /** ids that are not to be given again */
  readonly retired: readonly string[];
}

export interface IdentifyResult {
  readonly dataset: Dataset;
  /** records that kept their id although their text changed, and how alike they are */
  readonly matches: Identified["matches"];
}

type Row = Record<string, unknown>;

/** Turns drafts into records with ids that stay, and says where every value comes from. */
export const identify = identifying(evidenceOf);

/** The same records for those who do not ask where their values come from, which takes 5 % of the time of a page. */
export const identifyAlone = identifying(() => []);

function identifying(evidenceOf: EvidenceOf): Stage<IdentifyInput, IdentifyResult> {
  return {
    name: "identify",
    run({ source, reading, drafts, curation, previous, retired }, report) {
      const printed = (item: Draft): string | null => printedOf(item, reading);
      const { ids, matches } = assignIds({ source: source.id, drafts, previous, retired, printed });
      const tables = new Map<TableName, Row[]>(tableNames.map((name) => [name, []]));
      const read: Records["evidence"][] = [];
      // evidence is told in the order of its records, so that sorting it finds it sorted but for a few
      const records = drafts
        .map((item) => {
          const row = dated(recordOf(item, source.id, reading, ids), source);
          return { item, row, table: item.table };
        })
        .sort((a, b) => byId(a.row, b.row));
      for (const { item, row, table } of records) {
        tables.get(table)?.push(row);
        read.push(...evidenceOf(item, row, reading));
      }
      const decided = applyCurated(records, read, curation, source.id, report);
      const evidence = decided.length === 0 ? read : lastOfEach([...read, ...decided]);
      tables.set("sources", [sourceRow(source, reading)]);
      for (const [name, rows] of Object.entries(vocabularies)) tables.set(name as TableName, [...rows]);
      tables.set("evidence", evidence as unknown as Row[]);
      return { dataset: sorted(tables), matches };
    },
  };
}

const lastOfEach = (evidence: readonly Records["evidence"][]): Records["evidence"][] => [
  ...new Map(evidence.map((entry) => [entry.id, entry])).values(),
];

const byId = (a: Row, b: Row): number => ((a.id as string) < (b.id as string) ? -1 : 1);

const sorted = (tables: ReadonlyMap<TableName, Row[]>): Dataset =>
  eachTable((table) => (tables.get(table) ?? []).sort(byId));

/** Who holds a post, as of the capture where the page dates its list by no other day. */
const dated = (row: Row, { retrieved }: SourceDescription): Row =>
  "as_of" in row ? { ...row, as_of: row.as_of ?? retrieved } : row;

function sourceRow(source: SourceDescription, reading: Reading): Row {
  const { units } = reading.raw;
  return {
    id: source.id,
    title_hant: source.title_hant,
    title_hans: source.title_hans,
    title_en: source.title_en,
    kind: source.kind ?? "unknown",
    publisher: source.publisher,
    url: source.url,
    retrieved: source.retrieved,
    note: source.note ?? null,
    media_type: reading.page.mediaType,
    script: scriptsOfPage(reading.raw).script,
    sha256: source.sha256,
    code_points: reading.raw.length,
    lines: units.replace(/\n$/, "").split("\n").length,
    text_path: `text/${source.id}.txt`,
  };
}
