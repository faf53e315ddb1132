#!/usr/bin/env node
import { Command } from "commander";
import { build } from "./commands/build.ts";
import type { ExitCode } from "./commands/command.ts";
import { explain } from "./commands/explain.ts";
import { extract } from "./commands/extract.ts";
import { diskEffects as effects } from "./effects.disk.ts";

const program = new Command("haiguan")
  .description("Open data on who in China's customs does what: from pages to releases")
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

const exit = (code: ExitCode): void => {
  process.exitCode = code;
};
const example = (text: string): string => `\nExample:\n  $ haiguan ${text}`;

program
  .command("build")
  .description("read sources/ and write output/build/ in all formats; print rows and findings")
  .addHelpText("after", example("build"))
  .action(() => exit(build(effects)));

program
  .command("extract [pages...]")
  .description("records of any page (.txt, .md, .html) as JSON on standard output")
  .option(
    "--corpus",
    "read JSON Lines of {id, text} from standard input, write one line of records each",
    false,
  )
  .option("--no-curation", "read a page of sources/ without what people decided about it")
  .addHelpText("after", example("extract page.html > records.json"))
  .action(async (pages: string[], options) => exit(await extract(effects, pages, options)));

program
  .command("explain <id>")
  .description("one record, its values and the characters each was read from")
  .addHelpText("after", example("explain dalian-customs.bangongshi"))
  .action((id: string) => exit(explain(effects, id)));

await program.parseAsync();
