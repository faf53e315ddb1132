import { normalizeEncoding, TextDecoder } from "@exodus/bytes/encoding.js";
import { commonCharacters } from "./common-characters.ts";

/*
 * Encodings as the Encoding Standard of the WHATWG has them. TextDecoder of Node takes its tables from ICU, whose big5 gives
 * private-use characters for those of Hong Kong (埗, 鰂, 啲).
 */

/** The text, without its byte-order mark; null: the bytes are not valid in the encoding. */
export function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether the first `end` bytes hold one that is not valid; a character that is cut off at the end may still go on. */
export function failsWithin(bytes: Uint8Array, end: number, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
    return false;
  } catch {
    return true;
  }
}

/** The same, with U+FFFD for what is not valid. */
export const decodeLoosely = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding).decode(bytes);

/** The encoding that a label stands for (gb2312: gbk); null for one that browsers do not know or refuse to read. */
export function encodingOf(label: string): string | null {
  const name = normalizeEncoding(label.trim());
  return name === "replacement" ? null : name;
}

/** So many bytes are enough to recognise the language of a page. */
const sample = 20_000;

/**
 * The share of the commonest Chinese characters among all letters that are not ASCII: a third and more in administrative
 * Chinese, next to nothing in what was decoded with a wrong encoding, which gives rare characters.
 */
export function shareOfCommon(text: string): number {
  let [letters, common] = [0, 0];
  for (const char of text.slice(0, sample)) {
    const isCommon = commonCharacters.has(char);
    if (isCommon) common++;
    if (isCommon || (char > "\u007f" && letter.test(char))) letters++;
  }
  return letters === 0 ? 0 : common / letters;
}

const letter = /[\p{L}\p{Co}\ufffd]/u;

/** Below it no text is taken for Chinese that was decoded rightly. */
export const leastShare = 0.1;

/** Encodings of pages of Chinese organisations, and of their neighbours, whose pages have Chinese characters, too. */
const candidates = ["gb18030", "big5", "euc-jp", "shift_jis", "euc-kr"];
const wide = ["utf-16le", "utf-16be"];

/**
 * UTF-8 where the bytes are valid in it, otherwise the encoding that gives most of the commonest Chinese characters; a file
 * that is not valid in any is taken for broken UTF-8, the commonest case.
 */
export function detectedEncoding(bytes: Uint8Array): string {
  const encodings = bytes.includes(0) ? wide : candidates;
  if (decodeAs(bytes, "utf-8") !== null && encodings === candidates) return "utf-8";
  const shares = encodings.map((encoding) => ({
    encoding,
    share: shareOfCommon(decodeAs(bytes, encoding) ?? ""),
  }));
  const best = shares.filter(({ share }) => share > leastShare).sort((a, b) => b.share - a.share)[0];
  return best?.encoding ?? "utf-8";
}

/** Common encodings of pages in Chinese. */
export const isUsual = (encoding: string): boolean => ["utf-8", "gb18030", "gbk", "big5"].includes(encoding);
