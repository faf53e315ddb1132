import type { Stretch } from "../layout/brackets.ts";
import { matchesOf } from "../rules/matches.ts";
import { isNameIn, isPersonName, mayBeName, nameLikeness, type Setting } from "./person-names.ts";
import { corpsRankPattern } from "./ranks.ts";
import { commonSurnames } from "./surnames.ts";

/** A name with the note in brackets behind it: 李四（副处级）. Stretches count from the start of the line. */
export interface Named {
  readonly name: Stretch;
  readonly note: Stretch | null;
}

const spacedName = /\p{Script=Han}[ \u3000\u00a0]{1,4}\p{Script=Han}(?!\p{Script=Han})/u;
const entry = new RegExp(
  `(?<before>^\\s*|[、，,；;\\s和及]+|(?<=[）)]))(?<name>${spacedName.source}|[\\p{Script=Han}·•．]{2,20})(?:\\s*(?<note>[（(][^（()）]*[）)]))?`,
  "guy",
);
const honour = "(?:GB[MS]|SBS|BBS|MH|JP|[A-Z]DSM)";
/** 王立安同志, 區紹恩 JP, 王立安 三级警监, and behind several names how many they are: 李文、何秀两位 */
const behindName = `(?:\\s*(?:同志|先生|女士|${honour}(?:[，,\\s]+${honour})*|等?[两二三四五六七八九十](?:位|人|名)(?:同志)?)|\\s+${corpsRankPattern})`;
const courtesy = new RegExp(`${behindName}$`, "u");
const onlyCourtesy = new RegExp(`^${behindName}\\s*$`, "u");
const openingCourtesy = new RegExp(`^${behindName}`, "u");

/** 李文和何秀敏 are two; 张和平 is one */
const joint = /(?<=\p{Script=Han}{2})[和及与](?=\p{Script=Han}{2,4}(?:$|[、，,；;等（(\s]))/gu;

/**
 * The names at the start of `within`, up to the first item that is not a name: of 张三、李四，主持工作 the first two. Two characters with
 * blanks between them are one name. Words that may also be names (阳光, 伦珠) count where nothing else stands.
 */
export function namesIn(hans: string, within: Stretch, setting: Setting): Named[] {
  const found: (Named & { readonly whole: boolean })[] = [];
  const text = hans.slice(within.start, within.end).replace(joint, "、");
  for (const match of matchesOf(text, entry)) {
    const { before = "", name: printed = "", note } = match.groups ?? {};
    const name = printed.replace(courtesy, "");
    const together = name.replace(/\s/gu, "");
    const addressed = setting !== "alone" && name !== printed && isAddressed(printed, together);
    if (!addressed && !isNameIn(setting, together)) break;
    const whole = ["word", "unknown"].includes(nameLikeness(together) ?? "");
    if (whole && /[，,；;和及]/u.test(before)) break;
    const start = within.start + match.index + match[0].indexOf(printed);
    const end = within.start + match.index + match[0].length;
    const noted = note === undefined ? null : { start: end - note.length, end };
    found.push({ name: { start, end: start + name.length }, note: noted, whole });
  }
  const end = endOf(found, within.start);
  const rest = hans.slice(end, within.end).replace(openingCourtesy, "");
  const doubtful = found.findIndex(({ whole }) => whole);
  return rest.trim() === "" || doubtful < 0 ? found : found.slice(0, doubtful);
}

/** 计划先生: the word is a name when its bearer is spoken of as a person. */
const isAddressed = (printed: string, name: string): boolean =>
  /(?:先生|女士)$/u.test(printed) && mayBeName(name);

/** Where the last of the names with its note ends. */
export const endOf = (names: readonly Named[], otherwise: number): number =>
  names.at(-1)?.note?.end ?? names.at(-1)?.name.end ?? otherwise;

/** The names when `within` holds nothing else: a line 张三 or a cell 李四、王五. */
export function onlyNames(hans: string, within: Stretch, setting: Setting): Named[] {
  const names = namesIn(hans, within, setting);
  const rest = hans.slice(endOf(names, within.start), within.end);
  return rest.trim() === "" || onlyCourtesy.test(rest) ? names : [];
}

/**
 * Names without a mark between them: 陈子达胡伟军 is two, 许剑吴洁贞 is two. Of the ways to cut them the one with the fewest names, then
 * that with the most frequent surnames. Empty when `within` holds anything else.
 */
export function gluedNames(hans: string, within: Stretch): Named[] {
  const text = hans.slice(within.start, within.end).replace(courtesy, "");
  const pieces = Array.from(text.matchAll(/[^、，,\s]+/gu));
  const found = pieces.map((piece) => cutNames(piece[0], within.start + piece.index));
  return found.some((names) => names.length === 0) ? [] : found.flat();
}

function cutNames(text: string, at: number): Named[] {
  if (text.length > 40) return [];
  if (nameLikeness(text) === "transcribed")
    return [{ name: { start: at, end: at + text.length }, note: null }];
  // the best cut of the first n characters, for each n
  const best: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= text.length; end++) {
    const ways = [4, 3, 2].flatMap((length) => {
      const before = best[end - length];
      const name = text.slice(end - length, end);
      return end >= length && before && isPersonName(name) ? [[...before, name]] : [];
    });
    best.push(ways.sort((a, b) => a.length - b.length || frequent(b) - frequent(a))[0] ?? null);
  }
  let start = at;
  return (best[text.length] ?? []).map((name) => {
    const span = { start, end: start + name.length };
    start = span.end;
    return { name: span, note: null };
  });
}

const frequent = (names: readonly string[]): number =>
  names.filter((name) => commonSurnames.has(name.charAt(0))).length;
