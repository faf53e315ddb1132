/**
 * Whether a class of bodies says what a body is or has, so that no other body is spoken of: 是…的职能管理部门, 正科级单位,
 * 9个内设机构. `before` and `after` are the rest of the clause.
 */
export const isPredicateNoun = (words: string, before: string, after: string, tells: boolean): boolean =>
  (/级(?:单位|机构|部门|机关)$|行政机关$|内设机构$/u.test(words) && after.length < 4) ||
  /[\d一二三四五六七八九十两]个[\p{Script=Han}]{0,4}$/u.test(`${before}${words.slice(0, -2)}`) ||
  /^(?:有|共)?\d+[个家]/u.test(after) ||
  (tells &&
    /^[）)等。之]?(?:一|，又是.*)?[。；]?$/u.test(after) &&
    /是|为|系|作为|属/u.test(`${before}${words}`));
