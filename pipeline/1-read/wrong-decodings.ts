import { groupBy } from "../model/collections/group.ts";
import { once } from "../model/collections/once.ts";
import { type Family, type Rule, rules } from "../zh/rules/rule.ts";
import { decodeLoosely, detectedEncoding, leastShare, shareOfCommon } from "./encodings.ts";

/**
 * Text that was Chinese before it was decoded with a wrong encoding, or saved without being decoded. The first rule under which
 * it becomes Chinese names the mistake.
 */
interface WrongDecoding extends Rule {
  /** what the text looks like */
  readonly id: string;
  /** a stretch that may be Chinese */
  readonly pattern: RegExp;
  /** what it would be */
  readonly meant: (found: string) => string;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const bytesOf = (codes: Iterable<number>): Uint8Array => Uint8Array.from(codes);
const codesOf = (text: string): number[] => Array.from(text, (char) => char.codePointAt(0) ?? 0);
const hexadecimal = (text: string): number => Number.parseInt(text, 16);
const detected = (bytes: Uint8Array): string => decodeLoosely(bytes, detectedEncoding(bytes));

/** Codes of 7 bits that stand for those of GB 2312, or else of a neighbour's set. */
const highBits = (text: string): string =>
  ["gb18030", "euc-jp", "euc-kr"]
    .map((encoding) => decodeLoosely(bytesOf(codesOf(text).map((code) => code | 0x80)), encoding))
    .reduce((best, next) => (shareOfCommon(next) > shareOfCommon(best) ? next : best));

const lineFeed = 0x0a;
const from = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n);
const singles = from(0, 0xff)
  .filter((code) => code !== lineFeed)
  .map((code) => [code]);
const pairs = from(0x81, 0xfe).flatMap((lead) => from(0x40, 0xfe).map((trail) => [lead, trail]));

/** The bytes of each character, where an encoding has one or two of them: all are decoded at once, one a line. */
function encoder(encoding: string): (text: string) => Uint8Array {
  const sequences = encoding === "windows-1252" ? singles : [...singles, ...pairs];
  const lines = decodeLoosely(bytesOf(sequences.flatMap((codes) => [...codes, lineFeed])), encoding).split(
    "\n",
  );
  // the shorter sequence stays where two give one character
  const known = new Map(sequences.map((codes, n) => [lines[n] ?? "", codes] as const).reverse());
  // ISO 8859-1 has controls where windows-1252 has marks
  const other = (code: number): number[] => [code < 0x100 ? code : 0x3f];
  return (text) =>
    bytesOf(codesOf(text).flatMap((code) => known.get(String.fromCodePoint(code)) ?? other(code)));
}

const encoders = {
  "windows-1252": once(() => encoder("windows-1252")),
  gb18030: once(() => encoder("gb18030")),
  big5: once(() => encoder("big5")),
};

/** Bytes of `real` that somebody took for those of `taken`. */
const mistaken =
  (real: string, taken: keyof typeof encoders) =>
  (found: string): string =>
    decodeLoosely(encoders[taken]()(found), real);

/** UTF-8 that was decoded, its bytes taken for characters, encoded, and is now decoded once more. */
const twice = mistaken("utf-8", "windows-1252");

/** Words with characters of windows-1252 from 80 upwards, and the controls that ISO 8859-1 has in their place. */
const western =
  /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122][!-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]*/gu;
/** Not ASCII throughout but for ?, which a byte without its neighbour became. */
const foreign = /[^\p{ASCII}\s](?:\??[^\p{ASCII}\s]){3,}\??/gu;

/** Share of common characters, and number of Chinese ones, from which on it is Chinese that came out. */
const [enough, fewest] = [0.3, 4];

/** The parts of a text that may have been Chinese; empty when they are Chinese now. */
function suspects(pattern: RegExp, text: string): readonly string[] {
  const found = text.match(pattern) ?? [];
  return shareOfCommon(found.join("")) > leastShare ? [] : found;
}

/** What they would be under the rule; null when that is not Chinese. */
function meaning({ meant }: WrongDecoding, found: readonly string[]): string | null {
  const whole = found.map(meant).join("");
  const han = whole.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= fewest && shareOfCommon(whole) >= enough ? whole : null;
}

const family: Family<WrongDecoding> = {
  name: "wrong decodings",
  holds: (rule, example) => wrongDecoding(example)?.id === rule.id,
};

export const wrongDecodings = rules(family, [
  {
    id: "HZ (RFC 1843)",
    pattern: /~\{(?:[!-w][!-~])+(?:~\}|$)/gmu,
    meant: (found) => highBits(found.replace(/^~\{|~\}$/g, "")),
    examples: ["~{HKJB4&8:TpHKJB~}"],
    counterExamples: ["~{HK}", "人事处~{}"],
  },
  {
    id: "ISO-2022 without its escapes read",
    // biome-ignore lint/suspicious/noControlCharactersInRegex: behind ESC with its sequence, or SO
    pattern: /(?<=\u001b\$[()]?[@-Z]|\u000e)(?:[!-~]{2})+/gu,
    meant: highBits,
    examples: ["\u001b$AHKJB4&8:TpHKJB", "\u000eHKJB4&8:TpHKJB\u000f"],
    counterExamples: ["\u001b[31mHKJB"],
  },
  {
    id: "UTF-7",
    pattern: /(?<=\+)[A-Za-z0-9+/]{3,}(?=-|[^A-Za-z0-9+/]|$)/gu,
    meant: (found) =>
      decodeLoosely(
        bytesOf(codesOf(atob(found.slice(0, found.length - (found.length % 4 === 1 ? 1 : 0))))),
        "utf-16be",
      ),
    examples: ["+TrpOi1kEjR+ToU6L-"],
    counterExamples: ["C+English+Language", "电话+86+411+82798888"],
  },
  {
    id: "quoted-printable",
    pattern: /(?:=[0-9A-F]{2}(?:=\n)?){6,}/gu,
    meant: (found) => detected(bytesOf((found.match(/[0-9A-F]{2}/g) ?? []).map(hexadecimal))),
    examples: ["=E4=BA=BA=E4=BA=8B=E5=A4=84=E8=B4=9F=E8=B4=A3"],
    counterExamples: ["a=10=20"],
  },
  {
    id: "escapes of a program (\\u4eba)",
    pattern: /(?:\\u[0-9a-f]{4}){2,}/giu,
    meant: (found) => String.fromCharCode(...(found.match(/[0-9a-f]{4}/gi) ?? []).map(hexadecimal)),
    examples: ["\\u4eba\\u4e8b\\u5904\\u8d1f\\u8d23"],
    counterExamples: ["\\user\\data"],
  },
  {
    id: "references of HTML (&#20154;)",
    pattern: /(?:&#(?:\d{4,6}|x[0-9a-f]{4,5});){2,}/giu,
    meant: (found) =>
      String.fromCodePoint(
        ...Array.from(found.matchAll(/#(x?)([0-9a-f]+)/gi), ([, x, code = ""]) =>
          Number.parseInt(code, x ? 16 : 10),
        ),
      ),
    examples: ["&#20154;&#20107;&#22788;&#36127;&#36131;"],
    counterExamples: ["&#160;&#8226;"],
  },
  {
    id: "UTF-8 that was read as windows-1252",
    pattern: western,
    meant: twice,
    examples: ["äººäº‹å¤„è´Ÿè´£"],
    counterExamples: ["Être et avoir été"],
  },
  {
    id: "UTF-8 that was read as windows-1252 twice",
    pattern: western,
    meant: (found) => twice(twice(found)),
    examples: ["Ã¤ÂºÂºÃ¤ÂºÂ‹Ã¥Â¤Â„Ã¨Â´ÂŸÃ¨Â´Â£"],
    counterExamples: ["Être et avoir été"],
  },
  {
    id: "GB 18030 that was read as windows-1252",
    pattern: western,
    meant: mistaken("gb18030", "windows-1252"),
    examples: ["ÈËÊÂ´¦¸ºÔð"],
    counterExamples: ["Être et avoir été"],
  },
  {
    id: "Big5 that was read as windows-1252",
    pattern: western,
    meant: mistaken("big5", "windows-1252"),
    examples: ["¤H¨Æ³B­t³d".replace("­", "\u00ad")],
    counterExamples: ["Être et avoir été"],
  },
  {
    id: "UTF-8 that was read as GB 18030",
    pattern: foreign,
    meant: mistaken("utf-8", "gb18030"),
    examples: ["浜轰簨澶勮礋璐ｄ汉浜�"],
    counterExamples: ["鳌江镇鄞州区", "谌、麴、亓、佴"],
  },
  {
    id: "UTF-8 that was read as Big5",
    pattern: foreign,
    meant: mistaken("utf-8", "big5"),
    examples: ["鈭箔犖鞎砌犖鈭箔犖撌乩犖"],
    counterExamples: ["鼈鱉龍潭"],
  },
  {
    id: "Big5 that was read as GB 18030",
    pattern: foreign,
    meant: mistaken("big5", "gb18030"),
    examples: ["矪璽砫毙癩叭м猭砏恨硄闽祙参璸"],
    counterExamples: ["鳌江镇鄞州区"],
  },
  {
    id: "GB 18030 that was read as Big5",
    pattern: foreign,
    meant: mistaken("gb18030", "big5"),
    examples: ["域鼠弅笙昢褪撮楊寞潼奪籵壽阭"],
    counterExamples: ["鼈鱉龍潭"],
  },
]);

const byPattern = groupBy(wrongDecodings, ({ pattern }) => pattern);

/** The rule for the mistake, and the text without it; null when no rule applies. */
export function wrongDecoding(text: string): { id: string; meant: string } | null {
  for (const [pattern, alike] of byPattern) {
    const found = suspects(pattern, text);
    if (found.length === 0) continue;
    for (const rule of alike) {
      const meant = meaning(rule, found);
      if (meant !== null) return { id: rule.id, meant };
    }
  }
  return null;
}
