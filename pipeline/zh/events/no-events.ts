import { type Family, type Rule, rules } from "../rules/rule.ts";

/** Words with a date that are not an event of a body. */
interface NoEvent extends Rule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<NoEvent> = {
  name: "dates that are no events of a body",
  holds: ({ pattern }, text) => pattern.test(text),
};

const day = "(?:\\d{1,2}月(?:\\d{1,2}日)?)?";

/** Each is asked of one dated stretch. Simplified script. */
export const noEvents = rules(family, [
  {
    id: "life",
    pattern: new RegExp(
      `^(?:[\\p{Script=Han}·]{2,8}?(?:同志)?)?(?:生?于|在)?\\d{4}年${day}[，、]?(?:在|于)?[^，。]{0,12}?(?:出生|生于|入党|入团|参军|入伍|加入中国共产党|参加(?:工作|革命)|(?:病|逝|去)[逝世]|因病|任内)|\\d{4}年${day}生$|\\d{4}年${day}(?:[^，。]{0,12}?毕业于|[^，。]{2,16}(?:大学|学院|专业|学校)[^，。]{0,8}毕业$)`,
      "u",
    ),
    examples: ["王立安1910年出生于青岬", "1938年入党", "1985年病逝", "1970年生", "1987年7月毕业于青岬大学"],
    counterExamples: ["1998年首批学员毕业", "1953年青岬海关成立", "1960年海关生产自救"],
  },
  {
    id: "term-of-office",
    pattern: new RegExp(
      `\\d{4}年${day}\\d{4}年${day}|\\d{4}年${day}(?:至|到|—|－|-|~)\\d{4}年${day}(?:期间)?在任`,
      "u",
    ),
    examples: ["3李若明1957年6月2日1960年6月2日", "首任关长王立安1953年至1960年在任"],
    counterExamples: ["2012年、2014年两次获奖", "1978年至1995年间，机构几经分合"],
  },
  {
    id: "foot-or-head-of-a-page",
    pattern: /[|｜←]|(?:人气|来源|作者|浏览|点击|阅读)[：:]|有效期至|断至|^\d{4}-\d{2}-\d{2}\s/u,
    examples: ["2022-08-11 人气：312 作者：佚名", "2012-09-27 | 来源：网络", "有效期至2025年12月31日"],
    counterExamples: ["1953年，青岬海关成立"],
  },
  {
    id: "date-alone",
    pattern: new RegExp(`^(?:中华民国|民国|公元)?[\\d\\s]{1,6}年${day}(?:起|开始|止)?$`, "u"),
    examples: ["中华民国89年8月23日", "2000年开始"],
    counterExamples: ["2000年开办"],
  },
]);

/** Whether a dated stretch is about a person's life or the page itself, or is no event at all. */
export const isNoEvent = (hans: string): boolean => noEvents.some(({ pattern }) => pattern.test(hans));
