import { isDeepStrictEqual } from "node:util";
import { type Effects, readText } from "../effects/effects.ts";
import { treeAt } from "../effects/git.ts";
import type { Making } from "../factors.ts";
import { generator } from "../generator.ts";
import { sourcesFolder } from "../inputs/source-folders.ts";
import { Report } from "../model/findings/issue.ts";
import type { Manifest } from "../model/releases/release.generated.ts";
import { type Stages, stages } from "../run.ts";
import { allSources } from "./build.ts";
import { releaseFolder } from "./releases.ts";

/** Commits are compiled here once; make clean forgets them. */
const folderOf = (commit: string): string => `dist/at/${commit}`;

/**
 * The sources and the stages that a release was made from: those of the commit that brought it. Null when this is no
 * git repository, when its history is cut off before that commit, or when the code of then is not to be had now.
 */
export async function makingOf(effects: Effects, version: string): Promise<Making | null> {
  const commit = commitOf(effects, version);
  if (commit === null) return null;
  const then = treeAt(effects, commit, sourcesFolder);
  if ("problem" in then) return null;
  const stages = await stagesOf(effects, commit, version);
  return stages && { sources: allSources(then.tree, new Report()), stages };
}

/** The code that the commit has or, in a data folder without code, this code, if the release was made by its version. */
async function stagesOf(effects: Effects, commit: string, version: string): Promise<Stages | null> {
  if (effects.run("git", ["cat-file", "-e", `${commit}:./pipeline/run.ts`]).status !== 0) {
    const manifest = JSON.parse(readText(effects, `${releaseFolder(version)}/manifest.json`)) as Manifest;
    return isDeepStrictEqual(manifest.generator, generator) ? stages : null;
  }
  if (!compiled(effects, commit)) return null;
  const modules = stageFolders.map((stage) => effects.load(`${folderOf(commit)}/dist/${stage}/index.js`));
  return Object.assign({}, ...(await Promise.all(modules))) as Stages;
}

const stageFolders = ["1-read", "2-normalise", "3-segment", "4-extract", "5-identify"];

/** The commit that added the release; null where the history is cut off, whose oldest commit seems to add everything. */
export function commitOf(effects: Effects, version: string): string | null {
  const shallow = effects.run("git", ["rev-parse", "--is-shallow-repository"]);
  if (new TextDecoder().decode(shallow.stdout).trim() !== "false") return null;
  const manifest = `${releaseFolder(version)}/manifest.json`;
  const { status, stdout } = effects.run("git", [
    "log",
    "--diff-filter=A",
    "-1",
    "--format=%H",
    "--",
    manifest,
  ]);
  const commit = new TextDecoder().decode(stdout).trim();
  return status === 0 && commit !== "" ? commit : null;
}

/** Lays out the code of a commit and compiles it; false when that fails. */
function compiled(effects: Effects, commit: string): boolean {
  const folder = folderOf(commit);
  const done = `${folder}/dist/run.js`;
  if (effects.exists(done)) return true;
  const paths = ["package.json", "tsconfig.json", "tsconfig.build.json", "pipeline"];
  const archive = effects.run("git", ["archive", commit, ...paths]);
  if (archive.status !== 0) return false;
  effects.run("mkdir", ["-p", folder]);
  if (effects.run("tar", ["-x", "-C", folder], archive.stdout).status !== 0) return false;
  // types that have changed since do not matter: the compiler writes what it can
  effects.run("npx", ["--no-install", "tsc", "-p", `${folder}/tsconfig.build.json`]);
  return effects.exists(done);
}
