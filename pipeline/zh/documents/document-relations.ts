import { type Family, type Rule, rules } from "../rules/rule.ts";

export type DocumentRelation = "issued" | "proposed" | "cited" | "edited" | "implemented" | "maintained";

interface RelationRule extends Rule {
  readonly relation: DocumentRelation;
  /** words before a title that govern it */
  readonly before: string;
  /** what is done, named behind the title: 《…》的签发 */
  readonly after: string;
  /** texts with one title, 《甲》 */
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<RelationRule> = {
  name: "relations to documents",
  id: ({ relation }) => relation,
  holds({ relation }, text) {
    const title = "《甲》";
    const at = text.indexOf(title);
    return documentRelation(text.slice(0, at), text.slice(at + title.length)) === relation;
  },
};

/**
 * What is done with a document. Verbs of 《党政机关公文处理工作条例》(2012) for drawing up and issuing papers, of editors' imprints
 * for periodicals, and of duties for carrying out. Simplified script.
 */
export const relationRules = rules(family, [
  {
    relation: "cited",
    before: "根据|按照|依据|依照|遵照|参照|对照|违反|符合|适用|援引|依",
    after: "",
    examples: [
      "根据与国民政府签订的《甲》等协定，租借港口",
      "负责按照《甲》处理案件",
      "《甲》同时废止",
      "修正的《甲》",
    ],
    counterExamples: ["编发《甲》", "负责《甲》的签发"],
  },
  {
    relation: "edited",
    before: "编发|编写|编辑|编印|编纂|编制|主办|主编|出版|刊发|撰写",
    after: "编发|编写|编辑|编印|编纂|出版|撰写",
    examples: ["编发《甲》等信息载体", "负责《甲》的编辑工作"],
    counterExamples: ["提出《甲》"],
  },
  {
    relation: "issued",
    before:
      "签发|颁发|核发|发放|发布|发出|作出|做出|印发|制发|下发|出台|颁布|公布|制定|制订|拟订|拟定|起草|通过|签署|签订|缔结|出具",
    after: "签发|颁发|核发|发放|发布|印发|制发|制定|起草|拟订|签署|签订|出具",
    examples: ["省政府作出《甲》", "国务院发布了《甲》", "负责《甲》的签发、管理", "两国签订《甲》"],
    counterExamples: ["维护《甲》", "国务院发布的《甲》"],
  },
  {
    relation: "proposed",
    before: "提出|提交|提请审议|呈报|呈请|报请",
    after: "",
    examples: ["1906年，财务部提出《甲》", "向省人大提交《甲》"],
    counterExamples: ["发布《甲》", "财务部提出的《甲》"],
  },
  {
    relation: "implemented",
    before: "执行|落实|实施|贯彻|施行|履行",
    after: "组织实施|贯彻|执行|落实|实施|施行",
    examples: ["组织落实执行审计署的《甲》", "负责《甲》的组织实施", "监督《甲》的贯彻执行"],
    counterExamples: ["根据《甲》，制定规划"],
  },
  {
    relation: "maintained",
    before: "维护|更新|修订|修改",
    after: "下载|维护|更新|修订|修改|管理",
    examples: ["负责《甲》的下载和维护管理", "负责修订《甲》"],
    counterExamples: ["负责《甲》的签发、管理"],
  },
]);

const governing = (): RegExp =>
  new RegExp(relationRules.flatMap((r) => (r.before === "" ? [] : [r.before])).join("|"), "gu");
const following = (): RegExp =>
  new RegExp(
    `^(?:等[\\p{Script=Han}、]{0,8}?)?的?(?:[\\p{Script=Han}]{2}、)??(?<verb>${relationRules.flatMap((r) => (r.after === "" ? [] : [r.after])).join("|")})`,
    "u",
  );
/** 国务院发布的《甲》: what others did with it */
const attributive = /(?:[\p{Script=Han}]{2})(?:了)?的$/u;

const relationWith = (side: "before" | "after", verb: string): DocumentRelation | undefined =>
  relationRules.find((rule) => rule[side].split("|").includes(verb))?.relation;

/**
 * What is done with a document, from the words of its sentence before and after its title: the governing word next to it, else
 * what is named behind it. A word that only names the author (国务院发布的《甲》) does not govern. "cited" when nothing is done.
 */
export function documentRelation(before: string, after: string): DocumentRelation {
  const stretch = before.split(/[，。；：]/u).at(-1) ?? "";
  const verbs = Array.from(stretch.matchAll(governing()));
  const last = verbs.at(-1);
  const end = last === undefined ? 0 : last.index + last[0].length;
  const others = last !== undefined && attributive.test(stretch) && end >= stretch.length - 2;
  const governor = others ? verbs.at(-2) : last;
  const verb = following().exec(after)?.groups?.verb;
  if (governor !== undefined) return relationWith("before", governor[0]) ?? "cited";
  return (verb === undefined ? undefined : relationWith("after", verb)) ?? "cited";
}
