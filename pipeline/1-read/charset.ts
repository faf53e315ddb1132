import { isomorphicDecode } from "@exodus/bytes/encoding.js";
import { encodingOf } from "./encodings.ts";

/** The encoding that a page declares. */
export interface Charset {
  /** as the page has it */
  readonly label: string;
  /** null: no encoding has this name */
  readonly encoding: string | null;
}

/** A declaration stands in the head; like browsers, the reader takes a late one, too. */
const head = 16_384;
const comment = /<!--[\s\S]*?-->/g;
const xml = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']\s*([^"'\s]+)/i;
const meta = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i;

/** The encoding that an HTML page declares (`<meta charset>`, `http-equiv`, `<?xml encoding>`); null when there is none. */
export function declaredCharset(bytes: Uint8Array): Charset | null {
  const text = isomorphicDecode(bytes.subarray(0, head)).replace(comment, "");
  const label = (xml.exec(text) ?? meta.exec(text))?.[1];
  if (label === undefined) return null;
  const encoding = encodingOf(label);
  // whoever can read the declaration reads bytes of ASCII: the standard takes UTF-8 then
  return { label, encoding: encoding?.startsWith("utf-16") ? "utf-8" : encoding };
}
