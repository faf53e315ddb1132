/**
 * make nodes, or npx tsx scripts/nodes.ts [TEST…]: runs tests with the later versions of Node that scripts/nodes/ brings, each of which has
 * another V8. Exits 1 where one fails, and where none is there for this machine.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, resolve } from "node:path";

const packages = "scripts/nodes/node_modules";

/** What asks most of Node itself: the program as people start it, its processes and threads, formats, and libraries that come compiled. */
const usual = ["e2e", "corpus", "emit", "capture", "packages"].map((name) => `tests/${name}`);

const named = process.argv.slice(2);
const folders = existsSync(packages) ? readdirSync(packages).filter((name) => name.startsWith("node-")) : [];
const fails = (folder: string): boolean => {
  const bin = resolve(packages, folder, "bin");
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  console.log(`\n${folder}`);
  const args = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=dot",
    ...(named.length > 0 ? named : usual),
  ];
  return spawnSync(`${bin}/node`, args, { env, stdio: "inherit" }).status !== 0;
};

if (folders.length === 0) console.error(`no Node for ${process.platform} on ${process.arch} in ${packages}`);
process.exitCode = folders.length === 0 || folders.filter(fails).length > 0 ? 1 : 0;
