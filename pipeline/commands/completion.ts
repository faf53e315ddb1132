/** What the command line knows of itself. */
export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionWords[];
  /** what may stand behind it; empty: anything */
  readonly choices: readonly string[];
}

export interface OptionWords {
  /** --format */
  readonly flag: string;
  readonly description: string;
  readonly takesValue: boolean;
  /** the values that there are; empty: any */
  readonly choices: readonly string[];
}

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

/** A script that makes a shell complete commands, options and their values; all else are files. */
export const completion = (shell: Shell, commands: readonly CommandWords[]): string =>
  scripts[shell](commands).join("\n");

const scripts: Readonly<Record<Shell, (commands: readonly CommandWords[]) => string[]>> = {
  bash: inBash,
  zsh: inZsh,
  fish: inFish,
};

const names = (commands: readonly CommandWords[]): string[] => commands.map(({ name }) => name);

/** 'it'\''s' */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function inBash(commands: readonly CommandWords[]): string[] {
  const valued = commands.flatMap(({ name, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map(({ flag, choices }) => `    "${name} ${flag}") words=${quoted(choices.join(" "))} ;;`),
  );
  const flagsOf = ({ options }: CommandWords): string => quoted(options.map(({ flag }) => flag).join(" "));
  return [
    '# eval "$(haiguan completion bash)" in ~/.bashrc',
    "_haiguan() {",
    "  local current=$2 command= words= word",
    `  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do`,
    `    case $word in ${names(commands).join("|")}) command=$word; break ;; esac`,
    "  done",
    '  case "$command $3" in',
    ...valued,
    ...commands
      .filter(({ choices }) => choices.length > 0)
      .map(
        (command) =>
          `    "${command.name} ${command.name}") [[ $current == -* ]] && words=${flagsOf(command)} || words=${quoted(command.choices.join(" "))} ;;`,
      ),
    '    " -C") words= ;;',
    `    " "*) words=${quoted(names(commands).join(" "))} ;;`,
    '    *) [[ $current == -* ]] && case "$command " in',
    ...commands.map((command) => `      "${command.name} "*) words=${flagsOf(command)} ;;`),
    "    esac ;;",
    "  esac",
    '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
    "}",
    "complete -o default -F _haiguan haiguan",
  ];
}

function inZsh(commands: readonly CommandWords[]): string[] {
  // _describe and _arguments read : [ ] as their own
  const plain = (text: string): string => text.replace(/[[\]:\\]/g, "\\$&");
  const argument = ({ flag, description, takesValue, choices }: OptionWords): string => {
    const value = choices.length > 0 ? `:value:(${choices.join(" ")})` : takesValue ? ":value:_files" : "";
    return quoted(`${flag}[${plain(description)}]${value}`);
  };
  const rest = (choices: readonly string[]): string =>
    choices.length > 0 ? `'1:value:(${choices.join(" ")})'` : "'*:file:_files'";
  return [
    "#compdef haiguan",
    '# eval "$(haiguan completion zsh)" in ~/.zshrc, below compinit',
    "_haiguan() {",
    "  local -a commands=(",
    ...commands.map(({ name, description }) => `    ${quoted(`${name}:${plain(description)}`)}`),
    "  )",
    "  if (( CURRENT == 2 )); then _describe command commands; return; fi",
    "  shift words",
    "  (( CURRENT-- ))",
    "  case $words[1] in",
    ...commands.map(
      ({ name, options, choices }) =>
        `    ${name}) _arguments ${[...options.map(argument), rest(choices)].join(" ")} ;;`,
    ),
    "  esac",
    "}",
    "compdef _haiguan haiguan",
  ];
}

function inFish(commands: readonly CommandWords[]): string[] {
  const option = (name: string, { flag, description, takesValue, choices }: OptionWords): string =>
    [
      `complete -c haiguan -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)} -d ${quoted(description)}`,
      ...(choices.length > 0 ? [`-x -a ${quoted(choices.join(" "))}`] : takesValue ? ["-r"] : []),
    ].join(" ");
  return [
    "# haiguan completion fish > ~/.config/fish/completions/haiguan.fish",
    ...commands.flatMap(({ name, description, options, choices }) => [
      `complete -c haiguan -n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
      ...options.map((each) => option(name, each)),
      ...(choices.length > 0
        ? [`complete -c haiguan -n '__fish_seen_subcommand_from ${name}' -f -a ${quoted(choices.join(" "))}`]
        : []),
    ]),
  ];
}
