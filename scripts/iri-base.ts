import { readdirSync, readFileSync } from "node:fs";
import { host } from "../pipeline/model/releases/iri.ts";

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => `${folder}/${file}`);

/** The base that the files on disk have: schemas are named <base>/schema/v1/<table>.schema.json. */
const baseOnDisk = (): string => {
  const { $id } = JSON.parse(readFileSync("schemas/sources.schema.json", "utf8")) as { readonly $id: string };
  return $id.slice(0, $id.indexOf("/schema/"));
};

/** A file with the base of IRIs that model/releases/iri.ts says, whatever it has now. */
export const withBase = (path: string, base = host): string =>
  readFileSync(path, "utf8").replaceAll(baseOnDisk(), base);

/** Written files that repeat the base. */
export const filesWithBase = (): string[] => [
  ...filesIn("schemas", ".schema.json"),
  ...filesIn("shapes", ".ttl"),
  "docs/linked-data.md",
  "docs/zh-Hans/linked-data.md",
  "package.json",
];
