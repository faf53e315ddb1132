import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Decompress } from "fzstd";
import { issue, PipelineError } from "../model/findings/issue.ts";

type Pieces = AsyncIterable<Uint8Array>;

/** The bytes of a file, unpacked where its name ends in .gz or .zst. Throws corpus.damaged. */
export function unpacked(path: string, pieces: Pieces): Pieces {
  if (path.endsWith(".gz")) return guarded(path, gunzipped(pieces));
  if (path.endsWith(".zst")) return guarded(path, unzstd(pieces));
  return pieces;
}

function gunzipped(pieces: Pieces): Pieces {
  const gunzip = createGunzip();
  // a failure of either destroys the other, and the reader of gunzip is told
  return pipeline(Readable.from(pieces), gunzip, () => {});
}

async function* unzstd(pieces: Pieces): Pieces {
  let ready: Uint8Array[] = [];
  const stream = new Decompress((piece) => ready.push(piece.slice()));
  const push = (piece: Uint8Array, last: boolean): Uint8Array[] => {
    ready = [];
    stream.push(piece, last);
    return ready;
  };
  for await (const piece of pieces) yield* push(piece, false);
  yield* push(new Uint8Array(), true);
}

async function* guarded(path: string, pieces: Pieces): Pieces {
  try {
    yield* pieces;
  } catch (error) {
    if (error instanceof PipelineError) throw error;
    throw new PipelineError(
      issue("corpus.damaged", `${path} cannot be unpacked: ${(error as Error).message}`),
    );
  }
}
