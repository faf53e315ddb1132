import type { Stretch } from "../layout/brackets.ts";
import { matchesOf } from "../rules/matches.ts";

/** Titles of regulations without 《》, as those of Taiwan cite each other: 依青岬市政府组织自治条例第六条. Simplified script. */
export const regulationTitle = {
  pattern:
    /(?<=依(?:据|照)?|根据|按照)(?![据照])[\p{Script=Han}、]{4,40}?(?:自治(?:条例|纲要)|组织(?:规程|通则|条例|法|准则)|设置办法|办事细则|处务规程)(?=第|规定|之)/gu,
  examples: ["本规程依青岬市政府组织自治条例第六条规定订定之"],
  counterExamples: ["拟订青岬市政府组织自治条例", "依本局办事细则"],
};

/** Where such titles stand in `hans`, in order. */
export const regulationTitles = (hans: string): Stretch[] =>
  matchesOf(hans, regulationTitle.pattern).map(({ index, 0: title }) => ({
    start: index,
    end: index + title.length,
  }));
