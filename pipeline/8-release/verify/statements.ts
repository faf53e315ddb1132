import { isDeepStrictEqual } from "node:util";
import semver from "semver";
import { type Issue, issue } from "../../model/findings/issue.ts";
import { isDay } from "../../model/inputs/calendar.ts";
import { bytesOf } from "../../model/releases/artifact.ts";
import type {
  Change,
  Changes,
  History,
  Tombstones,
  VersionEntry,
} from "../../model/releases/release.generated.ts";
import { filtered } from "../../model/tables/table.ts";
import { recordKey, recordKeys } from "../changes/record-keys.ts";
import { feedFile } from "../files/artifacts.ts";
import { isMadeOf } from "../files/files.ts";
import { RecordLines } from "../files/record-lines.ts";
import { atLeast } from "../policy/classify.ts";
import { firstVersion } from "../release.ts";
import { type Content, readBytes, readJson, tablesOfContent } from "./content.ts";
import { difference } from "./difference.ts";

/** What a release says of itself that its tables, its other files or the list of versions contradict. */
export function statements(content: Content, versions: readonly VersionEntry[]): Issue[] {
  const changes = readJson(content.files, "changes.json") as Changes;
  return [
    ...[...day(content), ...sources(content), ...listed(content)].map((fault) =>
      issue("verify.manifest", `manifest.json: ${fault}`),
    ),
    ...[
      ...previous(content, changes, versions),
      ...rise(changes),
      ...causes(changes),
      ...feed(content, changes),
      ...ages(content, changes),
      ...stones(content),
    ].map((fault) => issue("verify.lineage", fault)),
  ];
}

/** Releases know no clock: their date is that of the youngest capture. */
function day({ manifest: { date }, tables }: Content): string[] {
  if (!isDay(date)) return [`date «${date}» is no day of the calendar`];
  const captures = [...rowsOf(tables, "sources")].flatMap(({ retrieved }) =>
    retrieved ? [String(retrieved)] : [],
  );
  const youngest = captures.sort().at(-1) ?? date;
  return youngest === date ? [] : [`date is ${date}, the youngest page was captured on ${youngest}`];
}

const rowsOf = (tables: Content["tables"], name: string) =>
  tables.find((table) => table.name === name)?.rows ?? [];

function sources({ manifest, tables }: Content): string[] {
  const pages = Array.from(rowsOf(tables, "sources"), ({ id, sha256 }) => ({ id, sha256 }));
  return isDeepStrictEqual(manifest.sources, pages) ? [] : ["sources are not those of json/sources.json"];
}

/** Each file once, in order: what is listed twice has two hashes. */
function listed({ manifest: { files } }: Content): string[] {
  const late = files.find(({ path }, index) => index > 0 && path <= (files[index - 1]?.path ?? ""));
  return late === undefined ? [] : [`${late.path} is listed twice, or out of order`];
}

function previous(
  { manifest: { version, previous: before } }: Content,
  { from, to, changes }: Changes,
  versions: readonly VersionEntry[],
): string[] {
  const skipped = versions.filter(
    (entry) =>
      !entry.yanked &&
      semver.lt(entry.version, version) &&
      (before === null || semver.gt(entry.version, before)),
  );
  return [
    ...(from === before
      ? []
      : [`changes.json: it tells what changed since ${from}, manifest.json says since ${before}`]),
    ...(to === version ? [] : [`changes.json: it is of ${to}, manifest.json of ${version}`]),
    ...(before === null && (version !== firstVersion || changes.length > 0)
      ? [`manifest.json: previous is null, as only that of ${firstVersion} is, which changes nothing`]
      : []),
    ...(before !== null && !semver.lt(before, version)
      ? [`manifest.json: ${version} does not follow ${before}`]
      : []),
    ...skipped.map((entry) => `manifest.json: previous is ${before}, but ${entry.version} came after it`),
  ];
}

/** The version rises as much as the gravest reason demands. */
function rise({ bump, reasons }: Changes): string[] {
  const [gravest] = [...reasons].sort((a, b) => (atLeast(a.bump, b.bump) === a.bump ? -1 : 1));
  if (gravest === undefined) return ["changes.json: no reason is given"];
  return atLeast(bump, gravest.bump) === bump
    ? []
    : [`changes.json: it is a ${bump} release, though ${gravest.message} (${gravest.bump})`];
}

/** Why something changed is found by experiment and cannot be found again here; a cause is at least one of that change. */
const causes = ({ changes }: Changes): string[] =>
  changes
    .filter(({ causes: told = [], fields }) =>
      told.some((cause) => cause.fields.some((name) => !fields.some(({ field }) => field === name))),
    )
    .map(({ table, id }) => `changes.json: a cause of ${table} ${id} is of fields that did not change`);

function feed({ files }: Content, changes: Changes): string[] {
  const { path, pieces } = feedFile(changes);
  return isMadeOf(files, path, pieces)
    ? []
    : [`${path}: not the changes of changes.json: ${difference(readBytes(files, path), bytesOf(pieces))}`];
}

/** history.json has each record once, in the order of json/, and what changes.json tells happened in this release. */
function ages(content: Content, { changes }: Changes): string[] {
  const told = new Map(changes.map((change) => [recordKey(change), change]));
  const records = recordKeys(tablesOfContent(content));
  const wrong: string[] = [];
  let isInOrder = true;
  for (const entry of historyOf(content)) {
    isInOrder &&= records.next().value === recordKey(entry);
    if (!isPlausible(entry, content.manifest, told.get(recordKey(entry))))
      wrong.push(
        `history.json: ${recordKey(entry)} cannot be of ${entry.first_release} and have changed in ${entry.last_changed_release}`,
      );
  }
  return [...(isInOrder && records.next().done ? [] : unlisted(content)), ...wrong];
}

const historyOf = ({ files }: Content) => new RecordLines<History[number]>(files, "history.json");

/** What is wrong with its list of records. */
function unlisted(content: Content): string[] {
  const listed = new Set(Array.from(historyOf(content), recordKey));
  const missing = [...recordKeys(tablesOfContent(content))].filter((record) => !listed.has(record));
  return missing.length > 0
    ? missing.map((record) => `history.json: ${record} is missing`)
    : ["history.json: it has other records than json/, or another order"];
}

function isPlausible(
  { first_release: first, last_changed_release: last }: History[number],
  { version, previous: before }: Content["manifest"],
  change: Change | undefined,
): boolean {
  const isNew = before === null || change?.op === "added";
  const isTouched = isNew || (change !== undefined && !change.kinds.includes("offsets"));
  const since = before ?? version;
  return (
    semver.lte(first, last) &&
    (isNew ? first === version : semver.lte(first, since)) &&
    (isTouched ? last === version : semver.lte(last, since))
  );
}

/** No tombstone is of a record that is there, of a later release, or of one before it could be retired. */
function stones(content: Content): string[] {
  const { version } = content.manifest;
  const all = readJson(content.files, "tombstones.json") as Tombstones;
  const buried = new Set(all.map(recordKey));
  const there = new Set(filtered(recordKeys(tablesOfContent(content)), (record) => buried.has(record)));
  return all.flatMap((stone) => [
    ...(there.has(recordKey(stone)) ? [`tombstones.json: ${recordKey(stone)} is there`] : []),
    ...(semver.lte(stone.retired_in, version) && semver.gt(stone.retired_in, firstVersion)
      ? []
      : [`tombstones.json: ${recordKey(stone)} cannot have been retired in ${stone.retired_in}`]),
  ]);
}
