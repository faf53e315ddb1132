import { cutOutside, type Stretch } from "../layout/brackets.ts";
import { matchesOf } from "../rules/matches.ts";

export type SystemKind = "system" | "database" | "programme" | "platform" | "website";

export interface SystemMention extends Stretch {
  readonly kind: SystemKind;
}

/** A head noun, and how many characters before it make a name of it: 风险平台, but not 监管系统. */
interface Head {
  readonly kind: SystemKind;
  readonly noun: RegExp;
  readonly least: number;
  /** what stands before it without making a name; `generic` when left out */
  readonly common?: RegExp;
}

/** 门户网站, 各单位网站: any site of its sort */
const commonSite =
  /^(?:[本我该各全].*|(?:隶属|下属|所属|直属).*|.*(?:各单位|各部门)|(?:政府|机关|单位|部门|官方|门户|互联网|网络|因特网|内部|外部|政务|新闻|商业|专题|党建|电子|公共|信息|服务|相关|有关|独立|国家|重点|主流|知名)*)$/u;

const heads: readonly Head[] = [
  // not the members of a sector (海关系统内), nor systematic (系统性)
  {
    kind: "system",
    noun: /系统(?![内外上下性化地论观]|干部|职工|单位|人员|思维|治理|梳理|集成|总结|学习|行业)/gu,
    least: 2,
  },
  { kind: "database", noun: /(?:数据库|资料库|信息库)/gu, least: 2 },
  { kind: "platform", noun: /平台(?!经济|公司|企业)/gu, least: 2 },
  { kind: "website", noun: /网站/gu, least: 2, common: commonSite },
];

/** Kinds of systems, which are not names: 计算机系统, 信息平台; and sectors: 公安系统, 市政府系统. */
const generic =
  /^(?:.*(?:局|厅|委|署|处|关区|政府|机关|单位|部门|行业|办公室?|全[国省市县区关局]|大|新|老))?(?:计算机|电脑|网[络路]|互联网|信息|信息化|信息技术|网[络路]与信息|通[信讯]|应用|业务|业务应用|软件|硬件|操作|控制|监控|视频监控|办公|办公自动化|管理|服务|综合|公共|统一|工作|交流|合作|互动|沟通|展示|宣传|学习|教育|培训|发展|创新|技术|融资|保障|监管|海关|税务|公安|政法|交通|财政|金融|卫生|农业|水利|生态|神经|防御|供水|供电|消防|社会|党政|执法|数据|电子|各级|多个|相关|有关|各类)?$/u;

/** Words before a name that are not part of it: verbs, prepositions, owners. */
const before =
  /^(?:负责|承担|承办|组织|指导|协调|推动|推进|推广|推行|开发|研发|研制|建立|建设|搭建|构建|完善|健全|维护|运行|运维|管理(?!信息)|使用|应用|运用|利用|依托|通过|借助|实施|开展|落实|参与|协助|配合|做好|加强|以及|其[他它]|相关|有关|所属|本?关区|[本我全该各](?:[关局署厅市省县区处国]|关区|单位|部门)|总关|海关总署|总署|[省市县区]级|[\p{Script=Han}]{2}关区|并|对|将|把|在|为|由|从|按|与|向|及|的)/u;

const modifier = /(?<![\p{Script=Han}A-Za-z0-9/.·+-])[\p{Script=Han}A-Za-z0-9/.·+-]*$/u;
/** No name begins so many characters before its head noun. */
const farthest = 200;
const joint = /以及|[和与及或的]/gu;

/** The name that ends where a head noun begins: what stands before it, without owners and verbs. Null when too little is left. */
function modifierBefore(hans: string, end: number, { least, common = generic }: Head): number | null {
  let start = end - (modifier.exec(hans.slice(Math.max(0, end - farthest), end))?.[0].length ?? 0);
  for (const cut of Array.from(hans.slice(start, end).matchAll(joint)).reverse()) {
    const after = start + cut.index + cut[0].length;
    if (end - after >= least || /(?:系统|[料据息]库|平台)$/u.test(hans.slice(start, start + cut.index))) {
      start = after;
      break;
    }
  }
  for (let cut = before.exec(hans.slice(start, end)); cut !== null; cut = before.exec(hans.slice(start, end)))
    start += cut[0].length;
  const name = hans.slice(start, end);
  const coded = /^[A-Z][A-Z0-9]/.test(name);
  return (name.length >= least || coded) && name.length <= 20 && !common.test(name)
    ? start - alikeBefore(hans.slice(0, start), name)
    : null;
}

/** How long the item before 、 is where it shares the first words of the name, and so its head: 报关单位、|报关员档案数据库. */
function alikeBefore(before: string, name: string): number {
  const item =
    /(?<![\p{Script=Han}])(?<words>[\p{Script=Han}]+)、$/u.exec(before.slice(-20))?.groups?.words ?? "";
  const from = item.lastIndexOf(name.slice(0, 2));
  return from < 0 || item.length - from < 3 || item.length - from > 8 ? 0 : item.length - from + 1;
}

const named = (hans: string): SystemMention[] =>
  heads.flatMap((head) =>
    matchesOf(hans, head.noun).flatMap((match): SystemMention[] => {
      const start = modifierBefore(hans, match.index, head);
      return start === null ? [] : [{ kind: head.kind, start, end: match.index + match[0].length }];
    }),
  );

/** “数据大脑”等重大项目, “中国甲地”政府门户网站 */
const quoted =
  /“(?<name>[^“”]{2,12})”(?<noun>(?:等?[^，。；、“”]{0,4})(?:工程|项目|计划|行动)|(?:[\p{Script=Han}]{0,4})(?:网站|系统|平台))/gu;

function quotedNames(hans: string): SystemMention[] {
  return matchesOf(hans, quoted).map((match): SystemMention => {
    const { name = "", noun = "" } = match.groups ?? {};
    const kind = noun.endsWith("网站")
      ? "website"
      : noun.endsWith("系统")
        ? "system"
        : noun.endsWith("平台")
          ? "platform"
          : "programme";
    const whole =
      kind === "programme"
        ? { start: match.index + 1, end: match.index + 1 + name.length }
        : { start: match.index, end: match.index + match[0].length };
    return { kind, ...whole };
  });
}

/** 联网报关、无纸通关及通关单联网等便捷通关措施 */
const measures = /(?<list>[^，。；：“”]{2,60})等[^，。；、的]{0,6}(?:措施|模式|通道|试点|改革)/gu;
/** Words of the trade that make a name of a short item in such a list. */
const procedure =
  /^[A-Z\p{Script=Han}]{0,6}(?:通关|报关|清关|联网|通道|放行|验放|申报|直通|直放|转关|审批|受理|办理|登记|办结|口岸|担保)[\p{Script=Han}]{0,3}$/u;

function listedProgrammes(hans: string): SystemMention[] {
  const listed = hans.includes("等") ? matchesOf(hans, measures) : [];
  return listed.flatMap((match) => {
    const list = match.groups?.list ?? "";
    const items = cutOutside(list, /[、和及与]/).map((item) => {
      const skip = before.exec(list.slice(item.start, item.end))?.[0].length ?? 0;
      return {
        kind: "programme" as const,
        start: match.index + item.start + skip,
        end: match.index + item.end,
      };
    });
    const fits = items.filter((item) => procedure.test(hans.slice(item.start, item.end)));
    return fits.length > 1 ? fits : [];
  });
}

/**
 * Programmes known by a name of their own. Sources: 国家电子政务 "十二金" 工程 (中办发〔2002〕17号); 海关总署 notices on clearance reform:
 * 2014 No. 45 区域通关一体化, 2018 No. 74 单一窗口, 2019 No. 127 两步申报, 2019 两段准入; 2012 No. 38 通关作业无纸化.
 */
const known =
  /金(?:关|税|盾|质|土|财|保|审|农|信|卡|宏|水)(?:工程|[一二三]期)|(?:国际贸易)?“?单一窗口”?|无纸化?通关|联网报关|区域通关(?:一体化)?|通关单联网|通关作业无纸化|两步申报|两段准入|属地申报|口岸验放|汇总征税|自报自缴/gu;

const knownProgrammes = (hans: string): SystemMention[] =>
  matchesOf(hans, known).map((match) => ({
    kind: "programme",
    start: match.index,
    end: match.index + match[0].length,
  }));

/**
 * Capitals that name no programme: hardware, formats, bodies, measures; agreements and conventions (ITA: Information Technology
 * Agreement of the WTO; ATA, TIR: carnets of the Istanbul and the TIR Convention).
 */
const otherCodes =
  /^(?:IC|IT|ID|CT|TV|PC|AI|OA|LED|GPS|USB|PDF|DOC|XLS|PPT|CAD|KTV|APP|WTO|WCO|WHO|UN|EU|APEC|ASEAN|RCEP|FTA|ITA|ATA|TIR|CEPA|ECFA|CITES|GDP|CPI|GIS|HS|ISO\d*|GMP|GSP|GAP|CCC|QS|MBA|PPP|VIP|DNA|SARS|COVID\d*|X+|TEL|FAX|QQ|HTTP|WWW)$/;
/** AEO, H2000; F通道 */
const code =
  /(?<![A-Za-z0-9/.@-])(?:(?<code>[A-Z]{3,6}|[A-Z]{1,3}\d{3,4})(?![A-Za-z0-9/.@-]|[号室栋座]|系统|商品|货物|产品|协定|协议|公约|单证)|[A-Z]通道)/gu;

const coded = (hans: string): SystemMention[] =>
  matchesOf(hans, code)
    .filter((match) => !otherCodes.test(match.groups?.code ?? ""))
    .map((match) => ({ kind: "programme", start: match.index, end: match.index + match[0].length }));

/**
 * Names of computer systems, databases, platforms, websites and programmes in `hans` (Simplified), in order.
 * @param codes whether capitals by themselves (H2000) count: in duties they name programmes, in history anything (WTO)
 */
export function findSystems(hans: string, codes: boolean): SystemMention[] {
  const candidates = [
    ...quotedNames(hans),
    ...named(hans),
    ...listedProgrammes(hans),
    ...knownProgrammes(hans),
    ...(codes ? coded(hans) : []),
  ];
  return candidates
    .filter((a, n) => !candidates.some((b, m) => m < n && a.start < b.end && b.start < a.end))
    .sort((a, b) => a.start - b.start);
}
