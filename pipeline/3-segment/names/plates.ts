import { type Span, shift } from "../../model/text/span.ts";
import { hangs } from "../../zh/bodies/plates.ts";
import { isUnitName } from "../../zh/bodies/unit-names.ts";
import { listedUnits } from "./lists.ts";

/** 加挂市文物局、市版权局牌子: what a body is called besides */
export const plates = {
  pattern: new RegExp(`${hangs}(?<names>[^，；。]{2,60}?)的?[一二两三四\\d]?块?牌子?$`, "u"),
  examples: ["加挂市文物局、市版权局牌子", "保留青岬市盐务局的牌子", "挂“政策法规科”牌子"],
  counterExamples: ["挂图作战", "加挂市文物局"],
};

/** 办公室（加挂信访室）, 办公室（信访室）: a name in brackets, with or without the word for a plate */
export const plate = {
  pattern: /^(?:加?挂|对外(?:加)?挂)?[“"]?(?<name>[^“”"]{2,24}?)[”"]?(?:的?牌子)?$/u,
  examples: ["加挂信访室牌子", "信访室"],
  counterExamples: ["室", "“信访室”“督查室”"],
};

/** 产业科、“市场科”“推广科”: each may stand in marks of its own. */
const betweenMarks = /[^“”"、][^“”"]*[^“”"、]/gu;

/** Words between the subject of a sentence about plates and its verb, or without any subject. */
export const besidesPlate = {
  pattern: /^(?:同时|另外?|并)|(?:同时|对外|另|并|则|也|还|均)$/gu,
  examples: ["同时", "办公室则", "瑞河市水务局对外"],
  counterExamples: ["办公室", "对外联络处"],
};

/** On whose door the plates of a statement hang: 办公室 of 办公室加挂督查室牌子; empty where the statement does not say it. */
export function bearerOfPlates(text: string): string {
  const before = text.slice(0, plates.pattern.exec(text)?.index ?? 0).replace(/^.*[，；]/u, "");
  return before.replace(besidesPlate.pattern, "").replace(besidesPlate.pattern, "");
}

/** The spans of the names on plates in a statement; `at`: where the text begins. */
export function namesOnPlates(text: string, at: number): Span[] {
  const match = plates.pattern.exec(text);
  const names = match?.groups?.names ?? "";
  const from = (match?.index ?? 0) + (match?.[0].indexOf(names) ?? 0);
  return [...names.matchAll(betweenMarks)].flatMap(({ 0: piece, index }) =>
    listedUnits(piece).map(({ name }) => shift(name, at + from + index)),
  );
}

/** The other names of a body in the brackets behind its name: 信访室; 加挂信访室、督查室牌子. 与督查科合署 has no such name. */
export function namesInNote(text: string, at: number): Span[] {
  const listed = namesOnPlates(text, at);
  if (listed.length > 0) return listed;
  const name = plate.pattern.exec(text)?.groups?.name;
  if (name === undefined || !isUnitName(name)) return [];
  const start = at + text.indexOf(name);
  return [{ start, end: start + name.length }];
}
