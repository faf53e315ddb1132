import { chance, textOfPage } from "./page.ts";
import { textVariant, type Variant } from "./variant.ts";

const wide: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "(": "（", ")": "）" };

export const fullWidth = (text: string): string => text.replace(/[,;:()]/g, (mark) => wide[mark] ?? mark);
const fullWidthAscii = (text: string): string =>
  text.replace(/[A-Za-z0-9]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** Marks, digits and letters of other widths. The marks of the original are half-width. */
export const widthVariants: readonly Variant[] = [
  textVariant("full-width marks", (page) => fullWidth(textOfPage(page))),
  textVariant("marks of both widths", (page) => {
    const random = chance(7);
    return textOfPage(page).replace(/[,;:()]/g, (mark) => (random() < 0.5 ? (wide[mark] ?? mark) : mark));
  }),
  textVariant("full-width brackets and colons alone", (page) =>
    textOfPage(page).replace(/[:()]/g, (mark) => wide[mark] ?? mark),
  ),
  textVariant("full-width digits and letters", (page) => fullWidthAscii(textOfPage(page))),
  textVariant("a blank behind each half-width mark", (page) =>
    textOfPage(page).replace(/[,;:](?=.)/g, "$& "),
  ),
  textVariant("corner brackets for quotation marks", (page) =>
    fullWidth(textOfPage(page)).replace(/“/g, "「").replace(/”/g, "」"),
  ),
  textVariant("straight quotation marks", (page) => textOfPage(page).replace(/[“”]/g, '"')),
];
