/** Verbs of duties: what each form reads in the styles of the mainland, Taiwan, Hong Kong and Macau. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePredicates } from "../../pipeline/4-extract/predicates/index.ts";
import type { Span } from "../../pipeline/model/text/span.ts";
import { simplified } from "../../pipeline/zh/script/script.ts";

/** Each predicate as `form lead|verbs|object`. */
const read = (hans: string): string[] => {
  const cut = (span: Span | null): string => (span ? hans.slice(span.start, span.end) : "");
  return parsePredicates(hans).map(
    ({ form, lead, verbs, object }) => `${form} ${cut(lead)}|${verbs.map(cut).join("/")}|${cut(object)}`,
  );
};

describe("verbs before their object", () => {
  test.each([
    ["组织拟订港航规划", ["VO |组织/拟订|港航规划"]],
    ["负责起草综合性文稿", ["VO 负责|起草|综合性文稿"]],
    ["指导、协调和监督基层执法", ["VO |指导/协调/监督|基层执法"]],
    ["拟订收费政策并监督执行", ["VO |拟订/监督/执行|收费政策"]],
    ["制定细则，并组织实施", ["VO |制定/组织/实施|细则"]],
    ["推动建立统一的人力资源市场", ["VO |推动/建立|统一的人力资源市场"]],
    ["参与制定地方标准", ["VO |参与/制定|地方标准"]],
    ["依法查处违法行为", ["VO |查处|违法行为"]],
    ["及时发布公共信息", ["VO |发布|公共信息"]],
    ["会同有关部门规划和管理运输市场", ["VO |规划/管理|运输市场"]],
    ["受委托起草地方性法规草案", ["VO |起草|地方性法规草案"]],
    ["为企业提供服务", ["VO |提供|服务"]],
    ["就渡轮收费提供意见", ["VO |提供|意见"]],
    ["监督固体垃圾的收集", ["VO |监督|固体垃圾的收集"]],
    ["发出街头小贩准照", ["VO |发出|街头小贩准照"]],
    ["协办国会联络事项", ["VO |协办|国会联络事项"]],
    ["办理渔业政策之研究", ["VO |办理|渔业政策之研究"]],
    ["保障中央部署的落实", ["VO |保障|中央部署的落实"]],
    ["渡轮事务处负责规管渡轮服务", ["VO 负责|规管|渡轮服务"]],
    ["管委会应当组织协调执法检查", ["VO |组织/协调|执法检查"]],
    ["保管稽查档案", ["VO |保管|稽查档案"]],
    ["拟定并监督落实护渔办法", ["VO |拟定/监督/落实|护渔办法"]],
    ["组织渔港巡查、规范停泊行为", ["VO |组织|渔港巡查", "VO |规范|停泊行为"]],
    ["负责沟通与邻市渔会的联系", ["VO 负责|沟通|与邻市渔会的联系"]],
    ["主要负责根据渔业法和总台的规定，拟订护渔办法", ["VO 主要负责|拟订|护渔办法"]],
    ["按照“先救后查”的方针，指导救助站", ["VO |指导|救助站"]],
    [
      "做好航标巡检、灯塔保洁，防台值守、渔民教育等工作",
      ["VO |做好|航标巡检、灯塔保洁，防台值守、渔民教育等工作"],
    ],
    ["组织并实施渔港巡查", ["VO |组织/实施|渔港巡查"]],
    ["提供服务并收取费用", ["VO |提供|服务", "VO |收取|费用"]],
    ["拟订救助方案，经批准后组织实施", ["VO |拟订/组织/实施|救助方案"]],
    ["联系渔会和各船队，以及各灯塔", ["VO |联系|渔会和各船队，以及各灯塔"]],
    ["健全完善机构设置办法", ["VO |健全/完善|机构设置办法"]],
    ["着力防范船员风险", ["VO |防范|船员风险"]],
  ])("%s", (hans, expected) => expect(read(hans)).toEqual(expected));
});

describe("verbs after their object", () => {
  test.each([
    ["负责渔港档案的收集、整理工作", ["OV 负责|收集/整理|渔港档案"]],
    ["对渔船进行检查、登记", ["OV |检查/登记|渔船"]],
    ["承担灯塔的日常维护", ["OV 承担|维护|灯塔"]],
    ["负责码头建设管理、经营秩序维护", ["OV 负责|建设/管理|码头", "OV |维护|经营秩序"]],
    ["与驻地部队的协调沟通", ["OV |协调/沟通|驻地部队"]],
    ["教育培训经费的使用、管理", ["OV |使用/管理|教育培训经费"]],
    ["灯塔业务之执行及国际组织活动之参与", ["OV |执行|灯塔业务", "OV |参与|国际组织活动"]],
    ["掌理航标制度之规划、研析及管考", ["OV 掌理|规划/研析/管考|航标制度"]],
    ["研究发展工作之推动", ["OV |推动|研究发展工作"]],
    ["出版品之审核及评估", ["OV |审核/评估|出版品"]],
    ["查缉政策之研拟及相关业务之督导", ["OV |研拟|查缉政策", "OV |督导|相关业务"]],
    ["为民服务工作之督导考核", ["OV |督导/考核|为民服务工作"]],
    ["船员的任职资格审核、认证", ["OV |审核/认证|船员的任职资格"]],
    ["负责本港的油污水处置", ["OV 负责|处置|本港的油污水"]],
    ["渔具之储存、交换、统计事项", ["OV |储存/交换/统计|渔具"]],
    ["负责码头日常管理工作", ["OV 负责|管理|码头"]],
    ["负责船员资格审查和渔船证书的管理工作", ["OV 负责|审查|船员资格", "OV |管理|渔船证书"]],
    ["负责渔港场地卫生管理和环境绿化美化工作", ["OV 负责|卫生管理/环境绿化美化|渔港场地"]],
    ["按规定对超期渔船的审批工作", ["OV |审批|超期渔船"]],
    ["在总台授权范围内负责对全区航标的设置进行指导", ["OV 负责|指导|全区航标的设置"]],
    ["就渔港改革中的问题进行调查研究", ["OV |调查/研究|渔港改革中的问题"]],
    ["对渔船、渔具等进行登记", ["OV |登记|渔船、渔具"]],
    ["负责以总台名义发文的核稿工作", ["OV 负责|核稿|以总台名义发文"]],
    [
      "甲港、乙港和丙县的企业，以海运方式进出的渔获进行监管",
      ["OV |监管|甲港、乙港和丙县的企业，以海运方式进出的渔获"],
    ],
    ["负责灯塔档案的保管及编报灯塔报表等工作", ["OV 负责|保管|灯塔档案", "VO |编报|灯塔报表"]],
    ["规范性文件的审核", ["OV |审核|规范性文件"]],
  ])("%s", (hans, expected) => expect(read(hans)).toEqual(expected));
});

describe("noun phrases without a verb", () => {
  test.each([
    ["承办领导交办的其他工作", ["N 承办||领导交办的其他工作"]],
    ["负责机关党的建设、工会、共青团等工作", ["N 负责||机关党的建设、工会、共青团等工作"]],
    ["其他有关综合规划事项", ["N ||其他有关综合规划事项"]],
    ["掌理本署统计事项", ["N 掌理||本署统计事项"]],
    ["负责对外法律咨询、法制宣传", ["N 负责||对外法律咨询、法制宣传"]],
    ["负责辖区内的巡查", ["N 负责||辖区内的巡查"]],
    ["承担嵌入式布控任务", ["N 承担||嵌入式布控任务"]],
    ["与渔会联合开展的巡查工作", ["N ||与渔会联合开展的巡查工作"]],
    ["其他与护渔职能相关的工作", ["N ||其他与护渔职能相关的工作"]],
    ["负责机构设置、人员调配、证书管理工作", ["N 负责||机构设置、人员调配、证书管理工作"]],
  ])("%s", (hans, expected) => expect(read(hans)).toEqual(expected));
});

test.each([
  ["主要负责渔政执法", "主要负责"],
  ["掌理人事事项", "掌理"],
  ["渔政处具体负责渔船检查", "具体负责"],
  ["其主要任务是监管货物", "其主要任务是"],
  ["监管货物", null],
  ["及时报告", null],
  ["现有职工三十人", null],
  ["负责", null],
  ["以及灯塔的维护", null],
  ["并负责灯塔的维护", "负责"],
  ["同时，巡查渔港", null],
])("%s is introduced by %s", (hans, lead) => {
  const span = parsePredicates(hans)[0]?.lead ?? null;
  expect(span && hans.slice(span.start, span.end)).toBe(lead);
});

/** Pieces of duties in any order, with strings of any kind between. */
const pieces = fc.constantFrom(
  ..."负责 承办 并 的 之 、 ， 和 及 或 与 （ ） 《 》 对 在 根据 工作 事项 等 其他 制定 管理 审核 进行 组织 实施 综合 货物 档案 规定 𬭎".split(
    " ",
  ),
);
const duty = fc.array(fc.oneof({ weight: 6, arbitrary: pieces }, fc.string()), { maxLength: 40 });

test("spans are in bounds, in order and apart, whatever the text", () => {
  fc.assert(
    fc.property(duty, (parts) => {
      const hans = parts.join("");
      const predicates = parsePredicates(hans);
      const verbs = predicates.flatMap((predicate) => predicate.verbs);
      for (const [n, verb] of verbs.entries()) {
        expect(verb.start).toBeGreaterThanOrEqual(verbs[n - 1]?.end ?? 0);
        expect(verb.end).toBeGreaterThan(verb.start);
      }
      const spans = [...verbs, ...predicates.flatMap(({ lead, object }) => [lead, object])];
      for (const span of spans.filter((span) => span !== null)) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(hans.length);
      }
      for (const { form, verbs: own } of predicates) expect(own.length === 0).toBe(form === "N");
    }),
    { numRuns: 3000, seed: 20_260_101 },
  );
});

/** Each of these took seconds at 20,000 characters when a list was read again from each of its items. */
test.each([
  "、",
  "和",
  "制定、",
  "审核和",
  "规划、规划",
  "货物的审核、",
  "落实甲的精神、",
  "中的规定和",
  "（《",
  "对进行",
  "和向甲请示",
  "并制定",
  "，并制定",
  "的规定、数据审核、",
  "甲的审核工作及",
])("20,000 characters of %s are read in time that grows with the length", (unit) => {
  for (const start of ["", "对", "根据", "制定"]) {
    const hans = (start + unit.repeat(20_000)).slice(0, 20_000);
    expect(parsePredicates(hans).every(({ object }) => (object?.end ?? 0) <= 20_000)).toBe(true);
  }
});

interface GoldDuty {
  readonly text: string;
  readonly parts: readonly {
    readonly form: string;
    readonly actions: readonly string[];
    readonly object: string | null;
  }[];
}

/** The page as the reading stage gives it: repaired, Simplified, full-width. */
const readingOf = (text: string): string =>
  simplified(text.replaceAll("編髮", "編發").replaceAll("係統", "系統").replaceAll("征", "徵")).replace(
    /[,;:()]/g,
    (mark) => "，；：（）".charAt(",;:()".indexOf(mark)),
  );

/** F1 of what `keys` names in the parts of each duty, as annotated and as read. */
function agreement(keys: (parts: GoldDuty["parts"]) => readonly string[]): number {
  const { duties } = JSON.parse(readFileSync("tests/gold/dalian-customs.gold.json", "utf8")) as {
    duties: GoldDuty[];
  };
  let [matched, all] = [0, 0];
  for (const { text, parts } of duties) {
    const cut = (span: Span): string => text.slice(span.start, span.end);
    const mine = keys(
      parsePredicates(readingOf(text)).map(({ form, verbs, object }) => ({
        form,
        actions: verbs.map(cut),
        object: object && cut(object),
      })),
    );
    const free = [...mine];
    const gold = keys(parts);
    all += gold.length + mine.length;
    for (const key of gold) {
      const at = free.indexOf(key);
      if (at >= 0) free.splice(at, 1);
      if (at >= 0) matched++;
    }
  }
  return (2 * matched) / all;
}

test.each([
  ["verbs", 0.974, (parts: GoldDuty["parts"]) => parts.flatMap(({ actions }) => actions)],
  ["objects", 0.963, (parts: GoldDuty["parts"]) => parts.map(({ object }) => object || "none")],
  [
    "whole predicates",
    0.955,
    (parts: GoldDuty["parts"]) =>
      parts.map(({ form, actions, object }) => `${form} ${actions.join("/")} ${object || "none"}`),
  ],
] as const)("the %s of the annotated page agree in %d at least", (_, bar, keys) => {
  expect(agreement(keys)).toBeGreaterThanOrEqual(bar);
});
