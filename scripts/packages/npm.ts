import { readFileSync } from "node:fs";
import { build, type Format } from "esbuild";
import { gzipSync } from "fflate";
import { createTar } from "nanotar";
import { byColumns } from "./by-columns.ts";
import { recordTypes } from "./record-types.ts";
import type { Released, ReleasedTable } from "./released.ts";

const templates = "packages/data-npm";
const template = (name: string): string => readFileSync(`${templates}/${name}`, "utf8");

/** The two forms of a module: what it is called, what imports it, and what it calls another one. */
const forms = [
  { code: "js", types: "d.ts", condition: "import", format: "esm" },
  { code: "cjs", types: "d.cts", condition: "require", format: "cjs" },
] as const;

/** The files of the package of a release, by path. */
export async function npmFiles(release: Released): Promise<ReadonlyMap<string, string>> {
  const { tables, licence } = release;
  const records = await recordTypes(tables);
  return new Map([
    ["package.json", manifest(release)],
    ["README.md", template("README.md").replaceAll("VERSION", release.manifest.version)],
    ["LICENSE", readFileSync("LICENSE", "utf8")],
    ["LICENSE-DATA.md", licence],
    ["rows.cjs", template("rows.cjs")],
    ["index.js", esmIndex(tables)],
    ["index.cjs", cjsIndex(release)],
    ...(await Promise.all(
      forms.map(
        async ({ code, format }): Promise<[string, string]> => [`client.${code}`, await client(format)],
      ),
    )),
    ...forms.flatMap(({ code, types }): [string, string][] => [
      [`client.${types}`, clientTypes()],
      [`records.${types}`, records],
      [`index.${types}`, indexTypes(tables, code)],
      ...tables.map((table): [string, string] => [`tables/${table.name}.${types}`, tableTypes(table, code)]),
    ]),
    ...tables.flatMap((table): [string, string][] => [
      [`tables/${table.name}.js`, `export { ${table.name} } from "./${table.name}.cjs";\n`],
      [`tables/${table.name}.cjs`, tableModule(table)],
      [`data/${table.name}.json`, byColumns(table)],
    ]),
  ]);
}

/** The same as one file that npm installs and publishes, with the same bytes for the same files. */
export function npmTarball(files: ReadonlyMap<string, string>): Uint8Array {
  // npm's own: every file of a package is as old as the Unix of 26 October 1985
  const attrs = { mtime: Date.UTC(1985, 9, 26, 8, 15), mode: "644", uid: 0, gid: 0 };
  const entries = [...files].map(([path, text]) => ({
    name: `package/${path}`,
    data: new TextEncoder().encode(text),
    attrs,
  }));
  return gzipSync(createTar(entries), { mtime: 0, level: 9 });
}

const exported = (path: string): object =>
  Object.fromEntries(
    forms.map(({ code, types, condition }) => [
      condition,
      { types: `./${path}.${types}`, default: `./${path}.${code}` },
    ]),
  );

function manifest({ manifest: { version }, tables }: Released): string {
  const exports = {
    ".": exported("index"),
    "./client": exported("client"),
    ...Object.fromEntries(tables.map(({ name }) => [`./${name}`, exported(`tables/${name}`)])),
    "./data/*.json": "./data/*.json",
    "./package.json": "./package.json",
  };
  // npm's trusted publishing refuses a package whose repository is not the one that it is published from
  const { repository } = JSON.parse(readFileSync("package.json", "utf8"));
  return `${JSON.stringify({ ...JSON.parse(template("package.json")), version, repository, exports }, null, 2)}\n`;
}

/** pipeline/client/ as one module, which needs nothing but Node. */
async function client(format: Format): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["pipeline/client/index.ts"],
    bundle: true,
    write: false,
    format,
    platform: "node",
    target: "node18",
    logLevel: "warning",
  });
  return outputFiles.map(({ text }) => text).join("");
}

const clientTypes = (): string => `${readFileSync("pipeline/client/api.ts", "utf8")}
/** Puts a release into a folder: the one in the lock file, or the newest of the range where there is none. */
export declare function get(options?: GetOptions): Promise<Got>;

/** Goes from the locked release to the newest of the range, and says what that changes. */
export declare function update(options?: UpdateOptions): Promise<Updated>;

/** Why data could not be had, or is not what it should be. */
export declare class ClientFailure extends Error {
  readonly code: FailureCode;
}

/** The client was asked for what there cannot be: an option is missing, or means nothing. */
export declare class ClientMisuse extends Error {}
`;

const tableModule = ({ name }: ReleasedTable): string => `"use strict";
const { rowsOf } = require("../rows.cjs");
exports.${name} = rowsOf(require("../data/${name}.json"));
`;

function cjsIndex({ manifest: { version, content_hash, licence }, tables }: Released): string {
  const facts = Object.entries({ version, contentHash: content_hash, licence });
  return `"use strict";
const { finder } = require("./rows.cjs");
${facts.map(([name, value]) => `exports.${name} = ${JSON.stringify(value)};`).join("\n")}
${tables.map(({ name }) => `exports.${name} = require("./tables/${name}.cjs").${name};`).join("\n")}
exports.tables = {
${tables.map(({ name }) => `  ${name}: exports.${name},`).join("\n")}
};
exports.byId = finder(exports.tables);
`;
}

const esmIndex = (tables: readonly ReleasedTable[]): string =>
  `export {\n${["byId", "contentHash", "licence", "tables", "version", ...tables.map(({ name }) => name)]
    .map((name) => `  ${name},`)
    .join("\n")}\n} from "./index.cjs";\n`;

const tableTypes = ({ name, type, schema }: ReleasedTable, code: string): string =>
  `import type { ${type} } from "../records.${code}";

/** ${schema.description} */
export declare const ${name}: readonly ${type}[];
`;

const indexTypes = (tables: readonly ReleasedTable[], code: string): string =>
  `import type { ${tables.map(({ type }) => type).join(", ")} } from "./records.${code}";

export type * from "./records.${code}";
${tables.map(({ name }) => `export { ${name} } from "./tables/${name}.${code}";`).join("\n")}

/** The record of each table. */
export interface Records {
${tables.map(({ name, type }) => `  ${name}: ${type};`).join("\n")}
}

export type TableName = keyof Records;

/** The version of the data, which is that of the package. */
export declare const version: string;

/** sha256 of all tables, whatever their format: the \`content_hash\` of the release. */
export declare const contentHash: string;

/** SPDX identifier of the licence of the data. */
export declare const licence: string;

export declare const tables: { readonly [Table in TableName]: readonly Records[Table][] };

/** The record of that id, or undefined where the table has none. Throws RangeError when there is no such table. */
export declare function byId<Table extends TableName>(table: Table, id: string): Records[Table] | undefined;
`;
