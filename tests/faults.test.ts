/** A failure at every single effect of every command, before it or half-way: nothing half is ever published. */
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { diskFailure } from "../pipeline/effects/disk-failure.ts";
import { type MemoryEffects, memoryEffects } from "../pipeline/effects/memory.ts";
import { PipelineError } from "../pipeline/model/findings/issue.ts";
import { commands, page, project, source } from "./wrong-input/project.ts";

const writes = ["writeFile", "createFolder", "replaceFolder"] as const;
/** Only a write can be reported as failed after it was done. */
const counted = { before: ["readFile", "exists", "isLink", "list", ...writes], after: writes } as const;
type Moment = keyof typeof counted;

const full = (path: string): unknown =>
  diskFailure(
    "write",
    path,
    Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" }),
  );

/** Fails once, at the n-th effect: before it is done, or after it, before the command knows. */
function failingAt(
  effects: MemoryEffects,
  n: number,
  moment: Moment,
): { effects: MemoryEffects; done: readonly string[] } {
  const done: string[] = [];
  const wrapped = counted[moment].map((name) => [
    name,
    (...args: [string, never]) => {
      const failing = done.push(`${name} ${dirname(args[0])}`) - 1 === n;
      if (failing && moment === "before") throw full(args[0]);
      const result = (effects[name] as (...args: unknown[]) => unknown)(...args);
      if (failing) throw full(args[0]);
      return result;
    },
  ]);
  return { effects: { ...effects, ...Object.fromEntries(wrapped) }, done };
}

/** Of effects of one sort in one folder, one after another (300 files of a release are read), the first and the last. */
const telling = (done: readonly string[]): number[] =>
  [...done.keys()].filter((n) => everyone || done[n] !== done[n - 1] || done[n] !== done[n + 1]);

/** make fuzz: all of them */
const everyone = process.env.FUZZ !== undefined;

/** Exit code; what the command does not catch itself, the program catches around it and exits 1. */
async function run(name: string, effects: MemoryEffects): Promise<number> {
  try {
    return (await commands[name]?.(effects)) ?? 2;
  } catch (error) {
    if (error instanceof PipelineError) return 1;
    throw error;
  }
}

/** Files below a folder that are not the same in both. */
function differing(a: MemoryEffects, b: MemoryEffects, below: string): string[] {
  const paths = new Set([...a.files.keys(), ...b.files.keys()]);
  return [...paths].filter((path) => path.startsWith(below) && !same(a.files.get(path), b.files.get(path)));
}

const same = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && Buffer.compare(a, b) === 0);

const copy = (effects: MemoryEffects): MemoryEffects => memoryEffects(Object.fromEntries(effects.files));

/** A project with a build and a release, and then another page: every command has something to do. */
async function edited(): Promise<MemoryEffects> {
  const effects = project();
  for (const command of ["build", "release"])
    if ((await run(command, effects)) !== 0) throw new Error(`${command} of a good project fails`);
  const next = page.replace("负责考核、任免工作。", "负责考核、任免、培训工作。");
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  effects.files.set("sources/mou/page.txt", encode(next));
  effects.files.set("sources/mou/source.json", encode(source(next)));
  return effects;
}

const start = await edited();
const folders = ["build", "releases/1.0.0", "releases/1.0.1", "releases/1.1.0"].map(
  (name) => `output/${name}/`,
);

const writing: readonly string[] = ["build", "release"];
describe.each([...writing, "check", "extract"])("%s", (command) => {
  describe.each<Moment>(writing.includes(command) ? ["before", "after"] : ["before"])(
    "fails %s one of its effects: old or new, and the next run ends where a good one ends",
    async (moment) => {
      const good = copy(start);
      const whole = failingAt(good, -1, moment);
      const ended = await run(command, whole.effects);

      test("a good run has effects that can fail", () => {
        expect(ended).toBe(0);
        expect(whole.done.length).toBeGreaterThan(moment === "before" ? 5 : 0);
      });

      test.each(telling(whole.done).map((n) => [n, whole.done[n]] as const))("%i, %s", async (n) => {
        const world = copy(start);
        expect([0, 1]).toContain(await run(command, failingAt(world, n, moment).effects));
        for (const folder of folders)
          if (differing(world, start, folder).length > 0) expect(differing(world, good, folder)).toEqual([]);
        const listed = JSON.parse(new TextDecoder().decode(world.files.get("output/latest.json")));
        expect(world.files.has(`output/${listed.path}manifest.json`)).toBe(true);
        // as before: then the next run is the good one
        if (differing(world, start, "output/").length === 0) return;
        expect(writing).toContain(command);
        expect(await run(command, world)).toBe(0);
        expect(differing(world, good, "output/")).toEqual([]);
      });
    },
  );
});
