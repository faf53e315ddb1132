import { type Stretch, withoutNote } from "../layout/brackets.ts";
import { gluedNames, type Named, onlyNames } from "./name-lists.ts";
import { isNameIn, type Setting } from "./person-names.ts";
import { isDeputy, isVerbalTitle, titleStart } from "./posts.ts";
import { commonSurnames } from "./surnames.ts";
import { isFormer, rankIn, type Titled, titlesIn } from "./titles.ts";

/** A person in a post, as one line states. Stretches count from the start of the line. */
export interface Holding {
  readonly name: Stretch;
  /** null: the line names the person for a unit, and no post */
  readonly title: Stretch | null;
  readonly rank: Stretch | null;
  /** holds the post for somebody else: 代局长, 副局长…主持工作 */
  readonly acting: boolean;
  /** the post stands behind the name, beside the one that the line is about: 成员：李四（教育局局长） */
  readonly aside: boolean;
  /** the unit that the line names instead of a post: 办公室—李四—正科级 */
  readonly office: Stretch | null;
}

export const textAt = (hans: string, { start, end }: Stretch): string => hans.slice(start, end);

/** Each name holds each title. A rank behind the name is that of the first title without one. */
export function combined(hans: string, titles: readonly Titled[], names: readonly Named[]): Holding[] {
  return names.flatMap(({ name, note }): Holding[] => {
    const rank = note === null ? null : rankIn(hans, note);
    const noted =
      note === null || rank !== null ? [] : titlesIn(hans, { start: note.start + 1, end: note.end - 1 });
    const unranked = titles.findIndex((titled) => titled.rank === null);
    const acts = note !== null && /主持/u.test(textAt(hans, note));
    const own = titles.map((titled, n) => ({
      ...titled,
      rank: n === unranked && rank !== null ? rank : titled.rank,
      acting: titled.acting || (acts && isDeputy(textAt(hans, titled.title))),
    }));
    return [
      ...own.map((titled) => ({ ...titled, name, aside: false, office: null })),
      ...noted.map((titled) => ({ ...titled, name, aside: true, office: null })),
    ];
  });
}

/** A deputy who runs the body holds the first post for a time: 副局长王五主持工作 */
const runsTheBody =
  /^(?:同志)?(?:[，,\s（(]*)(?:临时|暂时)?主持(?:\p{Script=Han}{0,4}?)(?:全面|日常|行政)?工作/u;

export const withActing = (hans: string, holdings: readonly Holding[], rest: string): Holding[] =>
  holdings.map((holding) =>
    holding.title !== null && runsTheBody.test(rest) && isDeputy(textAt(hans, holding.title))
      ? { ...holding, acting: true }
      : holding,
  );

/** Titles with the names that hold them, on one stretch. */
interface Held {
  readonly titles: readonly Titled[];
  readonly names: readonly Named[];
}

/** 主任张三介绍，…: in newspapers a verb of speech, which is not part of the name, follows. */
export const reporting = {
  pattern: /(?:介绍|表示|认为|指出|强调|告诉|透露|坦言|解释|说)$/u,
  examples: ["副主任张三介绍", "主任李四说"],
  counterExamples: ["副主任张三"],
};

/** Names right behind the last title: where the longest title ends and nothing but names follows. */
export function glued(hans: string, within: Stretch, setting: Setting = "alone"): Held | null {
  const said = reporting.pattern.exec(textAt(hans, within))?.[0].length ?? 0;
  const end = within.end - said;
  const text = hans.slice(within.start, end);
  if (text.length > 60) return null;
  for (let at = text.length - 2; at >= 2; at--) {
    const head = withoutNote(text.slice(0, at));
    if (titleStart(head) < 0 || isVerbalTitle(head) || /[，,]/u.test(head)) continue;
    const titles = titlesIn(hans, { start: within.start, end: within.start + at });
    const behind = { start: within.start + at, end };
    const names = setting === "alone" ? gluedNames(hans, behind) : onlyNames(hans, behind, setting);
    if (titles.length > 0 && names.length > 0) return { titles, names };
  }
  return null;
}

/** The name behind a post that its holder has left: 原财政局局长王立安. */
export function behindFormer(hans: string, within: Stretch): Held | null {
  const text = textAt(hans, within);
  if (!isFormer(text)) return null;
  return untitled(glued(hans, { start: within.start + 1, end: within.end })?.names ?? []);
}

/** The title as a form of address: 王立安局长. Only of a full name with a frequent surname: 党办主任 looks the same. */
export function styled(hans: string, within: Stretch): Held | null {
  const text = textAt(hans, within).replace(/同志$/u, "");
  const name = text.slice(0, text.charAt(2) === "副" ? 2 : 3);
  const title = text.slice(name.length);
  if (!commonSurnames.has(name.charAt(0)) || !isNameIn("alone", name) || titleStart(title) !== 0) return null;
  const at = within.start + name.length;
  const titles = titlesIn(hans, { start: at, end: at + title.length });
  return titles.length === 0
    ? null
    : { titles, names: [{ name: { start: within.start, end: at }, note: null }] };
}

export const namesOnly = (hans: string, piece: Stretch): Held | null =>
  untitled(onlyNames(hans, piece, "alone"));

const untitled = (names: readonly Named[]): Held | null =>
  names.length === 0 ? null : { titles: [], names };
