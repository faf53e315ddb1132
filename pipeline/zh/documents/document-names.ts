import { bracketed, type Stretch } from "../layout/brackets.ts";
import { matchesOf } from "../rules/matches.ts";
import { type Family, type Rule, rules } from "../rules/rule.ts";

interface NameRule extends Rule {
  readonly id: string;
  /** its group `name` is what stands for a title */
  readonly pattern: RegExp;
  /** holds outside duties only: in a duty the words say which papers an office makes */
  readonly notInDuties: boolean;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<NameRule> = {
  name: "documents without 《》",
  holds: ({ pattern }, text) => text.search(pattern) >= 0,
};

const papers = "决定|决议|通知|意见|批复|公告|通告|指示|命令|办法|规定|方案|协定|条约|协议|公约";
const about = `关于[^，。；：《》“”]{2,40}?的(?:[两三四五六七八九十]个)?(?:${papers})(?![\\p{Script=Han}]*(?:书|权|机关|精神)|的|性)`;

/**
 * Words that name a document without 《》, by the form that 《党政机关公文处理工作条例》 gives to titles and numbers of papers: whose, 关于
 * what, which kind; 机关代字〔年份〕号. Simplified script.
 */
export const documentNameRules = rules(family, [
  {
    id: "issued-about",
    pattern: new RegExp(
      `(?:[作做]出|发布|印发|下发|颁布|颁发|出台|通过|转发|签署|签订|缔结|批准|下达)了?(?<name>${about})`,
      "gdu",
    ),
    notInDuties: true,
    examples: [
      "1998年海关总署作出关于建立现代管理制度的决定",
      "两国签署关于设置青山海关及船舶航行的两个协定",
    ],
    counterExamples: ["提出关于改进工作的意见", "签署《关于合作的协定》", "通过关于改革的决定权"],
  },
  {
    id: "resting-on",
    pattern: new RegExp(
      `(?:根据|按照|依据|依照|遵照|贯彻|执行|落实)[\\p{Script=Han}]{0,16}?(?:部|署|院|局|厅|委|府|会|办|中央)(?<name>${about})`,
      "gdu",
    ),
    notInDuties: false,
    examples: ["根据省政府关于调整管理体制的批复，撤销青山分局", "贯彻市委关于加强水务工作的意见"],
    counterExamples: [
      "贯彻市委关于加强党的建设的指示精神",
      "根据关于工作的意见",
      "提出关于改革的意见",
      "根据省政府《关于设立青山区的批复》",
    ],
  },
  {
    id: "number",
    pattern:
      /(?<name>[\p{Script=Han}]{1,8}(?:发|函|字|办|文|令)?[〔［[（(](?:19|20)\d\d[〕］\])）]第?\d{1,4}号)/dgu,
    notInDuties: false,
    examples: ["根据青政发〔2019〕12号文件", "青编办〔2016〕3号批准设立"],
    counterExamples: ["2019年12号", "公告2019年第12号", "第12号令"],
  },
  {
    id: "compiled",
    pattern:
      /(?:编写|编纂|编辑|编印|编制|编发|撰写|整理)(?:和[\p{Script=Han}]{2})?(?<name>(?!本|全|有关|相关|各|业务|年度|工作|内部|和|与)[\p{Script=Han}]{2,12}(?:大事记|年鉴|组织史|史志|志书|简报|月报|年报|月刊|季刊))/dgu,
    notInDuties: false,
    examples: ["编写政治部大事记", "编纂青山年鉴", "负责编印青山水务简报"],
    counterExamples: ["编写大事记", "编发工作简报", "订阅青山年鉴", "编写《青山年鉴》"],
  },
]);

export interface DocumentName extends Stretch {
  readonly notInDuties: boolean;
}

/** Names of documents outside 《》 in `hans` (Simplified), in order. */
export function findDocumentNames(hans: string): DocumentName[] {
  const titles = bracketed(hans, "《");
  const found = documentNameRules.flatMap(({ id, pattern, notInDuties }) =>
    matchesOf(hans, pattern).flatMap((match) => {
      const [from, end] = match.indices?.groups?.name ?? [0, 0];
      // 《…通知》（青政发〔2019〕12号）is the number of what the title names
      const behindTitle =
        id === "number" && titles.some((title) => /^[（(]?$/u.test(hans.slice(title.end, from)));
      const start = id === "number" ? from + ownStart(match.groups?.name ?? "") : from;
      return behindTitle || titles.some((title) => title.start < end && start < title.end)
        ? []
        : [{ start, end, notInDuties }];
    }),
  );
  return found
    .filter((a, n) => !found.some((b, m) => m < n && a.start < b.end && b.start < a.end))
    .sort((a, b) => a.start - b.start);
}

/** Words before the code letters of an office that are not part of them: 根据|青政发, 经|青编办 */
const ownStart = (number: string): number =>
  /^(?:(?:并|由|在|其|以|据|经|按|依|于)?(?:根据|按照|依据|依照|遵照|执行|落实|贯彻|参照|文件|通知|下发|印发|发布|以|经|按|据)(?:了|的)?)?/u.exec(
    number,
  )?.[0].length ?? 0;

const author =
  /^(?:(?:[于在][^，。；：]{1,10}?)?(?:正式|联合|又|即|先后)?(?:[作做]出|制定|制订|发布|公布|颁布|颁发|出台|印发|下发|提出|通过|签发|主办|主编|编印|编发|签署|签订)(?:和实施|实施|的|了)*(?:新修订的|最新)?|的)$/u;

/**
 * Whether a sentence names a body as the author of a title, by its words before the body and between both: 国务院|发布了《甲》.
 * A body with which something is agreed, or of which it is asked, is not the author: 与外务部|签订的《甲》, 由署里转省政府|印发的.
 */
export const issues = (before: string, between: string): boolean =>
  author.test(between) && !/(?:[与和同及、向对给]|转发|报)$/u.test(before);
