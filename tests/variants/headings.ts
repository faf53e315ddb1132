import { circled, fromCharacter, hanNumeral } from "./numerals.ts";
import { type FlagshipPage, type Unit, withUnits } from "./page.ts";
import { textVariant, type Variant } from "./variant.ts";

type Write = (heading: string, n: number) => string;

/** A heading on its own line, written by `write`; a unit that has lost its heading stays without. */
const headed = (write: Write) => (page: FlagshipPage) =>
  withUnits(page, ({ heading, note, text }: Unit, n) =>
    [heading === null ? null : write(heading, n), note, text].filter((line) => line !== null),
  );

/** 中國海關學會大連分會(社會團體在連機構): what is added to the name stands before its note. */
const suffixed = (heading: string, suffix: string): string =>
  heading.replace(/^([^(]+)/u, (name) => `${name}${suffix}`);

const dutiesBelow = (caption: string) => (page: FlagshipPage) =>
  withUnits(page, ({ heading, note, text }) =>
    [heading, note, heading === null || text === null ? null : caption, text].filter((line) => line !== null),
  );

/** The ways in which plain text marks the line that names a unit. */
export const headingVariants: readonly Variant[] = [
  textVariant(
    "heading 【X】",
    headed((x) => `【${x}】`),
  ),
  textVariant(
    "heading [X]",
    headed((x) => `[${x}]`),
  ),
  textVariant(
    "heading 〖X〗",
    headed((x) => `〖${x}〗`),
  ),
  textVariant(
    "heading X：",
    headed((x) => `${x}：`),
  ),
  textVariant(
    "heading （一）X",
    headed((x, n) => `（${hanNumeral(n)}）${x}`),
  ),
  textVariant(
    "heading （一）X：",
    headed((x, n) => `（${hanNumeral(n)}）${x}：`),
  ),
  textVariant(
    "heading 一、X",
    headed((x, n) => `${hanNumeral(n)}、${x}`),
  ),
  textVariant(
    "heading 第一章 X",
    headed((x, n) => `第${hanNumeral(n)}章　${x}`),
  ),
  textVariant(
    "heading 1. X",
    headed((x, n) => `${n}. ${x}`),
  ),
  textVariant(
    "heading 1.X",
    headed((x, n) => `${n}.${x}`),
  ),
  textVariant(
    "heading 1、X",
    headed((x, n) => `${n}、${x}`),
  ),
  textVariant(
    "heading （1）X",
    headed((x, n) => `（${n}）${x}`),
  ),
  textVariant(
    "heading 1) X",
    headed((x, n) => `${n}) ${x}`),
  ),
  textVariant(
    "heading ① X",
    headed((x, n) => `${circled(n)} ${x}`),
  ),
  textVariant(
    "heading 01 X",
    headed((x, n) => `${String(n).padStart(2, "0")} ${x}`),
  ),
  textVariant(
    "heading ㈠X",
    headed((x, n) => `${fromCharacter("㈠", 10, (m) => `（${hanNumeral(m)}）`)(n)}${x}`),
  ),
  textVariant(
    "heading ⒈X：",
    headed((x, n) => `${fromCharacter("⒈", 20, (m) => `${m}.`)(n)}${x}：`),
  ),
  textVariant(
    "heading ★X",
    headed((x) => `★${x}`),
  ),
  textVariant(
    "heading 一丶X",
    headed((x, n) => `${hanNumeral(n)}丶${x}`),
  ),
  textVariant(
    "heading ■X",
    headed((x) => `■${x}`),
  ),
  textVariant(
    "heading ◆ X",
    headed((x) => `◆ ${x}`),
  ),
  textVariant(
    "heading • X",
    headed((x) => `• ${x}`),
  ),
  textVariant(
    "heading > X",
    headed((x) => `> ${x}`),
  ),
  textVariant(
    "heading ★X★",
    headed((x) => `★${x}★`),
  ),
  textVariant(
    "heading ——X——",
    headed((x) => `——${x}——`),
  ),
  textVariant(
    "heading == X ==",
    headed((x) => `== ${x} ==`),
  ),
  textVariant(
    "heading ## X in plain text",
    headed((x) => `## ${x}`),
  ),
  textVariant(
    "heading **X** in plain text",
    headed((x) => `**${x}**`),
  ),
  textVariant(
    "heading underlined in plain text",
    headed((x) => `${x}\n${"-".repeat(2 * x.length)}`),
  ),
  textVariant(
    "heading X[編輯]",
    headed((x) => `${x}[編輯]`),
  ),
  textVariant(
    "heading X [编辑]",
    headed((x) => `${x} [编辑]`),
  ),
  textVariant(
    "heading X工作職責",
    headed((x) => suffixed(x, "工作職責")),
  ),
  textVariant(
    "heading X主要職責：",
    headed((x) => suffixed(x, "主要職責：")),
  ),
  textVariant(
    "heading X的職能",
    headed((x) => suffixed(x, "的職能")),
  ),
  textVariant(
    "heading 一、X工作職責",
    headed((x, n) => `${hanNumeral(n)}、${suffixed(x, "工作職責")}`),
  ),
  textVariant("heading X, then 主要職責：", dutiesBelow("主要職責：")),
];
