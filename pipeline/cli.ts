#!/usr/bin/env node
import { Command, InvalidArgumentError, Option } from "commander";
import { type ExitCode, tell } from "./commands/command.ts";
import { diskEffects as effects } from "./effects.disk.ts";
import { generator } from "./generator.ts";
import { PipelineError } from "./model/issue.ts";
import { visibleLines } from "./model/visible.ts";

// a command is loaded when it is called for: all of them together take a second to start
const program = new Command("haiguan")
  .description("Open data on who in China's customs does what: from pages to releases")
  .showHelpAfterError()
  .configureOutput({
    writeOut: (text) => effects.print(text.trimEnd()),
    writeErr: (text) => effects.warn(visibleLines(text.trimEnd())),
  })
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

const generatorVersion = generator.version;
program.version(generatorVersion);

const exit = (code: ExitCode): void => {
  process.exitCode = code;
};
const count = (text: string): number => {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It is no whole number from 1 to 999999.");
};
const share = (text: string): number => {
  if (/^\d+(\.\d+)?$/.test(text) && Number(text) <= 100) return Number(text);
  throw new InvalidArgumentError("It is no number from 0 to 100.");
};
const amount = (text: string): number => {
  if (/^\d{1,6}(\.\d+)?$/.test(text) && Number(text) > 0) return Number(text);
  throw new InvalidArgumentError("It is no number above 0.");
};
const example = (text: string): string => `\nExample:\n  $ haiguan ${text}`;

program
  .command("build")
  .description("read sources/ and write output/build/ in all formats; print rows and findings")
  .addHelpText("after", example("build"))
  .action(async () => exit((await import("./commands/build.ts")).build(effects)));

program
  .command("check [paths...]")
  .description("validate the sources and show what they would change against the latest release")
  .addOption(
    new Option("--format <format>", "how to print findings")
      .choices(["terminal", "github", "sarif", "json", "junit"])
      .default("terminal"),
  )
  .addOption(
    new Option("--effect <format>", "how to print what changes in the data")
      .choices(["terminal", "markdown", "comment", "json"])
      .default("terminal"),
  )
  .option("--base <revision>", "show the effect against this git revision instead of the latest release")
  .option("--report <folder>", "also leave check.sarif, effect.md and effect-whole.md in this folder")
  .option("--watch", "stay, and answer every edit of the sources", false)
  .addHelpText("after", example("check --base main --effect markdown"))
  .action(async (paths: string[], { watch, ...options }) => {
    const { check, watchCheck } = await import("./commands/check.ts");
    exit(await (watch ? watchCheck : check)(effects, paths, { ...options, generatorVersion }));
  });

program
  .command("extract [pages...]")
  .description("records of any page (.txt, .md, .html), or of the pages of a corpus")
  .option(
    "--corpus",
    "the files (.jsonl, .gz, .zst; none: standard input) are JSON Lines of {id, text, type}; type: text/plain (default), text/markdown, text/html",
    false,
  )
  .option("--out <folder>", "write tables of the corpus as files, and go on with what a run there has done")
  .option("--format <formats>", "with --out: of ndjson, parquet, arrow, csv", "parquet")
  .option("--tables <tables>", "with --out: names of tables; default, all", "default")
  .option("--workers <number>", "with --out: threads that read pages (one for each core)", count)
  .option("--max-error-rate <percent>", "with --out: lines that may have errors, of a hundred", share, 0.1)
  .option("--page-timeout <seconds>", "with --out: what a page may take", amount, 60)
  .option("--page-memory <megabytes>", "with --out: what a page may take", count, 512)
  .option("--shard-size <megabytes>", "with --out: text that is written together", amount, 8)
  .option("--no-curation", "read a page of sources/ without what people decided about it")
  .addHelpText(
    "after",
    `${example("extract page.html > records.json")}\n  $ haiguan extract --corpus pages.jsonl.gz --out records`,
  )
  .action(async (pages: string[], { curation, corpus, out, ...options }) => {
    const { extract } = await import("./commands/extract.ts");
    const folder = out === undefined ? null : { out, ...options };
    exit(await extract(effects, pages, { curation, corpus, folder }));
  });

program
  .command("explain <id>")
  .description("one record, its values, the characters each was read from, and why")
  .addHelpText("after", example("explain dalian-customs.bangongshi"))
  .action(async (id: string) => exit((await import("./commands/explain.ts")).explain(effects, id)));

program
  .command("diff <from> <to>")
  .description("what changed between two releases, by record and field")
  .addHelpText("after", example("diff 1.0.0 1.1.0"))
  .action(async (from: string, to: string) =>
    exit((await import("./commands/diff.ts")).diff(effects, from, to)),
  );

program
  .command("release")
  .description("freeze output/releases/<version>/ when anything changed, with changelog and checksums")
  .option("--dry-run", "only say what would be released", false)
  .addOption(
    new Option("--bump <kind>", "raise the version more than the changes demand").choices([
      "patch",
      "minor",
      "major",
    ]),
  )
  .option("--sign <key>", "sign SHA256SUMS with this private key of OpenSSH")
  .addHelpText("after", example("release --dry-run"))
  .action(async ({ dryRun, bump = null, sign = null }) => {
    const { release } = await import("./commands/release.ts");
    exit(await release(effects, { dryRun, bump, sign, generatorVersion }));
  });

program
  .command("verify <folders...>")
  .description("checksums, schemas, references, quotes and equal rows in all formats of a release")
  .addHelpText("after", example("verify output/releases/1.0.0"))
  .action(async (folders: string[]) =>
    exit(await (await import("./commands/verify.ts")).verify(effects, folders)),
  );

program
  .command("yank <version>")
  .description("withdraw a release: its files stay, the list of versions says why")
  .requiredOption("--reason <text>", "what is wrong with it, for those who use it")
  .addHelpText("after", example('yank 1.2.0 --reason "duties of one office are missing"'))
  .action(async (version: string, { reason }) =>
    exit((await import("./commands/yank.ts")).yank(effects, version, reason)),
  );

// a wrong input is told by the commands; this is for what they meet outside of their own care, and for faults of the program
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof PipelineError) exit(tell(effects, error.issues, new Map()));
  else {
    effects.warn(visibleLines(String(error instanceof Error ? error.stack : error)));
    exit(1);
  }
}
