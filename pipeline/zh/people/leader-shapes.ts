import type { Stretch } from "../layout/brackets.ts";
import { type Family, type Rule, rules } from "../rules/rule.ts";
import type { Holding } from "./holdings.ts";
import { readBracketed, readDashed, readForm, readLabelled, readNameFirst } from "./leader-readers.ts";
import { readSentence, readSequence } from "./leader-sentences.ts";

/** One way in which a sentence names who holds a post. The first that reads it counts. */
export interface LeaderShape extends Rule {
  readonly id: string;
  readonly read: (hans: string, sentence: Stretch) => Holding[];
  /** a sentence, and "name, title" of each holding, with * for an acting one */
  readonly examples: readonly (readonly [string, readonly string[]])[];
  readonly counterExamples: readonly string[];
}

const family: Family<LeaderShape> = {
  name: "leaders",
  holds(shape, example) {
    const [hans, people] = typeof example === "string" ? [example, null] : example;
    const sentence = { start: 0, end: hans.replace(/。$/u, "").length };
    const own = shape.read(hans, sentence).map(asExample(hans));
    const first = leaderShapes.map(({ read }) => read(hans, sentence)).find((found) => found.length > 0);
    if (people === null) return own.length > 0 || first !== undefined;
    return [own, first?.map(asExample(hans))].every(
      (found) => JSON.stringify(found) === JSON.stringify(people),
    );
  },
};

/** "name, title" of a holding, with * for an acting one */
const asExample =
  (hans: string) =>
  ({ name, title, acting }: Holding): string =>
    `${hans.slice(name.start, name.end)}, ${title === null ? "" : hans.slice(title.start, title.end)}${acting ? "*" : ""}`;

export const leaderShapes = rules(family, [
  {
    id: "form",
    read: readForm,
    examples: [
      ["姓名：王伟 职务：党组书记、局长", ["王伟, 党组书记", "王伟, 局长"]],
      ["负责人：王伟 职务：局长", ["王伟, 局长"]],
      ["姓名：王伟 职务：兼职副主席", ["王伟, 兼职副主席"]],
    ],
    counterExamples: ["姓名：王伟 电话：5327743"],
  },
  {
    id: "labelled",
    read: readLabelled,
    examples: [
      ["局长：王伟", ["王伟, 局长"]],
      ["副局长：高新民", ["高新民, 副局长"]],
      ["【局长】王伟", ["王伟, 局长"]],
      ["[副局长]：李若明", ["李若明, 副局长"]],
      ["局长：安全", ["安全, 局长"]],
      ["局长：尼玛次仁", ["尼玛次仁, 局长"]],
      ["总农艺师：迪力·沙", ["迪力·沙, 总农艺师"]],
      ["副局长：佴青", ["佴青, 副局长"]],
      ["组长：王五 成员：李文、欧阳修平", ["王五, 组长", "李文, 成员", "欧阳修平, 成员"]],
      ["副局长：李文，主持全面工作", ["李文, 副局长*"]],
      ["代局长：李文", ["李文, 代局长*"]],
      ["王伟：局长，分管办公室", ["王伟, 局长"]],
      ["副局长：李若（主持工作）", ["李若, 副局长*"]],
      ["局长王立安：主持全面工作", ["王立安, 局长"]],
      ["主任秘书王立安：综理文稿", ["王立安, 主任秘书"]],
      ["王立安局长：主持全面工作", ["王立安, 局长"]],
      ["所长：林业局副局长 李若明", ["李若明, 所长", "李若明, 林业局副局长"]],
      ["副所长：吉明珠（女）李若明（兼场长）", ["吉明珠, 副所长", "李若明, 副所长", "李若明, 场长"]],
      ["副主任：成功女士", ["成功, 副主任"]],
      ["单位负责人姓名：王伟", ["王伟, 单位负责人"]],
      ["副关长：陈子达胡伟军", ["陈子达, 副关长", "胡伟军, 副关长"]],
    ],
    counterExamples: [
      "局长：（空缺）",
      "【局长】主持全面工作",
      "副主任：保险",
      "科员：公积金",
      "办公室主任：公章、档案",
      "分管领导：安全、信访",
      "局长：1名",
      "主任科员：若干名",
      "局长信箱：jz@example.cn",
      "局长：负责全面工作",
      "拟任局长：王伟",
      "原局长：王伟",
      "科长：安全科",
      "主任电话：5327743",
    ],
  },
  {
    id: "name-first",
    read: readNameFirst,
    examples: [
      ["王伟 党组书记、局长", ["王伟, 党组书记", "王伟, 局长"]],
      ["王伟（局长）", ["王伟, 局长"]],
      ["李若 副局长（主持工作）", ["李若, 副局长*"]],
      ["扎西次仁　副局长", ["扎西次仁, 副局长"]],
      ["王伟，男，汉族，1965年3月生，曾任科长，现任局长。", ["王伟, 局长"]],
    ],
    counterExamples: ["王伟，曾任局长", "人事科 科长", "安全 主任"],
  },
  {
    id: "sequence",
    read: readSequence,
    examples: [
      ["主任张三、副主任李四、王五", ["张三, 主任", "李四, 副主任", "王五, 副主任"]],
      ["主任 张三 副主任 李四 王五", ["张三, 主任", "李四, 副主任", "王五, 副主任"]],
      ["党组书记、局长王立安，副局长李若", ["王立安, 党组书记", "王立安, 局长", "李若, 副局长"]],
      ["关长何佩姗", ["何佩姗, 关长"]],
      ["助理关长许健吴洁仪", ["许健, 助理关长", "吴洁仪, 助理关长"]],
      ["局长买买提江", ["买买提江, 局长"]],
      ["县长赖某某", ["赖某某, 县长"]],
      ["局长 王伟", ["王伟, 局长"]],
      ["所长高文明 副所长成立业", ["高文明, 所长", "成立业, 副所长"]],
      ["署长王立安JP", ["王立安, 署长"]],
      ["主任 王立安 66127101 副主任 李若明 66127102", ["王立安, 主任", "李若明, 副主任"]],
      ["副主任　　李若明、陈启文", ["李若明, 副主任", "陈启文, 副主任"]],
    ],
    counterExamples: [
      "主任、副主任若干",
      "各市市长、县长",
      "局长、副局长",
      "局长信箱",
      "局长办公室",
      "关长办公会",
      "成员单位",
      "局长和副局长",
      "主任科员若干名",
      "综合组掌理事项如下",
      "中部长江航道",
      "局长 信箱",
      "主任 公开电话",
      "局长 负责人事",
    ],
  },
  {
    id: "dashed",
    read: readDashed,
    examples: [
      ["办公室—李四—正科级", ["李四, "]],
      ["征收管理科——贺兰英", ["贺兰英, "]],
      ["王伟－副局长－正科级", ["王伟, 副局长"]],
      ["副局长 | 李文、赵立新 |", ["李文, 副局长", "赵立新, 副局长"]],
    ],
    counterExamples: ["办公室—负责文电—正科级", "办公室—综合科"],
  },
  {
    id: "sentence",
    read: readSentence,
    examples: [
      ["局长王立安同志主持全面工作，副局长李若同志分管文秘科工作", ["王立安, 局长", "李若, 副局长"]],
      ["局长王建军，副局长李卫国、赵立新", ["王建军, 局长", "李卫国, 副局长", "赵立新, 副局长"]],
      ["由副局长李若明主持工作", ["李若明, 副局长*"]],
      ["组长由局长王立安同志担任", ["王立安, 组长", "王立安, 局长"]],
      ["王立安局长主持全面工作", ["王立安, 局长"]],
      ["王立安同志任局长", ["王立安, 局长"]],
      ["任命李若明为副局长", ["李若明, 副局长"]],
      ["领导小组由副县长王立安任组长", ["王立安, 组长", "王立安, 副县长"]],
      ["局长王伟曾任科长", ["王伟, 局长"]],
      ["局长王伟已任主任科员", ["王伟, 局长"]],
      ["局长阳光同志负责全面工作", ["阳光, 局长"]],
      ["党组成员、副局长王立安 海事二级副总监", ["王立安, 党组成员", "王立安, 副局长"]],
      ["瀚海海关的关长是王立安", ["王立安, 关长"]],
      ["党委书记、局长为王立安", ["王立安, 党委书记", "王立安, 局长"]],
      ["副局长有柯立安、罗以文两位", ["柯立安, 副局长", "罗以文, 副局长"]],
      ["副局长分别是王伟、李文和何秀敏", ["王伟, 副局长", "李文, 副局长", "何秀敏, 副局长"]],
      ["书记、县长分别由王伟、李文担任", ["王伟, 书记", "李文, 县长"]],
      ["首任局长由原财政局局长李若明出任", ["李若明, 局长"]],
      ["原财政局局长李若明任党组副书记、副局长", ["李若明, 党组副书记", "李若明, 副局长"]],
      ["党组书记、局长 王立安 主持全面工作", ["王立安, 党组书记", "王立安, 局长"]],
      ["副局长（挂职）李若明 分管办公室", ["李若明, 副局长"]],
    ],
    counterExamples: [
      "局长负责全面工作",
      "局长主持局长办公会",
      "局长管理全面工作",
      "秘书长经市长授权负责协调",
      "主任向主席负责",
      "王立安同志拟任局长",
      "王立安曾任局长",
      "局长曾是一人",
      "王立安历任科长、局长",
      "王立安不再担任局长",
      "副局长协助局长工作",
      "局长任期五年",
      "前任海关关长王伟",
      "所长由局聘任",
      "副局长有两位",
      "局长是单位的主要负责人",
      "党委书记、局长为王伟、李文",
      "本书记石刻四十方",
      "委员为李文处",
      "原局长王伟任局长助理的时候",
      "党办主任负责文电",
      "江阴市市长主持会议",
      "由局长任组长",
    ],
  },
  {
    id: "bracketed",
    read: readBracketed,
    examples: [["训练科（科长：王五）", ["王五, 科长"]]],
    counterExamples: ["训练科（科长负责制）", "办公室（电话：5327743）"],
  },
]);
