import { element, escaped, htmlVariant, paragraphs } from "./html.ts";
import { clausesOf, dressed, type FlagshipPage, type Unit } from "./page.ts";
import type { Variant } from "./variant.ts";

/** The page with its units in the markup that `write` gives, between what stands before and behind them. */
export function around(page: FlagshipPage, units: string): string {
  const part = (lines: Partial<FlagshipPage>): string =>
    dressed({ title: "", preface: [], units: [], leaders: [], ...lines }, paragraphs).replace(
      "<h1></h1>",
      "",
    );
  return [part({ title: page.title, preface: page.preface }), units, part({ leaders: page.leaders })].join(
    "\n",
  );
}

const optional = (text: string | null, write: (text: string) => string): string =>
  text === null ? "" : write(text);

/** A paragraph of duties as a list; one of sentences stays a paragraph. */
function duties(unit: Unit, list: "ul" | "ol"): string {
  const parts = clausesOf(unit);
  if (parts === null) return optional(unit.text, element("p"));
  return `${optional(parts.intro, element("p"))}<${list}>${parts.clauses.map(element("li")).join("\n")}</${list}>`;
}

const units = (page: FlagshipPage, write: (unit: Unit) => string): string =>
  around(page, page.units.map(write).join("\n"));

const nested = (page: FlagshipPage, name: (heading: string) => string): string =>
  around(
    page,
    `<ul>${page.units
      .map(
        (unit) =>
          `<li>${optional(unit.heading, name)}${optional(unit.note, element("p"))}${duties(unit, "ul")}</li>`,
      )
      .join("\n")}</ul>`,
  );

/** Lists of units and of duties in HTML. */
export const htmlListVariants: readonly Variant[] = [
  htmlVariant("HTML, duties in ul below h2", (page) =>
    units(
      page,
      (u) => `${optional(u.heading, element("h2"))}${optional(u.note, element("p"))}${duties(u, "ul")}`,
    ),
  ),
  htmlVariant("HTML, duties in ol below h3", (page) =>
    units(
      page,
      (u) => `${optional(u.heading, element("h3"))}${optional(u.note, element("p"))}${duties(u, "ol")}`,
    ),
  ),
  htmlVariant("HTML, duties in ul below bold paragraphs", (page) =>
    units(
      page,
      (u) =>
        `${optional(u.heading, (x) => `<p><strong>${escaped(x)}</strong></p>`)}${optional(u.note, element("p"))}${duties(u, "ul")}`,
    ),
  ),
  htmlVariant("HTML, duties in ul below paragraphs", (page) =>
    units(
      page,
      (u) => `${optional(u.heading, element("p"))}${optional(u.note, element("p"))}${duties(u, "ul")}`,
    ),
  ),
  htmlVariant("HTML, duties in ul inside li of units", (page) => nested(page, escaped)),
  htmlVariant("HTML, duties in ul inside li of bold units", (page) =>
    nested(page, (x) => `<b>${escaped(x)}</b>`),
  ),
  htmlVariant("HTML, units in li, name and text divided by br", (page) =>
    around(
      page,
      `<ol>${page.units
        .map(
          (u) =>
            `<li>${[u.heading, u.note, u.text]
              .filter((x) => x !== null)
              .map(escaped)
              .join("<br>")}</li>`,
        )
        .join("\n")}</ol>`,
    ),
  ),
  htmlVariant("HTML, dl with dt and dd", (page) =>
    around(
      page,
      `<dl>${page.units.map((u) => `${optional(u.heading, element("dt"))}${optional(u.note, element("dd"))}${optional(u.text, element("dd"))}`).join("\n")}</dl>`,
    ),
  ),
  htmlVariant("HTML, dl, a dd for each duty", (page) =>
    around(
      page,
      `<dl>${page.units
        .map((u) => {
          const parts = clausesOf(u);
          const lines = parts === null ? [u.note, u.text] : [u.note, parts.intro, ...parts.clauses];
          return `${optional(u.heading, element("dt"))}${lines.map((line) => optional(line, element("dd"))).join("")}`;
        })
        .join("\n")}</dl>`,
    ),
  ),
  htmlVariant("HTML, details and summary", (page) =>
    units(
      page,
      (u) =>
        `<details>${optional(u.heading, element("summary"))}${optional(u.note, element("p"))}${optional(u.text, element("p"))}</details>`,
    ),
  ),
];
