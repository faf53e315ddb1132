/** Pages of fictional agencies, the same for the same number: small, in both scripts and all three types. */

const places = ["云港", "松江口", "白石", "临泽", "安岭", "永丰"];
const kinds = ["海关", "市税务局", "县水务局", "区卫生健康局"];
const units = ["办公室", "人事科", "法规处", "财务科", "监管处", "统计科"];
const objects = ["公文处理", "会务工作", "干部考核", "预算编制", "规范性文件审核", "统计分析", "档案管理"];
const verbs = ["负责", "组织", "拟订", "承担", "指导"];

const nth = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Page number `n` of a corpus, as a line of it. */
export function pageLine(n: number): string {
  const agency = `${nth(places, n)}${nth(kinds, n >> 1)}`;
  const parts = Array.from({ length: 2 + (n % 3) }, (_, unit) => ({
    name: nth(units, n + unit),
    duties: Array.from(
      { length: 1 + ((n + unit) % 3) },
      (_, duty) => `${nth(verbs, n + duty)}${nth(objects, n + unit * 3 + duty)}，会同海关总署办理有关事项。`,
    ),
  }));
  const html = n % 4 === 3;
  const text = html
    ? `<h1>${agency}</h1>${parts.map(({ name, duties }) => `<h2>${name}</h2>${duties.map((duty) => `<p>${duty}</p>`).join("")}`).join("")}`
    : `${agency}\n${parts.map(({ name, duties }) => `${name}\n${duties.join("\n")}\n`).join("")}`;
  return JSON.stringify({ id: `${agency}/${n}`, text, ...(html ? { type: "text/html" } : {}) });
}

export const corpusOf = (pages: number): string =>
  Array.from({ length: pages }, (_, n) => `${pageLine(n)}\n`).join("");
