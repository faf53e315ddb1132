/** Limits that docs name are those that hold. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rowsOfGroup } from "../pipeline/7-emit/groups.ts";
import { maxErrorRate, pageMemory, pageTimeout } from "../pipeline/command-line/options.ts";
import { longestLine } from "../pipeline/corpus/lines.ts";
import { largestPage } from "../pipeline/model/source.ts";

const mebibytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`;
/** A number that the code does not export. */
const number = (file: string, before: RegExp): number =>
  Number(new RegExp(`${before.source}([\\d_.]+)`).exec(readFileSync(file, "utf8"))?.[1]?.replaceAll("_", ""));

const page = mebibytes(largestPage);

test.each([
  ["docs/own-data.md", `${page} of page`],
  ["docs/own-data.md", `${number("pipeline/capture/index.ts", /largestDocument = /)} MB of document`],
  ["docs/own-data.md", `in ${number("pipeline/effects/web.ts", /patience = /) / 1000} seconds`],
  ["docs/corpus.md", `A line may have ${mebibytes(longestLine)}, a text ${page}`],
  ["docs/corpus.md", `groups of ${rowsOfGroup.toLocaleString("en")},`],
  ["docs/corpus.md", `\`--page-timeout\` (${pageTimeout("").defaultValue} s)`],
  ["docs/corpus.md", `\`--page-memory\` (${pageMemory("").defaultValue} MB)`],
  ["docs/corpus.md", `\`--max-error-rate\` (${maxErrorRate("").defaultValue})`],
  ["docs/corpus.md", `\`--shard-size\` (${number("pipeline/cli.ts", /"--shard-size <.*, /)}) MB`],
  ["docs/researchers.md", `${number("Makefile", /FORGERIES:-/)} forged releases`],
  ["docs/zh-Hans/researchers.md", `${number("Makefile", /FORGERIES:-/)} 个伪造的发布版`],
  ["docs/versions.md", `has ${number("Makefile", /FORGERIES:-/)} more made at random`],
])("%s: %s", (path, words) => expect(readFileSync(path, "utf8").replace(/\s+/g, " ")).toContain(words));
