/** Both clients against a loopback server that is as wrong as cases/ say: they must answer alike, and leave alike. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "../../pipeline/model/releases/sha256.ts";
import { type Answer, type Client, python, typescript } from "./clients.ts";
import { publishedSite } from "./releases.ts";
import { type SiteState, serve } from "./server.ts";

interface Step {
  /** what is wrong with the site from here on */
  readonly site?: SiteState;
  /** files that somebody writes, or takes away (null); paths are those of the app */
  readonly edit?: { readonly [path: string]: string | null };
  readonly get?: object;
  readonly update?: object;
  readonly gives?: object;
  /** lines of the report */
  readonly report?: readonly string[];
  readonly fails?: string;
  /** a pattern of the message */
  readonly says?: string;
  /** all that the site was asked for, in order */
  readonly asked?: readonly string[];
}

const work = mkdtempSync(join(tmpdir(), "haiguan-client-"));
let files: ReadonlyMap<string, Uint8Array>;
let clients: readonly Client[];

beforeAll(() => {
  files = publishedSite();
  clients = [typescript(), python(join(work, "wheel"))];
});
afterAll(() => {
  for (const client of clients) client.end();
  rmSync(work, { recursive: true, force: true });
});

const names = readdirSync("tests/client/cases");
const stepsOf = (name: string): readonly Step[] =>
  (JSON.parse(readFileSync(`tests/client/cases/${name}/case.json`, "utf8")) as { steps: Step[] }).steps;

/** What the cache calls the duties of 1.0.0. */
const hashOfFirst = (): string => sha256(files.get("releases/1.0.0/json/duties.json") ?? "");

/** All files of an app, but those of its cache. */
const snapshot = (app: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(app, { recursive: true, encoding: "utf8", withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes("/cache"))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(app.length + 1), readFileSync(path, "utf8")]),
  );

interface Played {
  readonly answer: Answer | null;
  readonly asked: readonly string[];
  readonly before: Record<string, string>;
  readonly after: Record<string, string>;
}

async function play(client: Client, name: string, app: string): Promise<Played[]> {
  const server = await serve(files);
  const played: Played[] = [];
  mkdirSync(app, { recursive: true });
  cpSync("tests/fixtures/signing/allowed_signers", join(app, "allowed_signers"));
  // an address of its own for each client is no difference
  const alike = (value: unknown) =>
    JSON.parse(
      JSON.stringify(value)
        .replaceAll(server.base, "SITE/")
        .replaceAll(app, "APP")
        // each says in its own words why a server gave no answer
        .replace(/(SITE\/versions\.json: )[^;"]+;/g, "$1no answer;"),
    );
  try {
    for (const step of stepsOf(name)) {
      if (step.site) server.set(step.site);
      for (const [named, text] of Object.entries(step.edit ?? {})) {
        const path = named.replace("HASH", hashOfFirst());
        mkdirSync(dirname(join(app, path)), { recursive: true });
        if (text === null) rmSync(join(app, path), { recursive: true });
        else writeFileSync(join(app, path), text);
      }
      const before = snapshot(app);
      const call = step.get ? "get" : step.update ? "update" : null;
      const paths = { lock: join(app, "haiguan.lock.json"), cache: join(app, "cache") };
      // the lock file knows it from the first call on
      const base = existsSync(paths.lock) ? {} : { base: server.base };
      const answer = call && (await client.call(call, { ...base, ...paths, ...step[call] }));
      played.push(alike({ answer, asked: server.asked(), before, after: snapshot(app) }));
    }
  } finally {
    server.close();
  }
  return played;
}

describe.each(names)("%s", (name) => {
  test("is answered alike", async () => {
    const [left, right] = await Promise.all(
      clients.map((client, index) => play(client, name, join(work, name, String(index)))),
    );
    for (const [index, step] of stepsOf(name).entries()) {
      const where = `step ${index + 1}: ${JSON.stringify(left?.[index]?.answer).slice(0, 500)}`;
      for (const { answer, asked, before, after } of [left?.[index], right?.[index]] as Played[]) {
        if (answer === null) continue;
        if (step.asked) expect(asked, where).toEqual(step.asked);
        if ("fails" in answer) {
          expect(answer.fails, where).toBe(step.fails);
          expect(answer.message, where).toMatch(new RegExp(step.says ?? "."));
          expect(after, "a call that fails leaves all as it was").toEqual(before);
          continue;
        }
        expect(answer.gives, where).toMatchObject(step.gives ?? {});
        expect(step.fails, where).toBeUndefined();
        const { report, written } = answer.gives as { report?: string; written?: boolean };
        if (step.report) renewed(name, index, report?.split("\n") ?? []);
        if (step.report) expect(report?.split("\n")).toEqual(stepsOf(name)[index]?.report);
        if (written === false) expect(after).toEqual(before);
        const lock = JSON.parse(after["haiguan.lock.json"] ?? "{}");
        for (const [path, file] of Object.entries<{ bytes: number; sha256: string }>(lock.files))
          expect(sha256(after[`${lock.folder}/${path}`] ?? ""), path).toBe(file.sha256);
        expect(Object.keys(after).filter((path) => /\.tmp$|\.part$/.test(path))).toEqual([]);
      }
      const [one, other] = [left?.[index], right?.[index]];
      if (one?.answer && "gives" in one.answer) expect(other?.answer, where).toEqual(one.answer);
      expect(other?.after).toEqual(one?.after);
    }
  });
});

/** UPDATE=1 rewrites what is reported. */
function renewed(name: string, index: number, report: readonly string[]): void {
  if (process.env.UPDATE !== "1") return;
  const path = `tests/client/cases/${name}/case.json`;
  const written = JSON.parse(readFileSync(path, "utf8"));
  written.steps[index].report = report;
  writeFileSync(path, `${JSON.stringify(written, null, 2)}\n`);
}

test("every case says what it is, and expects something", () => {
  for (const name of names) {
    const { what, steps } = JSON.parse(readFileSync(`tests/client/cases/${name}/case.json`, "utf8"));
    expect(what, name).toMatch(/\w/);
    expect(
      steps.some((step: Step) => step.gives ?? step.fails ?? step.report),
      name,
    ).toBeTruthy();
  }
});
