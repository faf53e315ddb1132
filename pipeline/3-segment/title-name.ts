import { type Span, shift } from "../model/text/span.ts";
import { opensWithVerb } from "../zh/duties/duty-leads.ts";
import { sectionHeading } from "../zh/layout/section-headings.ts";
import type { Decided } from "./decode.ts";

/** What bodies are called that no unit of another body is, so that only a title is read as their name. Simplified script. */
export const titledKind = {
  pattern:
    /^\p{Script=Han}{2,18}(?:[证银保]监会|立法会|贸促会|残联|文联|侨联|台联|社科联|[消记作足篮]协|政协|人大|银行|总台|通讯社|供销社|兵团|警备区|交易所|集团|公司|机场|港务集团|灌区|水库|公园|保护区|风景区)$/u,
  examples: ["青岬证监会", "青岬市贸促会", "中国人民银行", "青岬生产建设兵团"],
  counterExamples: ["开会", "本公司", "青岬市", "部门职责"],
};

/** Zones are places; where a title goes on with what only a body has, the name is that of the body. */
export const titledZone = {
  pattern: /^\p{Script=Han}{2,16}(?:开发区|高新区|保税区|新区|示范区|试验区|合作区|度假区)$/u,
  examples: ["青岬经济技术开发区", "青岬新区"],
  counterExamples: ["开发区", "青岬东区"],
};

/**
 * The name of the body in the title of a page that names it nowhere else, where the kind of body is no usual one: 青岬证监会,
 * 青岬新区机构设置. Null where the title says nothing of the sort. The span counts from the start of the reading.
 */
export function titleName(lines: readonly Decided[]): Span | null {
  const { facts } = lines.find(({ role }) => role === "title") ?? {};
  if (facts === undefined) return null;
  const { text, at } = facts;
  const heading = sectionHeading(text);
  const name = heading === null ? text : text.slice(0, heading.owner);
  const ofBody = heading !== null && (heading.topic === "units" || heading.topic === "duties");
  const isName = titledKind.pattern.test(name) || (ofBody && titledZone.pattern.test(name));
  return isName && !opensWithVerb(name) ? shift({ start: 0, end: name.length }, at) : null;
}
