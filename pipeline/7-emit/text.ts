import { issue, PipelineError } from "../model/issue.ts";
import type { Emitter } from "./emitter.ts";

/** The text layers that all offsets count in, verbatim. */
export const text: Emitter = {
  name: "text",
  emit: (dataset, { texts }) =>
    dataset.sources.map(({ id, text_path }) => {
      const content = texts.get(id);
      if (content === undefined)
        throw new PipelineError(issue("emit.missing-text", `source ${id} has no text layer`));
      return {
        path: text_path,
        mediaType: "text/plain; charset=utf-8",
        rows: null,
        bytes: new TextEncoder().encode(content),
      };
    }),
};
