import type { Command } from "commander";
import type { ExitCode } from "../commands/command.ts";
import type { Effects } from "../effects/effects.ts";
import { example, format } from "./options.ts";

/** An option that names several things with commas between. */
const several = (text: string): string[] => text.split(",");

const ofClient = (program: Command, name: string): Command =>
  program
    .command(`${name} [range]`)
    .option(
      "--base <base>",
      "address or folder with versions.json; the first time only, the lock file knows it",
    )
    .option("--folder <folder>", "where the files are put (haiguan-data)")
    .option("--select <paths>", "files, or folders of files, of a release (json)", several)
    .option(
      "--signers <file>",
      "ask for a signature by one of these, as OpenSSH keeps them (allowed_signers)",
    )
    .option("--lock <file>", "the lock file (haiguan.lock.json)")
    .option("--cache <folder>", "where files are kept by their hash")
    .option("--offline", "take all from the cache", false)
    .addOption(format("terminal", "json"));

/** Adds the commands for apps that keep a release in a folder of theirs: get, update. */
export function addClient(program: Command, effects: Effects, exit: (code: ExitCode) => void): void {
  ofClient(program, "get")
    .description("put a release into a folder of an app, every byte of it checked, and lock it")
    .option("--frozen", "refuse all that differs from the lock file", false)
    .addHelpText("after", example("get ^2 --base https://data.example/output/"))
    .action(async (range: string | undefined, { format: form, ...options }) =>
      exit(await (await import("../commands/client.ts")).getData(effects, { ...options, range }, form)),
    );

  ofClient(program, "update")
    .description("go to the newest release of the range, and say what that changes, what is gone first")
    .option("--ids <file>", "tell only what touches the ids in this file; exit 1 when one of them is gone")
    .option("--dry-run", "only say what would change", false)
    .addHelpText("after", example("update --ids ids.txt"))
    .action(async (range: string | undefined, { format: form, ...options }) =>
      exit(await (await import("../commands/client.ts")).updateData(effects, { ...options, range }, form)),
    );
}
