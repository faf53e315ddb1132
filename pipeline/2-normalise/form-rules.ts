import { type Family, type Rule, rules } from "../zh/rules/rule.ts";
import { unifiedIdeograph, usualMark } from "../zh/script/character-forms.ts";

/** Characters in a form that is not the usual one: each becomes one other character. */
export interface FormRule extends Rule {
  readonly id: string;
  /** one character or several; one beyond the basic plane is \u3400 here */
  readonly pattern: RegExp;
  /** the usual form of one of them; the character itself where there is none */
  readonly to: (char: string) => string;
  /** null: it is layout, and no correction */
  readonly record: { readonly kind: "typo" | "punctuation"; readonly reason: string } | null;
  /** [text before, text after] */
  readonly examples: readonly (readonly [string, string])[];
  readonly counterExamples: readonly string[];
}

const changed = ({ pattern, to }: FormRule, text: string): string =>
  text.replace(
    new RegExp(pattern.source.replace("|\\u3400", "|[\\u{10000}-\\u{10ffff}]"), pattern.flags),
    (found) => Array.from(found, to).join(""),
  );

const family: Family<FormRule> = {
  name: "forms of characters",
  holds: (rule, example) =>
    typeof example === "string"
      ? changed(rule, example) !== example
      : changed(rule, example[0]) === example[1],
};

const halfWidth = (char: string): string => String.fromCharCode(char.charCodeAt(0) - 0xfee0);

/** What is written for 〇 and 0: circles, the letter O in three alphabets. */
const circles = "○◯";
const zeros = `${circles}OoＯｏΟοОо`;
const isZero = new RegExp(`[${zeros}0０]`);
const digits = "一二三四五六七八九";
/** Behind a year without 年: of a number of a document, or the first of two. */
const yearEnd = "(?=[ \\u3000]?年|[〕］\\]】]|[—–\\-－~～至到、]+[一二][^年]{3}年)";

export const formRules = rules(family, [
  {
    id: "radical",
    pattern: /[\u2e80-\u2fd5]/gu,
    to: unifiedIdeograph,
    record: { kind: "typo", reason: "A radical stands in place of its character, as in text taken from PDF" },
    examples: [
      ["⼈事处负责⽂电", "人事处负责文电"],
      ["⻓江⻔户", "长江门户"],
    ],
    counterExamples: ["人事处"],
  },
  {
    id: "compatibility-ideograph",
    pattern: /[\uf900-\ufaff]|\u3400/gu,
    to: unifiedIdeograph,
    record: { kind: "typo", reason: "An ideograph of another standard that is the same character" },
    examples: [
      ["\uf9ff\uf98e", "刺年"],
      ["\u{2f81a}", "冬"],
    ],
    counterExamples: ["\ufa0e", "人事处"],
  },
  {
    id: "form-of-mark",
    pattern: /[\ufe10-\ufe19\ufe30-\ufe4f\ufe50-\ufe6b\uff61-\uff65]|(?<=\p{Script=Han})\u2236/gu,
    to: usualMark,
    record: {
      kind: "punctuation",
      reason: "A mark in the form for vertical text, of small form or half width",
    },
    examples: [
      ["職掌︰文書﹑檔案﹐印信﹔", "職掌：文書、檔案，印信；"],
      ["︵一︶總則｡", "（一）總則。"],
      ["下列事项∶", "下列事项："],
    ],
    counterExamples: ["文书、档案，", "3∶1"],
  },
  {
    id: "full-width",
    pattern: /[０-９Ａ-Ｚａ-ｚ]+/gu,
    to: halfWidth,
    record: { kind: "punctuation", reason: "A digit or letter of full width" },
    examples: [["１９９８年，Ｈ２０００系统", "1998年，H2000系统"]],
    counterExamples: ["1998年"],
  },
  {
    id: "full-width-mark-in-number",
    pattern: /(?<=[\d０-９])[．／－％](?=[\d０-９])/gu,
    to: halfWidth,
    record: { kind: "punctuation", reason: "A mark of full width within a number" },
    examples: [["１９９８．１０．１", "１９９８.１０.１"]],
    counterExamples: ["１．负责文电"],
  },
  {
    id: "zero-of-year",
    pattern: new RegExp(`(?<![${digits}〇零${zeros}0])[一二][${digits}〇零${zeros}0０]{3}${yearEnd}`, "gu"),
    to: (char) => (isZero.test(char) ? "〇" : char),
    record: { kind: "typo", reason: "A circle, letter or digit stands in place of 〇" },
    examples: [
      ["二○○六年", "二〇〇六年"],
      ["二OO三年更名", "二〇〇三年更名"],
      ["国发〔二○○八〕八号", "国发〔二〇〇八〕八号"],
      ["二○○六至二○○八年", "二〇〇六至二〇〇八年"],
    ],
    counterExamples: ["二〇〇六年", "某○○局", "一二○号"],
  },
  {
    id: "zero-of-number",
    pattern: new RegExp(`(?<=[${digits}十〇])[${circles}]+(?=[${digits}〇年月日号號室条條名人])`, "gu"),
    to: () => "〇",
    record: { kind: "typo", reason: "A circle stands in place of 〇" },
    examples: [
      ["第一○三号", "第一〇三号"],
      ["五月二○日", "五月二〇日"],
    ],
    counterExamples: ["某○○局", "三○"],
  },
  {
    id: "letter-in-year",
    pattern: new RegExp(`(?<![A-Za-z\\d])[12][\\d${zeros}〇]{3}(?=[ \\u3000]?年)`, "gu"),
    to: (char) => (char === "〇" || isZero.test(char) ? "0" : char),
    record: { kind: "typo", reason: "A letter or circle stands in place of 0" },
    examples: [["2OO6年", "2006年"]],
    counterExamples: ["2006年", "HOO6年"],
  },
  {
    id: "stroke",
    pattern: /(?<=[\p{Script=Han}\d])丶(?=[\p{Script=Han}“「《（])/gu,
    to: () => "、",
    record: { kind: "typo", reason: "The stroke 丶, which looks the same, stands in place of 、" },
    examples: [["一丶人事丶财务", "一、人事、财务"]],
    counterExamples: ["人事、财务", "丶部"],
  },
  {
    id: "emoji",
    pattern: /(?:\ufffc|\u3400)(?<=^[ \t\u3000]*.)(?=\s*\p{Script=Han})/gmu,
    to: (char) => (/\ufffc|\p{Extended_Pictographic}/u.test(char) ? "•" : char),
    // a picture before an item, or the place of one
    record: null,
    examples: [["👉人事处", "•人事处"]],
    counterExamples: ["𬭎生", "人事处👉"],
  },
  {
    id: "blank",
    pattern: /[\u1680\u2000-\u200a\u202f\u205f]/gu,
    // as wide as a character of Han, or less
    to: (char) => (/[\u2001\u2003]/.test(char) ? "\u3000" : " "),
    record: null,
    examples: [["主\u2003任\u2009王微", "主\u3000任 王微"]],
    counterExamples: ["主 任"],
  },
]);
