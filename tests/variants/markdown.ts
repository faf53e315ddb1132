import { type Clothing, clausesOf, dressed, type FlagshipPage, type Unit } from "./page.ts";
import { type Variant, variant } from "./variant.ts";

export const markdownVariant = (name: string, write: (page: FlagshipPage) => string): Variant =>
  variant(name, (page) => ({ fileName: "page.md", content: `${write(page)}\n` }));

const written =
  (clothing: Clothing, between = "\n\n") =>
  (page: FlagshipPage) =>
    dressed(page, clothing, between);
const before = (mark: string) => (text: string) => `${mark}${text}`;
const bold = (text: string): string => `**${text}**`;

/** The page with its units in the blocks given, between what stands before and behind them. */
export const markdownParts = (page: FlagshipPage, blocks: readonly string[]): string =>
  [`# ${page.title}`, ...page.preface, ...blocks, ...page.leaders].join("\n\n");

const units = (page: FlagshipPage, write: (unit: Unit) => readonly (string | null)[]): string =>
  markdownParts(
    page,
    page.units.flatMap((unit) => write(unit).filter((block) => block !== null)),
  );

/** A paragraph of duties as a list; one of sentences stays a paragraph. */
function duties(unit: Unit, mark: (n: number) => string): (string | null)[] {
  const parts = clausesOf(unit);
  if (parts === null) return [unit.text];
  return [parts.intro, parts.clauses.map((clause, n) => `${mark(n + 1)} ${clause}`).join("\n")];
}

const headed = (unit: Unit, write: (text: string) => string): (string | null)[] => [
  unit.heading === null ? null : write(unit.heading),
  unit.note,
];

/** Names and duties in one list of two levels. */
const nested = (page: FlagshipPage, name: (heading: string) => string): string => {
  const items = page.units.flatMap((unit) => {
    const parts = clausesOf(unit);
    const lines = [unit.note, ...(parts === null ? [unit.text] : [parts.intro, ...parts.clauses])].filter(
      (line) => line !== null,
    );
    return [`- ${unit.heading === null ? "" : name(unit.heading)}`, ...lines.map((line) => `  - ${line}`)];
  });
  return markdownParts(page, [items.join("\n")]);
};

/** The page in Markdown. */
export const markdownVariants: readonly Variant[] = [
  markdownVariant("Markdown, headings #", written({ heading: before("# ") })),
  markdownVariant("Markdown, headings ##", written({ heading: before("## ") })),
  markdownVariant("Markdown, title #, headings ##", written({ title: before("# "), heading: before("## ") })),
  markdownVariant(
    "Markdown, title #, eras and headings ##",
    written({ title: before("# "), era: before("## "), heading: before("## ") }),
  ),
  markdownVariant(
    "Markdown, title #, eras ##, headings ###",
    written({ title: before("# "), era: before("## "), heading: before("### ") }),
  ),
  markdownVariant("Markdown, headings ###", written({ heading: before("### ") })),
  markdownVariant("Markdown, headings ####", written({ heading: before("#### ") })),
  markdownVariant("Markdown, headings ## closed", written({ heading: (text) => `## ${text} ##` })),
  markdownVariant(
    "Markdown, headings underlined",
    written({ title: (text) => `${text}\n===`, heading: (text) => `${text}\n---` }),
  ),
  markdownVariant("Markdown, headings numbered", written({ heading: (text, n) => `## ${n}. ${text}` })),
  markdownVariant("Markdown, headings bold", written({ heading: bold })),
  markdownVariant("Markdown, headings and eras bold", written({ heading: bold, era: bold, title: bold })),
  markdownVariant("Markdown, headings ## and bold", written({ heading: (text) => `## ${bold(text)}` })),
  markdownVariant("Markdown without headings", written({})),
  markdownVariant("Markdown, lines ended by backslashes", written({}, "\\\n")),
  markdownVariant("Markdown, lines ended by two blanks", written({}, "  \n")),
  markdownVariant("Markdown, the page quoted", (page) => dressed(page, {}, "\n\n").replace(/^/gm, "> ")),
  markdownVariant(
    "Markdown, rules between the units",
    written({ title: before("# "), heading: (text) => `---\n\n## ${text}` }),
  ),
  markdownVariant("Markdown, duties - below ##", (page) =>
    units(page, (u) => [...headed(u, before("## ")), ...duties(u, () => "-")]),
  ),
  markdownVariant("Markdown, duties * below bold names", (page) =>
    units(page, (u) => [...headed(u, bold), ...duties(u, () => "*")]),
  ),
  markdownVariant("Markdown, duties 1. below ###", (page) =>
    units(page, (u) => [...headed(u, before("### ")), ...duties(u, (n) => `${n}.`)]),
  ),
  markdownVariant("Markdown, duties - inside - of units", (page) => nested(page, (x) => x)),
  markdownVariant("Markdown, duties - inside - of bold units", (page) => nested(page, bold)),
  markdownVariant("Markdown, **X**：text", (page) =>
    units(page, (u) =>
      u.heading === null || u.text === null
        ? [u.heading === null ? null : bold(u.heading), u.note, u.text]
        : [`${bold(u.heading)}${u.note ?? ""}：${u.text}`],
    ),
  ),
  markdownVariant("Markdown, - **X**：text", (page) =>
    markdownParts(page, [
      page.units
        .map(({ heading, note, text }) =>
          heading === null
            ? `- ${note ?? ""}${text}`
            : `- ${bold(heading)}${note ?? ""}${text === null ? "" : `：${text}`}`,
        )
        .join("\n"),
    ]),
  ),
];
