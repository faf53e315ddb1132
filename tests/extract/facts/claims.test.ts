import { describe, expect, test } from "vitest";
import { readText } from "../../pages.ts";

function claims(text: string): string[] {
  const { dataset } = readText(`青山市商务局\n单位概况\n${text}\n`);
  return [...dataset.claims]
    .sort((a, b) => a.start - b.start)
    .map((c) => `${c.text_hans}: ${c.holds ? "" : `${c.stated} but `}${c.found_items_hans.join(" ")}`);
}

describe("counts beside their items", () => {
  test.each([
    ["依法执行监管、征税、查私、统计等四大任务。", ["四大任务: 监管 征税 查私 统计"]],
    ["其监管区域为青山省的甲山、乙河、丙田三市及所辖区域。", ["三市: 甲山 乙河 丙田"]],
    ["中日两国签署关于设立海关及内河航行的两个协定。", ["两国: 中 日", "两个协定: 设立海关 内河航行"]],
    ["内设办公室、监管科和综合科等3个正科级机构。", ["3个正科级机构: 办公室 监管科 综合科"]],
    ["履行监管、加工贸易和保税监管、统计等3项职责。", ["3项职责: 监管 加工贸易和保税监管 统计"]],
    ["甲山、乙河2个办事处隶属本局。", ["2个办事处: 甲山 乙河"]],
    ["承担3项任务：监管货物、物品；征收税费；编制统计。", ["3项任务: 监管货物、物品 征收税费 编制统计"]],
    ["开展三项教育：理想教育、纪律教育、法制教育。", ["三项教育: 理想教育 纪律教育 法制教育"]],
    [
      "共有5个内设机构，分别为办公室、人事科、财务科、业务科。",
      ["5个内设机构: 5 but 办公室 人事科 财务科 业务科"],
    ],
    ["设立甲科、乙科、丙科、丁科三个科。", ["三个科: 3 but 甲科 乙科 丙科 丁科"]],
    [
      "设有办公室、旅检一科至三科等4个科室。",
      ["4个科室: 办公室 旅检一科至三科 旅检一科至三科 旅检一科至三科"],
    ],
  ])("%s", (text, expected) => expect(claims(text)).toEqual(expected));

  test.each([
    "提出支持发展的14条措施。",
    "负责甲市内四区、乙河、丙田县及北三市的企业。",
    "在甲港、乙港等二类口岸进行监管。",
    "与法院、检察院等5个部门建立联系。",
    "现有重点实验室14个、区域实验室14个。",
    "占全省的90%、东三省的80%以上。",
    "1907年5月15日海关开关。",
    "加强队伍建设方面的工作，第一个月完成。",
  ])("nothing to recount in %s", (text) => expect(claims(text)).toEqual([]));
});

describe("counts across lines", () => {
  test("a list of bodies that the page labels with what was counted", () => {
    const { dataset, report } = readText(
      "青山海关\n概况\n青山海关实行垂直管理体制，下辖3个隶属海关和2所学校。\n隶属海关：甲海关、乙海关\n",
    );
    expect(dataset.claims.map((c) => [c.text_hans, c.stated, c.found, c.holds])).toEqual([
      ["3个隶属海关", 3, 2, false],
    ]);
    expect(report.issues.map((issue) => issue.code)).toContain("extract.count-differs");
  });
  test("marked lines below a colon", () =>
    expect(claims("本局承担以下3项职责：\n（一）起草文件；\n（二）审核文件；\n（三）发布文件。")).toEqual([
      "3项职责: 起草文件； 审核文件； 发布文件。",
    ]));
});
