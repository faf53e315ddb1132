import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { unzipSync } from "fflate";
import { ClientFailure, ClientMisuse, get, update } from "../../pipeline/client/index.ts";
import { matcherOf } from "../../pipeline/client/range.ts";
import { signerOf } from "../../pipeline/client/signature.ts";
import { latestVersion } from "../../pipeline/commands/releases.ts";
import { diskEffects } from "../../pipeline/effects/disk.ts";
import { released } from "../../scripts/packages/released.ts";
import { wheel } from "../../scripts/packages/wheel.ts";

export type Call = "get" | "update" | "matching" | "signer";

export type Answer = { readonly gives: unknown } | { readonly fails: string; readonly message: string };

export interface Client {
  call(name: Call, options: Readonly<Record<string, unknown>>): Promise<Answer>;
  end(): void;
}

const calls: Record<Call, (options: never) => unknown> = {
  get,
  update,
  matching: ({ range, versions }: { range: string; versions: string[] }) => versions.filter(matcherOf(range)),
  signer: ({ message, signature, signers }: { message: string; signature: string; signers: string }) =>
    signerOf(Buffer.from(message), signature, signers),
};

/** The client of the npm package and the commands. */
export const typescript = (): Client => ({
  async call(name, options) {
    try {
      return { gives: JSON.parse(JSON.stringify(await calls[name](options as never))) };
    } catch (error) {
      if (error instanceof ClientFailure) return { fails: error.code, message: error.message };
      if (error instanceof ClientMisuse) return { fails: "misuse", message: error.message };
      throw error;
    }
  },
  end: () => {},
});

/** The wheel of the latest release, unpacked into a folder as pip would. */
export function unpackedWheel(folder: string): void {
  const files = unzipSync(wheel(released(latestVersion(diskEffects) ?? "")));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** The client of the wheel, and nothing else of Python's packages. */
export function python(folder: string): Client {
  unpackedWheel(folder);
  const env = { ...process.env, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: "1", no_proxy: "*" };
  const program = spawn("python3", ["-s", "tests/client/driver.py"], {
    env,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
  return {
    async call(name, options) {
      program.stdin.write(`${JSON.stringify({ call: name, options })}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`python3 ended: ${program.exitCode}`);
      return JSON.parse(value) as Answer;
    },
    end: () => program.stdin.end(),
  };
}
