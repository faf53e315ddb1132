import { groupBy } from "../model/collections/group.ts";
import type { Dataset, Records } from "../model/dataset.ts";
import { evidenceId, isEmpty, speakForThemselves, unread, wordsOf } from "../model/evidence.ts";
import { issue } from "../model/findings/issue.ts";
import { columnsOf, tableSchema } from "../model/tables/columns.ts";
import { tableNames } from "../model/tables/schemas.generated.ts";
import type { Span } from "../model/text/span.ts";
import { slice, type Text } from "../model/text/text.ts";
import { remembered } from "../zh/rules/remembered.ts";
import { simplified, traditional } from "../zh/script/script.ts";
import { allRows, type Check, type Row } from "./check.ts";

type Evidence = Records["evidence"];

/**
 * Every value that was read has evidence, and evidence is of such a value: the words that it calls quoted stand in its
 * passage, those that it calls normalised do so once the passage is corrected and in Simplified script, and what was
 * inferred from no words of its own was inferred from those of its record.
 */
export const evidenceCheck: Check = {
  id: "evidence",
  run({ dataset, texts }) {
    const evidence = groupBy(dataset.evidence, ({ record_table, record_id }) =>
      nameOf(record_table, record_id),
    );
    const records = recordsOf(dataset);
    const passages = new Map(
      [...texts].map(([id, text]) => [id, passagesOf(text, correctionsOf(dataset, id))]),
    );
    const faults = [...evidence].flatMap(([name, ofRecord]) =>
      ofRecord.flatMap((one) => {
        const fault = faultOf(one, records.get(name), passages.get(one.source_id));
        return fault === null ? [] : [`evidence «${one.id}»: ${fault}`];
      }),
    );
    return [...without(dataset, evidence), ...faults].map((fault) => issue("validate.evidence", fault));
  },
};

const nameOf = (table: string, id: string): string => `${table} «${id}»`;

const recordsOf = (dataset: Dataset): ReadonlyMap<string, Row> =>
  new Map(allRows(dataset).map(({ table, row }) => [nameOf(table, String(row.id)), row]));

/** All that was read from a page, is not empty and has no evidence. */
const without = (dataset: Dataset, evidence: ReadonlyMap<string, readonly Evidence[]>): string[] =>
  tableNames
    .filter((table) => table !== "evidence" && !speakForThemselves.has(table))
    .flatMap((table) => {
      const fields = columnsOf(tableSchema(table)).map(({ name }) => name);
      const read = fields.filter((field) => !unread.has(field));
      const rows = (dataset[table] as readonly object[] as readonly Row[]).filter(
        (row) => "source_id" in row,
      );
      return rows.flatMap((row) => {
        const name = nameOf(table, String(row.id));
        const known = new Set(evidence.get(name)?.map(({ field }) => field));
        return read
          .filter((field) => !isEmpty(row[field]) && !known.has(field))
          .map((field) => `${name}: ${field} has no evidence`);
      });
    });

/** Fields that are inferred from another place than the words of their record: the heading above it, the body it names. */
const inferredElsewhere: Readonly<Record<string, readonly string[]>> = {
  areas: ["codes", "kind", "members", "parent_id"],
  claims: ["found"],
  documents: ["issuer_id", "kind"],
  duties: ["lead_hans", "lead_hant", "post_id"],
  events: ["date", "organization_id"],
  memberships: ["as_of"],
  organizations: [
    "classification",
    "legal_person",
    "parent_id",
    "rank_hans",
    "rank_hant",
    "rank_id",
    "role_hans",
    "role_hant",
  ],
  periods: ["date"],
  posts: ["rank_hans", "rank_hant", "rank_id", "title_en"],
  relations: ["target_id"],
};

function faultOf(evidence: Evidence, row: Row | undefined, passages: Passages | undefined): string | null {
  const { id, record_table, record_id, field, start, end, method } = evidence;
  if (row === undefined || !(field in row) || unread.has(field))
    return `${record_table} «${record_id}» has no ${field} that is read`;
  if (id !== evidenceId(record_id, field)) return "its id is not that of its record and field";
  if (method === "curated") return null;
  if (isEmpty(row[field])) return `${field} of ${record_table} «${record_id}» is empty`;
  if (passages === undefined || start === null || end === null) return null;
  const span = { start, end };
  const words = wordsOf(field, row[field]);
  if (method === "inferred") {
    const isOwn = start === row.start && end === row.end;
    return isOwn || inferredElsewhere[record_table]?.includes(field)
      ? null
      : `it points at ${start}–${end}, the record stands at ${row.start}–${row.end}`;
  }
  const missing = words.find((word) => !passages.have(word, span, method));
  return missing === undefined ? null : `«${missing}» is not ${method} from «${slice(passages.text, span)}»`;
}

interface Passages {
  readonly text: Text;
  /** Whether the words stand at a place of the text, as the method says. */
  have(words: string, span: Span, method: Evidence["method"]): boolean;
}

type Correction = Records["corrections"];

const correctionsOf = (dataset: Dataset, source: string): readonly Correction[] =>
  groupBy(dataset.corrections, ({ source_id }) => source_id).get(source) ?? [];

/** The passages of a text as printed, in Simplified script, with corrections, and in the words of the mainland. */
function passagesOf(text: Text, corrections: readonly Correction[]): Passages {
  const applied = ({ status }: Correction): boolean => status === "applied";
  const regional = ({ kind }: Correction): boolean => kind === "regional_lexicon";
  const readings = [
    cellsWith(text, []),
    cellsWith(text, corrections.filter(applied)),
    cellsWith(
      text,
      corrections.filter((c) => applied(c) || regional(c)),
    ),
  ];
  return {
    text,
    have: (words, span, method) => {
      const printed = slice(text, span);
      if (method === "quoted") return printed.includes(words);
      // most stand there as they are
      return isWithin(words, printed) || readings.some((cells) => inSomeForm(words, passageOf(cells, span)));
    },
  };
}

const passageOf = (cells: readonly string[], { start, end }: Span): string =>
  cells.slice(start, end).join("");

const inSomeForm = (words: string, passage: string): boolean =>
  forms.some((form) => isWithin(form(words), form(passage)));

/**
 * What both scripts have in common: a text in one script by its words (乾隆, 干部; 澄江, 澂江), and each character by
 * itself, as there are some that a conversion of what was converted changes again (显著).
 */
const forms: readonly ((text: string) => string)[] = [
  simplified,
  traditional,
  (text: string) => Array.from(text, plainest).join(""),
].map((form) => remembered((text) => form(text.replace(/\s/g, ""))));

const plainest = remembered((character) => simplified(traditional(character)));

/** The characters of a text with corrections in their places. */
function cellsWith(text: Text, corrections: readonly Correction[]): readonly string[] {
  const cells = [...text.chars];
  for (const { start, end, corrected } of corrections) {
    if (corrected === null) continue;
    cells.fill("", start, end);
    if (start < end) cells[start] = corrected;
  }
  return cells;
}

/** Whether all characters stand there in this order: readings in brackets and marks of notes are left out of values. */
function isWithin(words: string, passage: string): boolean {
  let at = 0;
  for (const character of words) {
    at = passage.indexOf(character, at) + character.length;
    if (at < character.length) return false;
  }
  return true;
}
