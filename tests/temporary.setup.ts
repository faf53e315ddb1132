/**
 * Temporary files of a run lie in one folder, which is removed with it: in memory where there is room, since the program has the
 * disk flush each of the 300 files of a release, which takes longer than to make them.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const memory = "/dev/shm";
/** More than a whole run leaves in it at any time. */
const needed = 2 * 1024 ** 3;

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > needed;
}

/** Containers often refuse to run what lies in memory, and some tests install programs. */
function runsPrograms(folder: string): boolean {
  const program = join(folder, "program");
  writeFileSync(program, "#!/bin/sh\n", { mode: 0o755 });
  const { status } = spawnSync(program);
  rmSync(program);
  return status === 0;
}

const prefix = "haiguan-tests-";

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** Removes what killed runs have left in memory. */
function removeOrphans(): void {
  for (const name of readdirSync(memory)) {
    const pid = name.startsWith(prefix) ? Number(/^\d+/.exec(name.slice(prefix.length))?.[0]) : Number.NaN;
    if (pid > 0 && !isRunning(pid)) rmSync(join(memory, name), { recursive: true, force: true });
  }
}

function temporaryFolder(): string {
  const name = `${prefix}${process.pid}-`;
  if (hasRoom(memory)) {
    removeOrphans();
    const folder = mkdtempSync(join(memory, name));
    if (runsPrograms(folder)) return folder;
    rmSync(folder, { recursive: true });
  }
  return mkdtempSync(join(tmpdir(), name));
}

export default function setup(): () => void {
  const folder = temporaryFolder();
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
