import { recordIri } from "../../model/releases/iri.ts";
import type { Row } from "../../model/tables/table.ts";
import { languageTag } from "../../model/text/language-tag.ts";
import { nameColumns, type Site } from "../view.ts";
import { namesPath } from "./addresses.ts";
import { jsonFile } from "./file.ts";
import { paged } from "./paged.ts";

/** Tables of things that people have names for in their own lists. */
const namedTables = ["organizations", "external_bodies", "people", "areas", "categories"] as const;

interface Name {
  readonly text: string;
  readonly lang: string;
}

/**
 * What a reconciliation service is started from: the manifest that the Reconciliation Service API asks of it, and every name
 * of every thing. A static site cannot answer queries itself.
 */
export function* namesFiles({ release, records }: Site): Generator<readonly [string, Uint8Array]> {
  const { base } = release.linked;
  const manifest = {
    versions: ["0.2"],
    name: "haiguan-data",
    identifierSpace: base,
    schemaSpace: base,
    view: { url: `${base}{{id}}` },
    defaultTypes: namedTables.map((table) => ({ id: table, name: table })),
  };
  const count = namedTables.reduce((sum, table) => sum + release.count(table), 0);
  for (const { path, page, pages, next, rows } of paged(named(release), count, namesPath)) {
    const entities = rows.map(({ table, row }) => ({
      id: recordIri(table, row.id),
      type: table,
      names: distinct(namesOf(row, records.scriptOf((row.source_id ?? null) as string | null))),
      codes: codesOf(row),
    }));
    yield jsonFile(path, { version: release.manifest.version, manifest, page, pages, next, entities });
  }
}

function* named({ rows }: Site["release"]): Generator<{ readonly table: string; readonly row: Row }> {
  for (const table of namedTables) for (const row of rows(table)) yield { table, row };
}

type Script = ReturnType<Site["records"]["scriptOf"]>;

function namesOf(row: Row, script: Script): Name[] {
  const columns = nameColumns.flatMap((stem) => inScripts(row, stem, script));
  const others = Array.isArray(row.other_names) ? row.other_names : [];
  return [
    ...columns,
    ...nameColumns.flatMap((stem) => text(row[`${stem}_en`], "en")),
    ...text(row.pinyin, "zh-Latn-pinyin"),
    ...others.flatMap((other) => inScripts(other as Row, "name", script)),
    ...text(pinyinOf(row.id), "zh-Latn-pinyin"),
  ];
}

/** A name in both scripts; what a machine converted is labelled so. */
const inScripts = (row: Row, stem: string, script: Script): Name[] =>
  (["hant", "hans"] as const).flatMap((one) => text(row[`${stem}_${one}`], languageTag(one, script)));

const text = (value: unknown, lang: string): Name[] =>
  typeof value === "string" && value !== "" ? [{ text: value, lang }] : [];

/** The pinyin that ends the id of a body or a place, without what tells two of one name apart. */
const pinyinOf = (id: string): string =>
  /(?:^|\.)([a-z]{2,})(?:-[a-z0-9]{4})?$/.exec(id.includes(".") ? id : "")?.[1] ?? "";

const distinct = (names: readonly Name[]): Name[] => [
  ...new Map(
    names.map((name) => [`${name.lang} ${name.text.toLowerCase().replaceAll(" ", "")}`, name]),
  ).values(),
];

/** Codes of other lists: of places those of GB/T 2260, of functions that of COFOG. */
const codesOf = ({ codes, exact_match }: Row): { readonly scheme: string; readonly code: string }[] => [
  ...(Array.isArray(codes) ? codes : []).map((entry) => ({
    scheme: "GB/T 2260",
    code: String((entry as { code: string }).code),
  })),
  ...(typeof exact_match === "string" ? [{ scheme: "COFOG", code: exact_match }] : []),
];
