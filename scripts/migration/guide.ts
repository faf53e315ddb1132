import { type Contract, flatNames, type Place, type Places, placesOf } from "./contract.ts";

/** What a comparison of schemas cannot show, by the path of a column (areas.gb2260), a table or a view. */
export interface Words {
  readonly [path: string]: {
    /** where it went, or where the rest of it is; each is a column of its new table */
    readonly to?: readonly string[];
    /** why, and what a reader does about it */
    readonly how: string;
  };
}

/** A question asked of both editions in the SQL of each. */
export interface Question {
  readonly asks: string;
  readonly before: string;
  readonly after: string;
}

export interface Size {
  readonly what: string;
  readonly before: number;
  readonly after: number;
}

export interface Guide {
  readonly before: Contract;
  readonly after: Contract;
  readonly words: Words;
  readonly questions: readonly Question[];
  /** bytes of each format, or file beside them, before and after; null: the later edition is not released */
  readonly sizes: readonly Size[] | null;
  /** the page as people wrote it; <!-- tables --> and the like stand where derived parts go */
  readonly page: string;
}

/**
 * The guide from one edition to another. Throws when a column, table or view that is gone has no word about where it
 * went, when a word is about a path that neither edition has, and when it leads to a column that does not exist.
 */
export function migrationGuide(guide: Guide): string {
  const faults = [...unexplained(guide), ...idle(guide), ...astray(guide)];
  if (faults.length > 0) throw new Error(faults.join("\n"));
  const parts: { readonly [name: string]: string } = {
    tables: tables(guide),
    "new-tables": newTables(guide),
    views: views(guide),
    files: files(guide),
    terms: terms(guide),
    sizes: sizes(guide.sizes),
    questions: guide.questions.map(question).join("\n"),
  };
  return guide.page.replace(/<!-- ([a-z-]+) -->/g, (marker, name: string) => parts[name] ?? marker);
}

const shared = ({ before, after }: Guide): string[] =>
  Object.keys(after.tables).filter((table) => before.tables[table] !== undefined);

const missingNames = <T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>): string[] =>
  Object.keys(before).filter((name) => after[name] === undefined);

/** Paths of one edition that the other has not. A list that is missing is one path: its fields are left out. */
const missing = (from: Places, to: Places): string[] => {
  const isMissing = (path: string): boolean => from.has(path) && !to.has(path);
  return [...from.keys()].filter((path) => isMissing(path) && !isMissing(listOf(path)));
};

/** The list in whose items a field stands: duties.predicates of duties.predicates[].lead; empty for a column of its own. */
const listOf = (path: string): string => /^(.*)\[\]\.[^.]+$/.exec(path)?.[1] ?? "";

function removed({ before, after }: Guide): string[] {
  const [old, now] = [placesOf(before), placesOf(after)];
  return [
    ...missingNames(before.tables, after.tables),
    ...missingNames(before.views, after.views),
    ...missing(old, now).filter((path) => after.tables[path.split(".")[0] ?? ""] !== undefined),
    ...Object.entries(before.views).flatMap(([view, columns]) =>
      columns
        .filter((column) => after.views[view]?.includes(column) === false)
        .map((column) => `${view}.${column}`),
    ),
  ];
}

const unexplained = (guide: Guide): string[] =>
  removed(guide)
    .filter((path) => guide.words[path] === undefined)
    .map((path) => `${path} is gone, and no word says where it went`);

function idle(guide: Guide): string[] {
  const known = new Set(
    [guide.before, guide.after].flatMap((contract) => [
      ...placesOf(contract).keys(),
      ...Object.keys(contract.tables),
      ...Object.entries(contract.views).flatMap(([view, columns]) => [
        view,
        ...columns.map((column) => `${view}.${column}`),
      ]),
    ]),
  );
  return Object.keys(guide.words)
    .filter((path) => !known.has(path))
    .map((path) => `${path} is in no edition, but a word is about it`);
}

function astray({ after, words }: Guide): string[] {
  const columns = placesOf(after);
  const isThere = (path: string): boolean => {
    const [table = "", column = ""] = path.split(".");
    return (
      columns.has(path) || after.tables[path] !== undefined || after.views[table]?.includes(column) === true
    );
  };
  return Object.entries(words).flatMap(([path, { to = [] }]) =>
    to
      .filter((target) => !isThere(target))
      .map((target) => `${path} is said to lead to ${target}, which is not there`),
  );
}

/** Every table that both have, with what differs; tables without a difference are left out. */
function tables(guide: Guide): string {
  const [old, now] = [placesOf(guide.before), placesOf(guide.after)];
  return shared(guide)
    .flatMap((table) => {
      const inTable = (path: string) => path.startsWith(`${table}.`);
      const rows = [
        ...missing(old, now)
          .filter(inTable)
          .map((path) => removedRow(path, old, guide.words)),
        ...[...now.keys()].filter(inTable).flatMap((path) => keptRow(path, old, now, guide.words)),
        ...missing(now, old)
          .filter(inTable)
          .map((path) => newRow(path, now, guide.words)),
      ];
      const word = guide.words[table]?.how;
      if (rows.length === 0 && word === undefined) return [];
      return [section(table, word, rows)];
    })
    .join("\n");
}

const section = (name: string, word: string | undefined, rows: readonly string[]): string =>
  [
    `### ${name}\n`,
    ...(word === undefined ? [] : [`${word}\n`]),
    ...(rows.length === 0
      ? []
      : [`| column | before | now | what to do |\n|---|---|---|---|\n${rows.join("\n")}\n`]),
  ].join("\n");

const line = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;

const code = (text: string): string => `\`${text}\``;

/** The columns that it leads to, without the table where that is the same. */
const targets = (table: string, to: readonly string[]): string =>
  to.map((path) => code(path.startsWith(`${table}.`) ? path.slice(table.length + 1) : path)).join(", ");

function removedRow(path: string, old: Places, words: Words): string {
  const { table, column, type } = place(old, path);
  const { to = [], how } = words[path] ?? { how: "" };
  return line(code(column), type, to.length === 0 ? "gone" : `gone: ${targets(table, to)}`, how);
}

/** A column that both have: a row when its type, its values or their meaning differ. */
function keptRow(path: string, old: Places, now: Places, words: Words): string[] {
  const [before, after] = [old.get(path), now.get(path)];
  if (before === undefined || after === undefined) return [];
  const added = after.rules.filter((rule) => !before.rules.includes(rule)).map((rule) => `+ ${rule}`);
  const removed = before.rules.filter((rule) => !after.rules.includes(rule)).map((rule) => `− ${rule}`);
  const word = words[path]?.how;
  const retyped = withoutFields(before.type) !== withoutFields(after.type);
  if (!retyped && added.length + removed.length === 0 && word === undefined) return [];
  const listed =
    before.rules.length === 0 && added.length > 3
      ? ["one of a list now, see the dictionary"]
      : [...removed, ...added];
  const changes = [...(retyped ? [after.type] : []), ...listed];
  return [
    line(code(after.column), before.type, changes.join(", ") || "same type", word ?? after.description),
  ];
}

/** Fields have rows of their own. */
const withoutFields = (type: string): string => type.replace(/\{.*\}/, "{}");

function newRow(path: string, now: Places, words: Words): string {
  const { column, type, description } = place(now, path);
  return line(code(column), "", type, words[path]?.how ?? `New. ${description}.`);
}

function place(places: Places, path: string): Place {
  const found = places.get(path);
  if (found === undefined) throw new Error(`${path} is no column`);
  return found;
}

const newTables = ({ before, after, words }: Guide): string =>
  [
    "| table | what |\n|---|---|",
    ...missingNames(after.tables, before.tables).map((table) =>
      line(code(table), words[table]?.how ?? `${after.tables[table]?.description}.`),
    ),
  ].join("\n");

/** Views by their columns: SQL that names a column that is gone fails. */
const views = ({ before, after, words }: Guide): string =>
  [
    "| view | columns that are gone | new columns | what to do |\n|---|---|---|---|",
    ...Object.entries(after.views).map(([view, columns]) => {
      const old = before.views[view];
      const word = words[view]?.how ?? "";
      if (old === undefined) return line(code(view), "", "all", `New. ${word}`.trim());
      const removed = old
        .filter((column) => !columns.includes(column))
        .map(
          (column) =>
            `${code(column)} (${targets(view, words[`${view}.${column}`]?.to ?? []) || words[`${view}.${column}`]?.how})`,
        );
      const added = columns.filter((column) => !old.includes(column)).map(code);
      return line(code(view), removed.join(", "), added.join(", "), word);
    }),
  ].join("\n");

/** The names of CSV files and SQLite tables. */
function files({ before, after }: Guide): string {
  const [old, now] = [flatNames(before), flatNames(after)];
  const list = (names: readonly string[]) => names.map(code).join(", ") || "none";
  const removed = old.filter((name) => !now.includes(name));
  const added = now.filter((name) => !old.includes(name));
  return `Gone: ${list(removed)}. New: ${list(added)}.`;
}

function terms({ before, after }: Guide): string {
  const list = (names: readonly string[]) => names.map(code).join(", ") || "none";
  const other = Object.keys(after.terms).filter(
    (term) => before.terms[term] !== undefined && before.terms[term] !== after.terms[term],
  );
  return [
    `* Terms that are gone: ${list(missingNames(before.terms, after.terms))}.`,
    `* Terms that stand for something else: ${list(other)}.`,
    `* New terms: ${list(missingNames(after.terms, before.terms))}.`,
  ].join("\n");
}

const question = ({ asks, before, after }: Question): string =>
  `${asks}\n\n\`\`\`sql\n-- 1.3.0\n${before}\n-- 2.0.0\n${after}\n\`\`\`\n`;

function sizes(all: readonly Size[] | null): string {
  if (all === null) return "2.0.0 is not released yet: its sizes stand here when it is.";
  const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);
  const sum = (of: "before" | "after") => all.reduce((total, size) => total + size[of], 0);
  const rows = [...all, { what: "all", before: sum("before"), after: sum("after") }].map(
    ({ what, before, after }) => line(code(what), mb(before), mb(after)),
  );
  return ["| MB | 1.3.0 | 2.0.0 |\n|---|---:|---:|", ...rows].join("\n");
}
