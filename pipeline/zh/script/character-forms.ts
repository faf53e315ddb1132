/*
 * Characters that stand in a text in place of the usual one, as fonts, old encodings and programs that take text out of PDF
 * leave them.
 */

/**
 * Radicals with a code of their own and the character that each is, in turn: EquivalentUnifiedIdeograph of the Unicode
 * Character Database for CJK Radicals Supplement, but for those of which the character is beyond the basic plane or is
 * never written. Those of Kangxi have a compatibility decomposition, and need no list.
 */
const radicals =
  "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀";
const ofRadicals: ReadonlyMap<string, string> = new Map(
  Array.from(radicals.matchAll(/(.)(.)/gu), ([, radical = "", character = ""]) => [radical, character]),
);

/**
 * ⻓ → 长, ⼈ → 人, U+F9FF → 刺: the character that a radical or a compatibility ideograph stands for; any other character
 * itself.
 */
export const unifiedIdeograph = (char: string): string => ofRadicals.get(char) ?? char.normalize("NFKC");

/** Marks of half width as Chinese text has them. */
export const wideMarks: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "!": "！",
  "?": "？",
};

/** ﹐ → ，, ︵ → （, ｡ → 。, ∶ → ：: the usual form of a mark of vertical text, of small form or half width; any other character itself. */
export function usualMark(char: string): string {
  // a colon to whoever types it in Big5, or takes the sign of a ratio for one
  if (char === "\ufe30" || char === "\u2236") return "：";
  const plain = char.normalize("NFKC");
  return plain.length === 1 ? (wideMarks[plain] ?? plain) : char;
}
