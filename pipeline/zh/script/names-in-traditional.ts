import { rows } from "../places/divisions.generated.ts";

/**
 * Characters that OpenCC converts one by one to another (嶽, 裡, 乾 or 幹, 柺, 濬, 澂) and that stay in the names of places:
 * 岳西縣, 湖里區, 新干縣, 石拐區, 浚縣, 澄江縣. 嶽 is for mountains.
 */
const staying = "岳里干拐浚澄";
const mountains = /^(?:南岳|岱岳|岳麓)/;

/** A dictionary, as OpenCC has them, of the names of divisions that hold one of them. */
export function namesOfDivisions(convert: (hans: string) => string): string {
  const holding = new RegExp(`(?<=\\d)[^\\d ]*[${staying}][^\\d ]*(?=\\d)`, "gu");
  const names = new Set(Array.from(rows.matchAll(holding), ([name]) => name));
  return Array.from(names)
    .filter((name) => !mountains.test(name))
    .map((name) => `${name} ${kept(name, convert(name))}`)
    .join("|");
}

const kept = (hans: string, hant: string): string => {
  const written = Array.from(hans);
  return Array.from(hant, (char, at) => (staying.includes(written[at] ?? "") ? written[at] : char)).join("");
};

/** A town or a village whose name begins with 里, of which there is no list: 里 that means inside stands behind a noun. */
const town =
  /(?<=^|[^\p{Script=Han}]|[市县縣区區、和及与與])裡(?=(?![各的乡鄉村镇鎮所])\p{Script=Han}(?:[镇鎮乡鄉村]|街道))/gu;

export const withTowns = (hant: string): string => hant.replace(town, "里");
