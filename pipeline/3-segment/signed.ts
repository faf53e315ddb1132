import { isUnitName } from "../zh/bodies/unit-names.ts";

/** How many lines may stand below the signature, its date among them, where no sentence ends above it. */
const foot = 4;

interface Line {
  readonly text: string;
}

/** The date under a document, alone on its line */
export const dateAlone = {
  pattern:
    /^(?:\d{4}|[一二三四五六七八九〇○零]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u,
  examples: ["2021年4月2日", "二〇二一年四月二日"],
  counterExamples: ["2021年", "2021年4月2日成立", "发布时间：2021年4月2日"],
};

/**
 * 瑞河市总工会 above 2021年4月2日: the ordinals of the lines by which a body signs a document, at its end, or below a sentence where what it
 * sends follows.
 */
export const signatures = (lines: readonly Line[]): ReadonlySet<number> =>
  new Set(
    lines.flatMap(({ text }, n) =>
      n > 0 &&
      (n >= lines.length - foot || lines[n - 1]?.text.endsWith("。") === true) &&
      dateAlone.pattern.test(lines[n + 1]?.text ?? "") &&
      isUnitName(text)
        ? [n]
        : [],
    ),
  );
