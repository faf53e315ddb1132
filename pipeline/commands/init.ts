import type { Effects } from "../effects/effects.ts";
import { sourcesFolder } from "../inputs/source-folders.ts";
import { isWebAddress } from "../model/inputs/web-address.ts";
import { visible } from "../model/text/visible.ts";
import { type ExitCode, misused } from "./command.ts";
import { dataFolderFiles } from "./data-folder-files.ts";

/**
 * Makes a data folder to work in. Files that are there already stay as they are; a folder that has sources is one already.
 */
export function init(effects: Effects, folder: string, generatorVersion: string): ExitCode {
  if (isWebAddress(folder) || /\.(?:txt|md|html?|docx?|pdf)$/i.test(folder))
    return misused(
      effects,
      "init",
      `«${folder}» is a page: to add it as a source, haiguan init ID «${folder}»`,
    );
  if (effects.exists(`${folder}/${sourcesFolder}`))
    return misused(effects, "init", `${folder} is a data folder already: haiguan init ID PAGE adds a source`);
  for (const [name, content] of dataFolderFiles(generatorVersion)) {
    const path = `${folder}/${name}`;
    if (!effects.exists(path)) effects.writeFile(path, content);
  }
  effects.print(
    [
      `${visible(folder)} is a data folder now. Next:`,
      `  cd ${visible(folder)}`,
      "  haiguan init ID PAGE    # a source: a page of a government body, as a file or an address",
      "  haiguan check           # what is wrong with it",
      "  haiguan release         # freezes a first version of the data",
    ].join("\n"),
  );
  return 0;
}
