/** What an engine of many machines has this program do, in the order of a run; `diff` compares two. */
export const workerSteps = ["plan", "key", "read", "merge", "sum", "total", "diff"] as const;
export type WorkerStep = (typeof workerSteps)[number];
