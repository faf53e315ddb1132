import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { zipSync } from "fflate";
import type { Column, ColumnType } from "../../pipeline/model/tables/columns.ts";
import { byColumns } from "./by-columns.ts";
import type { Released } from "./released.ts";

const templates = "packages/data-pypi";
const name = "haiguan_data";

/** The wheel of a release, of Python alone: the modules of packages/data-pypi with the tables by columns. */
export function wheel(release: Released): Uint8Array {
  const { version } = release.manifest;
  const about = `${name}-${version}.dist-info`;
  const metadata = readFileSync(`${templates}/METADATA`, "utf8").replaceAll("VERSION", version);
  const files = new Map([
    ...modules(),
    [`${name}/data/release.json`, description(release)],
    ...release.tables.map((table): [string, string] => [`${name}/data/${table.name}.json`, byColumns(table)]),
    [`${about}/METADATA`, `${metadata}\n${readFileSync(`${templates}/README.md`, "utf8")}`],
    [`${about}/WHEEL`, "Wheel-Version: 1.0\nGenerator: haiguan\nRoot-Is-Purelib: true\nTag: py3-none-any\n"],
    [`${about}/licenses/LICENSE`, readFileSync("LICENSE", "utf8")],
    [`${about}/licenses/LICENSE-DATA.md`, release.licence],
  ]);
  const record = `${about}/RECORD`;
  const lines = [...files].map(([path, text]) => `${path},sha256=${digest(text)},${Buffer.byteLength(text)}`);
  const all = new Map([...files, [record, `${[...lines, `${record},,`].join("\n")}\n`]]);
  const entries = [...all].map(([path, text]) => [path, new TextEncoder().encode(text)]);
  // every file is as old as the format can say, so that the same release gives the same bytes
  return zipSync(Object.fromEntries(entries), { mtime: "1980-01-01T00:00:00", level: 9 });
}

const modules = (): [string, string][] =>
  readdirSync(`${templates}/${name}`, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.py$|py\.typed$/.test(path))
    .sort()
    .map((path) => [`${name}/${path}`, readFileSync(`${templates}/${name}/${path}`, "utf8")]);

const digest = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** What the release is, and the types of the columns of each table. */
const description = ({ manifest, tables }: Released): string =>
  `${JSON.stringify({
    version: manifest.version,
    date: manifest.date,
    content_hash: manifest.content_hash,
    licence: manifest.licence,
    tables: Object.fromEntries(
      tables.map(({ name, schema, columns }) => [
        name,
        { description: schema.description, columns: typesOf(columns) },
      ]),
    ),
  })}\n`;

const typesOf = (columns: readonly Column[]): object =>
  Object.fromEntries(columns.map(({ name, type }) => [name, typeOf(type)]));

/** "string", "integer", "number", "boolean", {"list": …} or {"struct": {…}} */
const typeOf = (type: ColumnType): unknown =>
  type.kind === "list"
    ? { list: typeOf(type.item.type) }
    : type.kind === "struct"
      ? { struct: typesOf(type.columns) }
      : type.kind;
