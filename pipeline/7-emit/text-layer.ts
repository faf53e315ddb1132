import { issue, PipelineError } from "../model/findings/issue.ts";
import type { EmitContext } from "./emitter.ts";

/** The text layer of a source. Throws emit.missing-text. */
export function textLayer({ texts }: EmitContext, source: string): string {
  const content = texts.get(source);
  if (content === undefined)
    throw new PipelineError(issue("emit.missing-text", `source ${source} has no text layer`));
  return content;
}
