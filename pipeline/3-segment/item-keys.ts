import { hasExplicitLead, opensWithVerb } from "../zh/duties/duty-leads.ts";
import { isPersonName } from "../zh/people/person-names.ts";
import type { LineFacts } from "./line-facts.ts";

/** 政策执行：负责贯彻…, 文物保护 | 负责文物的认定 */
export const itemKey = {
  pattern: /^(?<key>\p{Script=Han}{2,10}(?:[：:]|\s?[|｜])\s*)(?=\S)/u,
  examples: ["政策执行：负责贯彻方针", "其他:完成交办的工作", "文物保护 | 负责文物的认定"],
  counterExamples: ["负责贯彻方针、政策：甲", "主要职责："],
};
/** The least number of items with keys: fewer may be labels of single facts. */
const enough = 3;

/**
 * For each line: the length of the key at its start, where its neighbours have keys, too, and duties stand behind most of them;
 * else 0. Such a key heads its item and is not part of the duty.
 */
export function keysOf(lines: readonly LineFacts[]): number[] {
  const keys = lines.map(keyLength);
  const found: number[] = new Array(lines.length).fill(0);
  for (let from = 0; from < lines.length; from++) {
    if (keys[from] === 0) continue;
    let to = from + 1;
    while ((keys[to] ?? 0) > 0 && lines[to]?.mark?.style === lines[from]?.mark?.style) to++;
    const duties = lines.slice(from, to).filter(({ text }, n) => tells(text.slice(keys[from + n])));
    if (to - from >= enough && duties.length * 3 >= (to - from) * 2)
      for (let n = from; n < to; n++) found[n] = keys[n] ?? 0;
    from = to - 1;
  }
  return found;
}

const tells = (text: string): boolean => hasExplicitLead(text) || opensWithVerb(text);

function keyLength({ text, heading, topic, dutyLeadIn, leader, row }: LineFacts): number {
  if (heading !== null || topic !== null || dutyLeadIn !== null || leader || row.column !== null) return 0;
  const key = itemKey.pattern.exec(text)?.groups?.key ?? "";
  return isPersonName(key.replace(/\s?[：:|｜]\s*$/u, "")) ? 0 : key.length;
}
