/** What a body is called where a class only says what it is, or which one of those spoken of before. */
const saysWhat =
  /^(?:[这那此该每某任哪](?:[个些何一])*|其(?![他它])|整个|最高|(?:核心|重要|主要|具体)(?!.{4}[^门构关]{2}$)|[一二三]级|[正副]?[部厅处局科]级|[全差]额\p{Script=Han}{0,2})[\p{Script=Han}]{0,6}(?:部门|机构|机关|单位)$|预算单位$/u;

/** 街道办事处是市政府的|派出机构|，: nothing but what it is stands between the verb and the end of the words. */
const verbOfBeing =
  /(?:^|[\p{Script=Han}）)])(?:是|作为|(?<![联关体派语])系(?!统)|为(?![主重核了]|[^，。；]*提供))[^，。；]*$/u;

/**
 * Whether a class of bodies says what a body is or has, so that no other body is spoken of: 是…的职能管理部门, 正科级单位,
 * 9个内设机构. `before` and `after` are the rest of the clause.
 */
export const isPredicateNoun = (words: string, before: string, after: string, tells: boolean): boolean =>
  saysWhat.test(words) ||
  (/其$/u.test(before) && /^(?:日常)?(?:办事|工作)机构$/u.test(words)) ||
  (/级(?:单位|机构|部门|机关)$|行政机关$|内设机构$/u.test(words) && after.length < 4) ||
  /[\d一二三四五六七八九十两]个[\p{Script=Han}]{0,4}$/u.test(`${before}${words.slice(0, -2)}`) ||
  /^(?:有|共)?\d+[个家]/u.test(after) ||
  (/^(?:[，。；：（(]|$)/u.test(after) && verbOfBeing.test(`${before}${words.slice(0, -2)}`)) ||
  (tells &&
    /^[）)等。之]?(?:一|，又是.*)?[。；]?$/u.test(after) &&
    /是|为|系|作为|属/u.test(`${before}${words}`));
