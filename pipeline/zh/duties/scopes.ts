import type { Stretch } from "../layout/brackets.ts";
import { apart } from "../rules/apart.ts";
import { matchesOf } from "../rules/matches.ts";
import { type Family, type Rule, rules } from "../rules/rule.ts";

export type ScopeKind = "exception" | "scope";

interface ScopeRule extends Rule {
  readonly id: string;
  readonly kind: ScopeKind;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<ScopeRule> = {
  name: "scopes",
  holds: ({ id }, text) => findScopes(text).some(({ rule }) => rule.id === id),
};

/** Limits of competence and exceptions from it, as 三定规定 and the statutes of customs write them. Simplified script. */
export const scopeRules = rules(family, [
  {
    id: "except-for",
    kind: "exception",
    pattern:
      /(?<![解消拆清扣排免剔废删开铲根切])除[^，；。除《》]{1,24}?(?:以外|之外|外(?![汇部贸商事围资来观省市]))/gu,
    examples: ["除技术设备外的一般设备", "除法律另有规定以外"],
    counterExamples: ["消除外部风险", "拆除围墙"],
  },
  {
    id: "excepted",
    kind: "exception",
    pattern: /[^，；。（）、]{1,16}除外/gu,
    examples: ["监管场所（特殊场所除外）的验收"],
    counterExamples: ["除外伤以外"],
  },
  {
    id: "within-the-range",
    kind: "scope",
    pattern:
      /(?:(?<=在|对|负责|审批|面对|开展|从事|的|[，；。、]|^)(?:(?!在|负责|对|审批|审核|办理|承担|查缉|监管|处理|管理|制定|拟订)\p{Script=Han}){1,14}?|(?<![负制拟])(?:(?!在|负责|对|审批|审核|办理|承担|查缉|监管|处理|管理|制定|拟订)\p{Script=Han}){2,4})范围内/gu,
    examples: ["负责总署授权范围内货物的检验", "在职权范围内审批", "负责全县范围内的巡查"],
    counterExamples: ["业务范围", "管辖范围"],
  },
  {
    id: "within-the-district",
    kind: "scope",
    pattern:
      /(?:[关辖园矿林库港]区|开发区|[省市县]|县（市）|区（县）|(?:(?<=[在对缉管责、，；]|^)\p{Script=Han}{2,5}海关)?关境|国境|境|流域|职责|权限)内(?![部设容外务审网控需河陆参销贸政存控向四五六七八九])/gu,
    examples: ["负责辖区内乡道的巡查", "统筹县（市）内客运", "关区内单证的管理", "权限内项目的审批"],
    counterExamples: ["关内各部门", "市内四区", "境内外", "区内部"],
  },
  {
    id: "as-regards",
    kind: "scope",
    pattern: /(?<=[，；。]|^)在[^，；。]{2,16}?方面(?=又?[向由对受])/gu,
    examples: ["向局长负责，在学术活动方面又向理事会负责"],
    counterExamples: ["在工作方面取得成绩", "财务方面的问题"],
  },
]);

export interface FoundScope extends Stretch {
  readonly rule: (typeof scopeRules)[number];
}

/** Limits and exceptions in `hans` (Simplified), in order; of two that overlap the first rule's. */
export function findScopes(hans: string): FoundScope[] {
  const found = scopeRules.flatMap((rule) =>
    matchesOf(hans, rule.pattern).map(
      (match): FoundScope => ({ rule, start: match.index, end: match.index + match[0].length }),
    ),
  );
  return apart(found, hans.length);
}
