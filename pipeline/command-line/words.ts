import type { Command } from "commander";
import type { CommandWords } from "../commands/completion.ts";

/** Of each command what a shell can complete. */
export const wordsOf = ({ commands }: Command): CommandWords[] =>
  commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    choices: command.registeredArguments[0]?.argChoices ?? [],
    options: command.options.map((option) => ({
      flag: option.long ?? "",
      description: option.description,
      takesValue: option.required,
      choices: option.argChoices ?? [],
    })),
  }));
