import { type Effects, type ProgramResult, type Reader, readerOf } from "./effects.ts";

/** What the commit that `ref` names has below `folder`, to be read as if it were the working folder. */
export function treeAt(
  effects: Effects,
  ref: string,
  folder: string,
): { readonly tree: Reader } | { readonly problem: string } {
  const git = (args: readonly string[], input = ""): ProgramResult =>
    effects.run("git", args, new TextEncoder().encode(input));
  const commit = git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (commit.status !== 0)
    return { problem: inOneLine(commit.stderr) || `«${ref}» names no commit of this repository` };
  const listing = git(["ls-tree", "-r", "-z", textOf(commit.stdout).trim(), "--", folder]);
  const entries = [...textOf(listing.stdout).matchAll(/100\d+ blob ([0-9a-f]+)\t([^\0]*)\0/g)];
  const hashes = entries.map(([, hash]) => `${hash}\n`);
  const contents = contentsOf(git(["cat-file", "--batch"], hashes.join("")).stdout, entries.length);
  return {
    tree: readerOf(
      new Map(entries.map(([, , path = ""], index) => [path, contents[index] ?? new Uint8Array()])),
    ),
  };
}

const inOneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, "; ");

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The answers of git cat-file --batch: a line that ends in the size, the bytes, a line end. */
function contentsOf(answers: Uint8Array, count: number): Uint8Array[] {
  const contents: Uint8Array[] = [];
  let at = 0;
  while (contents.length < count) {
    const start = answers.indexOf(10, at) + 1;
    const size = Number(/ (\d+)\n$/.exec(textOf(answers.subarray(at, start)))?.[1]);
    contents.push(answers.subarray(start, start + size));
    at = start + size + 1;
  }
  return contents;
}
