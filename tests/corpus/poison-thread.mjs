/** Answers each task after doing to its thread what the task says. */
import { parentPort } from "node:worker_threads";

const deeds = {
  answer: ({ value }) => parentPort.postMessage(value),
  loop: () => {
    for (;;);
  },
  allocate: () => {
    const kept = [];
    for (;;) kept.push(new Array(1000).fill(kept.length));
  },
  throw: () => {
    throw new Error("a fault of the reader");
  },
  exit: () => process.exit(7),
};

parentPort.on("message", (task) => deeds[task.does](task));
parentPort.postMessage("ready");
