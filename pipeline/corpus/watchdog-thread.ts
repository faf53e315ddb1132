/** Ends its process when the one that started it is no more. A thread, as a process that reads in a loop hears nothing. */
import { workerData } from "node:worker_threads";

setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, "SIGKILL");
}, 1000);
