import type { Span } from "../model/text/span.ts";
import { isUnitName } from "../zh/bodies/unit-names.ts";
import { sectionHeading } from "../zh/layout/section-headings.ts";
import { isAgencyName } from "./owners.ts";

/** Whose a site is, at its foot. Simplified script. */
export const ownerOfSite = {
  pattern:
    /(?:主办(?:单位)?|版权(?:所有)?)(?:[：:]\s*|\s+)(?<name>\p{Script=Han}{2,24}(?:局|厅|委员会|署|海关|法院|检察院|学院|大学|中心))(?!\p{Script=Han})/u,
  examples: ["主办：瑞河市水务局 备案号：000", "版权所有：青岬海关"],
  counterExamples: ["主办：瑞河市人民政府", "主办单位：瑞河市水务局办公室"],
};

/** The way to a page through a site. */
export const pathOfSite = {
  pattern:
    /^(?:您?(?:当前|现在|所在)?的?位置(?:是|为)?[：:]\s*|(?=(?:网站)?首\s*页\s*[>＞»→]))(?<path>[^，。；]+[>＞»→][^，。；]+)$/u,
  examples: ["您现在的位置：瑞河市水务局 > 走进水务 > 内设机构", "首页 > 瑞河市水务局 > 机构设置"],
  counterExamples: ["瑞河市水务局", "位置：青岬路1号"],
};

/** A step of a path that is a body and not the government whose site it may be. */
export const bodyOfPath = {
  pattern:
    /^\p{Script=Han}{2,24}(?:局|厅|委员会|管委会|署|海关|法院|检察院|学院|大学|中心|联合会|工会|妇联|残联|办事处|图书馆|博物馆|档案馆|支队|(?:政府|委)办公室)$/u,
  examples: ["瑞河市水务局", "青岬街道办事处"],
  counterExamples: ["瑞河市人民政府", "内设机构"],
};

/** A body that a line of a site names, as the line has it. */
interface SiteName extends Span {
  readonly text: string;
}

const nameAt = (start: number, text: string): SiteName => ({ start, end: start + text.length, text });

const steps = /\s*[>＞»→]+\s*/u;

/**
 * The one body that a path names, where it leads on to a part of what is said of it, or begins with it; null for other lines: through the
 * site of a government the way goes to any body. The span counts from the start of the line.
 */
export function pathOwner(text: string): SiteName | null {
  const path = (pathOfSite.pattern.exec(text)?.groups?.path ?? "").split(steps);
  const [name = "", other] = path.filter((step) => bodyOfPath.pattern.test(step) && isAgencyName(step));
  const rest = path.slice(path.indexOf(name) + 1);
  const leadsOn = path[0] === name || rest.every((step) => sectionHeading(step) !== null);
  if (name === "" || other !== undefined || rest.length === 0 || !leadsOn || rest.some(isUnitName))
    return null;
  return nameAt(text.indexOf(name), name);
}

/** The head of the site of one body. */
export const headOfSite = {
  pattern:
    /^(?:欢迎(?:访问|光临|来到))?(?<name>\p{Script=Han}{2,24}(?:局|厅|委员会|署|海关|法院|检察院|学院|大学|中心))(?:官方|政务|门户)*(?:网站|官网|门户网)$/u,
  examples: ["瑞河市水务局官方网站", "欢迎访问青岬海关门户网站"],
  counterExamples: ["瑞河市人民政府网站", "瑞河市水务局", "网站"],
};

/** The body that heads its site with its name; null for other lines. The span counts from the start of the line. */
export function siteHead(text: string): SiteName | null {
  const name = headOfSite.pattern.exec(text)?.groups?.name ?? "";
  return isAgencyName(name) ? nameAt(text.indexOf(name), name) : null;
}

/** The name of the body whose site a page stands on, as the line has it; null where the line has none. The span counts from the start. */
export function siteOwner(text: string): SiteName | null {
  const match = ownerOfSite.pattern.exec(text);
  const name = match?.groups?.name ?? "";
  if (match === null || !isAgencyName(name)) return null;
  return nameAt(match.index + match[0].length - name.length, name);
}

/** What bodies are by the end of their name, and what they call themselves by it. */
const kinds = new Map([
  ["委员会", "委"],
  ["法院", "院"],
  ["检察院", "院"],
  ["学院", "院"],
  ["大学", "校"],
  ["海关", "关"],
]);

/** Whether a line speaks of a body of this name as its own: 厅领导, 本厅, 副厅长 for 雁陂省商务厅. */
export function speaksOfOwn(text: string, name: string): boolean {
  const [, kind = name.slice(-1)] = [...kinds].find(([end]) => name.endsWith(end)) ?? [];
  return (
    ["领导", "机关", "属单位", "党组"].some((word) => text.startsWith(kind + word)) ||
    [`本${kind}`, `我${kind}`, `${kind}长`].some((word) => text.includes(word))
  );
}
