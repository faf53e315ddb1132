import { type Files, piecesOf } from "./files.ts";

/**
 * The lines of a text, each with its end, but for what stands behind the last end. Throws verify.missing-file, and a TypeError where it is
 * no UTF-8.
 */
export function* linesOf(files: Files, path: string, end = "\n"): Generator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let rest = "";
  for (const piece of piecesOf(files, path)) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split(end);
    rest = lines.pop() ?? "";
    for (const line of lines) yield line + end;
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}
