/** What a process of a corpus does: it reads pages, one at a time. */
import { Worker } from "node:worker_threads";
import { tuneEngine } from "../engine.ts";
import { watchdogThread } from "../entry-points.ts";
import { answerTo, type PageTask } from "./answer.ts";

tuneEngine();
// whoever gave it work may be killed while it reads a page without end
new Worker(watchdogThread, { workerData: process.ppid }).unref();
// a terminal interrupts all processes at once: this one ends with the program, when there is nobody to answer
process.on("SIGINT", () => {});
process.on("message", (task: PageTask) => process.send?.(answerTo(task)));
process.send?.("ready");
