import { type Clothing, dressed, type FlagshipPage, linesOf, type PageLine } from "./page.ts";
import { type Variant, variant } from "./variant.ts";

export const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

export const element =
  (name: string, attributes = ""): ((text: string) => string) =>
  (text) =>
    `<${name}${attributes}>${escaped(text)}</${name}>`;

const p = element("p");
export const paragraphs: Clothing = { title: element("h1"), text: p, era: p, heading: p, note: p, leader: p };

/** A variant whose `body` is the page in HTML. */
export const htmlVariant = (name: string, body: (page: FlagshipPage) => string): Variant =>
  variant(name, (page) => ({
    fileName: "page.html",
    content: `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${escaped(page.title)}</title></head><body>\n${body(page)}\n</body></html>\n`,
  }));

const headings =
  (write: (text: string) => string, rest: Clothing = {}) =>
  (page: FlagshipPage) =>
    dressed(page, { ...paragraphs, ...rest, heading: write });

const sectionsOf = (page: FlagshipPage): PageLine[][] =>
  linesOf(page).reduce<PageLine[][]>((sections, line) => {
    const last = sections.at(-1);
    if (last === undefined || line.kind === "heading" || line.kind === "era") sections.push([line]);
    else last.push(line);
    return sections;
  }, []);

const bold = (text: string): string => `<p><b>${escaped(text)}</b></p>`;

/** The page in HTML, with headings in every usual markup. */
export const htmlVariants: readonly Variant[] = [
  htmlVariant("HTML, headings h1", headings(element("h1"))),
  htmlVariant("HTML, headings h2", headings(element("h2"))),
  htmlVariant("HTML, headings and eras h2", headings(element("h2"), { era: element("h2") })),
  htmlVariant("HTML, eras h2, headings h3", headings(element("h3"), { era: element("h2") })),
  htmlVariant("HTML, headings h4", headings(element("h4"))),
  htmlVariant("HTML, paragraphs alone", headings(p, { title: p })),
  htmlVariant("HTML, headings in bold paragraphs", headings(bold)),
  htmlVariant("HTML, headings and eras in bold paragraphs", headings(bold, { era: bold, title: bold })),
  htmlVariant(
    "HTML, headings strong",
    headings((text) => `<p><strong>${escaped(text)}</strong></p>`),
  ),
  htmlVariant(
    "HTML, headings in a bold span",
    headings((text) => `<p><span style="font-size:16px;font-weight:bold">${escaped(text)}</span></p>`),
  ),
  htmlVariant(
    "HTML, headings in font and centred",
    headings((text) => `<p align="center"><font color="red" size="4">${escaped(text)}</font></p>`),
  ),
  htmlVariant(
    "HTML, headings h2 with [編輯]",
    headings((text) => `<h2>${escaped(text)}<span class="edit">[編輯]</span></h2>`),
  ),
  htmlVariant(
    "HTML, headings as links",
    headings((text) => `<h3><a href="#x" name="x">${escaped(text)}</a></h3>`),
  ),
  htmlVariant(
    "HTML, lines divided by br",
    (page) => `<div>${dressed(page, everyKind(escaped), "<br>\n")}</div>`,
  ),
  htmlVariant(
    "HTML, lines divided by two br and indented",
    (page) =>
      `<div>${dressed(
        page,
        everyKind((text) => `&nbsp;&nbsp;&nbsp;&nbsp;${escaped(text)}`),
        "<br/><br/>",
      )}</div>`,
  ),
  htmlVariant(
    "HTML, headings bold among br",
    (page) =>
      `<div>${dressed(page, { ...everyKind(escaped), heading: (text) => `<b>${escaped(text)}</b>` }, "<br>")}</div>`,
  ),
  htmlVariant("HTML, a div for each line", (page) => dressed(page, everyKind(element("div")))),
  htmlVariant("HTML, spans in a div for each line", (page) =>
    dressed(
      page,
      everyKind((text) => `<div class="p"><span>　　${escaped(text)}</span></div>`),
    ),
  ),
  htmlVariant("HTML, preformatted", (page) => `<pre>${dressed(page, everyKind(escaped))}</pre>`),
  htmlVariant("HTML, sections", (page) =>
    sectionsOf(page)
      .map(
        (lines) =>
          `<section>${lines.map(({ kind, text }) => element(kind === "text" ? "p" : kind === "heading" ? "h2" : "div")(text)).join("")}</section>`,
      )
      .join("\n"),
  ),
  htmlVariant("HTML, upper-case tags without ends", (page) =>
    dressed(page, {
      ...everyKind((text) => `<P>${escaped(text)}`),
      heading: (text) => `<H3>${escaped(text)}</H3>`,
    }),
  ),
  htmlVariant("HTML, characters as numbers", (page) =>
    headings((text) => `<h2>${numeric(text)}</h2>`, { ...everyKind((text) => `<p>${numeric(text)}</p>`) })(
      page,
    ),
  ),
  htmlVariant("HTML, words in spans", (page) =>
    dressed(
      page,
      everyKind((text) => `<p>${escaped(text).replace(/,/g, "<span>,</span>")}</p>`),
    ),
  ),
  htmlVariant("HTML, the source wrapped at marks", (page) =>
    dressed(
      page,
      everyKind((text) => `<p>\n  ${escaped(text).replace(/;/g, ";\n  ")}\n</p>`),
    ),
  ),
  htmlVariant("HTML, heading and text in one paragraph", (page) =>
    dressed(page, paragraphs).replace(/<p>([^<]{2,20})<\/p>\n<p>(?=是)/gu, "<p><b>$1</b><br>"),
  ),
];

export function everyKind(write: (text: string) => string): Clothing {
  return { title: write, text: write, era: write, heading: write, note: write, leader: write };
}

const numeric = (text: string): string => Array.from(text, (char) => `&#${char.codePointAt(0)};`).join("");
