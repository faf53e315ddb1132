/**
 * Releases damaged at random, with all checksums right, that nobody vouches for: each must be found. `make conformance`
 * tries 300 (FORGERIES=300), `make test` some of each kind. Seeded, so that a failure can be repeated.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Files } from "../../pipeline/8-release/index.ts";
import { withBytes } from "../fixtures/artifacts.ts";
import { edited } from "../fixtures/dataset.ts";
import {
  type Forgery,
  foundIn,
  inManifest,
  inRecords,
  inText,
  ofOther,
  second,
  withFile,
} from "../fixtures/forged.ts";
import { resummed, textOf } from "../fixtures/release.ts";
import { runs } from "../sample.ts";

const count = Number(process.env.FORGERIES ?? runs(33));
const seed = 20261129;

/** Numbers from 0 to 1 that decide what is damaged, and how. */
type Dice = readonly [number, number, number];

const pick = <T>(of: readonly T[], die: number): T => of[Math.floor(die * of.length)] as T;

const named = [...second.files.keys()].filter((path) => path !== "manifest.json" && path !== "SHA256SUMS");
const texts = named.filter((path) => /\.(?:json|ndjson|csv|jsonld|md|cff|txt|sql)$/.test(path));
const full = (paths: readonly string[]): string[] =>
  paths.filter((path) => (second.files.get(path)?.length ?? 0) > 4);
const jsons = full(named).filter(
  (path) => /\.(?:json|jsonld)$/.test(path) && textOf(second.files, path).length > 10,
);
const inFolder = (folder: string): string[] => named.filter((path) => path.startsWith(folder));

const replacedBy = (path: string, bytes: Uint8Array): Files =>
  resummed(new Map(second.files).set(path, bytes));
const bytesOf = (path: string): Uint8Array => second.files.get(path) ?? new Uint8Array();

/** Where the values of a JSON file stand that are neither lists nor objects. */
function leaves(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== "object") return [[...path]];
  return Object.entries(value).flatMap(([name, item]) =>
    leaves(item, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

const other = (value: unknown): unknown =>
  typeof value === "number"
    ? value + 1
    : typeof value === "boolean"
      ? !value
      : value === null
        ? "x"
        : `${value}x`;

/** The value with one leaf changed. */
function changed(value: unknown, [step, ...rest]: readonly (string | number)[]): unknown {
  if (step === undefined) return other(value);
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? changed(item, rest) : item));
  const fields = value as Record<string, unknown>;
  return { ...fields, [step]: changed(fields[step], rest) };
}

/** In the layout of the file, as far as it is known: one record a line, or two blanks for each level. */
const laidOut = (value: unknown, before: string): string =>
  Array.isArray(value) && before.startsWith("[\n{")
    ? `[\n${value.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`
    : `${JSON.stringify(value, null, 2)}\n`;

const kinds: Readonly<Record<string, (dice: Dice) => Forgery>> = {
  "a bit":
    ([a, b, c]) =>
    () => {
      const path = pick(full(named), a);
      const bytes = Uint8Array.from(bytesOf(path));
      const at = Math.floor(b * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(c * 8));
      return replacedBy(path, bytes);
    },
  "a byte more":
    ([a, b, c]) =>
    () => {
      const path = pick(named, a);
      const bytes = bytesOf(path);
      const at = b < 0.5 ? bytes.length : Math.floor(c * bytes.length);
      return replacedBy(
        path,
        new Uint8Array([...bytes.subarray(0, at), Math.floor(c * 256), ...bytes.subarray(at)]),
      );
    },
  "bytes less":
    ([a, b]) =>
    () => {
      const path = pick(full(named), a);
      return replacedBy(path, bytesOf(path).slice(0, -1 - Math.floor(b * 3)));
    },
  "lines in another order": ([a, b]) =>
    inText(
      pick(
        texts.filter((path) => distinctLines(path) > 2),
        a,
      ),
      (text) => {
        const lines = text.split("\n");
        const at = Math.floor(b * (lines.length - 1));
        const from = lines.findIndex(
          (line, index) => index >= at % (lines.length - 2) && line !== lines[index + 1],
        );
        return [...lines.slice(0, from), lines[from + 1], lines[from], ...lines.slice(from + 2)].join("\n");
      },
    ),
  "a line twice or not at all": ([a, b, c]) =>
    inText(pick(full(texts), a), (text) => {
      const lines = text.split("\n");
      const at = Math.floor(b * (lines.length - 1));
      return [...lines.slice(0, at), ...(c < 0.5 ? [lines[at], lines[at]] : []), ...lines.slice(at + 1)].join(
        "\n",
      );
    }),
  "white space": ([a, b, c]) =>
    inText(pick(full(texts), a), (text) => {
      const at = Math.floor(b * text.length);
      return text.slice(0, at) + pick([" ", "\t", "\n", "\r", "\u00a0", "\ufeff"], c) + text.slice(at);
    }),
  "a value of a JSON file": ([a, b]) =>
    inText(pick(jsons, a), (text) => {
      const value = JSON.parse(text) as unknown;
      return laidOut(changed(value, pick(leaves(value), b)), text);
    }),
  "a statement of the manifest": ([a]) =>
    inManifest((manifest) => {
      // of whom it is a release of other code, which is not judged by this one
      const { generator, ...facts } = manifest;
      const stated = leaves(facts).filter(
        (path) => !["sha256", "bytes"].includes(String(path.at(-1))) || path[0] !== "files",
      );
      return { ...(changed(facts, pick(stated, a)) as typeof facts), generator };
    }),
  "a term of all contexts":
    ([a]) =>
    () => {
      const terms = Object.keys(
        (JSON.parse(textOf(second.files, "jsonld/context.jsonld")) as { "@context": object })["@context"],
      );
      const term = pick(
        terms.filter((name) => name !== "@version"),
        a,
      );
      return inFolder("jsonld/").reduce<Files>((release, path) => {
        const value = JSON.parse(textOf(release, path)) as { "@context": Record<string, unknown> };
        const context = { ...value["@context"], [term]: "https://evil.example/x" };
        const text = path.endsWith("context.jsonld")
          ? `${JSON.stringify({ "@context": context }, null, 2)}\n`
          : textOf(release, path).replace(JSON.stringify(value["@context"]), JSON.stringify(context));
        return resummed(new Map(release).set(path, new TextEncoder().encode(text)));
      }, second.files);
    },
  "a file of other records": ([a, b]) =>
    ofOther(
      pick(
        [
          ...inFolder("arrow/duties"),
          ...inFolder("parquet/duties"),
          ...inFolder("sqlite/"),
          ...inFolder("xlsx/"),
          "views/duties_of_organizations.csv",
          "csv/duties.csv",
          "ndjson/duties.ndjson",
        ],
        a,
      ),
      (dataset) => edited(dataset, "duties", pick(dataset.duties, b).id, { text_hans: "另一项职责" }),
    ),
  "a file too many": ([a, b]) =>
    withFile(
      withBytes(
        {
          path: `${pick(["", "csv/", "json/", "text/", "schema/", "views/", "new/"], a)}evil${Math.floor(b * 99)}.txt`,
          mediaType: "text/plain",
          rows: null,
        },
        new Uint8Array([10]),
      ),
    ),
  "two files for each other":
    ([a, b]) =>
    () => {
      const [from, to] = [pick(named, a), pick(named, b)];
      const alike = from === to || Buffer.compare(bytesOf(from), bytesOf(to)) === 0;
      const target = alike
        ? (named.find((path) => Buffer.compare(bytesOf(path), bytesOf(from)) !== 0) ?? to)
        : to;
      return resummed(new Map(second.files).set(from, bytesOf(target)).set(target, bytesOf(from)));
    },
  "the words of a record, in all formats": ([a, b]) =>
    inRecords((dataset) => {
      const { id } = pick(dataset.duties, a);
      return edited(dataset, "duties", id, { [pick(["text_hant", "text_hans", "quote"], b)]: "負責他事" });
    }),
  "the place of a record, in all formats": ([a, b]) =>
    inRecords((dataset) => {
      const row = pick(dataset.organizations, a);
      const by = 1 + Math.floor(b * 3);
      return edited(dataset, "organizations", row.id, {
        start: (row.start ?? 0) + by,
        end: (row.end ?? 0) + by,
      });
    }),
};

const distinctLines = (path: string): number => new Set(textOf(second.files, path).split("\n")).size;

test(`${count} releases damaged at random are found`, async () => {
  const names = Object.keys(kinds);
  const rolls = fc.sample(fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999)), { numRuns: count, seed });
  const tally = new Map(names.map((name) => [name, { made: 0, missed: [] as string[] }]));
  for (const [n, roll] of rolls.entries()) {
    const name = pick(names, (n % names.length) / names.length);
    const dice = roll.map((number) => number / 10_000) as unknown as Dice;
    const entry = tally.get(name);
    const said = await foundIn(kinds[name]?.(dice) ?? (() => second.files));
    if (entry !== undefined) entry.made++;
    if (said.length === 0) entry?.missed.push(`${n}: ${roll.join()}`);
  }
  for (const [name, { made, missed }] of tally)
    console.log(
      `${made - missed.length} of ${made} found: ${name}${missed.map((one) => `\n  missed ${one}`).join("")}`,
    );
  expect([...tally.values()].flatMap(({ missed }) => missed)).toEqual([]);
}, 600_000);
