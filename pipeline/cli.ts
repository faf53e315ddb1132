#!/usr/bin/env node
import { Command, Option } from "commander";
import { type ExitCode, tell } from "./commands/command.ts";
import { diskEffects as effects } from "./effects.disk.ts";
import { tuneEngine } from "./engine.ts";
import { generator } from "./generator.ts";
import { PipelineError } from "./model/issue.ts";
import { visibleLines } from "./model/visible.ts";

tuneEngine();

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
  .description("records of any page (.txt, .md, .html) as JSON on standard output")
  .option(
    "--corpus",
    "read JSON Lines of {id, text, type} from standard input, write a line for each; type: text/plain (default), text/markdown, text/html",
    false,
  )
  .option("--no-curation", "read a page of sources/ without what people decided about it")
  .addHelpText("after", example("extract page.html > records.json"))
  .action(async (pages: string[], options) => {
    const { extract } = await import("./commands/extract.ts");
    exit(await extract(effects, pages, options));
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
