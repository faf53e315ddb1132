import { curriculumVitae, leaderLine } from "../zh/leader-lines.ts";
import { eraHeading, furniture, keyValue, milestone } from "../zh/line-kinds.ts";
import type { StatementKind } from "../zh/statement-kinds.ts";
import type { LineReader } from "./line.ts";

/** 当前位置 > 机构概况, 版权所有 */
export const furnitureReader: LineReader = {
  name: "furniture",
  read(line, builder) {
    if (!furniture.pattern.test(line.text)) return false;
    builder.addLine(line.block, "furniture", null);
    return true;
  },
};

/** What a key says of the body; every other key tells how to reach it. */
const valueKinds: readonly (readonly [StatementKind, RegExp])[] = [
  ["headcount", /人数|编制|职数/],
  ["legal_status", /性质|类别|类型/],
  ["rank", /级别|规格/],
];

/** 电话：…, 执法人数：19: statements, never duties */
export const keyValueReader: LineReader = {
  name: "key-value",
  read(line, builder) {
    if (!keyValue.pattern.test(line.text)) return false;
    const key = line.text.slice(0, 8);
    const kind = valueKinds.find(([, words]) => words.test(key))?.[0] ?? "contact";
    builder.addWholeLine(line, "key_value", { role: "statement", kind });
    return true;
  },
};

/** 利权·列强把持（1907年——1949年） */
export const eraReader: LineReader = {
  name: "era",
  read(line, builder) {
    if (!eraHeading.pattern.test(line.text) || keyValue.pattern.test(line.text)) return false;
    builder.openSection({ heading: line.block, kind: "history", level: line.depth }, builder.agency);
    builder.addLine(line.block, "period_heading");
    return true;
  },
};

/** 历史节点：1949年新中国成立 */
export const milestoneReader: LineReader = {
  name: "milestone",
  read(line, builder) {
    if (builder.topic !== "history" || !milestone.pattern.test(line.text)) return false;
    builder.addWholeLine(line, "milestone", { role: "event", kind: null });
    return true;
  },
};

/** 局长：张三, a life in brief */
export const leaderReader: LineReader = {
  name: "leader",
  read(line, builder) {
    const cv = curriculumVitae.test(line.text) && line.text.length < 600 && builder.topic !== "duties";
    if (!leaderLine.pattern.test(line.text) && !cv) return false;
    const kind = cv ? "curriculum_vitae" : "leader";
    builder.addWholeLine(line, "leader", { role: "leftover", kind }, { start: line.block.start });
    return true;
  },
};
