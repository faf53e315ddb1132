import type { Span } from "../model/span.ts";
import { numeralClass } from "../zh/numerals.ts";

/** 9个正处级机构, 六市, 四大任务: a count and what is counted. Spans count from the start of the clause. */
export interface StatedCount extends Span {
  readonly number: string;
  readonly what: string;
}

const number = `(?<number>\\d{1,4}|(?:${numeralClass.slice(0, -1)}]){1,4})`;
const noun =
  "(?:任务|职责|工作|职能|协定|机构|分局|科室|部门|单位|处室|业务处室|特派员办事处|直属海关|海关|所海关学校|国|市|省|县|区|州|层次|地市|组|室|科|处|站|所|中心|基本任务|党支部|股|队|学校|院校|隶属海关|事业单位|直属单位|派出机构|办事处)";
const count = new RegExp(
  `(?<!第)${number}(?<what>(?:大|项|个|家|所|条|类)?(?:[\\p{Script=Han}]{0,6}?)${noun})`,
  "gu",
);

/** Counts in `hans` (Simplified) that name what they count. */
export const statedCounts = (hans: string): StatedCount[] =>
  Array.from(hans.matchAll(count))
    .filter(
      (match) =>
        !/[条类期届级]$/u.test(match.groups?.what?.slice(0, 1) ?? "") &&
        !/年$/u.test(hans.slice(0, match.index + 1)),
    )
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      number: match.groups?.number ?? "",
      what: (match.groups?.what ?? "").replace(/^[大项个家所]/u, ""),
    }));

/** The things counted, as listed beside the count: before it (甲、乙等四大任务) or after a colon. */
export function countedItems(hans: string, { start, end }: StatedCount): Span[] {
  const after = /^[^，。；、：]{0,4}[：:]/u.exec(hans.slice(end));
  if (after) {
    const from = end + after[0].length;
    return splitList(hans, { start: from, end: hans.length });
  }
  const before = hans.slice(0, start).replace(/等$/u, "");
  const from = listStart(before);
  const items = splitList(hans, { start: from, end: before.length });
  return items.length >= 2 ? items : joinedItems(hans, start, end);
}

/** Where the list that ends `before` begins: after the last comma, and after the verb or 的 that introduces it. */
function listStart(before: string): number {
  const comma = Math.max(before.lastIndexOf("，"), before.lastIndexOf("；"), before.lastIndexOf("："));
  const first = before.indexOf("、", comma + 1);
  if (first < 0) return comma + 1;
  const head = before.slice(comma + 1, first);
  const lead =
    /^.*(?:执行|履行|承担|内设|下设|下辖|分设|设有|设立|设置|设|包括|分为|为|是|有|(?:省|自治区)的|对|和(?=[\p{Script=Han}]{3,}[A-Z]区))/u.exec(
      head,
    );
  return comma + 1 + (lead?.[0].length ?? 0);
}

function splitList(hans: string, { start, end }: Span): Span[] {
  const items: Span[] = [];
  let from = start;
  const list = hans.slice(start, end);
  for (const match of list.matchAll(/[、；]|以及|[和及与](?=[^、，；]{2,12}$)/gu)) {
    const inBracket = list.lastIndexOf("（", match.index) > list.lastIndexOf("）", match.index);
    if (inBracket) continue;
    items.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  items.push({ start: from, end });
  return items.filter((item) => item.end > item.start);
}

/** 中日两国 and 关于设置大连海关及汽船内水航行的两个协定: items without a mark between them, or joined once. */
function joinedItems(hans: string, start: number, end: number): Span[] {
  const before = hans.slice(0, start);
  if (/^[两二三四][国]/u.test(hans.slice(start, end))) {
    const pair = /[\u4e00-\u9fff]{2,4}$/u.exec(before.split(/[，。；、]/u).at(-1) ?? "")?.[0] ?? "";
    return Array.from(pair, (_, i) => ({ start: start - pair.length + i, end: start - pair.length + i + 1 }));
  }
  const about = /关于(?<list>[^，。；]{4,40}?[及和与][^，。；]{2,20}?)的$/u.exec(before);
  const list = about?.groups?.list ?? "";
  if (list === "") return [];
  const at = before.length - 1 - list.length;
  const joint = /[及和与]/u.exec(list)?.index ?? 0;
  return [
    { start: at, end: at + joint },
    { start: at + joint + 1, end: at + list.length },
  ];
}
