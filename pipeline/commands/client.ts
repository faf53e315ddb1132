import { relative } from "node:path";
import {
  ClientFailure,
  ClientMisuse,
  type GetOptions,
  get,
  type UpdateOptions,
  update,
} from "../client/index.ts";
import { diskFailure } from "../effects/disk-failure.ts";
import { type Effects, readText } from "../effects/effects.ts";
import { type Issue, issue, PipelineError } from "../model/findings/issue.ts";
import { visible, visibleLines } from "../model/text/visible.ts";
import { type ExitCode, type Form, misused, printAsJson, printFindings } from "./command.ts";

/** Puts a release into a folder of an app and locks it. */
export const getData = (effects: Effects, options: GetOptions, form: Form): Promise<ExitCode> =>
  answered(effects, "get", form, async () => {
    const got = await get(options);
    for (const warning of got.warnings) effects.warn(`warning: ${visible(warning)}`);
    if (form === "json") return printAsJson(effects, got);
    const signed = got.signedBy === null ? "" : `, signed by ${got.signedBy}`;
    effects.print(visible(`${got.version} is in ${relative("", got.folder) || "."}${signed}`));
    return 0;
  });

/** Goes to the newest release of the range and says what that changes. Exit code 1 when an id of the app is gone. */
export const updateData = (
  effects: Effects,
  { ids, ...options }: Omit<UpdateOptions, "ids"> & { readonly ids?: string },
  form: Form,
): Promise<ExitCode> =>
  answered(effects, "update", form, async () => {
    if (ids !== undefined && !effects.exists(ids)) throw new ClientMisuse(`no such file: ${ids}`);
    const used = ids === undefined ? undefined : readText(effects, ids).split(/\s+/).filter(Boolean);
    const { report, ...found } = await update({ ...options, ids: used });
    if (form === "json") effects.print(JSON.stringify(found, null, 2));
    else effects.print(visibleLines(report));
    return found.gone.length > 0 ? 1 : 0;
  });

async function answered(
  effects: Effects,
  command: string,
  form: Form,
  work: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ClientMisuse) return misused(effects, command, error.message);
    const found = findingsOf(error);
    return form === "json" ? printAsJson(effects, {}, found) : printFindings(effects, found, new Map());
  }
}

/** Throws what is a fault of this program. */
function findingsOf(error: unknown): readonly Issue[] {
  if (error instanceof ClientFailure) return [issue(error.code, error.message)];
  const refused = diskFailure("write", String((error as NodeJS.ErrnoException).path), error);
  if (refused instanceof PipelineError) return refused.issues;
  throw error;
}
