import type { Mark } from "../zh/layout/enumeration.ts";

/** What of a line the layout can tell by. */
interface Shape {
  readonly text: string;
  readonly mark: Mark | null;
}

/** As much as a heading says. */
export const fewWords = {
  pattern: /^[\p{Script=Han}（）()“”、]{2,14}$/u,
  examples: ["管理体系", "内设机构、人员编制"],
  counterExamples: ["起草文件；", "机构：办公室"],
};

const isShort = ({ text }: Shape): boolean => fewWords.pattern.test(text);
const isText = (line: Shape | undefined): boolean =>
  line !== undefined && line.text.length >= 25 && /[。；]/u.test(line.text);

/** So many numbered headings make a series. */
const enough = 3;

/** 三、科室设置 … 四、管理体系 … 五、团队与荣誉: lines with one style of mark, all short, and most with text between them. */
function seriesIn(lines: readonly Shape[], style: string): readonly number[] {
  const places = [...lines.keys()].filter((n) => lines[n]?.mark?.style === style);
  const short = places.every((n) => isShort(lines[n] as Shape));
  const spread = places.filter((n) => isText(lines[n + 1]) || lines[n + 1]?.mark?.style !== style);
  return short && places.length >= enough && spread.length === places.length ? places : [];
}

/** 管理体系 with a paragraph above it and one below it */
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
