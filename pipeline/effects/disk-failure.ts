import { issue, PipelineError } from "../model/findings/issue.ts";

/** What to do where the catalogue's advice is too general. */
const advice: Readonly<Record<string, string>> = {
  ENOSPC: "Free some space and run the command again; what was there before is untouched.",
  EDQUOT: "Free some space and run the command again; what was there before is untouched.",
  EACCES: "Give yourself the right to the path, or run the command where you have it.",
  EPERM: "Give yourself the right to the path, or run the command where you have it.",
  EROFS: "Run the command in a copy on a disk that can be written.",
  EISDIR: "Name a file: this is a folder.",
  ENOTDIR: "Name a folder: this is a file, or one of the folders above it is.",
  EMFILE: "Too many files are open on this machine; close programs and run the command again.",
};

/**
 * A refusal of the system (no space, no permission, no such file) as one finding with the path and what to do.
 * Anything else that `error` may be is a fault of this program and stays as it is.
 */
export function diskFailure(doing: "read" | "write", path: string, error: unknown): unknown {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return error;
  const reason = /^\w+: ([^,]+)/.exec(message)?.[1] ?? message;
  const hint = advice[code];
  return new PipelineError(
    issue("disk.failed", `cannot ${doing} ${path}: ${reason} (${code})`, hint === undefined ? {} : { hint }),
  );
}
