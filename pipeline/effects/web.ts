import { issue, PipelineError } from "../model/findings/issue.ts";
import type { WebAnswer } from "./effects.ts";

/** Milliseconds until the whole of a page must have come. */
const patience = 30_000;

/**
 * What an address answers after redirects. Throws capture.unreachable for all that is no answer with its content, and
 * read.too-large for more than `most` bytes, of which no more than that is read.
 */
export async function fetchPage(address: string, most: number, milliseconds = patience): Promise<WebAnswer> {
  try {
    const answer = await fetch(address, {
      signal: AbortSignal.timeout(milliseconds),
      headers: { "user-agent": "haiguan" },
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      throw unreachable(`${address} answers ${`${answer.status} ${answer.statusText}`.trim()}`);
    }
    const bytes = await bodyOf(answer, address, most);
    return { address: answer.url, contentType: answer.headers.get("content-type"), bytes };
  } catch (error) {
    if (error instanceof PipelineError) throw error;
    throw unreachable(`${address}: ${reasonOf(error as Error, milliseconds)}`);
  }
}

async function bodyOf(answer: Response, address: string, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer.body ?? []) {
    size += piece.length;
    if (size > most)
      throw new PipelineError(
        issue("read.too-large", `${address} has more than ${most} bytes, which is the limit`),
      );
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const unreachable = (message: string): PipelineError =>
  new PipelineError(issue("capture.unreachable", message));

/** fetch says «fetch failed», and why in its cause. */
function reasonOf(error: Error, milliseconds: number): string {
  if (error.name === "TimeoutError") return `no whole answer within ${milliseconds / 1000} seconds`;
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
