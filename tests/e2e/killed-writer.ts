/** Writes a folder or file with the effects of the disk, and dies at the n-th call that changes the disk: path, kind, n. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const [path = "", kind = "", at = ""] = process.argv.slice(2);
let calls = 0;
for (const name of ["mkdirSync", "writeFileSync", "renameSync", "rmSync"] as const) {
  const original = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      if (calls++ === Number(at)) process.kill(process.pid, "SIGKILL");
      return original(...args);
    },
  });
}
syncBuiltinESMExports();
const { diskEffects } = await import("../../pipeline/effects/disk.ts");
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
if (kind === "file") diskEffects.writeFile(path, "new");
else
  diskEffects.replaceFolder(
    path,
    new Map([
      ["a", text("new a")],
      ["deep/b", text("new b")],
    ]),
  );
