/** Answers each task after doing to its process what the task says. */

const deeds = {
  answer: ({ value }) => process.send(value),
  loop: () => {
    for (;;);
  },
  allocate: () => {
    const kept = [];
    for (;;) kept.push(new Array(1000).fill(kept.length));
  },
  "allocate in one piece": () => {
    const kept = new Map();
    // its table is made anew, twice as large, again and again
    for (let n = 0; ; n++) kept.set(n, n);
  },
  throw: () => {
    throw new Error("a fault of the reader");
  },
  exit: () => process.exit(7),
};

process.on("message", (task) => deeds[task.does](task));
process.send("ready");
