import { sectionHeading } from "../zh/section-headings.ts";
import { isUnitName, selfReference } from "../zh/unit-names.ts";
import { addBody } from "./body-line.ts";
import { bareDepth, type OutlineBuilder } from "./builder.ts";
import type { Line, LineReader } from "./line.ts";
import { nameAlone } from "./unit-heading.ts";
import { enterUnit } from "./unit-headings.ts";
import { listedUnits } from "./unit-lists.ts";
import { addListed, resolve } from "./units.ts";

interface Head {
  /** the words that may be a heading */
  readonly text: string;
  /** where they begin in the line's text */
  readonly at: number;
  /** where the text after the heading begins; the end of the line when it stands alone */
  readonly rest: number;
}

/** 主要职责：…, 【主要职责】…, and behind a mark 机构设置。… */
function headOf({ text, mark }: Line): Head {
  const bracketed = /^【([^】]{2,20})】\s*/u.exec(text);
  if (bracketed) return { text: bracketed[1] ?? "", at: 1, rest: bracketed[0].length };
  const colon =
    /^[^：:]{2,40}[：:](?=.)/u.exec(text) ?? (mark ? /^[^。；，]{2,12}。(?=.)/u.exec(text) : null);
  const head = colon?.[0] ?? text;
  const last = /[，,]([^，,]+)$/u.exec(head)?.[1] ?? head;
  return { text: last.replace(/。$/u, ""), at: head.length - last.length, rest: head.length };
}

/** 主要职责, 办公室工作职责, 内设机构：办公室、人事科, 根据《…》，我局主要职责如下： */
export const sectionReader: LineReader = {
  name: "section-heading",
  read(line, builder) {
    const head = headOf(line);
    const found = sectionHeading(head.text);
    const rest = line.text.slice(head.rest).trim();
    if (found === null || isSentence(line.text, head, rest)) return false;
    const ownerName = head.text.slice(0, found.owner).replace(/的$/u, "");
    const before = builder.open;
    const owner = ownerOf(builder, ownerName, line, line.at + head.at, found.topic);
    if (owner === "none") return false;
    if (rest !== "" && (found.topic === "contact" || found.topic === "leaders")) {
      addFacts(builder, line, found.topic);
      return true;
    }
    builder.openSection({ heading: line.block, kind: found.topic, level: line.depth }, owner);
    if (builder.statute && found.topic === "duties") builder.list = { kind: "duties", owner };
    const at = builder.addLine(line.block, rest === "" ? "section_heading" : roleOfRest(found.topic), owner);
    if (rest !== "") readRest(builder, line, rest, found.topic, owner, at, head.text);
    // 直属海关：甲、乙 and 主要职责是：… on one line say it all and open nothing for the lines below
    if (rest !== "" && (found.topic === "units" || (found.topic === "duties" && line.mark === null))) {
      builder.open = before;
    }
    return true;
  },
};

/** A heading has no full stop within, nor at its end when it stands alone. */
const isSentence = (text: string, head: Head, rest: string): boolean =>
  /[。；]/u.test(text.slice(0, head.rest - 1)) ||
  (rest === "" && text.endsWith("。") && !/^(?:职能转变|有关职责分工|职责分工)。$/u.test(text));

/** 领导成员。局长王建军, 【联系方式】0777-8888888 */
function addFacts(builder: OutlineBuilder, line: Line, topic: "contact" | "leaders"): void {
  if (topic === "contact") builder.addWholeLine(line, "key_value", { role: "statement", kind: "contact" });
  else builder.addWholeLine(line, "leader", { role: "leftover", kind: "leader" });
}

type Topic = NonNullable<ReturnType<typeof sectionHeading>>["topic"];

const roleOfRest = (topic: Topic): "unit_list" | "body" | "key_value" =>
  topic === "units" ? "unit_list" : topic === "staffing" ? "key_value" : "body";

/** Whose section it is: a unit, null for nobody named, "none" when the line is no heading after all. */
function ownerOf(
  builder: OutlineBuilder,
  name: string,
  line: Line,
  at: number,
  topic: Topic,
): number | null | "none" {
  if (name === "") return sectionOwner(builder, line, topic);
  if (selfReference.test(name) || /^(?:各|机构|部门|单位)/u.test(name)) return builder.agency ?? builder.unit;
  if (!isUnitName(name)) return "none";
  const known = resolve(builder, name);
  const offset = builder.hans({ start: at, end: line.block.end }).indexOf(name);
  if (known !== null) {
    if (known !== builder.agency) builder.openUnit(known, line.depth);
    return known;
  }
  return enterUnit(builder, line, nameAlone(0, name.length), at + Math.max(offset, 0));
}

/** 工作职责 below a unit's heading is the unit's; 联系方式 is the agency's unless it stands deeper than the unit. */
function sectionOwner(builder: OutlineBuilder, line: Line, topic: Topic): number | null {
  const unit = builder.open.findLast((o) => o.kind === "unit");
  if (unit === undefined || line.depth < unit.depth) return builder.agency;
  if (line.depth < bareDepth) return line.depth > unit.depth ? unit.index : builder.agency;
  if (topic === "units" && listsUnits(builder, line.depth)) return builder.agency;
  // 负责人 right below a unit is its head; 领导班子 are those of the agency
  const ofUnit = ["duties", "units", "staffing"].includes(topic) || line.text.startsWith("负责人");
  return ofUnit ? unit.index : builder.agency;
}

/** 内设机构 of the agency is open: 局属单位 in the same form stands beside it. */
const listsUnits = (builder: OutlineBuilder, depth: number): boolean =>
  builder.open.some(
    (o) =>
      o.kind === "section" &&
      o.depth === depth &&
      o.owner === builder.agency &&
      builder.sections[o.index]?.kind === "units",
  );

function readRest(
  builder: OutlineBuilder,
  line: Line,
  rest: string,
  topic: Topic,
  owner: number | null,
  at: number,
  label: string,
): void {
  const start = line.at + line.text.lastIndexOf(rest);
  const span = { start, end: start + rest.length };
  // 机构设置。分局内设办公室、侦查科: a sentence, read as one
  const listed = topic === "units" && !/内设|下设|设有/u.test(rest) ? listedUnits(rest) : [];
  if (listed.length > 0) {
    addListed(builder, listed, start, owner, label);
    builder.addClause({
      ...line.block,
      role: "statement",
      kind: "structure",
      unit: owner,
      line: at,
      mark: null,
    });
    return;
  }
  addBody(builder, span, at, owner);
}
