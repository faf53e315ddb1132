import { describe, expect, test } from "vitest";
import { leadersOf } from "../../../pipeline/zh/people/leader-lines.ts";
import { readText } from "../../pages.ts";

const read = (hans: string): string[] =>
  leadersOf(hans).map(({ name, title, rank }) => {
    const text = (span: { start: number; end: number } | null): string =>
      span === null ? "" : hans.slice(span.start, span.end);
    return `${text(name)}, ${text(title)}${rank === null ? "" : ` (${text(rank)})`}`;
  });

describe("one line", () => {
  test.each([
    ["局长：王伟", ["王伟, 局长"]],
    ["甲海关关长（正厅局级）、党委书记：王伟", ["王伟, 甲海关关长 (正厅局级)", "王伟, 党委书记"]],
    ["副局长：李志强（正科级）", ["李志强, 副局长 (正科级)"]],
    ["党组成员、副局长：欧阳明月，主持外贸工作，分管办公室", ["欧阳明月, 党组成员", "欧阳明月, 副局长"]],
    ["办公室、人事科负责人：王伟", ["王伟, 办公室、人事科负责人"]],
    ["成员：甘一、施二（教育局局长）和孔三", ["甘一, 成员", "施二, 成员", "施二, 教育局局长", "孔三, 成员"]],
    ["科长：郑成  副科长：冯春、陈夏", ["郑成, 科长", "冯春, 副科长", "陈夏, 副科长"]],
    ["主任：刘东  县委副书记、县长", ["刘东, 主任", "刘东, 县委副书记", "刘东, 县长"]],
    ["局长：王 伟", ["王 伟, 局长"]],
    ["副局长：帕提古丽·买买提（女）", ["帕提古丽·买买提, 副局长"]],
    ["周海波 党组成员、纪检组组长", ["周海波, 党组成员", "周海波, 纪检组组长"]],
    ["主任秘书 黄志明", ["黄志明, 主任秘书"]],
    ["王伟，男，汉族，1965年3月生，大学学历，现任甲局党组书记、局长。", ["王伟, 甲局党组书记", "王伟, 局长"]],
    ["王伟：局长，主持全面工作", ["王伟, 局长"]],
    ["姓名：王伟 职务：党组书记、局长", ["王伟, 党组书记", "王伟, 局长"]],
    ["1. 局长兼党组书记：王伟", ["王伟, 局长", "王伟, 党组书记"]],
  ])("%s", (text, entries) => expect(read(text)).toEqual(entries));

  test.each([
    "联系人：王伟",
    "局长：（空缺）",
    "值班电话：5327743",
    "办公室：负责文电",
    "主要任务：方案起草",
    "局长：负责全面工作",
    "科长：安全科",
  ])("no person in %s", (text) => expect(read(text)).toEqual([]));
});

function members(text: string, fileName = "page.txt"): string[] {
  const { dataset } = readText(text, { fileName });
  const unit = (id: string | null | undefined): string =>
    dataset.organizations.find((o) => o.id === id)?.name_hans ?? "?";
  return [...dataset.memberships]
    .sort((a, b) => a.ordinal - b.ordinal)
    .map((m) => {
      const post = dataset.posts.find((p) => p.id === m.post_id);
      const rank = post?.rank_hans ? ` (${post.rank_hans})` : "";
      return `${dataset.people.find((p) => p.id === m.person_id)?.name_hans}, ${post?.title_hans}${rank}, ${unit(post?.organization_id)}`;
    });
}

describe("a page", () => {
  test("a title on a line of its own holds for the names below it", () =>
    expect(members("青山海关\n现任领导\n关长\n王建国\n副关长\n李大海\n张小河\n")).toEqual([
      "王建国, 关长, 青山海关",
      "李大海, 副关长, 青山海关",
      "张小河, 副关长, 青山海关",
    ]));
  test("a list that begins with a name has its titles below", () =>
    expect(members("青山海关\n现任领导\n王建国\n党委书记、关长\n李大海\n副关长\n")).toEqual([
      "王建国, 党委书记, 青山海关",
      "王建国, 关长, 青山海关",
      "李大海, 副关长, 青山海关",
    ]));
  test("names and posts in fields on lines of their own", () =>
    expect(
      members(
        "东山县水利局\n姓名：王建国\n职务：党组书记、局长\n分工：主持全面工作\n姓名：李大海\n职务：副局长\n",
      ),
    ).toEqual([
      "王建国, 党组书记, 东山县水利局",
      "王建国, 局长, 东山县水利局",
      "李大海, 副局长, 东山县水利局",
    ]));
  test("tables: a name beside its title, and a column of names under a title", () =>
    expect(
      members(
        "# 青山市税务局\n\n## 局领导\n\n| 姓名 | 职务 | 分工 |\n|---|---|---|\n| 王伟 | 党委书记、局长 | 主持全面工作 |\n\n## 内设机构\n\n| 科室 | 负责人 | 主要职责 |\n|---|---|---|\n| 办公室 | 周文 | 负责文电工作 |\n",
        "page.md",
      ),
    ).toEqual(["王伟, 党委书记, 青山市税务局", "王伟, 局长, 青山市税务局", "周文, 负责人, 办公室"]));
  test("a bare name below a unit is who answers for it", () =>
    expect(members("东山区卫生局\n一、办公室\n负责文电工作。\n钱一鸣\n")).toEqual([
      "钱一鸣, 负责人, 办公室",
    ]));
  test("a post is where its title says; one in the Party belongs to the body as a whole", () =>
    expect(
      members(
        "青山海关\n内设机构\n办公室\n负责文电。\n乙河海关\n负责乙河口岸的监管。\n青山海关副关长、党委委员：李大海\n青山海关党组成员、乙河海关关长（副处级）：王建国\n局党委委员：张小河\n",
      ),
    ).toEqual([
      "李大海, 副关长, 青山海关",
      "李大海, 党委委员, 青山海关",
      "王建国, 党组成员, 青山海关",
      "王建国, 关长 (副处级), 乙河海关",
      "张小河, 局党委委员, 青山海关",
    ]));
  test("holders of one title with two ranks hold two posts", () =>
    expect(members("青山市商务局\n领导班子\n副局长（正科级）：李大海\n副局长（副科级）：王建国\n")).toEqual([
      "李大海, 副局长 (正科级), 青山市商务局",
      "王建国, 副局长 (副科级), 青山市商务局",
    ]));
  test("an information box has names right behind the titles", () =>
    expect(members("青岬海關\n關長何某某\n副關長陳某某胡某某\n")).toEqual([
      "何某某, 关长, 青岬海关",
      "陈某某, 副关长, 青岬海关",
      "胡某某, 副关长, 青岬海关",
    ]));
  test("sentences of an overview, and the last one of a paragraph of duties", () => {
    expect(
      members(
        "山前市体育局\n全局现有局长1名、副局长3名。局长白志明同志主持全面工作，副局长田雪梅同志分管训练科。\n",
      ),
    ).toEqual(["白志明, 局长, 山前市体育局", "田雪梅, 副局长, 山前市体育局"]);
    expect(members("山前市体育局\n训练科\n组织青少年业余训练。科长：王五（正科级）。\n")).toEqual([
      "王五, 科长 (正科级), 训练科",
    ]);
  });
  test("headings that name the leader of their unit", () =>
    expect(
      members(
        "山前市体育局\n内设机构\n办公室（主任：李四）\n负责文电工作。\n训练科（科长：王五，电话：5327743）\n负责业余训练。\n",
      ),
    ).toEqual(["李四, 主任, 办公室", "王五, 科长, 训练科"]));
  test("a unit, its leader and the rank between dashes", () =>
    expect(
      members("山前市体育局\n内设机构\n办公室—李四—正科级\n负责文电工作。\n训练科—王五—副科级\n负责训练。\n"),
    ).toEqual(["李四, 负责人 (正科级), 办公室", "王五, 负责人 (副科级), 训练科"]));
  test("tables: columns of titles and names, and names below pictures", () => {
    const row = (...cells: string[]): string =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
    const page = (...rows: string[]): string[] =>
      members(`<h1>山前市体育局</h1><table>${rows.join("")}</table>`, "page.html");
    const two = ["白志明, 局长, 山前市体育局", "田雪梅, 副局长, 山前市体育局"];
    expect(page(row("职务", "姓名"), row("局长", "白志明"), row("副局长", "田雪梅"))).toEqual(two);
    expect(page(row("白志明", "田雪梅"), row("局长", "副局长"))).toEqual(two);
    expect(page(row("白志明<br>局长", "田雪梅<br>副局长"))).toEqual(two);
    expect(page(row("姓名", "职务"), row("阳光", "局长"))).toEqual(["阳光, 局长, 山前市体育局"]);
  });
  test("two agencies on one page: each post at its own", () =>
    expect(
      members(
        "中华人民共和国青岬海关\n办公室\n负责文电。\n青岬海关关长：林秋实\n中华人民共和国远滩海关\n远滩海关关长：梁志远\n",
      ),
    ).toEqual(["林秋实, 关长, 中华人民共和国青岬海关", "梁志远, 关长, 中华人民共和国远滩海关"]));
  test("who is named twice in one post holds it once", () =>
    expect(members("山前市体育局\n局长：白志明\n办公室\n负责文电。\n局长白志明主持全面工作。\n")).toEqual([
      "白志明, 局长, 山前市体育局",
    ]));
  test("words behind titles are nobody", () =>
    expect(
      members(
        "山前市体育局\n领导班子\n局长：（空缺）\n副局长：负责人事\n局长信箱：jz@example.cn\n主任科员若干名\n保险科\n科员：公积金\n",
      ),
    ).toEqual([]));
  test("a post without a name is reported", () => {
    const { report } = readText("青山市商务局\n领导班子\n局长：王伟\n副局长：（空缺）\n");
    expect(report.issues.map((issue) => issue.code)).toContain("extract.leader-unread");
  });
});
