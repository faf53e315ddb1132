import type { Effects } from "../effects/effects.ts";
import { answerTo } from "../site/serve.ts";
import { type ExitCode, misused } from "./command.ts";

/** Shows a folder of web pages to browsers of this machine, until somebody ends the program. */
export async function serve(effects: Effects, folder: string, port: number): Promise<ExitCode> {
  if (!effects.exists(`${folder}/index.html`))
    return misused(effects, "serve", `${folder} holds no site. Make one: haiguan site --out ${folder}`);
  const address = await effects.serve(port, (method, url) => answerTo(effects, folder, method, url));
  effects.print(`${folder}: ${address.url} (end with Ctrl-C)`);
  await address.closed;
  return 0;
}
