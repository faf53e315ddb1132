import { simplified } from "../../pipeline/zh/script/script.ts";
import { textOfPage } from "./page.ts";
import { type Made, type Variant, variant } from "./variant.ts";
import { fullWidth } from "./width.ts";

type Encode = (text: string) => Uint8Array;

/** Node decodes these encodings, but does not write them: the table is what decoding every pair of bytes gives. */
function encoder(encoding: "gb18030" | "big5"): Encode {
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(char).length === 1 && char !== "\ufffd" && !pairs.has(char))
        pairs.set(char, [lead, trail]);
    }
  }
  return (text) =>
    Uint8Array.from(
      Array.from(text).flatMap((char) => {
        if (char < "\u0080") return [char.charCodeAt(0)];
        const pair = pairs.get(char);
        if (pair === undefined) throw new RangeError(`${char} cannot be written in ${encoding}`);
        return [...pair];
      }),
    );
}

const utf8: Encode = (text) => new TextEncoder().encode(text);
const utf16le: Encode = (text) => Uint8Array.from(Buffer.from(text, "utf16le"));
const utf16be: Encode = (text) => Uint8Array.from(Buffer.from(text, "utf16le").swap16());
const mark = "\ufeff";

const encoded =
  (encode: Encode, change: (text: string) => string = (text) => text): Variant["make"] =>
  (page): Made => ({ content: encode(change(textOfPage(page))) });

/** Big5 has another middle dot than that of Latin-1; all else on the page can be written in it. */
const forBig5 = (text: string): string => text.replace(/·/g, "‧");

/** The page in other encodings and with other ends of lines. */
export const encodingVariants: readonly Variant[] = [
  variant(
    "UTF-8 with a byte-order mark",
    encoded(utf8, (text) => mark + text),
  ),
  variant(
    "CRLF",
    encoded(utf8, (text) => text.replace(/\n/g, "\r\n")),
  ),
  variant(
    "CR",
    encoded(utf8, (text) => text.replace(/\n/g, "\r")),
  ),
  variant(
    "CRLF and a byte-order mark",
    encoded(utf8, (text) => mark + text.replace(/\n/g, "\r\n")),
  ),
  variant(
    "a newline at the end",
    encoded(utf8, (text) => `${text}\n`),
  ),
  variant(
    "UTF-16, little-endian",
    encoded(utf16le, (text) => mark + text),
  ),
  variant(
    "UTF-16, big-endian, CRLF",
    encoded(utf16be, (text) => mark + text.replace(/\n/g, "\r\n")),
  ),
  variant("GB18030", (page) => encoded(encoder("gb18030"))(page)),
  variant("GB18030, Simplified, full-width marks", (page) =>
    encoded(encoder("gb18030"), (text) => fullWidth(simplified(text)))(page),
  ),
  variant("Big5", (page) => encoded(encoder("big5"), forBig5)(page)),
];
