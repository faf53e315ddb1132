/** Pages whose lines were broken at a width. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readText } from "../pages.ts";

const readLines = (text: string, fileName = "page.txt"): string[] => {
  const { reading } = readText(text, { fileName });
  return reading.lines.map(({ start, end }) => reading.hans.chars.slice(start, end).join(""));
};

describe("a wrapped paragraph", () => {
  const words =
    "组织 协调 监督 全市 档案 机构 编制 管理 工作 规划 统计 分析 服务 标准 资金 培训 检查 评定 各区 方案 数据库 GIS 2400万元 “双随机” （含机要） 《档案法》 12345热线 及 的".split(
      " ",
    );
  const clause = fc
    .tuple(
      fc.constantFrom("负责", "承担", "指导", "拟订"),
      fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 14 }),
      fc.constantFrom("工作", "事项", "资料"),
    )
    .map(([lead, middle, end]) => lead + middle.join("") + end);
  const sentence = fc
    .array(fc.tuple(clause, fc.constantFrom("，", "；", "、")), { minLength: 2, maxLength: 5 })
    .map(
      (clauses) =>
        `${clauses
          .map(([text, mark]) => text + mark)
          .join("")
          .slice(0, -1)}。`,
    );
  const paragraph = fc.array(sentence, { minLength: 2, maxLength: 5 }).map((all) => all.join(""));

  /** As editors wrap: at a number of characters; a mark that may not begin a line takes the one before it along. */
  function wrap(text: string, width: number, indent: string): string[] {
    const lines: string[] = [];
    let rest = indent + text;
    while (rest.length > width) {
      let at = width;
      while (at > width - 4 && /^[，。；、”）》]/.test(rest.slice(at))) at--;
      lines.push(rest.slice(0, at));
      rest = rest.slice(at);
    }
    return [...lines, rest];
  }

  /** Breaks are weighed, and random text has some that cannot be decided: 1 paragraph in about 2,700 is cut wrongly. */
  const seldom = 0.01;
  const samplesOf = (most: number): fc.Arbitrary<[string[], number]> =>
    fc
      .tuple(fc.array(paragraph, { minLength: 1, maxLength: most }), fc.integer({ min: 20, max: 60 }))
      .filter(([all, width]) => all.every((text) => text.length > 4 * width));
  const wrongOf = (
    most: number,
    isRight: (all: readonly string[], width: number) => boolean,
  ): (readonly [readonly string[], number])[] =>
    fc.sample(samplesOf(most), 300).filter(([all, width]) => !isRight(all, width));
  const endSentences = (lines: readonly string[]): boolean => lines.every((line) => /[。；]$/.test(line));

  test("is one line again where first lines are indented", () => {
    const wrong = wrongOf(4, (all, width) => {
      const lines = readLines(`${all.flatMap((text) => wrap(text, width, "　　")).join("\n")}\n`);
      return lines.join("") === all.join("") && endSentences(lines);
    });
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(300 * seldom);
  });

  test("keeps a break at most where a sentence ends without indents", () => {
    const wrong = wrongOf(1, ([text = ""], width) => {
      const lines = readLines(`某某市档案局\n档案科\n${wrap(text, width, "").join("\n")}\n人事科\n`);
      const body = lines.slice(2, -1);
      return (
        lines.slice(0, 2).join("|") === "某某市档案局|档案科" &&
        lines.at(-1) === "人事科" &&
        body.join("") === text &&
        endSentences(body)
      );
    });
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(300 * seldom);
  });
});

describe("lines that stay apart", () => {
  test.each([
    ["names of bodies", "某某市档案局\n办公室\n人事教育处\n法规处\n收集整理处\n保护利用处"],
    ["long names", "东州海关缉私局\n西州港区海关办事处\n南州机场海关办事处\n北州保税区海关办事处"],
    ["names of people", "王立安\n李若明\n陈启文\n欧阳静"],
    [
      "posts and names",
      "局长：王立安\n副局长：李若明\n党组成员、纪检组组长：陈启文\n某某局副局长（副处级）、党组成员：钱一鸣",
    ],
    [
      "a curriculum",
      "1986.07—1990.05 某某海关科员\n1990.05—1995.03 某某海关副科长\n1995.03—至今 某某海关科长",
    ],
    ["duties without marks", "负责机关文电、会务、机要\n承担信息、安全、保密工作\n组织政务公开、新闻宣传"],
    [
      "duties of like width",
      "负责机关文电和会务、机要工作\n承担机关信息和保密、安全工作\n组织机关宣传和公开、调研工作\n指导机关档案和保管、利用工作",
    ],
    ["duties with marks", "1、负责机关文电\n2、承担机关信息\n3、组织机关宣传"],
    ["contacts", "地址：滨海市中山路81号\n电话：0000-82798888\n邮编：116001\n传真：0000-82798889"],
    [
      "bodies and duties",
      "办公室：负责机关文电、会务工作\n人事处：负责机构编制、考核工作\n财务处：负责预算决算、资产工作",
    ],
    [
      "bodies that are subjects",
      "办公室负责机关文电、会务、机要\n人事处负责机构编制、考核、培训\n财务处负责预算决算、资产、采购",
    ],
    ["paragraphs", "　　负责机关文电工作；承担机要\n　　负责机构编制；承担考核工作。"],
  ])("%s", (_, text) =>
    expect(readLines(`${text}\n`).map((line) => line.trim())).toEqual(
      text.split("\n").map((line) => line.trim()),
    ),
  );
});

describe("lines that are one", () => {
  test.each([
    [
      "a column of Taiwan rules",
      "本局設各組、室，分別掌理下列事項：\n一、港務組：掌理港灣設施、船舶指泊、營運船舶之管理、信號\n    指揮等事項。\n二、業務組：掌理港埠業務規劃、營運、碼頭工人管理等事項。",
      3,
    ],
    ["a title", "关于印发某某海关职能配置、内设机构\n和人员编制规定的通知\n某某海关", 2],
    ["a name of a law that is cut", "办公室\n负责贯彻《中华人民共和国档\n案法》，组织培训。", 2],
    ["an enumeration over lines", "内设办公室、\n人事处、\n财务处。", 1],
    [
      "two widths on one page",
      `${"负责全市城乡低保和临时救助工作，组织实施救助系统的应用，监督救助资金的分配，指导\n养老机构的安全管理和星级评定工作，推动基层民主协商，培育社区社会组织，拟订全市救助\n标准和养老服务标准并组织实施，承担行政区划的管理和勘界工作，组织开展地名的命名更名\n工作。"}\n\n${"负责机关文电、会务、机要档案\n工作，承担信息和保密工作、政务\n公开和新闻宣传工作，组织调研和\n督查工作。"}`,
      2,
    ],
  ])("%s", (_, text, count) => expect(readLines(`${text}\n`)).toHaveLength(count));
  test("a paragraph of Markdown that is cut behind letters and digits has no blanks in it", () =>
    expect(
      readLines(
        "负责GIS数据库的建设和管理，承担档案信息化工作，组织开展档案的普查，管理2400\n万元专项资金，组织编纂地方史志，开展档案学术研究和对外交流工作，使用Word\nExcel。\n",
        "page.md",
      ),
    ).toEqual([
      "负责GIS数据库的建设和管理，承担档案信息化工作，组织开展档案的普查，管理2400万元专项资金，组织编纂地方史志，开展档案学术研究和对外交流工作，使用Word Excel。",
    ]));
  test("breaks of HTML within a clause", () =>
    expect(
      readLines(
        "<p>主要职责：<br>1、拟订发展规划并组织实施；指导国有林场的森林 <br>资源保护工作。<br>2、承办其他事项。</p>",
        "page.html",
      ),
    ).toEqual([
      "主要职责：",
      "1、拟订发展规划并组织实施；指导国有林场的森林资源保护工作。",
      "2、承办其他事项。",
    ]));
});
