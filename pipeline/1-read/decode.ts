import { getBOMEncoding } from "@exodus/bytes/encoding.js";
import { countWhile } from "../model/collections/bisect.ts";
import { type IssueDetails, issue, PipelineError } from "../model/findings/issue.ts";
import { largestPage, type SourceInput } from "../model/source.ts";
import { type Charset, declaredCharset } from "./charset.ts";
import {
  decodeAs,
  decodeLoosely,
  detectedEncoding,
  failsWithin,
  isUsual,
  shareOfCommon,
} from "./encodings.ts";

/** The text of a page, and the finding about the choice of its encoding, or null. */
interface Decoded {
  readonly text: string;
  readonly doubt: string | null;
}

/**
 * Bytes → text with LF newlines and without byte-order mark. A byte-order mark decides; then the encoding that
 * source.json declares; then the bytes, and the charset that a page of HTML declares where it fits them as well. Throws
 * read.invalid-bytes with the offset of the first bad byte, read.too-large, read.empty, read.binary.
 */
export function decode(input: SourceInput): Decoded {
  const { bytes, fileName, id } = input;
  if (bytes.length > largestPage) throw tooLarge(input);
  const declared = /\.html?$/i.test(fileName) ? declaredCharset(bytes) : null;
  const encoding = getBOMEncoding(bytes) ?? input.encoding ?? fitting(bytes, declared);
  const whole = decodeAs(bytes, encoding);
  if (whole === null) throw invalidBytes(input, encoding);
  const text = whole.replace(/^\ufeff/, "").replace(lineEnd, "\n");
  if (text.trim() === "")
    throw new PipelineError(issue("read.empty", `${fileName} has no text`, { source: id }));
  if (text.includes("\u0000"))
    throw new PipelineError(
      issue("read.binary", `${fileName} has NUL characters: it is no text file`, { source: id }),
    );
  return { text, doubt: input.encoding === null ? doubtOf(input, encoding, whole, declared) : null };
}

/** CR, CR LF, and all that Unicode has for the end of a line, a paragraph or a page (UAX 14: BK, CR, LF, NL). */
const lineEnd = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

const tooLarge = ({ id, fileName, bytes }: SourceInput): PipelineError =>
  new PipelineError(
    issue("read.too-large", `${fileName} has ${bytes.length} bytes, the limit is ${largestPage}`, {
      source: id,
    }),
  );

/** The declared encoding where the bytes are valid in it and give as much Chinese as they can, or else that of the bytes. */
function fitting(bytes: Uint8Array, declared: Charset | null): string {
  const detected = detectedEncoding(bytes);
  if (declared === null || declared.encoding === null || declared.encoding === detected) return detected;
  const text = decodeAs(bytes, declared.encoding);
  return text !== null && shareOfCommon(text) >= shareOfCommon(decodeAs(bytes, detected) ?? "")
    ? declared.encoding
    : detected;
}

function doubtOf(
  { bytes, fileName }: SourceInput,
  encoding: string,
  text: string,
  declared: Charset | null,
): string | null {
  if (declared !== null && !agrees(bytes, declared, text))
    return `${fileName} says «${declared.label}» of its own encoding; it was read as ${encoding}, which gives more Chinese`;
  const said = declared !== null || getBOMEncoding(bytes) !== null;
  return said || isUsual(encoding)
    ? null
    : `${fileName} does not say its encoding; it was read as ${encoding}, which gives most Chinese`;
}

/** Whether the page would be the same in the encoding that it declares. */
const agrees = (bytes: Uint8Array, { encoding }: Charset, text: string): boolean =>
  encoding !== null && decodeAs(bytes, encoding) === text;

function invalidBytes(input: SourceInput, encoding: string): PipelineError {
  const at = firstInvalid(input.bytes, encoding);
  const shown = Array.from(input.bytes.slice(at, at + 4), (b) =>
    b.toString(16).toUpperCase().padStart(2, "0"),
  ).join(" ");
  const line = input.bytes.slice(0, at).reduce((count, b) => count + (b === 0x0a ? 1 : 0), 1);
  const message = `${input.fileName}: invalid ${encoding} at byte ${at} (line ${line}): ${shown}`;
  return new PipelineError(
    issue("read.invalid-bytes", message, { source: input.id, ...placeIn(input, encoding, at) }),
  );
}

/** Where the byte is in the file as findings show it, which is as UTF-8. */
function placeIn(
  { bytes, fileName }: SourceInput,
  encoding: string,
  at: number,
): Pick<IssueDetails, "file" | "span"> {
  if (encoding !== "utf-8") return {};
  const start = Array.from(decodeLoosely(bytes.subarray(0, at), encoding)).length;
  return { file: fileName, span: { start, end: start + 1 } };
}

/** Offset of the first byte that cannot be decoded: the shortest prefix that already fails, by bisection. */
function firstInvalid(bytes: Uint8Array, encoding: string): number {
  if (!failsWithin(bytes, bytes.length, encoding)) return bytes.length - 1;
  return Math.max(0, countWhile(bytes.length, (end) => !failsWithin(bytes, end, encoding)) - 1);
}
