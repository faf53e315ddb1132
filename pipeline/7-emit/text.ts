import type { Emitter } from "./emitter.ts";
import { textLayer } from "./text-layer.ts";

/** The text layers that all offsets count in, verbatim. */
export const text: Emitter = {
  name: "text",
  *emit(dataset, context) {
    for (const { id, text_path } of dataset.sources)
      yield {
        path: text_path,
        mediaType: "text/plain; charset=utf-8",
        rows: null,
        pieces: [new TextEncoder().encode(textLayer(context, id))],
      };
  },
};
