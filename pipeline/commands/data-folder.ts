import { dirname, resolve } from "node:path";
import type { Effects, Reader } from "../effects/effects.ts";
import { sourcesFolder } from "../inputs/source-folders.ts";
import { misused } from "./command.ts";

/** The nearest folder with sources/ from `start` upwards, as git looks for its repository; null where there is none. */
export function dataFolderOf(effects: Reader, start: string): string | null {
  const folder = resolve(start);
  if (effects.exists(resolve(folder, sourcesFolder))) return folder;
  return dirname(folder) === folder ? null : dataFolderOf(effects, dirname(folder));
}

/** The same for a command that cannot work without one: prints what to do, and returns null, where there is none. */
export function neededDataFolder(effects: Effects, command: string, start: string): string | null {
  const folder = dataFolderOf(effects, start);
  if (folder === null)
    misused(
      effects,
      command,
      effects.exists(start)
        ? `neither ${start} nor a folder above it has a folder ${sourcesFolder}/. Go to a data folder, name one with -C, or make one: haiguan init NAME`
        : `no such folder: ${start}`,
    );
  return folder;
}
