import { provinces } from "../zh/places.ts";

export interface AreaMention {
  readonly start: number;
  readonly end: number;
  readonly relation: string;
}

const relations: readonly (readonly [RegExp, string])[] = [
  [/辐射|涵盖|遍及/u, "business_radiation"],
  [/管辖/u, "jurisdiction"],
  [/监管/u, "supervision_area"],
];

const introduced =
  /^(?:.*?(?:区域|范围|辖区)|.*?(?:管|下)?辖(?!范围|区域))(?:包括|涵盖|覆盖|为|是|有|：)*(?:整个|全部)?/u;
/** 辽宁省的大连、营口: the province is where the places lie, not one of them */
const wrapper = new RegExp(
  `^(?:整个|全|所辖的?|下辖的?|和|以及)|^(?:(?:${provinces})(?:省|自治区)的?)(?=[\\p{Script=Han}]{2,})`,
  "u",
);
const tail =
  /(?:[\d一二三四五六七八九十两]+个?(?:地?市|县|区|州|省|国|港口|口岸)|及?所辖区域|及?其所辖.*|等(?:地|地区)?)$/u;

/** The places of a statement of jurisdiction. Spans count from the start of `hans`. */
export function jurisdictionAreas(hans: string): AreaMention[] {
  const relation = relations.find(([pattern]) => pattern.test(hans.slice(0, 24)))?.[1] ?? "jurisdiction";
  return hans.split("，").reduce<{ at: number; found: AreaMention[] }>(
    ({ at, found }, stretch, n) => {
      const from =
        n === 0
          ? (introduced.exec(stretch)?.[0].length ?? 0)
          : (/^.*(?:遍及|涵盖|包括|远及|延伸至|至)/u.exec(stretch)?.[0].length ?? -1);
      const items = from < 0 ? [] : places(stretch.slice(from), at + from, relation);
      return { at: at + stretch.length + 1, found: [...found, ...items] };
    },
    { at: 0, found: [] },
  ).found;
}

function places(list: string, at: number, relation: string): AreaMention[] {
  return Array.from(list.matchAll(/[^、，；]+/gu))
    .flatMap((part) => conjoined(part[0], at + part.index))
    .flatMap(({ text, start }): AreaMention[] => {
      const skip = prefixLength(text);
      const name = text.slice(skip).replace(tail, "");
      const ok =
        name.length >= 2 &&
        name.length <= 16 &&
        /^[\p{Script=Han}\dA-Z]+$/u.test(name) &&
        !/(?:的|所辖|区域)$/u.test(name) &&
        !/[是为有及]/u.test(name.slice(0, 1));
      return ok ? [{ start: start + skip, end: start + skip + name.length, relation }] : [];
    });
}

function prefixLength(text: string): number {
  let length = 0;
  for (let match = wrapper.exec(text); match && match[0] !== ""; match = wrapper.exec(text.slice(length)))
    length += match[0].length;
  return length;
}

/** 盘锦市和大连市及所辖的瓦房店 */
const conjoined = (text: string, start: number): { text: string; start: number }[] => {
  const found: { text: string; start: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(/和|与|以及|及(?!其)/gu)) {
    if (match.index < from + 2) continue;
    found.push({ text: text.slice(from, match.index), start: start + from });
    from = match.index + match[0].length;
  }
  return [...found, { text: text.slice(from), start: start + from }];
};

const name = "[\\p{Script=Han}\\dA-Z]";
const listItem = `(?!非)${name}{2,10}?`;
const territorialRules: readonly { readonly pattern: RegExp; readonly relation: string }[] = [
  // 国家设在大连口岸的进出境监督管理机关
  { pattern: new RegExp(`设在(?<list>${name}{2,8}?)的`, "gu"), relation: "seat" },
  // 大连至东北地区的邮递物品转关
  {
    pattern: new RegExp(
      `(?<=和|负责|，|、|^)(?<list>${name}{2,6}至${name}{2,8}?(?:地区|口岸|港|市|省))`,
      "gu",
    ),
    relation: "transit_route",
  },
  // 负责甲市内四区、乙县及北三市的企业
  {
    pattern: new RegExp(`(?:负责|对)(?<list>(?:${listItem}[、及和与])+${listItem})的企业`, "gu"),
    relation: "enterprises_supervised",
  },
  // 在甲港、乙港及丙等二类口岸
  {
    pattern: new RegExp(
      `在(?<list>(?:${listItem}[、及和与])+${listItem})等?[一二两三]?类?(?:口岸|码头|港口)`,
      "gu",
    ),
    relation: "supervised_port",
  },
  // 监管经大连空港进出境的
  {
    pattern: new RegExp(`经(?:由)?(?<list>${name}{2,8}?(?:空港|机场|口岸|港))(?:进出|运)`, "gu"),
    relation: "supervised_port",
  },
  // 甲区A区、甲区B区两区的监管
  {
    pattern: new RegExp(`(?<=和|、)(?<list>${name}{3,10}区、${name}{3,10}区)(?=[两三四]区)`, "gu"),
    relation: "supervision_area",
  },
  // 对开发区内外商投资企业
  {
    pattern: /(?:负责对?|对)(?<list>(?:[\p{Script=Han}]{2,10})?(?:开发区|保税区|园区|港区))内/gu,
    relation: "supervision_area",
  },
  // 大连地区快件, 大连口岸的邮递物品
  {
    pattern: /(?:^是|负责|和|与|，|对)(?<list>[\p{Script=Han}]{2,4}(?:地区|口岸))/gu,
    relation: "supervision_area",
  },
];

/** Places that the role or a duty of a territorial body names. Spans count from the start of `hans`. */
export function territorialAreas(hans: string): AreaMention[] {
  const found: AreaMention[] = [];
  for (const { pattern, relation } of territorialRules) {
    for (const match of hans.matchAll(pattern)) {
      const list = match.groups?.list ?? "";
      const base = match.index + match[0].indexOf(list);
      for (const item of list.matchAll(/[^、及和与至]+/gu)) {
        const start = base + item.index;
        const area = { start, end: start + item[0].length, relation };
        if (!found.some((f) => f.start < area.end && area.start < f.end)) found.push(area);
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
