import { countWhile } from "../model/bisect.ts";
import { issue, PipelineError } from "../model/issue.ts";
import type { SourceInput } from "../model/source.ts";
import { commonCharacters } from "./common-characters.ts";

/**
 * Bytes → text with LF newlines and without byte-order mark. A byte-order mark decides; then the declared
 * encoding; then UTF-8 if the bytes are valid in it; then whichever of GB18030 and Big5 gives more of the
 * commonest Chinese characters. Throws read.invalid-bytes with the offset of the first bad byte, read.too-large.
 */
export function decode(input: SourceInput): string {
  const { bytes } = input;
  if (bytes.length > largest) throw tooLarge(input);
  const encoding = byteOrderMark(bytes) ?? input.encoding ?? detect(bytes);
  const text = tryDecode(bytes, encoding);
  if (text === null) throw invalidBytes(input, encoding);
  const clean = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  if (clean.trim() === "")
    throw new PipelineError(issue("read.empty", `${input.fileName} has no text`, { source: input.id }));
  if (clean.includes("\u0000")) {
    throw new PipelineError(
      issue("read.binary", `${input.fileName} has NUL characters: it is no text file`, { source: input.id }),
    );
  }
  return clean;
}

/** Some forty times the longest page known. */
const largest = 4 * 1024 * 1024;

const tooLarge = ({ id, fileName, bytes }: SourceInput): PipelineError =>
  new PipelineError(
    issue("read.too-large", `${fileName} has ${bytes.length} bytes, the limit is ${largest}`, { source: id }),
  );

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/**
 * UTF-8 first, otherwise the better of the two Chinese encodings; a file that is valid in neither is taken for broken
 * UTF-8, the commonest case. The charset that an HTML file declares is not asked.
 */
function detect(bytes: Uint8Array): string {
  if (tryDecode(bytes, "utf-8") !== null) return "utf-8";
  const candidates = ["gb18030", "big5"]
    .map((encoding) => ({ encoding, text: tryDecode(bytes, encoding) }))
    .filter((c): c is { encoding: string; text: string } => c.text !== null)
    .map((c) => ({ ...c, share: shareOfCommon(c.text) }))
    .filter((c) => c.share > 0.1)
    .sort((a, b) => b.share - a.share);
  return candidates[0]?.encoding ?? "utf-8";
}

function shareOfCommon(text: string): number {
  const han = text.slice(0, 20_000).match(/\p{Script=Han}/gu) ?? [];
  return han.length === 0 ? 0 : han.filter((char) => commonCharacters.has(char)).length / han.length;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function invalidBytes(input: SourceInput, encoding: string): PipelineError {
  const at = firstInvalid(input.bytes, encoding);
  const shown = Array.from(input.bytes.slice(at, at + 4), (b) =>
    b.toString(16).toUpperCase().padStart(2, "0"),
  ).join(" ");
  const line = input.bytes.slice(0, at).reduce((count, b) => count + (b === 0x0a ? 1 : 0), 1);
  return new PipelineError(
    issue(
      "read.invalid-bytes",
      `${input.fileName}: invalid ${encoding} at byte ${at} (line ${line}): ${shown}`,
      { source: input.id },
    ),
  );
}

/** Offset of the first byte that cannot be decoded: the shortest prefix that already fails, by bisection. */
function firstInvalid(bytes: Uint8Array, encoding: string): number {
  const fails = (end: number): boolean => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return false;
    } catch {
      return true;
    }
  };
  if (!fails(bytes.length)) return bytes.length - 1;
  return Math.max(0, countWhile(bytes.length, (end) => !fails(end)) - 1);
}
