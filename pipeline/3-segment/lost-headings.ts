import { typeNote } from "../zh/line-kinds.ts";
import { isUnitName, suffixOf } from "../zh/unit-names.ts";
import type { OutlineBuilder } from "./builder.ts";
import { bareDepth } from "./builder.ts";
import { classifyUnit } from "./classification.ts";
import type { Line, LineReader } from "./line.ts";
import { plainUnit } from "./units.ts";

/** 是关区稽查工作的职能管理部门: says what a body is and does not name it. */
const withoutSubject = /^是[^，。；]{2,60}(?:部门|机构|机关|单位)(?:[，。]|$)/u;

const namedInText: readonly RegExp[] = [
  // 主要负责机关服务中心经营管理工作
  /负责(?<name>[\p{Script=Han}]{2,12}?(?:中心|处|科|室|站|所|局|基地|馆|队))(?:的)?(?:日常|经营|内部)*(?:管理|运行|建设)?工作/u,
];
/** 是关区稽查工作的职能管理部门 → 稽查 */
const field =
  /是(?:关区|全关|总关|本局|全局|全市|全省|全县|全区|本市|本省)?(?<field>[\p{Script=Han}]{2,8}?)(?:工作|业务)的?(?:职能|主管|综合|归口|管理|行政|业务)/u;

/**
 * Opens a unit whose heading the page has lost: a second paragraph that begins 是…部门 without a subject cannot belong
 * to the unit above. Its name is taken from its own words and marked as inferred; curation can name it better.
 */
export function insertLostHeading(builder: OutlineBuilder, line: Line): void {
  if (builder.lostNames.has(line.index) || isWithoutHeading(builder, line))
    openLost(builder, line, line.text);
}

function isWithoutHeading(builder: OutlineBuilder, line: Line): boolean {
  const open = builder.innermost;
  const second = open?.kind === "unit" && builder.withBody.has(open.index);
  return second && line.mark === null && withoutSubject.test(line.text);
}

/** A bracketed note on its own line: below its heading, or orphaned where the heading is lost. */
export const typeNoteReader: LineReader = {
  name: "type-note",
  read(line, builder) {
    if (line.mark !== null || !typeNote.pattern.test(line.text)) return false;
    const open = builder.innermost;
    const named = builder.lostNames.has(line.index);
    const orphan = named || (open?.kind === "unit" && builder.withBody.has(open.index));
    if (orphan) openLost(builder, line, line.next);
    else if (open?.kind !== "unit") return false;
    const unit = builder.unit;
    if (unit === null) return false;
    const note = { start: line.at + 1, end: line.block.end - 1 };
    builder.update(unit, {
      typeNote: note,
      classification: classifyUnit(builder.nameOf(unit), builder.hans(note), false),
    });
    builder.addLine(line.block, "type_note");
    return true;
  },
};

/** Opens the unit that the heading before `line` named. `text` is its paragraph. */
function openLost(builder: OutlineBuilder, line: Line, text: string): void {
  const name = builder.lostNames.get(line.index) ?? inferName(builder, text);
  if (name === null) return;
  const point = { start: line.block.start, end: line.block.start };
  const index = builder.addUnit(
    plainUnit(point, builder.agency, classifyUnit(name, "", false), {
      inferred: name,
      parentBasis: "inferred",
    }),
  );
  builder.lost.push(index);
  builder.openUnit(index, builder.open.findLast((o) => o.kind === "unit")?.depth ?? bareDepth);
}

function inferName(builder: OutlineBuilder, text: string): string | null {
  for (const pattern of namedInText) {
    const name = pattern.exec(text)?.groups?.name;
    if (name !== undefined && isUnitName(name)) return name;
  }
  const subject = field.exec(text)?.groups?.field;
  return subject === undefined ? null : `${subject}${usualSuffix(builder)}`;
}

/** The suffix that most units of the page carry: 处. */
function usualSuffix(builder: OutlineBuilder): string {
  const counts = new Map<string, number>();
  for (const index of builder.units.keys()) {
    const suffix = suffixOf(builder.nameOf(index));
    counts.set(suffix, (counts.get(suffix) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "处";
}
