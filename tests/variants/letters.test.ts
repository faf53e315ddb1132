/** The same page in other scripts, encodings, widths, blanks and lines, and in other words of names, says the same. */
import { expect, test } from "vitest";
import { simplified } from "../../pipeline/zh/script/script.ts";
import { readText } from "../pages.ts";
import { pageText } from "./compare.ts";
import { expectVariants } from "./expect-variants.ts";

expectVariants("script", "encoding", "width", "blanks", "wrapping", "names");

test("a Simplified page has no conversion errors", () =>
  expect(
    readText(simplified(pageText)).dataset.corrections.filter((c) => c.kind === "s2t_conversion"),
  ).toEqual([]));
