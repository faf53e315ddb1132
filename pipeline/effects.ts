export interface ProgramResult {
  readonly status: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

/** All that the program does to the world. Stages never see it; commands receive it; tests pass one in memory. */
export interface Effects {
  /** Throws an error with `code: "ENOENT"` when there is no such file. */
  readFile(path: string): Uint8Array;
  exists(path: string): boolean;
  /** Names in a folder, sorted; empty when it does not exist. A folder's name ends in "/". */
  list(path: string): string[];
  /** Writes one file: to a temporary path beside it, then renames. */
  writeFile(path: string, bytes: Uint8Array | string): void;
  /** Writes a whole folder so that it is there completely or not at all; what was there before goes. */
  writeFolder(path: string, files: ReadonlyMap<string, Uint8Array>): void;
  /** Runs a program to its end, with `input` on its standard input. One that cannot be started has status 127. */
  run(command: string, args: readonly string[], input?: Uint8Array): ProgramResult;
  /** Loads a compiled module of this project, as `import` does. */
  load(path: string): Promise<unknown>;
  /** Standard output and standard error. */
  print(text: string): void;
  warn(text: string): void;
  /** Standard input, line by line. */
  readonly input: AsyncIterable<string>;
  readonly terminal: { readonly colours: boolean; readonly interactive: boolean };
}

/** The part of the world that sources are read from. */
export type ReadEffects = Pick<Effects, "readFile" | "exists" | "list">;

/** The world below a folder. */
export const below = (effects: ReadEffects, folder: string): ReadEffects => ({
  readFile: (path) => effects.readFile(`${folder}/${path}`),
  exists: (path) => effects.exists(`${folder}/${path}`),
  list: (path) => effects.list(`${folder}/${path}`),
});

/** Every file below `path`, by path relative to it, sorted. */
export function filesBelow(effects: ReadEffects, path: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const walk = (folder: string, prefix: string): void => {
    for (const name of effects.list(folder)) {
      if (name.endsWith("/")) walk(`${folder}/${name.slice(0, -1)}`, `${prefix}${name}`);
      else files.set(`${prefix}${name}`, effects.readFile(`${folder}/${name}`));
    }
  };
  walk(path, "");
  return files;
}

export const readText = (effects: ReadEffects, path: string): string =>
  new TextDecoder().decode(effects.readFile(path));
