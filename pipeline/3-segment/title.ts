import { isUnitName } from "../zh/unit-names.ts";
import type { OutlineBuilder } from "./builder.ts";
import type { Line, LineReader } from "./line.ts";
import { nameAlone } from "./unit-heading.ts";
import { enterAgency } from "./unit-headings.ts";
import { isAgencyName } from "./units.ts";

/** What may follow the name of a body in the title of a document about it. */
const documentTitle =
  /^(?:关于印发|关于)?(?:《)?(?<name>[\p{Script=Han}XＸ×○]{4,40}?)(?:的)?(?:处务规程|组织规程|组织条例|组织法|组织规则|办事细则|编制表|暂行组织规程|章程|条例|规定|规程|办法|(?:主要)?(?:职责|职能)?(?:、)?(?:配置)?(?:、)?内设机构和人员编制(?:规定|方案)?|职能配置规定|三定(?:规定|方案)|机构编制方案|(?:基本|主要|工作)?(?:职责|职能)(?:及|和|与)?(?:内设|机构|分工|简介)*)(?:的通知|》的通知)?$/u;

/** 中华人民共和国海关是国家的进出境监督管理机关: a page without a title names its body in its first sentence. */
const firstSentence =
  /^(?<name>[\p{Script=Han}XＸ×○]{4,30}?)(?:（(?:以下|简称)[^）]*）)?[，\s]?(?:(?:成立|始建|组建|位|坐落|创建|始设)于[^。]{2,}|(?:是|为|系)[^。]{2,80}(?:机关|机构|部门|单位|组织|海关)|贯彻(?:落实|执行)[^。]{4,})/u;

const named = (line: Line): { name: string; title: boolean } | null => {
  const title = documentTitle.exec(line.text)?.groups?.name;
  if (title !== undefined && isUnitName(title)) return { name: title, title: true };
  const subject = firstSentence.exec(line.text)?.groups?.name;
  return subject !== undefined && isUnitName(subject) && isAgencyName(subject)
    ? { name: subject, title: false }
    : null;
};

/** Finds the body that the page is about, where no heading names it. */
export const titleReader: LineReader = {
  name: "title",
  read(line, builder) {
    if (builder.agency !== null || builder.units.length > 0 || line.index > 12) return false;
    const found = named(line);
    if (found === null) return isPlainTitle(line, builder);
    enterAgency(builder, nameAlone(line.text.indexOf(found.name), found.name.length), line.at);
    if (found.title) builder.addLine(line.block, "title");
    return found.title;
  },
};

/** 山东省青岛前湾保税港区条例: a title that names no body */
function isPlainTitle(line: Line, builder: OutlineBuilder): boolean {
  const title =
    builder.lines.length === 0 &&
    line.mark === null &&
    line.text.length <= 40 &&
    !/[。；：，]/.test(line.text);
  if (!title || isUnitName(line.text)) return false;
  builder.addLine(line.block, "title", null);
  return true;
}
