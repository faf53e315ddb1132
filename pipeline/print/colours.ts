/**
 * Whether to print colours: never with NO_COLOR (https://no-color.org), with FORCE_COLOR also where no terminal reads them
 * (0 and false mean never, as in Node), else in a terminal.
 */
export function inColours(
  { NO_COLOR: no = "", FORCE_COLOR: force = "" }: NodeJS.ProcessEnv,
  isTerminal: boolean,
): boolean {
  if (no !== "") return false;
  return force === "" ? isTerminal : force !== "0" && force !== "false";
}
