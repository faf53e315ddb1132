import { fullNames, isShortEnd } from "../zh/bodies/abbreviations.ts";
import { partOfAgency, placePrefix, selfReference, suffixOf } from "../zh/bodies/unit-names.ts";
import { zone } from "../zh/places/zones.ts";
import { agencyOf, findBody, hasAgency, nameOf, noOwner, type State, unitOf } from "./state.ts";

/** 县委办公室, 市政府督查室, 区委组织部, 基隆关 */
export const organOfPlace = {
  pattern:
    /^(?:中共)?[\p{Script=Han}]{0,8}[省市县区州盟旗镇乡](?:委|(?:人民)?政府|人大|政协)[\p{Script=Han}]{2,}$|^[\p{Script=Han}]{1,5}[^机有相无通报攻公把清转开难闭过闯海]关$/u,
  examples: ["县委办公室", "市政府督查室", "青岬镇人民政府办公室", "基隆关"],
  counterExamples: ["机关", "办公室"],
};

/** With a name of six characters these may be whole bodies. */
export const longEnough = {
  pattern: /(?:处|部|厅|署|司|队|站|所)$/u,
  examples: ["瑞河港口管理处"],
  counterExamples: ["办公室", "人事科"],
};

/** With a name of four characters these are whole bodies. */
export const wholeByKind = {
  pattern:
    /(?:海关|[^机有相]关|局|署|厅|委员会|管委会|街道办事处|政府|(?<!机关党)委|中心|院|馆|大学|中学|小学|学校|党校|协会|学会|分会|联合会|红十字会|议会|水利会|公所|报社|合作社|联合社|电视台|监狱|林场|农场|常委会|支行|军分区)$/u,
  examples: ["青岬海关", "瑞河水务局", "瑞河镇公所", "瑞河街道办事处", "瑞河监狱"],
  counterExamples: ["办公室", "机关", "机关党委"],
};

/** A name that can stand for a whole body at the top of a page; 办公室 or 人事科 alone cannot. */
export const isAgencyName = (name: string): boolean =>
  !partOfAgency.test(name) &&
  (placePrefix(name) !== "" ||
    // 县委办公室, 市政府督查室, 区委组织部, 基隆关
    organOfPlace.pattern.test(name) ||
    (name.length >= 6 && longEnough.pattern.test(name)) ||
    (name.length >= 4 && wholeByKind.pattern.test(name)));

/**
 * Which unit a name at the head of a line or clause means: the agency for 本局 and its own name, a unit already known, else
 * null; `noOwner` when it means a class of units. A short form counts: 缉私局 for 大连海关缉私局, and the name of the agency may stand before that of its unit.
 */
export function resolve(state: State, name: string): number | null {
  const agency = agencyOf(state);
  if (selfReference.test(name)) return meantHere(state, name);
  const exact = findBody(state, name, agency) ?? findWithin(state, name, agency);
  if (exact !== null) return exact;
  const own = nameOf(state, agency);
  if (isShortFor(name, own)) return agency;
  const index = state.bodies.findIndex(
    ({ text }, i) =>
      i !== agency &&
      text.length >= 3 &&
      name.endsWith(text) &&
      isBody(state, name, text) &&
      agencyAbove(state, i) === agency,
  );
  if (index >= 0) return index;
  // 缉私局 for 澜港海关缉私局, the part that the page names in full
  const full = state.bodies.findIndex(({ text }) => {
    const before = text.endsWith(name) ? text.slice(0, -name.length) : "";
    return before.length >= 3 && own.endsWith(before);
  });
  if (full >= 0) return full;
  return namesClass(state, name) ? noOwner : null;
}

/** 本局 is the body that the page is about; 该科 in the text of 人事科 that part of it. */
function meantHere(state: State, words: string): number {
  const [agency, here, kind] = [agencyOf(state), unitOf(state), words.slice(1)];
  const isOne = (index: number): boolean => nameOf(state, index).endsWith(kind);
  return isOne(here) && !isOne(agency) ? here : agency;
}

/**
 * Where a body belongs that stands among the parts of `parent`: 瑞河市公安局东区分局 to 瑞河市公安局, when that is one of them.
 */
export function parentByName({ bodies }: Pick<State, "bodies">, name: string, parent: number): number {
  const longest = bodies.reduce(
    (best, body, i) =>
      body.parent === parent &&
      body.text.length > best.length &&
      body.text.length < name.length &&
      name.startsWith(body.text) &&
      isAgencyName(body.text)
        ? { index: i, length: body.text.length }
        : best,
    { index: parent, length: 0 },
  );
  return longest.index;
}

/** The body of this name that the page profiles here, or a part of it at any depth; another agency answers to its own name. */
function findWithin(state: State, name: string, agency: number): number | null {
  const found = findBody(state, name);
  if (found === null || agencyAbove(state, found) === agency || state.bodies[found]?.parent === null)
    return found;
  const index = state.bodies.findIndex(({ text }, i) => text === name && agencyAbove(state, i) === agency);
  return index < 0 ? null : index;
}

/** The body that the page profiles and of which a body is a part. */
function agencyAbove({ bodies }: Pick<State, "bodies">, index: number): number {
  const parent = bodies[index]?.parent ?? null;
  return parent === null ? index : agencyAbove({ bodies }, parent);
}

/** 查缉队, where the page has 基隆查缉队 and 台北查缉队: the class is meant, not one of them. */
const namesClass = (state: State, name: string): boolean =>
  state.bodies.filter(({ text }) => text.length > name.length && text.endsWith(name)).length > 2;

/** 大连海关缉私局 is the 缉私局 of 大连海关; 政治部办公室 is not the 办公室. */
const isBody = (state: State, name: string, unit: string): boolean => {
  const before = name.slice(0, -unit.length);
  const own = nameOf(state, agencyOf(state));
  return own.endsWith(before) || selfReference.test(before) || placePrefix(`${before}某某`) === before;
};

/**
 * 大连海关 for 中华人民共和国大连海关, 研究所 for 林业研究所: an end of the name that is not that of a mere office; 东州市妇联 and 妇联 for
 * 东州市妇女联合会.
 */
export const isShortFor = (short: string, name: string): boolean =>
  isOfItsPlace(short, name) ||
  (short.length >= 3 && ofTheState.pattern.exec(name)?.groups?.rest === short) ||
  (short.length >= 3 &&
    short.length < name.length &&
    ((name.endsWith(short) && (short.length > 3 || !office.pattern.test(short))) ||
      fullNames(short).some((full) => name.endsWith(full)))) ||
  (short.length === 2 && isShortEnd(short, name));

/** 州局 for 白石自治州气象局: the class of its place, and the kind of body. */
export const kindOfPlace = {
  pattern: /^(?<place>[省市县区州盟旗])(?<kind>[局厅院])$/u,
  examples: ["州局", "县局", "省厅"],
  counterExamples: ["分局", "总局", "市水务局"],
};

function isOfItsPlace(short: string, name: string): boolean {
  const { place = "", kind = "" } = kindOfPlace.pattern.exec(short)?.groups ?? {};
  return kind !== "" && name.endsWith(kind) && placePrefix(name).endsWith(place);
}

/** A short name that any body may have a part of. */
export const office = {
  pattern: /[室科股处课组部]$/u,
  examples: ["办公室", "人事科"],
  counterExamples: ["研究所", "博物馆"],
};

export const isAgencyAgain = (state: State, name: string): boolean => {
  const own = nameOf(state, agencyOf(state));
  return own !== "" && (own === name || isShortFor(name, own));
};

/** 中华民国内政部: the state before the name of one of its bodies, which is the same body without it */
export const ofTheState = {
  pattern: /^(?:中华民国|中华人民共和国)(?<rest>\p{Script=Han}+)$/u,
  examples: ["中华民国渔政部", "中华人民共和国渔业部"],
  counterExamples: ["中国渔政总署", "青岬市渔业局"],
};

/** Classes that stand beside each other under one body. */
export const rankedKind = {
  pattern: /^(?:局|署|厅|委员会|大学|学院)$/u,
  examples: ["局", "委员会"],
  counterExamples: ["处", "水务局"],
};

/** A 局 that is a part of another body. */
export const bureauWithin = {
  pattern: /分局$|缉私局$/u,
  examples: ["公安分局", "缉私局"],
  counterExamples: ["公安局"],
};

/** 国家档案局 beside 国家文物局, 远滩海关 beside 青岬海关: one class of body, each with a name of its own. */
const ofOneRank = (name: string, agency: string): boolean =>
  suffixOf(name) === suffixOf(agency) &&
  rankedKind.pattern.test(suffixOf(name)) &&
  !bureauWithin.pattern.test(name);

/** 中华人民共和国远滩海关 after 中华人民共和国青岬海关: the same solemn form makes it another. */
export const solemn = {
  pattern: /^(?:中华人民共和国|国家|中国)/u,
  examples: ["中华人民共和国青岬海关", "国家档案局"],
  counterExamples: ["青岬海关"],
};
const ofOneForm = (name: string, agency: string): boolean =>
  solemn.pattern.test(name) && solemn.pattern.test(agency) && suffixOf(name) === suffixOf(agency);

/** 办公室 on the page of 青岬市税务局办公室: the end of the name of the body that the page is about. */
export const endsAgency = (state: State, name: string): boolean =>
  nameOf(state, agencyOf(state)).endsWith(name);

/** A zone without a name of its own: 开发区大队 is one of the 大队 of the body. */
export const kindOfZone = {
  pattern: new RegExp(`^(?:经济|技术|高新|综合|产业)*${zone}$`, "u"),
  examples: ["开发区", "经济技术开发区"],
  counterExamples: ["青岬开发区", "东区"],
};

/** Names of bodies that govern a place: the bureaus of that place are parts of them. */
export const governsAnArea = {
  pattern: /(?:政府|街道办事处|管理委员会|管委会|专员公署)$/u,
  examples: ["瑞河市人民政府", "瑞河开发区管委会", "青湖街道办事处"],
  counterExamples: ["瑞河市公安局", "驻青岬办事处"],
};

/** A body of its own beside another of its place. */
export const bureau = {
  pattern: /(?:局|委员会|政府|厅|署|委)$/,
  examples: ["水务局", "县政府"],
  counterExamples: ["管理处"],
};

/** A 局 below another 局. */
export const branch = {
  pattern: /分局$/,
  examples: ["公安分局"],
  counterExamples: ["公安局"],
};

/**
 * Where a body named after the agency belongs. 邳州市港口管理处 after 邳州市交通运输局 is taken for its subordinate, another 局 of the
 * same place for an agency of its own.
 */
export function relationToAgency(state: State, name: string): "part" | "subordinate" | "peer" {
  if (!hasAgency(state)) return "peer";
  const agency = nameOf(state, agencyOf(state));
  const place = kindOfZone.pattern.test(placePrefix(name)) ? "" : placePrefix(name);
  const own = placePrefix(agency);
  if (ofOneForm(name, agency)) return "peer";
  if (place === "" || own === "") return ofOneRank(name, agency) ? "peer" : "part";
  if (governsAnArea.pattern.test(agency) && place.startsWith(own) && !name.endsWith("政府"))
    return "subordinate";
  if (bureau.pattern.test(name) && !branch.pattern.test(name)) return "peer";
  // 青岬市水文站 after 青岬市排水管理处: no bureau that it could be below
  const governs =
    name.startsWith(agency) ||
    rankedKind.pattern.test(suffixOf(agency)) ||
    governsAnArea.pattern.test(agency);
  return place.startsWith(own) && governs ? "subordinate" : "peer";
}
