/** What a task does to its thread is the end of that task, and of nothing else. */
import { afterEach, describe, expect, test } from "vitest";
import { GuardedThread } from "../../pipeline/corpus/guarded-thread.ts";
import { Pool } from "../../pipeline/corpus/pool.ts";

const entry = new URL("./poison-thread.mjs", import.meta.url);
const threads: GuardedThread[] = [];
const thread = (): GuardedThread => {
  const made = new GuardedThread(entry, { seconds: 60, megabytes: 64 });
  threads.push(made);
  return made;
};
afterEach(async () => {
  await Promise.all(threads.splice(0).map((one) => one.close()));
});

const poison = [
  ["loop", "corpus.timeout", "more than 1 s"],
  ["allocate", "corpus.out-of-memory", "more than 64 MB"],
  ["throw", "corpus.failed", "a fault of the reader"],
  ["exit", "corpus.failed", "code 7"],
] as const;

describe("a task that ends its thread is refused with a code, and the next is answered", () => {
  test.each(poison)("%s", async (does, code, message) => {
    const guarded = thread();
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
  const guarded = new GuardedThread(new URL("./no-such-thread.mjs", import.meta.url), {
    seconds: 2,
    megabytes: 64,
  });
  await expect(guarded.run({})).rejects.toThrow("no-such-thread");
  await guarded.close();
});

test("a pool gives each task a thread of its own, and first place to whom it is due", async () => {
  const pool = new Pool([thread(), thread()]);
  const order: string[] = [];
  let busy = 0;
  const task = (name: string, first = false): Promise<void> =>
    pool.with(async (one) => {
      expect(++busy).toBeLessThanOrEqual(2);
      expect(await one.run({ does: "answer", value: name })).toBe(name);
      order.push(name);
      busy--;
    }, first);
  await Promise.all([task("a"), task("b"), task("c"), task("d"), task("now", true)]);
  expect([...order].sort()).toEqual(["a", "b", "c", "d", "now"]);
  expect(order.indexOf("now")).toBeLessThan(order.indexOf("d"));
});

test("a pool keeps its threads when tasks fail", async () => {
  const pool = new Pool([thread()]);
  const failing = pool.with((one) => one.run({ does: "throw" }));
  await expect(failing).rejects.toThrow("a fault of the reader");
  expect(await pool.with((one) => one.run({ does: "answer", value: 3 }))).toBe(3);
});

test("what waits when a pool is closed is refused, and starts no thread", async () => {
  const pool = new Pool([thread()]);
  const looping = pool.with((one) => one.run({ does: "loop" }));
  const waiting = pool.with((one) => one.run({ does: "answer", value: 4 }));
  const refused = [expect(looping).rejects.toThrow(), expect(waiting).rejects.toThrow("closed")];
  await new Promise((begun) => setTimeout(begun, 300));
  await pool.close();
  await Promise.all(refused);
});
