import { circled, fromCharacter, hanNumeral } from "./numerals.ts";
import { clausesOf, type FlagshipPage, withUnits } from "./page.ts";
import { textVariant, type Variant } from "./variant.ts";

interface Style {
  readonly mark: (n: number) => string;
  /** the line before the items, where there is one */
  readonly leadIn?: string;
  readonly heading?: (name: string, n: number) => string;
  /** what ends an item, in place of its own mark */
  readonly end?: string;
  /** also where the heading of the unit is lost */
  readonly headless?: boolean;
}

/** The clauses of paragraphs that list duties, one on a line; paragraphs of sentences stay. */
const enumerated =
  ({ mark, leadIn, heading = (name) => name, end, headless = false }: Style) =>
  (page: FlagshipPage) =>
    withUnits(page, (unit, n) => {
      const head = [unit.heading === null ? null : heading(unit.heading, n), unit.note];
      const parts = clausesOf(unit, headless);
      const items = parts?.clauses.map(
        (clause, i) => `${mark(i + 1)}${end === undefined ? clause : clause.replace(/[;。]$/u, end)}`,
      );
      const body = parts === null ? [unit.text] : [parts.intro, leadIn ?? null, ...(items ?? [])];
      return [...head, ...body].filter((line) => line !== null);
    });

/** The ways in which plain text numbers the duties of a unit. */
export const enumerationVariants: readonly Variant[] = [
  textVariant("duties 1.", enumerated({ mark: (n) => `${n}.` })),
  textVariant("duties 1. with a blank", enumerated({ mark: (n) => `${n}. ` })),
  textVariant("duties 1、", enumerated({ mark: (n) => `${n}、` })),
  textVariant("duties （1）", enumerated({ mark: (n) => `（${n}）` })),
  textVariant("duties (1)", enumerated({ mark: (n) => `(${n}) ` })),
  textVariant("duties 1)", enumerated({ mark: (n) => `${n}) ` })),
  textVariant("duties ①", enumerated({ mark: circled })),
  textVariant("duties ⒈", enumerated({ mark: fromCharacter("⒈", 20, (n) => `${n}.`) })),
  textVariant("duties ⑴", enumerated({ mark: fromCharacter("⑴", 20, (n) => `（${n}）`) })),
  textVariant("duties ㈠", enumerated({ mark: fromCharacter("㈠", 10, (n) => `（${hanNumeral(n)}）`) })),
  textVariant("duties A.", enumerated({ mark: (n) => `${String.fromCharCode(64 + n)}. ` })),
  textVariant("duties 1.1", enumerated({ mark: (n) => `1.${n} ` })),
  textVariant("duties 一丶", enumerated({ mark: (n) => `${hanNumeral(n)}丶` })),
  textVariant("duties ➤", enumerated({ mark: () => "➤" })),
  textVariant("duties 一、", enumerated({ mark: (n) => `${hanNumeral(n)}、` })),
  textVariant("duties （一）", enumerated({ mark: (n) => `（${hanNumeral(n)}）` })),
  textVariant("duties •", enumerated({ mark: () => "•" })),
  textVariant("duties -", enumerated({ mark: () => "- " })),
  textVariant("duties ◆", enumerated({ mark: () => "◆ " })),
  textVariant(
    "duties 1., also where the heading is lost",
    enumerated({ mark: (n) => `${n}.`, headless: true }),
  ),
  textVariant("duties without marks, one on a line", enumerated({ mark: () => "" })),
  textVariant("duties without marks, indented", enumerated({ mark: () => "　　" })),
  textVariant("duties 1. that all end in a full stop", enumerated({ mark: (n) => `${n}.`, end: "。" })),
  textVariant("duties 1. without a mark at the end", enumerated({ mark: (n) => `${n}. `, end: "" })),
  textVariant("duties 1. below 主要職責：", enumerated({ mark: (n) => `${n}.`, leadIn: "主要職責：" })),
  textVariant(
    "duties （1） below 主要職責如下：",
    enumerated({ mark: (n) => `（${n}）`, leadIn: "主要職責如下：" }),
  ),
  textVariant(
    "headings 一、, duties （一）",
    enumerated({ mark: (n) => `（${hanNumeral(n)}）`, heading: (x, n) => `${hanNumeral(n)}、${x}` }),
  ),
  textVariant(
    "headings （一）, duties 1.",
    enumerated({ mark: (n) => `${n}. `, heading: (x, n) => `（${hanNumeral(n)}）${x}` }),
  ),
  textVariant(
    "headings 1., duties （1）",
    enumerated({ mark: (n) => `（${n}）`, heading: (x, n) => `${n}. ${x}` }),
  ),
  textVariant(
    "headings 【X】, duties 1、",
    enumerated({ mark: (n) => `${n}、`, heading: (x) => `【${x}】` }),
  ),
];
