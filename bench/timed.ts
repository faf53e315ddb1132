import { spawn } from "node:child_process";
import { once } from "node:events";

export interface Timed {
  /** seconds of CPU, user and system, of the command and all that it has started */
  readonly cpu: number;
  /** seconds that went by */
  readonly seconds: number;
  /** what it wrote to standard output */
  readonly out: string;
}

interface Options {
  readonly cwd?: string;
  /** called again and again while it runs, with the process of the shell */
  readonly watch?: (shell: number | undefined) => void;
}

/** Runs a line of shell, in which "$@" stands for `args`. Node tells of the time of its own process only: bash does of all. */
export async function timed(
  line: string,
  args: readonly string[] = [],
  options: Options = {},
): Promise<Timed> {
  const { cwd, watch } = options;
  const begun = performance.now();
  const script = `TIMEFORMAT="%U %S"; time { ${line}; }`;
  const child = spawn("bash", ["-c", script, "bash", ...args], { cwd });
  const timer = setInterval(() => watch?.(child.pid), 20);
  let [out, said] = ["", ""];
  child.stdout.on("data", (text) => {
    out += String(text);
  });
  child.stderr.on("data", (text) => {
    said += String(text);
  });
  const [code] = (await once(child, "close")) as [number];
  clearInterval(timer);
  if (code !== 0) throw new Error(`${[line, ...args].join(" ")}: ${code}\n${said}`);
  const [user = 0, system = 0] = (said.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  return { cpu: user + system, seconds: (performance.now() - begun) / 1000, out };
}
