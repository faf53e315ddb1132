import { simplified } from "../../zh/script/script.ts";
import { languages } from "../languages.ts";
import { isPageTable, pageTables } from "../records.ts";
import { linesOf } from "../source/lines.ts";
import { englishColumns, nameColumns, type Site, viewOf } from "../view.ts";
import { searchOrder } from "./order.ts";
import { shardsOf } from "./shards.ts";
import { foldedBy, tokensOf } from "./tokens.ts";

/** What can be found: a record, or a line of a page. */
interface Entry {
  /** table, or "line" */
  readonly table: string;
  /** below the folder of a language */
  readonly path: string;
  readonly hant: string;
  readonly hans: string;
  /** English name or pinyin */
  readonly latin: string;
}

/** Entries in one file of results. */
const entriesInFile = 200;

/** The files of the search: what holds for all of it, the tokens in shards, the entries in pieces. */
export function* searchFiles(site: Site): Generator<readonly [string, Uint8Array]> {
  const entries = [...entriesOf(site)];
  const scripts = scriptsOf(entries);
  const folded = foldedBy(scripts);
  const index = new Map<string, number[]>();
  for (const [number, { hant, latin, path, hans }] of entries.entries())
    for (const token of new Set(tokensOf(folded(`${hant} ${hans} ${latin} ${pinyinOf(path)}`)))) {
      const found = index.get(token);
      if (found === undefined) index.set(token, [number]);
      else found.push(number);
    }
  const shards = [...shardsOf(index)];
  yield json("search/about.json", {
    starts: shards.map((shard) => Object.keys(shard).sort()[0] ?? ""),
    entries: entries.length,
    inFile: entriesInFile,
    fold: [...scripts].flat().join(""),
  });
  for (const lang of languages) yield json(`search/words-${lang}.json`, wordsOf(viewOf(site, lang)));
  for (const [number, shard] of shards.entries()) yield json(`search/tokens-${number}.json`, shard);
  for (let i = 0; i * entriesInFile < entries.length; i++)
    yield json(
      `search/entries-${i}.json`,
      entries
        .slice(i * entriesInFile, (i + 1) * entriesInFile)
        .map(({ table, path, hant, hans, latin }) => [table, path, hant, hans === hant ? 0 : hans, latin]),
    );
}

/** What the script says, in one language. */
function wordsOf({ t }: ReturnType<typeof viewOf>): Record<string, string> {
  const tables = pageTables.map((table) => [table, t(`one.${table}`)]);
  return {
    ...Object.fromEntries(tables),
    line: t("search.line"),
    none: t("search.none"),
    some: t("search.some"),
    more: t("search.more"),
    all: t("search.all"),
  };
}

const json = (path: string, value: unknown): readonly [string, Uint8Array] => [
  path,
  new TextEncoder().encode(JSON.stringify(value)),
];

/** The pinyin of a name, which ends the id of a body, a person or a place. */
const pinyinOf = (path: string): string => /([a-z]{4,})\/$/.exec(path)?.[1] ?? "";

function* entriesOf({ release, records }: Site): Generator<Entry> {
  for (const table of searchOrder.filter(isPageTable))
    for (const row of release.data[table]) {
      const columns = row as unknown as Readonly<Record<string, unknown>>;
      const stem = nameColumns.find((name) => typeof columns[`${name}_hant`] === "string");
      const path = records.placeOf(table, row.id);
      if (stem === undefined || path === null) continue;
      const latin = englishColumns.map((name) => columns[name]).filter((text) => typeof text === "string");
      yield {
        table,
        path,
        hant: String(columns[`${stem}_hant`]),
        hans: String(columns[`${stem}_hans`]),
        latin: latin.join(" "),
      };
    }
  for (const { id: source } of release.data.sources)
    for (const { number, start, chars } of linesOf(release.textOf(source))) {
      if (chars.length === 0) continue;
      const line = chars.join("");
      yield {
        table: "line",
        path: `${records.spanOf(source, start, start).replace(/#.*/, "")}#L${number}`,
        hant: line,
        hans: simplified(line),
        latin: "",
      };
    }
}

/** Traditional characters that occur, with the Simplified ones they are searched as. */
function scriptsOf(entries: readonly Entry[]): Map<string, string> {
  const chars = new Set<string>();
  for (const { hant, hans } of entries) for (const char of hant + hans) chars.add(char);
  return new Map(
    [...chars]
      .sort()
      .map((char) => [char, simplified(char)] as const)
      .filter(([char, other]) => char !== other),
  );
}
