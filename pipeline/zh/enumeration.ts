import { numeralValue } from "./numerals.ts";
import { type Family, type Rule, rules } from "./rule.ts";

/**
 * Marks that number the parts of Chinese official documents. The order of the styles is that of the
 * nesting which GB/T 9704-2012 (Layout key for official document of Party and government organs), 7.3.3,
 * prescribes: 一、 then （一） then 1. then （1）; chapters and articles of a statute stand above, circled
 * digits and bullets below.
 */
export interface Mark {
  readonly style: MarkStyle;
  /** the number, null for a bullet */
  readonly ordinal: number | null;
  /** length of the mark with the blanks after it, in code points */
  readonly length: number;
}

export type MarkStyle =
  | "chapter"
  | "article"
  | "stem"
  | "cheque"
  | "cjk"
  | "cjk_bracket"
  | "arabic"
  | "arabic_bracket"
  | "circled"
  | "bullet";

interface MarkRule extends Rule {
  readonly id: string;
  readonly style: MarkStyle;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const han = "[一二三四五六七八九十百零〇]";

const family: Family<MarkRule> = {
  name: "marks",
  holds: (rule, text) => found(text)?.rule === rule,
};

export const markRules = rules(family, [
  {
    id: "chapter",
    style: "chapter",
    pattern: new RegExp(`^第\\s*(${han}+|\\d+)\\s*[章编节篇][\\s、：]*`),
    examples: ["第一章 总则", "第二章　机构"],
    counterExamples: ["第一层次是总署", "章程"],
  },
  {
    id: "article",
    style: "article",
    pattern: new RegExp(`^第\\s*(${han}+|\\d+)\\s*条(?:之${han}+)?[\\s、：]*`),
    examples: ["第 6 条", "第十条 本局"],
    counterExamples: ["第五届全国文明单位", "条例"],
  },
  {
    id: "stem",
    style: "stem",
    pattern: /^([甲乙丙丁戊己庚辛壬癸])[\s、．.：]+(?=\p{Script=Han}{2})/u,
    examples: ["甲、人事管理", "乙  人事查核："],
    counterExamples: ["甲级资质", "丙烯"],
  },
  {
    id: "cheque",
    style: "cheque",
    pattern: /^([壹贰叁肆伍陆柒捌玖拾]{1,3})\s*[、．.]\s*/u,
    examples: ["壹、依据", "贰．业务职掌"],
    counterExamples: ["伍先生", "壹级"],
  },
  {
    id: "cjk_bracket",
    style: "cjk_bracket",
    pattern: /^[（(]\s*([一二三四五六七八九十]+)\s*[）)][\s、.．：]*/,
    examples: ["（一）办公室", "( 十二 ) 财务处"],
    counterExamples: ["（含缉私局）", "（三亚）"],
  },
  {
    id: "cjk",
    style: "cjk",
    pattern: /^([一二三四五六七八九十百〇○]{1,4})\s*[、．.][\s]*/,
    examples: ["一、主要职责", "十二．附则", "一○、会计室"],
    counterExamples: ["一般贸易", "三省"],
  },
  {
    id: "cjk_blank",
    style: "cjk",
    pattern: /^([一二三四五六七八九十]{1,3})[ \u3000\u00a0]+(?=\p{Script=Han}{2})/u,
    examples: ["一 妇幼福利科：托育机构之辅导", "十二　秘书室"],
    counterExamples: ["一般贸易", "三 亚"],
  },
  {
    id: "arabic_bracket",
    style: "arabic_bracket",
    pattern: /^[（(]?\s*(\d{1,2})\s*[）)][\s、.．]*/,
    examples: ["（1）起草文件", "2）受理申请"],
    counterExamples: ["（2013）82号", "1）"],
  },
  {
    id: "letter_bracket",
    style: "arabic_bracket",
    pattern: /^[（(]?\s*([a-z])\s*[）)][\s、.．]*/,
    examples: ["(a) 執行", "（c）办理", "b) 編排"],
    counterExamples: ["（ab）", "a型", "c)"],
  },
  {
    id: "arabic",
    style: "arabic",
    pattern: /^(\d{1,2})\s*(?:[、．]|[.](?!\d))\s*/,
    examples: ["1、起草", "12. 受理", "3．其他"],
    counterExamples: ["1.5万吨", "2013年", "4项任务"],
  },
  {
    id: "arabic_blank",
    style: "arabic",
    pattern: /^(0\d|\d{2})[ \u3000\u00a0]+(?=\p{Script=Han})/u,
    examples: ["01 贯彻执行", "12 承办"],
    counterExamples: ["0411 82798888", "1 号"],
  },
  {
    id: "digit_blank",
    style: "arabic",
    pattern:
      /^([1-9])[ \u3000\u00a0]+(?![名人个条项款年月日号层楼次级类家])(?=\p{Script=Han}{2}.*[。；;：:]\s*$)/u,
    examples: ["1 报单之收受、编号及建档。", "2 估价股："],
    counterExamples: ["1 号", "3 名科长。", "1 办公室"],
  },
  {
    id: "digit_tab",
    style: "arabic",
    pattern: /^(\d{1,2})(?:[ \u3000\u00a0]*\t|[ \u3000\u00a0]{2,})\s*(?=\p{Script=Han}{2})/u,
    examples: ["1\t办公室", "3　　人事科"],
    counterExamples: ["1 办公室", "2013\t年"],
  },
  {
    id: "circled",
    style: "circled",
    pattern: /^([①-⑳㉑-㉟㊱-㊿])\s*/,
    examples: ["①收文", "⑫ 发文"],
    counterExamples: ["一般"],
  },
  {
    id: "bullet",
    style: "bullet",
    pattern: /^()(?:[•●○■□◆◇▪※*]|·(?=\s)|[-–](?=\s|\p{Script=Han}))\s*/u,
    examples: ["- 收文", "•发文", "◆ 归档", "· 会务"],
    counterExamples: ["——1949年", "-5度", "·203·"],
  },
]);

function ordinalOf(text: string): number | null {
  if (text === "") return null;
  const stem = "甲乙丙丁戊己庚辛壬癸".indexOf(text);
  if (text.length === 1 && stem >= 0) return stem + 1;
  if (/^[a-z]$/.test(text)) return text.charCodeAt(0) - 96;
  const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿".indexOf(
    text,
  );
  return circled >= 0 ? circled + 1 : numeralValue(text.replaceAll("○", "〇"));
}

/** What the marks of all rules begin with: most texts begin otherwise. */
const mayBegin =
  /^[\s（(第甲乙丙丁戊己庚辛壬癸壹贰叁肆伍陆柒捌玖拾一二三四五六七八九十\d①-⑳㉑-㉟㊱-㊿•●○■□◆◇▪※*·a-z–-]/u;

function found(hans: string): { readonly rule: MarkRule; readonly mark: Mark } | null {
  if (!mayBegin.test(hans)) return null;
  for (const rule of markRules) {
    const match = rule.pattern.exec(hans);
    if (match && match[0].length < hans.length + (rule.style === "article" ? 1 : 0)) {
      const mark = { style: rule.style, ordinal: ordinalOf(match[1] ?? ""), length: match[0].length };
      return { rule, mark };
    }
  }
  return null;
}

/** The mark at the start of `hans` (Simplified), or null. */
export const markAt = (hans: string): Mark | null => found(hans)?.mark ?? null;

/** How deep a mark nests; smaller is further out. Bare headings and markup headings are compared elsewhere. */
export const depthOf = (style: MarkStyle): number =>
  [
    "chapter",
    "article",
    "stem",
    "cheque",
    "cjk",
    "cjk_bracket",
    "arabic",
    "arabic_bracket",
    "circled",
    "bullet",
  ].indexOf(style) + 1;

/** The marks at the start of a line: a bullet may stand before a number (• 一、), which then counts. */
export function marksAt(hans: string): { readonly mark: Mark | null; readonly length: number } {
  // "（一）贯彻…: a quotation mark that a form has left before the number
  const quote = /^["“”]\s*(?=[（(\d一二三四五六七八九十])/u.exec(hans)?.[0].length ?? 0;
  if (quote > 0) {
    const quoted = markAt(hans.slice(quote));
    return { mark: quoted, length: quoted === null ? 0 : quote + quoted.length };
  }
  const first = markAt(hans);
  if (first?.style !== "bullet") return { mark: first, length: first?.length ?? 0 };
  const second = markAt(hans.slice(first.length));
  return second === null
    ? { mark: first, length: first.length }
    : { mark: second, length: first.length + second.length };
}
