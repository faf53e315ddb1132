/** What a task does to its process is the end of that task, and of nothing else. */
import { afterEach, describe, expect, test } from "vitest";
import { GuardedProcess } from "../../pipeline/corpus/guarded-process.ts";
import { Pool } from "../../pipeline/corpus/pool.ts";

const entry = new URL("./poison-process.mjs", import.meta.url);
const processes: GuardedProcess[] = [];
const guardedProcess = (): GuardedProcess => {
  const made = new GuardedProcess(entry, { seconds: 60, megabytes: 64 });
  processes.push(made);
  return made;
};
afterEach(async () => {
  await Promise.all(processes.splice(0).map((one) => one.close()));
});

const poison = [
  ["loop", "corpus.timeout", "more than 1 s"],
  ["allocate", "corpus.out-of-memory", "more than 64 MB"],
  ["allocate in one piece", "corpus.out-of-memory", "more than 64 MB"],
  ["throw", "corpus.failed", "a fault of the reader"],
  ["exit", "corpus.failed", "code 7"],
] as const;

describe("a task that ends its process is refused with a code, and the next is answered", () => {
  test.each(poison)("%s", async (does, code, message) => {
    const guarded = guardedProcess();
    expect(await guarded.run({ does: "answer", value: 1 })).toBe(1);
    // the others are done at once, however busy the machine is
    await expect(guarded.run({ does }, does === "loop" ? 1 : 60)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
    expect(await guarded.run({ does: "answer", value: 2 })).toBe(2);
  });
});

test("a module that cannot be loaded is refused, too", async () => {
  const guarded = new GuardedProcess(new URL("./no-such-process.mjs", import.meta.url), {
    seconds: 2,
    megabytes: 64,
  });
  await expect(guarded.run({})).rejects.toThrow("no-such-process");
  await guarded.close();
});

test("a pool gives each task a process of its own", async () => {
  const pool = new Pool([guardedProcess(), guardedProcess()]);
  let busy = 0;
  const task = (name: string): Promise<string> =>
    pool.with(async (one) => {
      expect(++busy).toBeLessThanOrEqual(2);
      const answer = await one.run<string>({ does: "answer", value: name });
      busy--;
      return answer;
    });
  const names = ["a", "b", "c", "d"];
  expect(await Promise.all(names.map(task))).toEqual(names);
});

test("a pool keeps its processes when tasks fail", async () => {
  const pool = new Pool([guardedProcess()]);
  const failing = pool.with((one) => one.run({ does: "throw" }));
  await expect(failing).rejects.toThrow("a fault of the reader");
  expect(await pool.with((one) => one.run({ does: "answer", value: 3 }))).toBe(3);
});

test("what waits when a pool is closed is refused, and starts no process", async () => {
  const pool = new Pool([guardedProcess()]);
  const looping = pool.with((one) => one.run({ does: "loop" }));
  const waiting = pool.with((one) => one.run({ does: "answer", value: 4 }));
  const refused = [expect(looping).rejects.toThrow(), expect(waiting).rejects.toThrow("closed")];
  await new Promise((begun) => setTimeout(begun, 300));
  await pool.close();
  await Promise.all(refused);
});
