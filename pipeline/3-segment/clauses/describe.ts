import { hull, type Span, shift } from "../../model/text/span.ts";
import { isUnitName, placePrefix } from "../../zh/bodies/unit-names.ts";
import { anyRank } from "../../zh/people/ranks.ts";
import { matchesOf } from "../../zh/rules/matches.ts";
import { listedUnits, structureVerb } from "../names/lists.ts";
import { bearerOfPlates, namesOnPlates } from "../names/plates.ts";
import { endsAgency, isShortFor, resolve } from "../owners.ts";
import {
  addUnit,
  agencyOf,
  alsoCalled,
  type Body,
  hans,
  nameOf,
  noOwner,
  type State,
  update,
} from "../state.ts";
import { addListed, plainUnit } from "../units.ts";
import type { Passage } from "./passages.ts";
import { otherBody } from "./subject.ts";

/** Puts into the state what a passage says of the unit itself: its role, its rank, its parts. */
export function describe(state: State, index: number, { role, kind }: Passage, at: Span): State {
  const body = state.bodies[index];
  if (body === undefined) return state;
  if (role === "role" && (body.role === null || isOneSentence(state, body.role, at)))
    return update(state, index, { role: body.role === null ? at : hull(body.role, at) });
  // 人民检察院是监督机关 before 青岬检察院政治部是…: that sentence is about others of its kind
  if (
    role === "role" &&
    body.role !== null &&
    saysItsName(state, at, body) &&
    !saysItsName(state, body.role, body)
  )
    return update(state, index, { role: at });
  if (kind === "rank" && body.rank === null) {
    const rank = rankIn(state, at);
    return rank === null ? state : update(state, index, { rank });
  }
  if (kind === "description") {
    const text = hans(state, at);
    const names = namesOnPlates(text, at.start);
    const bearer = names.length === 0 ? null : bearerOf(state, index, bearerOfPlates(text));
    return bearer === null ? state : alsoCalled(state, bearer, names);
  }
  if (kind === "legal_status" || kind === "subordination")
    return update(state, index, { notes: [...body.notes, at] });
  return kind === "structure" ? withParts(state, index, at) : state;
}

const saysItsName = (state: State, at: Span, { text }: Body): boolean =>
  text !== "" && hans(state, at).startsWith(text);

/** The body that bears a name on a plate: the one that the sentence names, else the one it is about; null for another than those of the page. */
function bearerOf(state: State, index: number, name: string): number | null {
  if (name === "") return index;
  return resolve(state, name) ?? (endsAgency(state, name) ? agencyOf(state) : null);
}

/** 是…的行政机构，并负责管理化验中心的工作，同时是…职能管理部门: both say what it is, in one sentence. */
const isOneSentence = (state: State, before: Span, after: Span): boolean =>
  before.end <= after.start && !/[。；;\n]/u.test(hans(state, { start: before.end, end: after.start }));

function rankIn(state: State, at: Span): Span | null {
  const found = anyRank.exec(hans(state, at));
  return found && shift({ start: found.index, end: found.index + found[0].length }, at.start);
}

/** 其组织规程另定之, 股级事业单位: behind a list of parts, what those are */
export const ofTheParts = {
  pattern: /^其|^[^，。]{0,8}(?:事业单位|社会团体)$/u,
  examples: ["其组织规程另定之", "股级事业单位"],
  counterExamples: ["编制12名"],
};

/** What is set up is the body itself, or may be set up one day. */
export const noPart = {
  pattern: /设[^，。]{2,20}（以下简称本[^）]*）|(?:^|，)得(?!以)[^，。]{0,20}，[^，。]{0,8}设/u,
  examples: ["青岬部为掌理气象，设气象局（以下简称本局）", "本署为应需要，得报请核准，设工作站"],
  counterExamples: ["本局设秘书室", "本局设三组，得分科办事"],
};

/** 二课 behind 分设: how many it has, and none by name */
export const countAlone = {
  pattern: /^[一二三四五六七八九十两]{1,2}[处科课股室组队站所](?=$|，)/u,
  examples: ["二课", "十二组", "五组，分别掌理事项"],
  counterExamples: ["第二课", "航管二课", "二、三课"],
};

/** 緝私局內設辦公室、法制處等9個正處級機構 */
function withParts(state: State, index: number, at: Span): State {
  const text = hans(state, at);
  if (noPart.pattern.test(text.replace(/\s/gu, ""))) return state;
  const match = structureVerb.pattern.exec(text);
  const rest = match?.groups?.rest ?? "";
  if (rest === "" || countAlone.pattern.test(rest)) return state;
  const owned = ownerOfParts(state, index, match?.groups?.owner ?? "", at);
  if (owned === null) return state;
  const label = text.slice(0, text.length - rest.length);
  let current = owned.state;
  let from = 0;
  for (const between of matchesOf(rest, kindBetween.pattern)) {
    const listed = listedUnits(rest.slice(from, between.index));
    current = addListed(
      current,
      listed,
      at.end - rest.length + from,
      owned.index,
      between.groups?.kind ?? "",
    ).state;
    from = between.index + between[0].length;
  }
  return withLastParts(current, owned.index, rest.slice(from), from === 0 ? label : "", at);
}

/** 下设办公室、人事处等内设机构和东陂海事处、西陂海事处2个派出机构: the kind of the first list, behind which another begins. */
export const kindBetween = {
  pattern:
    /等?(?:共?[\d一二三四五六七八九十两]+个)?(?<kind>(?<!(?:[科股处]室|部门)[和及与、])(?:内设|派出|派驻|直属|所属|下属|隶属)(?:机构|单位|部门)|(?<=个)(?:科室|股室|处室|部门|机构)(?=，(?:下属|所属|直属|下辖)))(?:[和及与，、]|以及)(?=\p{Script=Han}{3})/gu,
  examples: ["人事处等内设机构和东陂海事处", "人事处3个内设机构，东陂海事处", "人事科5个科室，下属服务中心"],
  counterExamples: ["内设机构和编制", "直属单位的管理", "人事股2个股室和直属单位，另设机关党支部"],
};

/** The last of several lists, or the only one, and what stands behind it. */
function withLastParts(state: State, owner: number, rest: string, before: string, at: Span): State {
  const base = at.end - rest.length;
  const rank = rankIn(state, { start: base, end: at.end });
  const listed = listedUnits(rest);
  // 下设甲处、乙处，其组织规程另定之: what follows the list says what they are, too
  const after = rest
    .slice(listed.at(-1)?.heading.end ?? rest.length)
    .split("，")
    .filter((part, n) => n === 0 || ofTheParts.pattern.test(part))
    .join("，");
  return addListed(state, listed, base, owner, `${before} ${after}`, rank).state;
}

/** The unit that the sentence before was about, by the last word of its name. */
export const unitItself = {
  pattern: /^[本该]\p{Script=Han}{1,2}$/u,
  examples: ["该科", "本中心"],
  counterExamples: ["该科室的", "科室"],
};

/** Words before the body that has parts. */
export const beforeOwner = {
  pattern: /^(?:(?:并|另|现|目前|截至目前)在?|在)/u,
  examples: ["并在航管课", "目前办公室", "在航管课"],
  counterExamples: ["航管课", "办公室"],
};

/**
 * 并在航管课下设信号台: the unit of which it is a part may be named here for the first time. 根据上述职责，办公室设3个内设机构 on the page
 * of 柏川市政府办公室 is about that body. Null where another whole body has those parts: 1950年瑞河县人民政府设建设科.
 */
function ownerOfParts(
  state: State,
  index: number,
  owner: string,
  at: Span,
): { state: State; index: number } | null {
  const name = owner.replace(beforeOwner.pattern, "");
  // 该科下设两个组 in the text of 执法科
  if (unitItself.pattern.test(name) && nameOf(state, index).endsWith(name.slice(1))) return { state, index };
  const known = resolve(state, name);
  if (known !== null && known !== noOwner) return { state, index: known };
  const own = nameOf(state, agencyOf(state));
  // 办公室设有三科 in the text of 学校办公室
  if (name.length > 2 && nameOf(state, index).endsWith(name)) return { state, index };
  if (name !== "" && endsAgency(state, name)) return { state, index: agencyOf(state) };
  if (!isUnitName(name) || isShortFor(name, own)) return { state, index };
  if (otherBody.pattern.test(name) && placePrefix(name) !== "") return null;
  const start = at.start + hans(state, at).indexOf(name);
  return addUnit(state, plainUnit({ start, end: start + name.length }, index, { mentioned: true }));
}
