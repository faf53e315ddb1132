import { readFileSync } from "node:fs";

/** Memory of a process and those that it has started, now; 0 when it has ended. */
export function megabytesOf(pid: number | string | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
    return children.reduce(
      (sum, child) => sum + megabytesOf(child),
      Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024,
    );
  } catch {
    return 0;
  }
}
