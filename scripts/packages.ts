/**
 * Makes the packages of a release for apps: haiguan-data-VERSION.tgz for npm and haiguan_data-VERSION-py3-none-any.whl for
 * pip. The same release gives the same bytes.
 *
 *     npm run packages -- [VERSION] [--out FOLDER]      the latest release, in dist/packages, without them
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { latestVersion } from "../pipeline/commands/releases.ts";
import { diskEffects } from "../pipeline/effects/disk.ts";
import { npmFiles, npmTarball } from "./packages/npm.ts";
import { released } from "./packages/released.ts";
import { wheel } from "./packages/wheel.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: "string", default: "dist/packages" } },
});
const version = positionals[0] ?? latestVersion(diskEffects);
if (version === null) throw new Error("there is no release yet");

const release = released(version);
const files = await npmFiles(release);
mkdirSync(values.out, { recursive: true });
for (const [name, bytes] of [
  [`haiguan-data-${version}.tgz`, npmTarball(files)],
  [`haiguan_data-${version}-py3-none-any.whl`, wheel(release)],
] as const) {
  writeFileSync(`${values.out}/${name}`, bytes);
  console.log(`${values.out}/${name}  ${bytes.length} bytes`);
}
