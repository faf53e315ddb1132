import { matches } from "../rules/matches.ts";
import { type Family, type Rule, rules } from "../rules/rule.ts";

/** What a column of a table holds. `other`: a column of such a table with another heading. */
export type Column =
  | "serial"
  | "other"
  | "kind"
  | "note"
  | "unit"
  | "duties"
  | "rank"
  | "parts"
  | "leader"
  | "contact";

interface ColumnRule extends Rule {
  readonly column: Column;
  /** tested against the heading of the column, Simplified script */
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<ColumnRule> = {
  name: "columns",
  id: ({ column }) => column,
  holds: ({ column }, text) => columnOf(text) === column,
};

/** The words are those of 《政府信息公开条例》(2019) art. 20 and of the tables that bodies publish under it. The first that fits wins. */
export const columnRules = rules(family, [
  {
    column: "serial",
    pattern: /^(?:序\s*号|编\s*号|No\.?)$/iu,
    examples: ["序号", "编号"],
    counterExamples: ["文号", "编制"],
  },
  {
    column: "kind",
    pattern: /性质|类[别型]|分类/u,
    examples: ["单位性质", "类别", "机构类型"],
    counterExamples: ["单位名称"],
  },
  {
    column: "duties",
    pattern: /职责|职能|职掌|业务|任务|掌理/u,
    examples: ["主要职责", "业务范围"],
    counterExamples: ["职务", "单位"],
  },
  {
    column: "note",
    pattern: /^(?:备\s*注|说\s*明|简介|介绍|情况(?:说明|简介)?)$/u,
    examples: ["备注", "说明"],
    counterExamples: ["主要职责说明", "单位名称"],
  },
  {
    column: "other",
    pattern: /编制|人数|备注|说明|经费|法人|驻地|驻所/u,
    examples: ["人员编制", "经费来源"],
    counterExamples: ["单位名称", "备注"],
  },
  {
    column: "parts",
    pattern: /内设|下设|所属|股室|科室设置/u,
    examples: ["内设科室", "下设机构"],
    counterExamples: ["科室", "单位名称"],
  },
  {
    column: "rank",
    pattern: /级别|规格|行政级|职级/u,
    examples: ["级别", "机构规格"],
    counterExamples: ["上级"],
  },
  {
    column: "contact",
    pattern: /电话|地址|邮|传真|时间|联系方式/u,
    examples: ["办公电话", "联系方式"],
    counterExamples: ["联系人"],
  },
  {
    column: "leader",
    pattern: /负责人|领导|姓名|职务|主任|处长|科长|局长|联系人/u,
    examples: ["负责人", "科长"],
    counterExamples: ["职责"],
  },
  {
    column: "unit",
    pattern: /名称|机构|部门|单位|科室|处室|序列/u,
    examples: ["部门名称", "隶属机构"],
    counterExamples: ["姓名"],
  },
]);

/** What a column under this heading holds; null when the heading does not say. */
export const columnOf = (heading: string): Column | null =>
  columnRules.find(({ pattern }) => matches(heading, pattern))?.column ?? null;

/** What the columns of a table hold. Where no other column has the names of units, 内设机构 has: 内设机构 | 职责 */
export function columnsUnder(headings: readonly string[]): (Column | null)[] {
  const columns = headings.map(columnOf);
  const parts = columns.indexOf("parts");
  const names =
    !columns.includes("unit") &&
    parts >= 0 &&
    /机构|部门|单位|科室|处室|股室|名称/u.test(headings[parts] ?? "");
  return names ? columns.with(parts, "unit") : columns;
}
