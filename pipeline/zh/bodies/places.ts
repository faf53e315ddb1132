import { currentNames } from "../places/divisions.ts";

/** 会同县财政局 and 比如县财政局 are nearly always two words. */
const twoWords: ReadonlySet<string> = new Set(["会同县", "比如县"]);

/** A county may have become a city or a district since the table was made: 无为县, 无为市. */
function formsOf(stem: string): string[] {
  return [`${stem}县`, `${stem}市`, `${stem}区`];
}

/** Names of divisions of China by which a body may be told from others; not 城区 and 东区, which many cities have. */
export const placeNames: ReadonlySet<string> = new Set(
  currentNames()
    .filter((name) => !twoWords.has(name) && (name.length > 2 || /[县市]$/u.test(name)))
    .flatMap((name) => (name.length > 2 && name.endsWith("县") ? formsOf(name.slice(0, -1)) : name)),
);

const longest = Math.max(...[...placeNames].map((name) => name.length));

/** True for 全椒县水务局, although no other name begins with 全. */
export function opensWithPlaceName(hans: string): boolean {
  for (let length = 2; length <= longest; length++) if (placeNames.has(hans.slice(0, length))) return true;
  return false;
}
