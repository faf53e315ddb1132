/** What docs/packages.md and docs/client.md show is what comes: their commands and programs are run, in order, in an empty app. */
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { latestVersion } from "../../pipeline/commands/releases.ts";
import { diskEffects } from "../../pipeline/effects/disk.ts";
import { npmFiles, npmTarball } from "../../scripts/packages/npm.ts";
import { released } from "../../scripts/packages/released.ts";
import { unpackedWheel } from "../client/clients.ts";
import { type Server, serve } from "../client/server.ts";

const app = realpathSync(mkdtempSync(join(tmpdir(), "haiguan-guides-")));
const inApp = (path: string): string => join(app, path);
let site: Server;

beforeAll(async () => {
  const release = released(latestVersion(diskEffects) ?? "");
  writeFileSync(inApp("haiguan-data.tgz"), npmTarball(await npmFiles(release)));
  writeFileSync(inApp("package.json"), '{ "private": true, "type": "module" }');
  mkdirSync(inApp("bin"));
  writeFileSync(inApp("bin/haiguan"), `#!/bin/sh\nexec node ${resolve("dist/cli.js")} "$@"\n`, {
    mode: 0o755,
  });
  unpackedWheel(inApp("python"));
  const file = (path: string) => (existsSync(`output/${path}`) ? readFileSync(`output/${path}`) : undefined);
  site = await serve({ get: file });
});
afterAll(() => {
  site.close();
  rmSync(app, { recursive: true, force: true });
});

/** Where readers have it from is not where a test has it from. */
const here = (text: string): string =>
  text
    .replaceAll("https://data.example/output/", site.base)
    .replace("npm install haiguan-data", "npm install --offline --silent ./haiguan-data.tgz");

/** All that a command of bash prints. */
function printed(command: string, ...args: readonly string[]): Promise<string> {
  const env = {
    ...process.env,
    PATH: `${inApp("bin")}:${process.env.PATH}`,
    HAIGUAN_CACHE: inApp("cache"),
    PYTHONPATH: inApp("python"),
    PYTHONDONTWRITEBYTECODE: "1",
  };
  const program = spawn(command, args, { cwd: app, env });
  return new Promise((done) => {
    let text = "";
    const more = (piece: Buffer): void => {
      text += piece;
    };
    program.stdout.on("data", more);
    program.stderr.on("data", more);
    program.on("close", () => done(text));
  });
}

const blocks = (path: string, kind: string): string[] =>
  [...readFileSync(path, "utf8").matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\``, "gms"))].map(
    ([, block = ""]) => block,
  );

const commands = ["docs/packages.md", "docs/client.md"].flatMap((path) =>
  blocks(path, "console").flatMap((block) =>
    block.split(/^\$ /m).flatMap((part): [string, string][] => {
      const [command = "", ...lines] = part.split("\n");
      return command === "" || command.startsWith("pip ") ? [] : [[command, lines.join("\n")]];
    }),
  ),
);

test("the guides show commands", () => expect(commands.length).toBeGreaterThan(10));

test.each(commands)("$ %s", async (command, expected) => {
  expect(await printed("bash", "-c", here(command))).toBe(expected);
});

/** A line that prints has behind it what it prints. */
const said = (code: string, mark: string): string =>
  code
    .split("\n")
    .flatMap((line) =>
      /console\.log|print\(/.test(line)
        ? (line.split(`  ${mark} `)[1] ?? line.split(` ${mark} `)[1] ?? [])
        : [],
    )
    .map((line) => `${line}\n`)
    .join("");

test.each([...blocks("docs/packages.md", "js"), ...blocks("docs/client.md", "js")])("%s", async (code) => {
  rmSync(inApp("haiguan.lock.json"), { force: true });
  writeFileSync(inApp("app.js"), here(code));
  expect(await printed("node", "app.js")).toBe(said(code, "//"));
});

// those of docs/packages.md want pandas: tests/packages/wheel.py runs them
test.each(blocks("docs/client.md", "python"))("%s", async (code) => {
  rmSync(inApp("haiguan.lock.json"), { force: true });
  expect(await printed("python3", "-s", "-c", here(code))).toBe(said(code, "#"));
});
