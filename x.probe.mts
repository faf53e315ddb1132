import { extractText } from "./pipeline/api.ts";
const cn = "一二三四五六七八九十";
const bodies: [string, [string, string, string][]][] = [
  ["青岬市水务局", [["办公室","负责机关日常运转工作","承担文电、会务、机要等工作"],["水资源管理科","组织实施取水许可制度","指导计划用水和节约用水工作"],["财务审计科","编制部门预算并组织实施","负责所属单位的内部审计"]]],
  ["青岬街道办事处", [["党政办公室","负责党务、政务工作","承担档案管理和保密工作"],["经济发展办公室","制定经济发展规划","服务辖区企业"],["综合治理办公室","排查调处矛盾纠纷","负责信访接待工作"]]],
  ["青岬市人民法院", [["立案庭","负责案件的立案审查","办理诉讼保全"],["刑事审判庭","审理一审刑事案件","办理减刑、假释案件"],["政治部","管理干部人事工作","组织教育培训"]]],
  ["中共青岬县委宣传部", [["办公室","负责机关日常运转","承担督查、信息工作"],["理论科","组织全县理论学习","指导理论研究"],["新闻科","协调新闻宣传工作","管理新闻发布"]]],
  ["青岬经济开发区管理委员会", [["招商局","拟订招商引资计划","组织招商活动"],["规划建设局","编制开发区总体规划","管理建设工程"],["综合办公室","负责文秘工作","负责后勤保障"]]],
  ["青岬市疾病预防控制中心", [["传染病防治科","开展传染病监测","处置突发疫情"],["检验科","承担微生物检验","承担理化检验"],["质量管理科","建立质量管理体系","组织内部审核"]]],
];
const heads: Record<string, (u: string, i: number) => string> = {
  bare: (u) => u, paren: (u, i) => `（${cn[i]}）${u}`, num: (u, i) => `${i + 1}.${u}`, dun: (u, i) => `${i + 1}、${u}`, cjk: (u, i) => `${cn[i]}、${u}`, bracket: (u) => `【${u}】`, colon: (u) => `${u}：`, parencolon: (u, i) => `（${cn[i]}）${u}：`, bullet: (u) => `◆${u}`, duties: (u) => `${u}工作职责`, dutiescolon: (u) => `${u}职责：`, rank: (u) => `${u}（正科级）`, md: (u) => `### ${u}`, bold: (u) => `**${u}**`, name: (u) => `科室名称：${u}`, full: (u, i) => `（${i + 1}）${u}`,
};
const duties: Record<string, (a: string, b: string) => [string, string[]]> = {
  para: (a, b) => [`${a}；${b}。`, [a, b]], sentences: (a, b) => [`${a}。${b}。`, [a, b]],
  lines: (a, b) => [`${a}。\n${b}。`, [a, b]], num: (a, b) => [`1.${a}；\n2.${b}。`, [a, b]], dun: (a, b) => [`1、${a}。\n2、${b}。`, [a, b]], par: (a, b) => [`（1）${a}；\n（2）${b}。`, [a, b]], circ: (a, b) => [`①${a}；②${b}。`, [a, b]],
  lead: (a, b) => [`主要职责：${a}；${b}。`, [a, b]], leadlines: (a, b) => [`主要职责：\n1.${a}；\n2.${b}。`, [a, b]], person: (a, b) => [`负责人：李若明\n主要职责：${a}；${b}。`, [a, b]], phone: (a, b) => [`${a}；${b}。\n联系电话：0999-1234567`, [a, b]], dash: (a, b) => [`- ${a}\n- ${b}`, [a, b]], nostop: (a, b) => [`${a}；${b}`, [a, b]], cn: (a,b)=>[`（一）${a}。\n（二）${b}。`,[a,b]],
};
const sections = ["内设机构", "机构设置", "内设机构及职责", "二、内设机构", "各科室主要职责", ""];
const fails = new Map<string, string[]>(); let total = 0, bad = 0;
for (const [body, units] of bodies) for (const s of sections) for (const [hk, h] of Object.entries(heads)) for (const [dk, d] of Object.entries(duties)) {
  if (dk === "cn" && (hk === "paren" || hk === "parencolon")) continue;
  if (dk === "par" && hk === "full") continue;
  if ((dk === "num" || dk === "leadlines") && hk === "num") continue; if (dk==="dun" && hk==="dun") continue;
  const wantD = new Set<string>(); let text = `${body}\n` + (s.startsWith("二") ? "一、主要职责\n（一）贯彻执行法律法规。\n（二）完成上级交办的任务。\n" : "") + (s ? `${s}\n` : "");
  if (s.startsWith("二")) { wantD.add(`${body}|贯彻执行法律法规`); wantD.add(`${body}|完成上级交办的任务`); }
  units.forEach(([u, a, b], i) => { const [t, w] = d(a, b); text += `${h(u, i)}\n${t}\n`; for (const x of w) wantD.add(`${u}|${x}`); });
  total++;
  const type = hk === "md" || hk === "bold" || dk === "dash" ? "text/markdown" : "text/plain";
  const { tables } = extractText(text, { id: "p", type } as never);
  const n = new Map(tables.organizations.map((o) => [o.id, o.name_hans]));
  const orgs = tables.organizations.map((o) => `${o.name_hans}<${n.get(o.parent_id ?? "") ?? ""}`).sort().join(";");
  const want = [`${body}<`, ...units.map(([u]) => `${u}<${body}`)].sort().join(";");
  const got = new Set(tables.duties.map((x) => `${n.get(x.organization_id ?? "") ?? ""}|${x.text_hans}`));
  const missing = [...wantD].filter((x) => !got.has(x)), extra = [...got].filter((x) => !wantD.has(x));
  if (orgs !== want || missing.length || extra.length) { bad++; const k = `${hk} ${dk}`; fails.set(k, [...(fails.get(k) ?? []), `${body}/${s}: ${orgs === want ? "" : orgs} -${missing.slice(0, 2)} +${extra.slice(0, 2)}`]); }
}
console.log(total, bad);
for (const [k, v] of [...fails].sort((a, b) => b[1].length - a[1].length)) console.log(k, v.length, v[0]);
