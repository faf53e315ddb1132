import { type Span, shift } from "../model/text/span.ts";
import { isUnitName, placePrefix } from "../zh/bodies/unit-names.ts";
import { opensWithVerb } from "../zh/duties/duty-leads.ts";
import { sectionHeading } from "../zh/layout/section-headings.ts";
import { zone } from "../zh/places/zones.ts";
import { nameOfPart } from "./agency-mentions.ts";
import type { Decided } from "./decode.ts";
import type { LineFacts } from "./line-facts.ts";

/** What bodies are called that no unit of another body is, so that only a title is read as their name. Simplified script. */
export const titledKind = {
  pattern:
    /^\p{Script=Han}{2,18}(?:[证银保]监会|立法会|贸促会|残联|文联|侨联|台联|社科联|[消记作足篮]协|政协|人大|银行|总台|通讯社|供销社|兵团|警备区|交易所|集团|公司|机场|港务集团|灌区|水库|公园|保护区|风景区)$/u,
  examples: ["青岬证监会", "青岬市贸促会", "中国人民银行", "青岬生产建设兵团"],
  counterExamples: ["开会", "本公司", "青岬市", "部门职责"],
};

/** Zones are places; where a title goes on with what only a body has, the name is that of the body. */
export const titledZone = {
  pattern: new RegExp(`^\\p{Script=Han}{2,16}(?:${zone}|度假区)$`, "u"),
  examples: ["青岬经济技术开发区", "青岬新区"],
  counterExamples: ["开发区", "青岬东区"],
};

const nameIn = ({ text }: LineFacts): { readonly name: string; readonly ofBody: boolean } => {
  const heading = sectionHeading(text);
  return heading === null
    ? { name: text, ofBody: false }
    : { name: text.slice(0, heading.owner), ofBody: heading.topic === "units" || heading.topic === "duties" };
};

/**
 * The name at the head of a page that names its body nowhere else, where it is of no usual kind, or that of an office of a
 * body: 青岬证监会, 青岬新区机构设置, 青岬市税务局办公室. Null where the head says nothing of the sort. The span counts from the
 * start of the reading.
 */
export function titleName(lines: readonly Decided[]): Span | null {
  const [first] = lines.filter(({ role }) => heads.has(role));
  if (first === undefined) return null;
  const { name, ofBody } = nameIn(first.facts);
  const isTitle =
    first.role === "title" &&
    (titledKind.pattern.test(name) || (ofBody && titledZone.pattern.test(name))) &&
    !opensWithVerb(name);
  return isTitle || isOnlyOffice(name, lines) ? shift({ start: 0, end: name.length }, first.facts.at) : null;
}

const heads: ReadonlySet<string> = new Set(["title", "unit_heading", "topic_heading"]);

/** An office with the name of its body in front; a list of parts may have that in each, but this stands alone. */
function isOnlyOffice(name: string, lines: readonly Decided[]): boolean {
  const { whole = "", part = "" } = nameOfPart.pattern.exec(name)?.groups ?? {};
  const isOffice = whole !== "" && isUnitName(name) && isUnitName(part);
  const isPlaced = placePrefix(name) !== "" || whole.length > 4 || whole.endsWith("海关");
  return isOffice && isPlaced && lines.filter(({ facts }) => facts.text.startsWith(whole)).length === 1;
}
