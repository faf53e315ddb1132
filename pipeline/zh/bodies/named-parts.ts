import { cutOutside, type Stretch } from "../layout/brackets.ts";
import { matchesOf } from "../rules/matches.ts";
import { isUnitName } from "./unit-names.ts";

/** Words behind which a sentence names the offices of a body: 本处设人事室, 下设办公室、康复部等部门. */
export const namesParts = {
  pattern:
    /(?<!建|附|常|开|增)(?:下设|内设|分设|设有|设(?![立备计施在置定想法])(?=\p{Script=Han}{2,8}室，))(?<items>[\p{Script=Han}、]{3,90})/dgu,
  examples: ["本处设人事室，置主任", "下设办公室、康复部、就业部等部门"],
  counterExamples: ["设立青山海关", "设计方案", "内设机构"],
};

const officeEnd =
  /^(?!各|有|[一二三四五六七八九十两\d]+个?.$)\p{Script=Han}{2,10}(?:室|科|处|股|部|组|课|队|庭|中心)$/u;

/** Where `hans` (Simplified) names offices of the body that it is about. */
export const namedParts = (hans: string): Stretch[] =>
  matchesOf(hans, namesParts.pattern).flatMap((match) => {
    const [from = 0] = match.indices?.groups?.items ?? [];
    const items = cutOutside((match.groups?.items ?? "").replace(/等\p{Script=Han}*$/u, ""), /[、和及]/).map(
      ({ start, end }) => ({ start: from + start, end: from + end }),
    );
    const named = items.filter(({ start, end }) => {
      const item = hans.slice(start, end);
      return officeEnd.test(item) && isUnitName(item);
    });
    return named.length === items.length ? named : [];
  });
