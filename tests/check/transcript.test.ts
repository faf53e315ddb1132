/** docs/check.md shows what the program says: three mistakes made on the sources as they are. UPDATE=1 rewrites. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { check } from "../../pipeline/commands/check.ts";
import { diskEffects } from "../../pipeline/effects/disk.ts";
import { memoryEffects } from "../../pipeline/effects/memory.ts";

const folder = "sources/dalian-customs";
const document = "docs/check.md";

const repository = mkdtempSync(join(tmpdir(), "haiguan-transcript-"));
cpSync(folder, join(repository, folder), { recursive: true });
for (const args of [
  ["init", "-q", "-b", "main"],
  ["add", "-A"],
  ["-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "as it should be"],
])
  spawnSync("git", ["-C", repository, ...args]);
afterAll(() => rmSync(repository, { recursive: true }));

/** Lines of an effect; what is longer is cut. */
const shown = 40;

/** What a person sees who has put `wrong` for `right` in a file. */
function transcript(file: string, right: string, wrong: string): string {
  const names = ["page.txt", "source.json", "curation.json"];
  const texts = names.map((name): [string, string] => [name, readFileSync(`${folder}/${name}`, "utf8")]);
  expect(texts.find(([name]) => name === file)?.[1]).toContain(right);
  const edited = texts.map(([name, text]) => [
    `${folder}/${name}`,
    name === file ? text.replace(right, wrong) : text,
  ]);
  const effects = {
    ...memoryEffects(Object.fromEntries(edited)),
    run: (command: string, args: readonly string[], input?: Uint8Array) =>
      diskEffects.run(command, ["-C", repository, ...args], input),
  };
  expect(check(effects, [], { format: "terminal", effect: "terminal", base: "main" })).toBe(1);
  const effect = effects.printed.join("\n").trimEnd().split("\n");
  const more = effect.length - shown;
  const abridged = more > 0 ? [...effect.slice(0, shown), `  … ${more} more lines`] : effect;
  return ["$ node dist/cli.js check --base main", ...effects.warned, ...abridged].join("\n");
}

test("docs/check.md holds what the program says", () => {
  const transcripts = [
    transcript("curation.json", '"是關區稽查工作', '"是關區稽察工作'),
    transcript("page.txt", "\n財務處\n", "\n"),
    transcript("curation.json", '      "prefix": "餘力",\n', ""),
  ];
  const written = readFileSync(document, "utf8");
  const blocks = written.match(/^```\n[\s\S]*?^```$/gm) ?? [];
  expect(blocks).toHaveLength(transcripts.length);
  const rest = [...transcripts];
  const renewed = written.replace(/^```\n[\s\S]*?^```$/gm, () => `\`\`\`\n${rest.shift()}\n\`\`\``);
  if (process.env.UPDATE) writeFileSync(document, renewed);
  expect(readFileSync(document, "utf8")).toBe(renewed);
});
