import type { Stretch } from "../layout/brackets.ts";
import { matchesOf } from "../rules/matches.ts";

/** Titles of regulations without 《》, as those of Taiwan cite each other: 依青岬市政府组织自治条例第六条. Simplified script. */
export const regulationTitle = {
  pattern:
    /(?<=依(?:据|照)?|根据|按照|掌理|违反|适用|执行)(?![据照])[\p{Script=Han}、]{2,40}?(?:条例|规程|通则|准则|细则|纲要|办法|组织法)(?=第[\d○〇零一二三四五六七八九十百]+条)/gu,
  examples: [
    "本规程依青岬市政府组织自治条例第六条规定订定之",
    "分别掌理青岬市港务警察局组织通则第二条所定之事项",
  ],
  counterExamples: ["拟订青岬市政府组织自治条例", "依本局办事细则办理"],
};

/** Where such titles stand in `hans`, in order. */
export const regulationTitles = (hans: string): Stretch[] =>
  matchesOf(hans, regulationTitle.pattern).map(({ index, 0: title }) => ({
    start: index,
    end: index + title.length,
  }));
