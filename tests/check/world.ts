import { readFileSync } from "node:fs";
import { type CheckOptions, check } from "../../pipeline/commands/check.ts";
import { type MemoryEffects, memoryEffects } from "../../pipeline/effects/memory.ts";
import { sha256 } from "../../pipeline/model/releases/sha256.ts";

export const folder = "sources/qinglan-archive";

/** A fictional agency: small, so that a test can name each line of it. */
export const page = "青岚市档案局\n办公室\n负责文电、会务工作。\n保管科\n负责档案的保管、统计工作。\n";

export const describe = (text: string): string =>
  JSON.stringify(
    {
      ...JSON.parse(readFileSync("sources/dalian-customs/source.json", "utf8")),
      id: "qinglan-archive",
      sha256: sha256(text),
    },
    null,
    2,
  );

/** A world with that source; `changes` by name of the file in its folder. */
export const world = (changes: Readonly<Record<string, string>> = {}): MemoryEffects =>
  memoryEffects({
    [`${folder}/page.txt`]: page,
    [`${folder}/source.json`]: describe(changes["page.txt"] ?? page),
    ...Object.fromEntries(Object.entries(changes).map(([name, text]) => [`${folder}/${name}`, text])),
  });

export const inTerminal: CheckOptions = { format: "terminal", effect: "terminal" };

/** What check prints for people, with its exit code. */
export function told(effects: MemoryEffects, paths: readonly string[] = []): { code: number; text: string } {
  const code = check(effects, paths, inTerminal);
  return { code, text: effects.warned.join("\n") };
}

/** What check prints for programs. */
export function reported(
  effects: MemoryEffects,
  format: Exclude<CheckOptions["format"], "terminal">,
): string {
  check(effects, [], { format, effect: "terminal" });
  return effects.printed.join("\n");
}

/** A curation.json with these entries, written as people write it. */
export const curation = (...entries: readonly object[]): string => JSON.stringify({ entries }, null, 2);
