import { isUnitName, kindAlone, longestNameAt, placePrefix } from "../../zh/bodies/unit-names.ts";
import { hasExplicitLead, opensWithVerb } from "../../zh/duties/duty-leads.ts";
import { endsAgency, isAgencyName, resolve } from "../owners.ts";
import { addUnit, agencyOf, hasAgency, nameOf, noOwner, type State, update } from "../state.ts";
import { plainUnit } from "../units.ts";
import { actingOffice, besideOrIn, officeThatActs, severalOffices } from "./acting-offices.ts";
import { mayBeDuty, type Standing, setsUpAnOffice } from "./passages.ts";

/** 化验中心主要负责…, 其中：缉私处承担…, 监管处则负责…, 通关处作为核心部门，负责… */
export const subject = {
  pattern:
    /^(?:(?:其中|此外|同时|另外|目前|其(?:下|所|直)属)[：:，]?)?(?<name>(?!原[称名为])[\p{Script=Han}]{3,24}?)(?:（[^（）]{1,20}）)?(?:(?:作为[^，。]{2,16}|由[^，。；]{2,20}(?:掌管|领导|主管)|[为是]本[局署厅院会部](?:所属|直属)[^，。；]{0,4}(?:机关|单位|机构))，)?[：:，]?(?:则(?=[\p{Script=Han}]{2})|(?:均|也|还)?(?:主要|具体|依法|分别)?(?:(?=(?:会同|协同|联合)[^，。；的]{2,20}(?:负责|承担))|负责|承担|承办|掌(?![握声上权])|专责|主管(?!部门|机关|单位|人员)|专司|职掌|主办|协助|查处|(?<=主要)从事)|(?:的)?(?:主要)?(?:(?:职责|任务|职能)(?:是|为|包括)|(?<=的(?:主要)?)工作包括))/u,
  examples: [
    "化验中心主要负责样品的检验",
    "政治部主要协同主管部门负责队伍建设",
    "其中：缉私处承担案件的侦查",
    "通关处作为核心部门，负责通关",
    "机动科则管查验",
    "其下属气象台主要负责预报",
    "政治部：负责干部管理",
    "退役军人服务站，负责退役军人服务",
    "瑞河市水务局的主要职责是管理水资源",
    "执法科由助理署长掌管，负责巡查",
    "家庭教育中心为本局所属机关，掌理家庭教育之推广",
    "行政科的主要职责包括人事、财务",
    "农情队主要从事农作物调查",
    "瑞河渔业署的工作包括监察渔业",
  ],
  counterExamples: [
    "负责样品的检验",
    "化验中心的职责",
    "原称统购股，主管粮油的收购",
    "瑞河市水务局主管部门批准",
  ],
};

/** 本局, 该署: a sentence about the body itself, which the class word of its name shows. */
export const itself = {
  pattern:
    /^[本该](?<kind>局|署|厅|院|馆|校|委|会|关|所)(?:机关|现|共|另)?(?=[内下分增]?设|置|隶属|受|为|系|负责|承担|掌理|编制|核定)/u,
  examples: ["本局设会计室", "该署负责监察"],
  counterExamples: ["本局长核定", "设会计室", "本署及所属机关资讯之规划"],
};

/** 本局设会计室 below the 挖泥船队 of a 局: the body has it, not the part in whose text the sentence stands. */
function ofAgencyItself(state: State, text: string, unit: number): boolean {
  const kind = itself.pattern.exec(text)?.groups?.kind;
  const isOne = (index: number): boolean => kind !== undefined && nameOf(state, index).endsWith(kind);
  return unit !== agencyOf(state) && isOne(agencyOf(state)) && !isOne(unit);
}

/** Words by which a sentence goes on about the part whose name it begins with, besides verbs of administration. */
export const takesUp = {
  pattern: /^(?:统一|具体|管(?!理)|每[年月季周日天](?:度|均)?)\p{Script=Han}{2}/u,
  examples: ["统一核算", "管放水、计量", "每月开展一次检查"],
  counterExamples: ["管理", "任务之规划", "每年度"],
};

/** 城东海关内设综合业务科，派驻机构有东港办事处: the words behind the body whose parts a sentence lists. */
export const partsBehind = {
  pattern: /^(?:内设|下设|下辖|设有)(?!机构|部门|科室)\p{Script=Han}{2}/u,
  examples: ["内设综合科、监管科"],
  counterExamples: ["内设机构", "设立档案室"],
};

/** 就业服务处，副科级，编制15人。主要负责…: what a part is, behind its name; its duties follow. */
export const describedPart = {
  pattern:
    /^[，,](?:(?:正|副)?[科股处厅]级|编制\d|核定编制|(?:公益|参公|财政|全额|自收)|事业单位|(?:为|系|是)[^，。]{0,12}(?:单位|机构))/u,
  examples: ["，副科级事业单位，编制15人", "，编制30人", "，为全额事业单位"],
  counterExamples: ["，负责文电", "，人事科"],
};

/** 财务股统一核算: a part that the page has named before, and a verb; but in 领导小组交办的事项 it is not the subject. */
function knownSubject(state: State, text: string): string | null {
  const agency = agencyOf(state);
  const name = state.bodies.reduce(
    (best, body, i) =>
      i !== agency && body.text.length > Math.max(2, best.length) && text.startsWith(body.text)
        ? body.text
        : best,
    "",
  );
  const rest = text.slice(name.length);
  const acts =
    /^[：:]./u.test(rest) ||
    hasExplicitLead(rest) ||
    opensWithVerb(rest) ||
    takesUp.pattern.test(rest) ||
    partsBehind.pattern.test(rest) ||
    describedPart.pattern.test(rest);
  return name !== "" && acts && !rest.startsWith("交办") ? name : null;
}

/** A whole body, which is no part of the one that a page is about unless the page has said so. */
export const otherBody = {
  pattern: /^[省市县区州](?!级)|(?<!分|支|缉私)(?:局|委|厅|署|政府|法院|检察院)$/u,
  examples: ["市农业农村局", "人民法院"],
  counterExamples: ["化验中心", "缉私局", "东区分局"],
};

/** The body that is the subject of a sentence about a duty; null when the subject is not a name. */
export function subjectOf(text: string): string | null {
  const name = subject.pattern.exec(text)?.groups?.name ?? "";
  return isUnitName(name) ? name : actingOffice(text);
}

/** 管委会负责…, where that is the end of the name of the body that the page is about */
function shortSubject(state: State, text: string): string | null {
  const name = subject.pattern.exec(text)?.groups?.name ?? "";
  return name.length >= 3 && endsAgency(state, name) ? name : null;
}

/** 瑞河市检察院政治部开展思想工作 in a list of its duties: the whole name of the body, and a verb. */
function agencyActs(state: State, text: string, standing: Standing): string | null {
  const name = nameOf(state, agencyOf(state));
  const isSubject = name !== "" && text.startsWith(name) && opensWithVerb(text.slice(name.length));
  return isSubject && mayBeDuty(standing) ? name : null;
}

/** 其下属气象台: what comes is a part of the body, wherever the sentence stands. */
export const ofTheBody = {
  pattern: /^其[下所直]属/u,
  examples: ["其下属气象台主要负责预报", "其直属学校承担培训"],
  counterExamples: ["其中，气象台负责预报", "下属单位负责执行"],
};

/** The owner of a sentence, and the length of the words at its start that name it: 其中，缉私处 */
export interface Taken {
  readonly state: State;
  readonly unit: number;
  readonly length: number;
}

/** 地方口岸管理委员会、口岸办公室是…管理机构，负责…: what is said of several bodies belongs to none of them alone. */
export const jointSubject = {
  pattern:
    /^(?<names>[\p{Script=Han}]{3,20}(?:、[\p{Script=Han}]{3,20})+)(?:是|为)[^，。；]{4,80}(?:机构|部门|机关|单位)/u,
  examples: ["口岸管理委员会、口岸办公室是市政府的管理机构"],
  counterExamples: ["口岸办公室是市政府的管理机构", "口岸处、通关处负责通关"],
};

/** Adds the bodies that are the joint subject of a sentence. */
export function withJoint(state: State, text: string, at: number): State {
  const names = jointSubject.pattern.exec(text)?.groups?.names?.split("、") ?? [];
  if (names.length === 0 || !names.every((name) => isUnitName(name))) return state;
  return names
    .filter((name) => resolve(state, name) === null)
    .reduce((current, name) => {
      const start = at + text.indexOf(name);
      const span = { start, end: start + name.length };
      return addUnit(current, plainUnit(span, null, { mentioned: true, profiled: true })).state;
    }, state);
}

/** 家庭教育中心为本局所属机关 in the text of the last office: words behind a name that make it a part of the agency */
export const ofAgency = {
  pattern: /^[为是]本[局署厅院会部](?:所属|直属)/u,
  examples: ["为本局所属机关", "是本署直属单位"],
  counterExamples: ["为本科所办", "所属机关"],
};

/** The subject of the sentence before, the unit in whose text it stands, and how its clauses are read. */
export interface Speaker {
  readonly unit: number;
  readonly home: number;
  readonly standing: Standing;
}

/** 科室的主要职责是…: the unit whose text it is */
export const itsOwn = {
  pattern: /^(?:本|该)?(?:科室|处室|股室|单位|部门|机构)的?(?=(?:主要|工作)(?:职责|任务|职能)[是为：:])/u,
  examples: ["科室的主要职责是保障供应", "部门工作职责：接待来访"],
  counterExamples: ["职能科室的主要职责", "主要职责是保障供应"],
};

/** 该科主要负责…, 本中心承担…: the part whose text it is, by the last word of its name */
export const itsKind = {
  pattern:
    /^[本该我](?<kind>科|处|室|股|课|组|队|中心|部|办|所|站|院|馆|司)(?=(?:主要|具体|全面|分别)?(?:负责|承担|承办|掌理|主管|专司))/u,
  examples: ["该科主要负责保障供应", "本中心承担检测"],
  counterExamples: ["本科学历", "该科长负责考核"],
};

function ownKind(state: State, text: string, unit: number): RegExpExecArray | null {
  const found = itsKind.pattern.exec(text);
  const kind = found?.groups?.kind;
  return kind !== undefined && unit !== agencyOf(state) && nameOf(state, unit).endsWith(kind) ? found : null;
}

/** 县委农村工作领导小组办公室（以下简称县委农办）设在县农业局，承担…: the office of a committee, in the rooms of the body that the page is about */
export const hostedOffice = {
  pattern:
    /^(?:中共)?(?<of>[\p{Script=Han}]{3,28}(?:委员会|领导小组|指挥部|联席会议))办公室(?:（[^（）]{2,30}）)?设在\p{Script=Han}{2}/u,
  examples: [
    "县委农村工作领导小组办公室（以下简称县委农办）设在县农业局",
    "市防汛抗旱指挥部办公室设在市水务局",
  ],
  counterExamples: ["办公室设在县农业局", "领导小组办公室主任由局长兼任"],
};

/** The committee is not the body that the page is about, nor one that the page profiles. */
const isOfAnother = (state: State, committee: string): boolean => {
  const known = resolve(state, committee);
  return known === null && !endsAgency(state, committee) && !endsAgency(state, `${committee}办公室`);
};

/** The name of the agency at the start of a sentence, or a short form of it: 县农业局贯彻落实… */
const speaksOfAgency = (state: State, text: string): boolean =>
  longestNameAt(text, { least: 3, most: 24 }, (name) => resolve(state, name) === agencyOf(state)) !== null;

/**
 * The unit that a sentence in the text of another is about: its subject, which becomes a unit when it is new. Null when the
 * sentence goes on about `unit`.
 */
export function takeOver(
  state: State,
  text: string,
  at: number,
  { unit, home, standing }: Speaker,
): Taken | null {
  if (standing === "narrative") return null;
  const own = itsOwn.pattern.exec(text) ?? ownKind(state, text, unit);
  if (own !== null) return { state, unit, length: own[0].length };
  if (unit === noOwner && speaksOfAgency(state, text)) return { state, unit: agencyOf(state), length: 0 };
  if (unit === noOwner && setsUpAnOffice.pattern.test(text)) return { state, unit: home, length: 0 };
  const hosted = hostedOffice.pattern.exec(text)?.groups;
  if (hosted?.of !== undefined && isOfAnother(state, hosted.of)) return { state, unit: noOwner, length: 0 };
  if (ofAgencyItself(state, text, unit)) return { state, unit: agencyOf(state), length: 0 };
  const several = severalOffices(state, text, at, home);
  if (several !== null) return { state: several, unit: noOwner, length: 0 };
  const name =
    subjectOf(text) ??
    shortSubject(state, text) ??
    agencyActs(state, text, standing) ??
    knownSubject(state, text);
  if (name === null) return null;
  const begin = text.indexOf(name);
  const behind = begin + name.length;
  const length = [partsBehind, describedPart].some(({ pattern }) => pattern.test(text.slice(behind)))
    ? 0
    : behind + (joint.pattern.exec(text.slice(behind))?.[0].length ?? 0);
  const start = at + begin;
  const known = endsAgency(state, name) ? agencyOf(state) : resolve(state, name);
  if (standing === "article") {
    const owner = ofArticle(state, name, known, start);
    return owner && { ...owner, length };
  }
  if (known !== null) return { state, unit: known, length };
  const isPart = officeThatActs.pattern.test(name) || ofTheBody.pattern.test(text);
  if (unit === agencyOf(state) && !mayBeDuty(standing) && !isPart) return null;
  if (otherBody.pattern.test(name) || kindAlone.pattern.test(name))
    return { state, unit: noOwner, length: 0 };
  // 快件科则负责查验，机动科协助布控: the second is a part of the first only behind 其中
  const parent = text.startsWith("其中")
    ? unit
    : ofAgency.pattern.test(text.slice(behind))
      ? agencyOf(state)
      : besideOrIn(state, name, home);
  const added = addUnit(state, plainUnit({ start, end: start + name.length }, parent, { mentioned: true }));
  return { state: update(added.state, added.index, { hasText: true }), unit: added.index, length };
}

/** What joins a subject to what it does: a note, a colon, 的职责是 or 则 */
export const joint = {
  pattern: /^(?:（[^（）]{1,20}）[：:的]?|[：:的]|则(?=\p{Script=Han}{2}))/u,
  examples: ["（加挂审批科牌子）", "：负责", "的职责是", "则负责"],
  counterExamples: ["负责文电", "规则"],
};

/** 第五条 沿河新区住房和建设局负责…: a statute gives a body its duties in a sentence. */
function ofArticle(
  state: State,
  name: string,
  known: number | null,
  start: number,
): Omit<Taken, "length"> | null {
  if (known !== null) return known === agencyOf(state) && !hasAgency(state) ? null : { state, unit: known };
  if (!isAgencyName(name) || placePrefix(name) === "") return null;
  const unit = plainUnit({ start, end: start + name.length }, null, { mentioned: true, profiled: true });
  const added = addUnit(state, unit);
  return { state: update(added.state, added.index, { hasText: true }), unit: added.index };
}
