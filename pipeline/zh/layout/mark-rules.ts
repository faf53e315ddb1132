import { numeralValue } from "../numbers/numerals.ts";
import { type Family, type Rule, rules } from "../rules/rule.ts";
import {
  bracketed,
  bracketedHan,
  circled,
  numbered,
  numberOfCharacter,
  pointed,
  roman,
  romanValue,
  smallRoman,
} from "../script/numbered-characters.ts";

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
  | "clause"
  | "bullet";

interface MarkRule extends Rule {
  readonly id: string;
  readonly style: MarkStyle;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** Dots, boxes, stars, arrows, ticks and the other signs that word processors and sites set before an item. */
const bullets =
  "＊»›•●○■□◆◇▪※*◎⊙⦿∙‣⁃・√\u2190-\u21ff\u25a0-\u25ff\u2605-\u2606\u2610-\u2612\u2660-\u2667\u2700-\u2775\u2794-\u27bf\u2b00-\u2bff";

/** What follows is not a measure for the number: not 1.5万吨, 1.5人, but 1.1 人事处. */
const noMeasure =
  "(?=[“「『《（]?\\p{Script=Han}{2})(?![万亿千百余多小天平公米吨元个名年月日倍级版号次分秒度折点升克斤亩张件套台辆艘周岁页位层]|人(?![事力才民口防大]))";

const han = "[一二三四五六七八九十百零〇]";

const family: Family<MarkRule> = {
  name: "marks",
  holds: (rule, text) => markBy(text)?.rule === rule,
};

export const markRules = rules(family, [
  {
    id: "chapter",
    style: "chapter",
    pattern: new RegExp(`^第\\s*(${han}+|\\d+)\\s*(?:[章编节篇][\\s、：]*|部分[\\s、：]+)`),
    examples: ["第一章 总则", "第二章　机构", "第一部分 概况"],
    counterExamples: ["第一层次是总署", "章程", "第一部分是总署"],
  },
  {
    id: "article",
    style: "article",
    pattern: new RegExp(`^第\\s*(${han}+|\\d+)(?:-\\d+)?\\s*条(?:之${han}+)?[\\s、：]*`),
    examples: ["第 6 条", "第十条 本局", "第 5-1 条 本局"],
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
    id: "roman",
    style: "cheque",
    pattern: new RegExp(`^(?:([${roman}])[\\s、．.：]*|([IVX]{1,4})\\s*[、．.]\\s*)(?=\\p{Script=Han})`, "u"),
    examples: ["Ⅰ．主要职责", "Ⅱ 内设机构", "III、领导", "IV. 内设机构"],
    counterExamples: ["IC卡", "XX县水务局", "Ⅱ"],
  },
  {
    id: "cjk_bracket",
    style: "cjk_bracket",
    pattern:
      /^(?:[（(]?\s*([一二三四五六七八九十]+)\s*[）)]|[〔【[［〈＜<「『]\s*([一二三四五六七八九十]+)\s*[〕】\]］〉＞>」』])[\s、.．：]*/,
    examples: ["（一）办公室", "( 十二 ) 财务处", "【二】财务处", "三）人事处", "〈四〉会计"],
    counterExamples: ["（含缉私局）", "（三亚）"],
  },
  {
    id: "cjk_bracket_character",
    style: "cjk_bracket",
    pattern: new RegExp(`^(?:([${bracketedHan}])|[（(]\\s*([${roman}])\\s*[）)])[\\s、.．：]*`),
    examples: ["㈠办公室", "㈩、财务处", "（Ⅱ）人事处"],
    counterExamples: ["㈱青岬"],
  },
  {
    id: "cjk",
    style: "cjk",
    pattern:
      /^(?:[第其]?([一二三四五六七八九十百〇○]{1,4})\s*[、．.](?<!第.{1,4}、(?=第[一二三四五六七八九十]))|([一二三四五六七八九十]{1,3})\s*[·・：](?=\s*[“「『《（]?\p{Script=Han}{2})(?!\s*[一二三四五六七八九十]))\s*/u,
    examples: ["一、主要职责", "十二．附则", "一○、会计室", "三：主要职责", "二·办公室", "第一、文电"],
    counterExamples: ["一般贸易", "三省", "一·二八", "第一名", "第四、第五检查室"],
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
    pattern: /^[（(〔【]?\s*(\d{1,2})\s*[）)〕】][\s、.．]*/,
    examples: ["（1）起草文件", "2）受理申请", "〔3〕归档"],
    counterExamples: ["（2013）82号", "1）"],
  },
  {
    id: "letter_bracket",
    style: "arabic_bracket",
    pattern: /^[（(]?\s*([a-zA-Z])\s*[）)][\s、.．]*/,
    examples: ["(a) 執行", "（c）办理", "b) 編排", "(D) 統計"],
    counterExamples: ["（ab）", "a型", "c)"],
  },
  {
    id: "bracket_character",
    style: "arabic_bracket",
    pattern: new RegExp(`^([${bracketed}])[\\s、.．]*`),
    examples: ["⑴起草文件", "⑿、归档"],
    counterExamples: ["℡电话"],
  },
  {
    id: "small_roman",
    style: "arabic_bracket",
    pattern: new RegExp(
      `^(?:[（(]?\\s*([ivx]{2,4})\\s*[）)][\\s、.．]*|([${smallRoman}])[\\s、．.]*)(?=\\p{Script=Han})`,
      "u",
    ),
    examples: ["(ii) 執行", "ⅲ、办理"],
    counterExamples: ["（xi）", "ix型"],
  },
  {
    id: "decimal",
    style: "arabic_bracket",
    pattern: new RegExp(`^\\d{1,2}[.．]([1-9]\\d?)(?:[、．.]\\s*|[ \\u3000\\u00a0]*)${noMeasure}`, "u"),
    examples: ["1.1 人事处", "2．3、财务处", "3.2办公室"],
    counterExamples: ["1.5万吨", "1.5 万吨", "2.5", "2.0 系统", "1.5人"],
  },
  {
    id: "decimal_deeper",
    style: "circled",
    pattern: new RegExp(
      `^\\d{1,2}[.．]\\d{1,2}[.．]([1-9]\\d?)(?:[、．.]\\s*|[ \\u3000\\u00a0]*)${noMeasure}`,
      "u",
    ),
    examples: ["1.1.1 人事处", "2.3.4负责文电"],
    counterExamples: ["1.1.1", "10.1.1日报"],
  },
  {
    id: "arabic",
    style: "arabic",
    pattern:
      /^(?:第?(\d{1,2})\s*(?:[、．]|[.](?!\d))|(\d{1,2})\s*[·・：](?=\s*[“「『《（]?\p{Script=Han}{2})(?!\s*[一二三四五六七八九十]))\s*/u,
    examples: ["1、起草", "12. 受理", "3．其他", "4·归档", "5：会务", "第1、起草"],
    counterExamples: ["1.5万吨", "2013年", "4项任务", "8：30", "12·九"],
  },
  {
    id: "point_character",
    style: "arabic",
    pattern: new RegExp(`^([${pointed}])[\\s、．.]*`),
    examples: ["⒈起草", "⒓ 受理"],
    counterExamples: ["①起草"],
  },
  {
    id: "letter",
    style: "arabic",
    pattern: /^([A-Za-z])\s*[、．.]\s*(?=[“「『《（]?\p{Script=Han}{2})/u,
    examples: ["A、起草", "b. 受理"],
    counterExamples: ["A型", "H2000系统", "A.B."],
  },
  {
    id: "clause",
    style: "clause",
    pattern: /^第?([一二三四五六七八九十]{1,2})是(?=[“「《]?\p{Script=Han}{2})/u,
    examples: ["一是调查研究政策", "十二是承办其他事项", "第二是管理档案"],
    counterExamples: ["一是一", "这一是非", "是调查研究政策"],
  },
  {
    id: "keycap",
    style: "circled",
    pattern: /^(\d)\u20e3\s*/,
    examples: ["1\u20e3人事处"],
    counterExamples: ["1人事处"],
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
      /^([1-9])[ \u3000\u00a0]+(?![名个条项款年月日号层楼次级类家]|人(?![事力才民口防大]))(?=\p{Script=Han}{2}.*[。；;：:]\s*$)/u,
    examples: ["1 报单之收受、编号及建档。", "2 估价股：", "3 人事科："],
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
    pattern: new RegExp(`^([${circled}])[\\s、．.]*`),
    examples: ["①收文", "⑫ 发文", "❷归档", "㊂、会务"],
    counterExamples: ["一般"],
  },
  {
    id: "bullet",
    style: "bullet",
    pattern: new RegExp(
      `^()(?:[${bullets}]|[+o](?=\\s)|·(?=\\s|\\p{Script=Han})|(?:[-–―－]|—{1,2})(?=\\s|\\p{Script=Han}))\\s*`,
      "u",
    ),
    examples: [
      "- 收文",
      "·发文",
      "◆ 归档",
      "· 会务",
      "➤收文",
      "★发文",
      "→ 归档",
      "√会务",
      "——会务",
      "+ 收文",
      "o 发文",
    ],
    counterExamples: ["——1949年", "-5度", "·203·"],
  },
]);

function ordinalOf(text: string): number | null {
  if (text === "") return null;
  const stem = "甲乙丙丁戊己庚辛壬癸".indexOf(text);
  if (text.length === 1 && stem >= 0) return stem + 1;
  if (/^[ivx]{2,4}$|^[IVX]{1,4}$/.test(text)) return romanValue(text);
  if (/^[a-z]$/i.test(text)) return text.toLowerCase().charCodeAt(0) - 96;
  return numberOfCharacter(text) ?? numeralValue(text.replaceAll("○", "〇"));
}

/** What the marks of all rules begin with: most texts begin otherwise. */
const mayBegin = new RegExp(
  `^[\\s（(〔【[［〈＜<「『第其甲乙丙丁戊己庚辛壬癸壹贰叁肆伍陆柒捌玖拾一二三四五六七八九十\\d${numbered}${bullets}·+―－—a-zA-Z–-]`,
  "u",
);

/** The first rule that fits the start of `hans`, and the mark that it reads. */
export function markBy(hans: string): { readonly rule: MarkRule; readonly mark: Mark } | null {
  if (!mayBegin.test(hans)) return null;
  for (const rule of markRules) {
    const match = rule.pattern.exec(hans);
    if (match && match[0].length < hans.length + (rule.style === "article" ? 1 : 0)) {
      const mark = {
        style: rule.style,
        ordinal: ordinalOf(match[1] ?? match[2] ?? ""),
        length: match[0].length,
      };
      return { rule, mark };
    }
  }
  return null;
}
