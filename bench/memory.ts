import { readFileSync } from "node:fs";

/** Memory of a process, now; 0 when it has ended. */
export function megabytesOf(pid: number): number {
  const status = told(`/proc/${pid}/status`);
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/** A process and those that it has started, before those that they have started; none when it has ended. */
export function processesOf(pid: number | undefined): number[] {
  if (pid === undefined) return [];
  const children = told(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);
  return [pid, ...children.flatMap(processesOf)];
}

/** Memory of a process and all that it has started, now. */
export const megabytesOfAll = (pid: number | undefined): number =>
  processesOf(pid).reduce((sum, one) => sum + megabytesOf(one), 0);

function told(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
