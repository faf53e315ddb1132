import { shift } from "../model/span.ts";
import { dutyLeadIn, unitLeadIn } from "../zh/duty-leads.ts";
import { sectionHeading } from "../zh/section-headings.ts";
import { isUnitName, selfReference } from "../zh/unit-names.ts";
import { readBody } from "./body.ts";
import type { OutlineBuilder } from "./builder.ts";
import type { Line, LineReader } from "./line.ts";
import { nameAlone, type UnitHeading, unitHeading } from "./unit-heading.ts";
import { enterUnit } from "./unit-headings.ts";
import { resolve, unitFromHeading } from "./units.ts";

/** 综合规划组掌理事项如下：, 管委会履行下列职责： - the items below are duties of the one named */
export const dutyListReader: LineReader = {
  name: "duty-list",
  read(line, builder) {
    if (!/[：:]$/.test(line.text)) return false;
    const found = dutyLeadIn(line.text);
    if (found === null) return false;
    const name = line.text.slice(0, found.owner).replace(/[的之]$/u, "");
    const owner = listOwner(builder, line, name);
    builder.addWholeLine(line, "section_heading", { role: "leftover", kind: "lead_in" }, { unit: owner });
    builder.list = { kind: "duties", owner };
    return true;
  },
};

/** The unit that the lead-in names, opened if it is new; null for a post (主任秘书) or when it cannot be told. */
function listOwner(builder: OutlineBuilder, line: Line, name: string): number | null {
  if (name === "") return builder.unit;
  if (selfReference.test(name)) return builder.agency ?? builder.unit;
  const known = resolve(builder, name);
  if (known !== null) return known;
  if (!isUnitName(name)) return null;
  const item: Line = { ...line, mark: line.mark ?? { style: "article", ordinal: null, length: 0 } };
  return enterUnit(builder, item, nameAlone(0, name.length), line.at);
}

/** 本署设下列组、室： - the items below name parts of the body */
export const unitListReader: LineReader = {
  name: "unit-list",
  read(line, builder) {
    const found = unitLeadIn.exec(line.text);
    if (found === null || !/[：:]$/.test(line.text)) return false;
    const name = found.groups?.owner ?? "";
    const owner =
      name === "" || selfReference.test(name)
        ? (builder.agency ?? builder.unit)
        : (resolve(builder, name) ?? builder.agency);
    if (builder.statute) {
      builder.addLine(line.block, "section_heading", owner);
      builder.list = { kind: "units", owner };
    } else {
      const level = builder.innermost?.kind === "section" ? builder.innermost.depth : line.depth;
      builder.openSection({ heading: line.block, kind: "units", level }, owner);
      builder.addLine(line.block, "section_heading", owner);
    }
    return true;
  },
};

/** 一、综合规划组，分四科办事。 or （一）办公室。负责机关日常运转。 below such a line */
export const unitItemReader: LineReader = {
  name: "unit-item",
  read(line, builder) {
    if (builder.list?.kind !== "units" || line.mark === null) return false;
    const found = itemHeading(line.text);
    if (found === null) return false;
    const { owner } = builder.list;
    const index = builder.addUnit(unitFromHeading(builder, found, line.at, owner));
    builder.list = { kind: "units", owner, current: index };
    if (found.rest) {
      const at = builder.addLine(line.block, "unit_list", owner);
      builder.withBody.add(index);
      readBody(builder, shift(found.rest, line.at), { line: at, unit: index, fallback: "duty" });
    } else {
      builder.addWholeLine(line, "unit_list", { role: "statement", kind: "structure" }, { unit: owner });
    }
    return true;
  },
};

/** In 综合规划组，分四科办事 what follows the name is how the unit is divided, not what it does. */
function itemHeading(text: string): UnitHeading | null {
  const found = unitHeading(text);
  if (found !== null) return found;
  const name = /^[^，,。；;：:（(]+/u.exec(text)?.[0]?.trim() ?? "";
  return isUnitName(name) ? nameAlone(0, name.length) : null;
}

/** 人事室掌理本署人事事项。 - a statute gives a unit its duties in one sentence */
export const unitSentenceReader: LineReader = {
  name: "unit-sentence",
  read(line, builder) {
    if (!builder.statute || builder.list !== null) return false;
    const match =
      /^(?<name>[\p{Script=Han}]{2,20}?)(?<duty>(?:掌理|职掌|主管|负责|办理|承办)[^。：]+)。?$/u.exec(
        line.text,
      );
    const name = match?.groups?.name ?? "";
    const owner = builder.find(name) ?? namedHere(builder, line, name, match?.groups?.duty ?? "");
    if (match === null || owner === null || owner === builder.agency) return false;
    const start = line.at + name.length;
    const at = builder.addLine(line.block, "body", owner);
    builder.withBody.add(owner);
    builder.addClause({
      start,
      end: start + (match.groups?.duty?.length ?? 0),
      role: "duty",
      kind: null,
      unit: owner,
      line: at,
      mark: null,
    });
    return true;
  },
};

/** 掌理 is said of the units of a body alone: such a sentence names the unit, too. */
function namedHere(builder: OutlineBuilder, line: Line, name: string, duty: string): number | null {
  if (!/^(?:掌理|职掌)/u.test(duty) || !isUnitName(name)) return null;
  return builder.addUnit(unitFromHeading(builder, nameAlone(0, name.length), line.at, builder.agency));
}

/** 第 6 條 ends whatever list the article before it held; 第三章 opens a part of the statute. */
export const articleReader: LineReader = {
  name: "article",
  read(line, builder) {
    if (line.mark?.style === "chapter") return chapter(line, builder);
    if (line.mark?.style !== "article") return false;
    builder.list = null;
    if (line.text.trim() !== "") return false;
    builder.addLine(line.block, "article", null);
    return true;
  },
};

function chapter(line: Line, builder: OutlineBuilder): boolean {
  if (line.text.length > 20 || unitHeading(line.text) !== null) return false;
  const kind = sectionHeading(line.text)?.topic ?? "other";
  builder.openSection({ heading: line.block, kind, level: line.depth }, builder.agency);
  builder.addLine(line.block, "section_heading");
  return true;
}
