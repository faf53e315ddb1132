import { type Issue, issue } from "../../model/findings/issue.ts";
import { bytesOf } from "../../model/releases/artifact.ts";
import type { Manifest } from "../../model/releases/release.generated.ts";
import { type Files, isMadeOf, type MadeFiles } from "../files/files.ts";
import { manifestPath } from "../files/manifest.ts";
import { agreement } from "./agreement.ts";
import { type Content, readBytes } from "./content.ts";
import { difference } from "./difference.ts";
import { lineage } from "./lineage.ts";
import { linkedData } from "./linked-data.ts";
import type { Pipeline } from "./pipeline.ts";
import { type Ancestors, isMade, isOpen, remade } from "./remade.ts";

/**
 * Makes a release again and compares every byte. Of files that differ, their readers say what is wrong and where, each
 * with the table, the row and the column; of others, in which place the bytes differ.
 */
export async function asMade(content: Content, ancestors: Ancestors, pipeline: Pipeline): Promise<Issue[]> {
  const { files } = content;
  const made = otherwise(files, () => remade(content, ancestors, pipeline));
  const wrong = [...made.keys()].filter(
    (path) => isMade(path) && path !== manifestPath && !isOpen(content, ancestors, path),
  );
  const read = await readings(content, ancestors, wrong);
  const unnamed = wrong.filter((path) => !read.some((found) => isAbout(found, path)));
  const by = `${pipeline.generator.name} ${pipeline.generator.version}`;
  return [
    ...read,
    ...unnamed.map((path) => unlikeMade(path, files.get(path), made.get(path), by)),
    ...manifestFaults(files, made.get(manifestPath)).map((fault) =>
      issue("verify.made", `${manifestPath} is not as ${by} makes it: ${fault}`),
    ),
    ...olderEntries(content, ancestors, made),
  ];
}

/**
 * The files that are made otherwise than they are here, as they are made; undefined: nothing makes them. They are made once to be
 * compared, while they are made, and those that differ once more, to say where.
 */
function otherwise(files: Files, making: () => MadeFiles): ReadonlyMap<string, Bytes> {
  const unmade = new Set(files.keys());
  const unlike = new Set<string>();
  for (const [path, pieces] of making()) {
    unmade.delete(path);
    if (!isMadeOf(files, path, pieces)) unlike.add(path);
  }
  const found = new Map<string, Bytes>();
  if (unlike.size > 0)
    for (const [path, pieces] of making()) if (unlike.has(path)) found.set(path, bytesOf(pieces));
  for (const path of unmade) found.set(path, undefined);
  return found;
}

function unlikeMade(path: string, found: Bytes, expected: Bytes, by: string): Issue {
  if (found === undefined) return issue("verify.missing-file", `${path} is missing, which ${by} makes`);
  if (expected === undefined) return issue("verify.extra-file", `${path} is nothing that ${by} makes`);
  return issue("verify.made", `${path} is not as ${by} makes it: ${difference(found, expected)}`);
}

type Bytes = Uint8Array | undefined;

/** What the manifest says otherwise; where all values are as they should be, where its bytes differ. */
function manifestFaults(files: Files, expected: Bytes): string[] {
  if (expected === undefined) return [];
  const found = readBytes(files, manifestPath);
  const [is, should] = [found, expected].map((bytes) =>
    valuesOf(JSON.parse(new TextDecoder().decode(bytes)) as Manifest),
  ) as [Values, Values];
  const wrong = [...should].filter(([name, value]) => is.has(name) && is.get(name) !== value);
  return wrong.length === 0
    ? [difference(found, expected)]
    : wrong.map(([name, value]) => `${name} is ${is.get(name)}, not ${value}`);
}

type Values = ReadonlyMap<string, string>;

/** Each value of a manifest by a name for people. */
const valuesOf = ({ files, ...facts }: Manifest): Values =>
  new Map([
    ...Object.entries(facts).map(([name, value]): [string, string] => [name, JSON.stringify(value)]),
    ...files.flatMap(({ path, ...file }) =>
      Object.entries(file).map(([name, value]): [string, string] => [
        `${name} of ${path}`,
        JSON.stringify(value),
      ]),
    ),
  ]);

const same = (a: Bytes, b: Bytes): boolean =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;

/** What the readers of these files find. */
async function readings(
  content: Content,
  { previous }: Ancestors,
  wrong: readonly string[],
): Promise<Issue[]> {
  if (wrong.length === 0) return [];
  const tells = ["patch.json", "changes.json", "changes.ndjson", "tombstones.json", "history.json"];
  // apache-arrow goes on for ever in some damaged files: of those that are not as made, the bytes tell
  const readable = wrong.filter((path) => !path.startsWith("arrow/"));
  return [
    ...(await agreement(content, readable)),
    ...(wrong.some((path) => path.startsWith("jsonld/")) ? linkedData(content) : []),
    ...(previous !== null && wrong.some((path) => tells.includes(path)) ? lineage(content, previous) : []),
  ];
}

/** Linked data is read as one graph, whichever file says what. */
const isAbout = ({ message }: Issue, path: string): boolean =>
  message.includes(path) || (path.startsWith("jsonld/") && message.startsWith("jsonld/"));

/** The entry of this release stands on top of the changelog, whatever stands below. */
function olderEntries(content: Content, ancestors: Ancestors, made: ReadonlyMap<string, Bytes>): Issue[] {
  const path = "CHANGELOG.md";
  const [found, expected] = [content.files.get(path), made.get(path)];
  if (!isOpen(content, ancestors, path) || found === undefined || expected === undefined) return [];
  const top = found.subarray(0, expected.length);
  return same(top, expected) ? [] : [issue("verify.made", `${path}: ${difference(top, expected)}`)];
}
