import { revisions, rows } from "./divisions.generated.ts";

/** A code of GB/T 2260 and the revisions in which it stood for a name. */
export interface DivisionCode {
  readonly code: string;
  readonly name: string;
  /** first of the revisions that we have, as an EDTF month */
  readonly since: string;
  /** last of them */
  readonly revision: string;
}

/** One place of the mainland, with its codes in order of time: 普兰店 was 210282 and is 210214. */
export type Division = readonly [DivisionCode, ...DivisionCode[]];

/** Where a name is looked up: within a code (`2102`), or, for "", in the whole of the mainland. */
export type Within = string;

interface Table {
  readonly byName: ReadonlyMap<string, readonly DivisionCode[]>;
  readonly byStem: ReadonlyMap<string, readonly DivisionCode[]>;
  readonly last: string;
}

let table: Table | null = null;

/** Read at the first look-up: most pages from elsewhere do not need it. */
function theTable(): Table {
  table ??= parsed();
  return table;
}

function parsed(): Table {
  const dates = revisions.split(" ");
  const byName = new Map<string, DivisionCode[]>();
  const byStem = new Map<string, DivisionCode[]>();
  for (const row of rows.split(" ")) {
    const name = row.slice(6, -4);
    const [since = "", revision = ""] = [dates[Number(row.slice(-4, -2))], dates[Number(row.slice(-2))]];
    const division = { code: row.slice(0, 6), name, since, revision };
    put(byName, name, division);
    put(byStem, stemOf(name), division);
  }
  return { byName, byStem, last: dates.at(-1) ?? "" };
}

/** Names of the divisions of the last revision. */
export function currentNames(): string[] {
  const last = String(revisions.split(" ").length - 1).padStart(2, "0");
  return rows
    .split(" ")
    .filter((row) => row.endsWith(last))
    .map((row) => row.slice(6, -4));
}

const put = (map: Map<string, DivisionCode[]>, key: string, division: DivisionCode): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [division]);
  else list.push(division);
};

/** The peoples after whom autonomous divisions are named. Source: GB/T 3304-1991. */
const peoples =
  "(?<!内)蒙古|回|(?<!西)藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|俄罗斯|鄂温克|保安|裕固|独龙|鄂伦春|各";

const classWord = new RegExp(
  `(?:(?:(?:${peoples})族?)*自治[区州县旗]|特别行政区|地区|林区|特区|新区|省|市|区|县|旗|州|盟)$`,
  "u",
);

/** The name without its class word: 辽宁, 大连, 延边. The class word stays where one character would be left: 曹县. */
export function stemOf(hans: string): string {
  const stem = hans.replace(classWord, "");
  return stem.length < 2 ? hans : stem;
}

/** 0 for a province, 1 for a prefecture, 2 for a county. */
export const levelOf = ({ code }: DivisionCode): 0 | 1 | 2 =>
  code.endsWith("0000") ? 0 : code.endsWith("00") ? 1 : 2;

/** The beginning that the codes of all within a division share: 21, 2102, 210202. */
export const codesWithin = (division: DivisionCode): Within =>
  division.code.slice(0, [2, 4, 6][levelOf(division)]);

const province = ({ code }: DivisionCode): string => code.slice(0, 2);

/** The division to which `inner` belongs by its code is `outer`. */
export const liesIn = (inner: Division, outer: Division): boolean =>
  inner.some((i) => outer.some((o) => i.code !== o.code && i.code.startsWith(codesWithin(o))));

/**
 * The place that `hans` (a full name, or one without its class word) means within a division; null when it means none, or
 * may mean several. A prefecture and the counties of its name within it are the prefecture: 朝阳 in 辽宁 is the city.
 */
export function divisionNamed(hans: string, within: Within): Division | null {
  const { byName, byStem, last } = theTable();
  const named = (byName.get(hans) ?? byStem.get(hans) ?? []).filter(({ code }) => code.startsWith(within));
  const today = named.filter(({ revision }) => revision === last);
  const one = chiefOf(today.length > 0 ? today : named);
  return one === null ? null : withOtherCodes(one, byStem.get(stemOf(one.name)) ?? []);
}

function chiefOf(candidates: readonly DivisionCode[]): DivisionCode | null {
  const [first, ...others] = [...candidates].sort(
    (a, b) => levelOf(a) - levelOf(b) || (a.revision < b.revision ? 1 : -1),
  );
  if (first === undefined) return null;
  const isOne = others.every(
    (other) =>
      (levelOf(other) > levelOf(first) && other.code.startsWith(codesWithin(first))) ||
      (levelOf(other) === levelOf(first) && province(other) === province(first) && !overlap(first, other)),
  );
  return isOne ? first : null;
}

/** The same place before and after: of the province and level, at other times; the nearest in name first. */
function withOtherCodes(one: DivisionCode, alike: readonly DivisionCode[]): Division {
  const found: [DivisionCode, ...DivisionCode[]] = [one];
  const others = alike
    .filter((other) => province(other) === province(one) && levelOf(other) === levelOf(one))
    .sort((a, b) => Number(b.name === one.name) - Number(a.name === one.name));
  for (const other of others) if (found.every((known) => !overlap(known, other))) found.push(other);
  return found.sort((a, b) => (a.since < b.since ? -1 : 1));
}

const overlap = (a: DivisionCode, b: DivisionCode): boolean => a.since <= b.revision && b.since <= a.revision;

const state = /^(?:中华人民共和国|中国)/u;
/** 连江县政府 is an office of Taiwan; on the mainland it is 人民政府 */
const elsewhere = /^(?:中华民国|[\p{Script=Han}]{2,3}[县市]政府)/u;

/**
 * Where the body called `hans` is: the codes that its name begins with, the inmost last, "" first for the whole of the
 * mainland. Null when its name does not say that it is on the mainland. A name without a class word must be that of a
 * prefecture or a province: 公安 in 公安局 is no county.
 */
export function placesOfBody(hans: string): readonly Within[] | null {
  if (elsewhere.test(hans)) return null;
  const found: Within[] = state.test(hans) ? [""] : [];
  let rest = hans.replace(state, "");
  for (let next = headOf(rest, found.at(-1) ?? ""); next !== null; next = headOf(rest, found.at(-1) ?? "")) {
    if (found.length === 0) found.push("");
    const { division, length } = next;
    for (let level = 0; level <= levelOf(division); level++)
      if (division.code.slice(0, 2 * level + 2).length > (found.at(-1)?.length ?? 0))
        found.push(division.code.slice(0, 2 * level + 2));
    rest = rest.slice(length);
  }
  return found.length === 0 ? null : found;
}

const longestName = 15;

function headOf(hans: string, within: Within): { division: DivisionCode; length: number } | null {
  for (let length = Math.min(longestName, hans.length - 1); length >= 2; length--) {
    const name = hans.slice(0, length);
    const division = divisionNamed(name, within)?.at(-1);
    if (division !== undefined && (division.name === name || levelOf(division) < 2))
      return { division, length };
  }
  return null;
}

/** The place called `hans` on the page of a body that is in `places`: the nearest of that name. */
export function divisionNear(hans: string, places: readonly Within[]): Division | null {
  const { byName, byStem } = theTable();
  const own = Math.min(4, places.at(-1)?.length ?? 0);
  const within = places.findLast(
    (code) =>
      code.length <= own &&
      (byName.get(hans) ?? byStem.get(hans) ?? []).some((named) => named.code.startsWith(code)),
  );
  if (within === undefined) return provinceOf(hans);
  const division = divisionNamed(hans, within);
  const isSure = within.length === own || (division !== null && isKnownAfar(hans, division, within));
  return isSure ? division : null;
}

/** 内蒙古地区 is a province by another word, 大连地区 is not only a city. */
function provinceOf(hans: string): Division | null {
  const division = hans.endsWith("地区") ? divisionNamed(stemOf(hans), "") : null;
  return division?.every((code) => levelOf(code) === 0) ? division : null;
}

/**
 * 和平区 of another city and 北塔 of another province may be any place of that name; 上海 and 满洲里市 are one wherever they are
 * spoken of.
 */
function isKnownAfar(hans: string, division: Division, within: Within): boolean {
  if (division.every((code) => levelOf(code) < 2)) return true;
  return (
    kindOfDivision(division) !== "district" && (within !== "" || division.some(({ name }) => name === hans))
  );
}

/** What kind of place the class words of its names say; null when they differ. */
export function kindOfDivision(division: Division): string | null {
  const kinds = new Set(division.map(kindOf));
  const [kind = null] = kinds;
  return kinds.size === 1 ? kind : null;
}

function kindOf(division: DivisionCode): string {
  if (levelOf(division) === 0) return "province";
  if (division.name.endsWith("市")) return "city";
  if (levelOf(division) === 1) return "prefecture";
  return /[县旗]$/u.test(division.name) ? "county" : "district";
}
