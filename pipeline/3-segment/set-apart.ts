import { isUnitName } from "../zh/bodies/unit-names.ts";
import { withoutNotes } from "../zh/layout/brackets.ts";
import type { Mark } from "../zh/layout/enumeration.ts";

/** What the layout sees of a line. */
interface Shape {
  readonly text: string;
  readonly mark: Mark | null;
}

/** The length and characters of a heading. */
export const fewWords = {
  pattern: /^[\p{Script=Han}（）()“”、]{2,14}$/u,
  examples: ["管理体系", "内设机构、人员编制"],
  counterExamples: ["起草文件；", "机构：办公室"],
};

const isShort = ({ text }: Shape): boolean => fewWords.pattern.test(text);
const isText = (line: Shape | undefined): boolean =>
  line !== undefined && line.text.length >= 25 && /[。；]/u.test(line.text);

/** The least number of headings in a series. */
const enough = 3;

/**
 * 三、科室设置 … 四、管理体系 … 五、团队与荣誉: lines with one style of mark, all short, and most with text between them. A series of nothing
 * but names heads those bodies: （一）指挥中心 … （二）刑侦支队
 */
function seriesIn(lines: readonly Shape[], style: string): readonly number[] {
  const places = [...lines.keys()].filter((n) => lines[n]?.mark?.style === style);
  const short = places.every((n) => isShort(lines[n] as Shape));
  const spread = places.filter((n) => isText(lines[n + 1]) || lines[n + 1]?.mark?.style !== style);
  if (!short || places.length < enough || spread.length < places.length) return [];
  const names = places.every((n) => isUnitName(withoutNotes(lines[n]?.text ?? "")));
  return names ? [] : places;
}

/**
 * A short line without a mark between two paragraphs:
 *
 *     全院现有职工三百余人，其中高级职称八十人；在读研究生四百余人。
 *     管理体系
 *     ^^^^^^^^
 *     研究院实行理事会领导下的院长负责制，院长由理事会聘任，任期五年。
 */
const isBetween = (lines: readonly Shape[], n: number): boolean => {
  const line = lines[n];
  return (
    line !== undefined &&
    line.mark === null &&
    line.text.length <= 8 &&
    isShort(line) &&
    isText(lines[n - 1]) &&
    isText(lines[n + 1])
  );
};

/** For each line whether the layout alone sets it apart as a heading, whatever its words are. */
export function setApart(lines: readonly Shape[]): readonly boolean[] {
  const series = new Set(["cjk", "cjk_bracket"].flatMap((style) => seriesIn(lines, style)));
  return lines.map((_, n) => series.has(n) || isBetween(lines, n));
}
