#!/usr/bin/env node
import { isAbsolute, relative, resolve } from "node:path";
import { Argument, Command, Option } from "commander";
import { addClient } from "./command-line/client.ts";
import {
  amount,
  count,
  example,
  format,
  maxErrorRate,
  pageMemory,
  pageTimeout,
  tables,
} from "./command-line/options.ts";
import { wordsOf } from "./command-line/words.ts";
import { type ExitCode, printFindings } from "./commands/command.ts";
import { completion, type Shell, shells } from "./commands/completion.ts";
import { dataFolderOf, neededDataFolder } from "./commands/data-folder.ts";
import { diskEffects as effects } from "./effects/disk.ts";
import { collectEarly, preferSmall, tuneEngine } from "./engine.ts";
import { generator } from "./generator.ts";
import { PipelineError } from "./model/findings/issue.ts";
import { isWebAddress } from "./model/inputs/web-address.ts";
import { visibleLines } from "./model/text/visible.ts";
import { type WorkerStep, workerSteps } from "./worker/steps.ts";

tuneEngine();

// a command is loaded when it is called for: all of them together take a second to start
const program = new Command("haiguan")
  .description("Open data on who in China's customs does what: from pages to releases")
  .option(
    "-C <folder>",
    "work on the data folder that is or surrounds this one (default: the one around you)",
  )
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

const here = process.cwd();

/** A path as the user wrote it, who may stand below the data folder or elsewhere. */
const given = (path: string): string =>
  isAbsolute(path) || process.cwd() === here ? path : relative("", resolve(here, path)) || ".";

/** Whether a command needs no data folder: it reads what it is given, wherever that lies, or makes one. */
const worksAnywhere = (command: Command): boolean =>
  ["extract", "verify", "worker", "completion", "serve"].includes(command.name()) ||
  (command.name() === "init" && command.args.length === 1);

/** Whether a command works on the folder of an app, which is not a data folder. */
const worksOnApp = (command: Command): boolean => ["get", "update"].includes(command.name());

program.hook("preAction", (_, command) => {
  const named: string | undefined = program.opts().C;
  if (worksOnApp(command)) {
    if (named !== undefined && !effects.exists(resolve(here, named))) {
      effects.warn(visibleLines(`haiguan ${command.name()}: no such folder: ${named}`));
      process.exit(2);
    }
    return process.chdir(named ?? here);
  }
  const folder =
    named === undefined && worksAnywhere(command)
      ? (dataFolderOf(effects, here) ?? here)
      : neededDataFolder(effects, command.name(), named === undefined ? here : resolve(here, named));
  if (folder === null) process.exit(2);
  process.chdir(folder);
});

const siteFolder = "output/site";

program
  .command("init <name> [page]")
  .description("make a data folder; with a page, a file or an address, add it as a source of that id")
  .addHelpText(
    "after",
    `\nExamples:\n  $ haiguan init my-data\n  $ haiguan init dalian-customs page.html    # also .txt, .md, .docx, .pdf, http://, https://`,
  )
  .action(async (name: string, page: string | undefined) =>
    exit(
      page === undefined
        ? (await import("./commands/init.ts")).init(effects, given(name), generatorVersion)
        : await (await import("./commands/init-source.ts")).initSource(
            effects,
            name,
            isWebAddress(page) ? page : given(page),
          ),
    ),
  );

program
  .command("build")
  .description("read sources/ and write output/build/ in all formats; print rows and findings")
  .addOption(format("terminal", "json"))
  .addHelpText("after", example("build"))
  .action(async ({ format }) => {
    const { build } = await import("./commands/build.ts");
    collectEarly();
    exit(build(effects, format));
  });

program
  .command("check [paths...]")
  .description("validate the sources and show what they would change against the latest release")
  .addOption(format("terminal", "github", "sarif", "json", "junit"))
  .addOption(
    new Option("--effect <format>", "how to print what changes in the data")
      .choices(["terminal", "markdown", "comment", "json"])
      .default("terminal"),
  )
  .option("--base <revision>", "show the effect against this git revision instead of the latest release")
  .option("--report <folder>", "also leave check.sarif, effect.md and effect-whole.md in this folder")
  .option("--details", "tell each record that changes, not only how many", false)
  .option("--watch", "stay, and answer every edit of the sources", false)
  .addHelpText("after", example("check --base main --effect markdown"))
  .action(async (paths: string[], { watch, ...options }) => {
    const { check, watchCheck } = await import("./commands/check.ts");
    const report = options.report === undefined ? undefined : given(options.report);
    exit(
      await (watch ? watchCheck : check)(effects, paths.map(given), { ...options, report, generatorVersion }),
    );
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
  .addOption(tables("with --out: "))
  .option("--workers <number>", "with --out: threads that read pages (one for each core)", count)
  .addOption(maxErrorRate("with --out: "))
  .addOption(pageTimeout("with --out: "))
  .addOption(pageMemory("with --out: "))
  .option("--shard-size <megabytes>", "with --out: text that is written together", amount, 4)
  .option("--no-curation", "read a page of sources/ without what people decided about it")
  .addHelpText(
    "after",
    `${example("extract page.html > records.json")}\n  $ haiguan extract --corpus pages.jsonl.gz --out records`,
  )
  .action(async (pages: string[], { curation, corpus, out, ...options }) => {
    const { extract } = await import("./commands/extract.ts");
    const folder = out === undefined ? null : { ...options, out: given(out) };
    if (folder !== null) {
      collectEarly();
      preferSmall();
    }
    exit(await extract(effects, pages.map(given), { curation, corpus, folder }));
  });

program
  .command("worker")
  .description("a step of a corpus on many machines, from standard input to standard output (docs/spark.md)")
  .addArgument(new Argument("<step>", "what to do with the rows").choices(workerSteps))
  .argument("[files...]", "diff: two sorted files of rows (table, id, JSON) in place of standard input")
  .addOption(tables(""))
  .addOption(maxErrorRate(""))
  .addOption(pageTimeout(""))
  .addOption(pageMemory(""))
  .addHelpText("after", example("worker plan --tables duties,organizations"))
  .action(async (step: WorkerStep, files: string[], options) =>
    exit(await (await import("./commands/worker.ts")).worker(effects, step, files.map(given), options)),
  );

program
  .command("explain <id-or-name>")
  .description("one record, its values, the characters each was read from, and why")
  .addOption(format("terminal", "json"))
  .addHelpText("after", example("explain dalian-customs.bangongshi"))
  .action(async (words: string, { format }) =>
    exit((await import("./commands/explain.ts")).explain(effects, words, format)),
  );

program
  .command("diff <from> <to>")
  .description("what changed between two releases, by record and field")
  .option("--details", "tell each record that changed, field by field", false)
  .addOption(format("terminal", "markdown", "json"))
  .addHelpText("after", example("diff 1.0.0 1.1.0"))
  .action(async (from: string, to: string, { format, details }) => {
    const { diff } = await import("./commands/diff.ts");
    collectEarly();
    exit(diff(effects, from, to, format, details));
  });

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
  .option("--details", "tell each record that changes, and every reason", false)
  .addOption(format("terminal", "json"))
  .addHelpText("after", example("release --dry-run"))
  .action(async ({ dryRun, bump = null, sign = null, format: form, details }) => {
    const { release } = await import("./commands/release.ts");
    const key = sign === null ? null : given(sign);
    collectEarly();
    exit(await release(effects, { dryRun, bump, sign: key, form, details, generatorVersion }));
  });

program
  .command("verify <releases...>")
  .description(
    "checksums, schemas, references, quotes and equal rows in all formats of a release: a folder or a version",
  )
  .addOption(format("terminal", "json"))
  .addHelpText("after", example("verify 1.0.0"))
  .action(async (releases: string[], { format }) => {
    const { verify } = await import("./commands/verify.ts");
    // what is not a folder in the working directory may be a version
    const named = releases.map((name) => (effects.exists(given(name)) ? given(name) : name));
    collectEarly();
    exit(await verify(effects, named, format));
  });

program
  .command("site [version]")
  .description("the web pages of a release, the latest if none is named: a folder that any server can serve")
  .option("--out <folder>", `where to (default: ${siteFolder})`)
  .addOption(format("terminal", "json"))
  .addHelpText("after", example("site 2.0.0 --out public"))
  .action(async (version: string | undefined, { out, format: form }) => {
    const { site } = await import("./commands/site.ts");
    collectEarly();
    exit(await site(effects, version, out === undefined ? siteFolder : given(out), form));
  });

program
  .command("serve [folder]")
  .description(`show a site in a browser, until you end it with Ctrl-C (default: ${siteFolder})`)
  .option("--port <number>", "where to listen, on this machine only", count, 8000)
  .addHelpText("after", example("serve output/site --port 8080"))
  .action(async (folder: string | undefined, { port }) => {
    const { serve } = await import("./commands/serve.ts");
    exit(await serve(effects, folder === undefined ? siteFolder : given(folder), port));
  });

program
  .command("yank <version>")
  .description("withdraw a release: its files stay, the list of versions says why")
  .requiredOption("--reason <text>", "what is wrong with it, for those who use it")
  .addHelpText("after", example('yank 1.2.0 --reason "duties of one office are missing"'))
  .action(async (version: string, { reason }) =>
    exit((await import("./commands/yank.ts")).yank(effects, version, reason)),
  );

addClient(program, effects, exit);

program
  .command("completion")
  .description("print what makes a shell complete commands and options")
  .addArgument(new Argument("<shell>").choices(shells))
  .addHelpText("after", `\nExample:\n  $ eval "$(haiguan completion bash)"`)
  .action((shell: Shell) => effects.print(completion(shell, wordsOf(program))));

// commands report wrong input themselves; this is for errors that they do not expect, and for faults of the program
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof PipelineError) exit(printFindings(effects, error.issues, new Map()));
  else {
    effects.warn(visibleLines(String(error instanceof Error ? error.stack : error)));
    exit(1);
  }
}
