import * as openccToTraditional from "opencc-js/cn2t";
import { simplified, traditional } from "../../pipeline/zh/script/script.ts";
import { textOfPage } from "./page.ts";
import { textVariant, type Variant } from "./variant.ts";
import { fullWidth } from "./width.ts";

/** opencc-js ships declarations that resolve to `any` under nodenext: this is the signature it has. */
const { Converter } = openccToTraditional as unknown as {
  Converter(options: { from: string; to: string }): (text: string) => string;
};
const hongKong = Converter({ from: "cn", to: "hk" });

/** The page in other scripts. The original is a machine's conversion; the reader is to see through its errors. */
export const scriptVariants: readonly Variant[] = [
  textVariant("Simplified", (page) => simplified(textOfPage(page))),
  textVariant("Simplified, full-width marks", (page) => fullWidth(simplified(textOfPage(page)))),
  textVariant("Traditional, converted anew (Taiwan)", (page) => traditional(simplified(textOfPage(page)))),
  textVariant("Traditional, converted anew (Hong Kong)", (page) => hongKong(simplified(textOfPage(page)))),
  textVariant("every other line Simplified", (page) =>
    textOfPage(page)
      .split("\n")
      .map((line, n) => (n % 2 === 0 ? line : simplified(line)))
      .join("\n"),
  ),
];
