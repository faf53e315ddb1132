import { headingVerbs, nominalVerbs, notVerbs } from "./verbs.ts";

/** Verbs as nouns: where in a phrase an action stands when no verb opens it. Simplified script. */

const isVerb = (word: string): boolean => headingVerbs.has(word) || nominalVerbs.has(word);

/** 审计县级预算执行情况: a verb that is a noun as often, and an object of some length behind it. */
export const opensWithField = (hans: string): boolean =>
  hans.length >= 6 && nominalVerbs.has(hans.slice(0, 2)) && !notVerbs.test(hans);

const tail = /(?:等)?(?:事项|事宜|工作|业务|任务|事务)?(?:等)?$/u;

/** True for 印信典守, 文书之收发 and 档案管理等事项: the phrase ends in a verb of administration. */
export function endsInVerb(hans: string): boolean {
  const text = hans.replace(tail, "");
  return text.length > 3 && isVerb(text.slice(-2));
}

/** 文书之收发, 道路的养护和管理: 的 or 之 and behind it nothing but verbs */
const governed = /[的之](?<verbs>[^的之，。；]{2,24})$/u;

/** True when the phrase ends in verbs that act on what stands before 的 or 之. */
export function hasVerbalNoun(hans: string): boolean {
  const verbs = governed.exec(hans.replace(tail, ""))?.groups?.verbs;
  if (verbs === undefined) return false;
  return verbs.split(/[、和及与]|以及/u).some((word) => isVerb(word) || isVerb(word.slice(-2)));
}
