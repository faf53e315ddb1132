import { isUnitName } from "../bodies/unit-names.ts";
import { bracketed, cutOutside, type Stretch } from "../layout/brackets.ts";
import { matchesOf } from "../rules/matches.ts";
import { combined, glued, type Holding, styled, textAt, withActing } from "./holdings.ts";
import { endOf, gluedNames, type Named, namesIn, onlyNames } from "./name-lists.ts";
import { portfolioLead } from "./portfolio-lead.ts";
import { isVerbalTitle } from "./posts.ts";
import { isRank } from "./ranks.ts";
import { type Titled, titlesIn } from "./titles.ts";

/** A label before its colon, and what stands behind it up to the next label. */
interface Pair {
  readonly label: Stretch;
  readonly value: Stretch;
}

/**
 * Where a label with its colon begins: at the start, or after a blank or ；: 组长：甲 成员：乙、丙. Only the first may have blanks in
 * it: 处长：孙 立 副处长：李文
 */
const word = "[^\\s：:；;。，（(）)]{1,60}";
const noted = "[（(][^（()）]*[）)]";
const label = new RegExp(
  `(?:^\\s*(?<first>[^\\s：:；;。][^：:；;。]{0,60}?)|(?:[\\s；;。，]|(?<=[）)]))(?<next>(?![、兼])${word}(?:${noted}(?:[、兼]${word})?){0,2}))\\s*[：:]`,
  "gu",
);

/** 【局长】王伟, **局长**：王伟 */
const boxed =
  /^\s*(?:【|\[|［|\*\*)(?<key>[^【】[\]［］*：:]{2,20})(?:】|\]|］|\*\*)\s*[：:]?\s*(?=[^\s：:])/u;

function pairs(hans: string, within: Stretch): Pair[] {
  const text = textAt(hans, within);
  const box = boxed.exec(text);
  const key = box?.groups?.key;
  if (box !== null && key !== undefined) {
    const start = within.start + box[0].indexOf(key);
    return [
      {
        label: { start, end: start + key.length },
        value: { start: within.start + box[0].length, end: within.end },
      },
    ];
  }
  if (!/[：:]/u.test(text)) return [];
  const colons = matchesOf(text, label).filter((match) => !/[（(][^（()）]*$/u.test(match[0]));
  const labels = colons.map((match) => {
    const key = match.groups?.first ?? match.groups?.next ?? "";
    const start = within.start + match.index + match[0].indexOf(key);
    return {
      label: { start, end: start + key.length },
      value: within.start + match.index + match[0].length,
      from: within.start + match.index,
    };
  });
  return labels.map(({ label: at, value }, n) => ({
    label: at,
    value: { start: value, end: labels[n + 1]?.from ?? within.end },
  }));
}

/** True when `sentence` has the form post：something. */
export const labelsPost = (hans: string, sentence: Stretch): boolean =>
  pairs(hans, sentence).some(({ label: at }) => titlesIn(hans, at).length > 0);

export function readForm(hans: string, sentence: Stretch): Holding[] {
  const fields = pairs(hans, sentence).map((pair) => ({ ...pair, key: textAt(hans, pair.label) }));
  const name = fields.find(({ key }) =>
    /^(?:姓\s*名|名\s*字|(?:主要|单位|机构|部门)?负责人(?:姓名)?)$/u.test(key),
  );
  const post = fields.find(({ key }) => /^(?:现任)?职\s*[务位](?:名称)?$/u.test(key));
  if (name === undefined || post === undefined) return [];
  return combined(hans, leadingTitles(hans, post.value), onlyNames(hans, name.value, "marked"));
}

export const readLabelled = (hans: string, sentence: Stretch): Holding[] =>
  pairs(hans, sentence).flatMap((pair) => ofPair(hans, pair));

function ofPair(hans: string, { label: left, value }: Pair): Holding[] {
  const address = styled(hans, left);
  const titles = address === null ? titlesIn(hans, withoutField(hans, left)) : [];
  if (titles.length === 0) {
    const name = onlyNames(hans, left, "beside");
    if (name.length === 1) return combined(hans, leadingTitles(hans, value), name);
    const holder = address ?? glued(hans, left);
    return holder === null
      ? []
      : withActing(hans, combined(hans, holder.titles, holder.names), textAt(hans, value));
  }
  const setting = isVerbalTitle(textAt(hans, left)) ? "alone" : "marked";
  const names = namesIn(hans, value, setting);
  const several = names.length > 0 ? names : gluedNames(hans, value);
  if (several.length === 0) return inFront(hans, titles, value);
  const rest = hans.slice(endOf(several, value.start), value.end);
  return [...withActing(hans, combined(hans, titles, several), rest), ...behind(hans, value, names)];
}

/** 负责人姓名： is 负责人： */
const withoutField = (hans: string, left: Stretch): Stretch => ({
  ...left,
  end: left.end - (/(?<=.)姓名(?:[、及和]职务)?$/u.exec(textAt(hans, left))?.[0].length ?? 0),
});

/** 所长：林业局副局长 张三 */
function inFront(hans: string, titles: readonly Titled[], value: Stretch): Holding[] {
  const others = readTitleFirst(hans, value);
  const [first] = others;
  if (first === undefined || others.some(({ name }) => name.start !== first.name.start)) return [];
  return [
    ...combined(hans, titles, [{ name: first.name, note: null }]),
    ...others.map((other) => ({ ...other, aside: true })),
  ];
}

/** 主任：张三 县委副书记、县长 */
function behind(hans: string, value: Stretch, names: readonly Named[]): Holding[] {
  const [only] = names;
  const end = endOf(names, value.end);
  if (only === undefined || names.length > 1 || !/^\s/u.test(hans.slice(end))) return [];
  return titlesIn(hans, { start: end, end: value.end }).map((titled) => ({
    ...titled,
    name: only.name,
    aside: true,
    office: null,
  }));
}

export function readNameFirst(hans: string, sentence: Stretch): Holding[] {
  const [first] = namesIn(hans, sentence, "beside");
  if (first === undefined) return [];
  const rest = endOf([first], 0);
  // 王立安（局长）
  if (first.name.start === sentence.start && first.note !== null && rest === sentence.end) {
    const titles = titlesIn(hans, { start: first.note.start + 1, end: first.note.end - 1 });
    return combined(hans, titles, [{ ...first, note: null }]);
  }
  if (!/^[\s，,]/u.test(hans.slice(rest)) || first.name.start !== sentence.start) return [];
  const now = /现任|现为/u.exec(textAt(hans, { start: rest, end: sentence.end }));
  const titles = leadingTitles(hans, { start: now ? rest + now.index : rest + 1, end: sentence.end });
  return combined(hans, titles, [first]);
}

/** The titles up to the first stretch without one, or to the work that goes with the post: 党组书记、局长 主持全面工作 */
function leadingTitles(hans: string, within: Stretch): Titled[] {
  const text = textAt(hans, within);
  const lead = matchesOf(text, portfolioLead.pattern).find(({ index }) => /\s/u.test(text.charAt(index)));
  const stretches = Array.from(text.slice(0, lead?.index).matchAll(/[^，,。；;]+/gu), (m) => ({
    start: within.start + m.index + (m[0].length - m[0].trimStart().length),
    end: within.start + m.index + m[0].trimEnd().length,
  }));
  const first = stretches.findIndex((stretch) => !personal.test(textAt(hans, stretch)));
  const found: Titled[] = [];
  for (const stretch of first < 0 ? [] : stretches.slice(first)) {
    const titles = titlesIn(hans, stretch);
    if (titles.length === 0) break;
    found.push(...titles);
  }
  return found;
}

/** What a life in brief says before the post: 男, 汉族, 1965年3月生, 大学学历 */
const personal =
  /^(?:男|女|\p{Script=Han}{1,4}族|\d{4}年.*|.*(?:生|人|学历|学位|党员|文化|入党|工作|文化程度|职称))$/u;

const titleThenName =
  /^(?<titles>.+?\S)(?<blank>\s+)(?=(?:\p{Script=Han}{2,6}|\p{Script=Han}\s{1,4}\p{Script=Han}|[\p{Script=Han}·•．]{3,20})(?:[（(][^（()）]*[）)])?(?:[、，,\s]|同志|$))/u;

export function readTitleFirst(hans: string, sentence: Stretch): Holding[] {
  const text = textAt(hans, sentence);
  if (text.length > 200) return [];
  for (let from = 0; ; ) {
    const match = titleThenName.exec(text.slice(from));
    if (match === null) return [];
    const end = from + (match.groups?.titles?.length ?? 0);
    const titles = titlesIn(hans, { start: sentence.start, end: sentence.start + end });
    const value = { start: sentence.start + end, end: sentence.end };
    const names = onlyNames(hans, value, "beside");
    const several = names.length > 0 ? names : gluedNames(hans, value);
    if (titles.length > 0 && several.length > 0) return combined(hans, titles, several);
    from = end;
    if (text.slice(0, from).trim() === "" || /[，,]/u.test(text.slice(0, from))) return [];
  }
}

/** What parts a name from an office and a rank */
export const dash = /[—－–|｜-]/u;

/** Names, offices and ranks between dashes; the office may have its name in two parts */
export function readDashed(hans: string, sentence: Stretch): Holding[] {
  const parts = cutOutside(hans, dash, sentence).filter((part) => textAt(hans, part).trim() !== "");
  if (parts.length < 2 || parts.length > 4) return [];
  const trimmed = parts.map((part) => {
    const text = textAt(hans, part);
    return {
      start: part.start + text.length - text.trimStart().length,
      end: part.start + text.trimEnd().length,
    };
  });
  const names = trimmed.flatMap((part) => onlyNames(hans, part, "beside"));
  const [name] = names;
  // 副秘书长 | 李文、王伟
  const [post, holders] = trimmed;
  if (names.length > 1 && trimmed.length === 2 && post !== undefined && holders !== undefined)
    return combined(hans, titlesIn(hans, post), onlyNames(hans, holders, "beside"));
  if (names.length !== 1 || name === undefined) return [];
  const rank = trimmed.find((part) => isRank(textAt(hans, part))) ?? null;
  const titles = trimmed.flatMap((part) => titlesIn(hans, part));
  if (titles.length > 0) {
    return combined(hans, titles, [name]).map((holding, n) =>
      n === 0 && rank !== null ? { ...holding, rank } : holding,
    );
  }
  const office = trimmed.find((part) => isUnitName(textAt(hans, part)));
  if (office === undefined || (rank === null && trimmed.length > 2)) return [];
  return [{ name: name.name, title: null, rank, acting: false, aside: false, office }];
}

/** 训练科（科长：王五）, 办公室（主任 李四） */
export const readBracketed = (hans: string, sentence: Stretch): Holding[] =>
  bracketed(textAt(hans, sentence), "（(").flatMap((pair) => {
    const inside = { start: sentence.start + pair.start + 1, end: sentence.start + pair.end - 1 };
    const labelled = readLabelled(hans, inside);
    return labelled.length > 0 ? labelled : readTitleFirst(hans, inside);
  });
