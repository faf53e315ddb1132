/** Bodies that a page names, which of them it means, and what it says of them: relations, powers, norms, limits. */
import { describe, expect, test } from "vitest";
import { unregistered } from "../../../pipeline/inputs/sources.ts";
import { Report } from "../../../pipeline/model/findings/issue.ts";
import { noHistory } from "../../../pipeline/run.ts";
import { datasetOf } from "../../fixtures/built.ts";
import { readText } from "../../pages.ts";

const page = `青山海关
青山海关是国家设在青山口岸的监督管理机关，受海关总署垂直领导。
内设机构
办公室
协助关领导处理日常工作；承办总署办公厅交办的工作；指导各隶属海关和本关各业务部门的工作。
法规处
会同有关部门开展法制宣传；组织对企业的培训。
关税处
协助本关法规部门处理争议；编发《青山海关情况》。
隶属海关
乙河海关
负责辖区内货物的监管。
`;
const { dataset } = readText(page);
const bodies = new Map(
  [...dataset.organizations, ...dataset.external_bodies].map(({ id, name_hans }) => [id, name_hans]),
);
const inOrder = [...dataset.mentions].sort((a, b) => a.start - b.start);

test("by name, by a short form, as itself, as a class, as an organ", () =>
  expect(inOrder.map((m) => [m.quote, m.kind, bodies.get(m.body_id ?? "") ?? null])).toEqual([
    ["青山海关", "proper", "青山海关"],
    ["海关总署", "proper", "海关总署"],
    ["关领导", "organ", "青山海关领导"],
    ["总署办公厅", "short", "海关总署办公厅"],
    ["各隶属海关", "generic", null],
    ["本关各业务部门", "generic", null],
    ["有关部门", "generic", null],
    ["企业", "generic", null],
    ["本关法规部门", "short", "法规处"],
  ]));

test("a mention belongs to the record in whose passage it stands", () => {
  const duties = new Map(dataset.duties.map((duty) => [duty.id, duty.text_hans]));
  const leaders = inOrder.find(({ quote }) => quote === "关领导");
  expect(leaders?.record_table).toBe("duties");
  expect(duties.get(leaders?.record_id ?? "")).toBe("协助关领导处理日常工作");
});

test("relations, with whom and by which words", () => {
  const mentions = new Map(dataset.mentions.map((m) => [m.id, m.quote]));
  const found = [...dataset.relations].sort((a, b) => a.start - b.start);
  expect(
    found.map((r) => [
      bodies.get(r.organization_id ?? ""),
      r.kind,
      mentions.get(r.target_mention_id),
      r.quote,
    ]),
  ).toEqual([
    ["青山海关", "accountable_to", "海关总署", "领导"],
    ["办公室", "assists", "关领导", "协助"],
    ["办公室", "tasked_by", "总署办公厅", "交办"],
    ["办公室", "oversees", "各隶属海关", "指导"],
    ["办公室", "oversees", "本关各业务部门", "指导"],
    ["法规处", "cooperates_with", "有关部门", "会同"],
    ["关税处", "cooperates_with", "本关法规部门", "协助"],
  ]);
});

test("powers with their objects, norms with their documents, limits", () => {
  const { dataset: read } = readText(`东州市交通局
主要职责
贯彻执行国家有关交通的法律、法规；依法征收车辆通行费。
根据《东州市航道管理办法》对辖区内船舶污染水域进行监督管理；负责码头（专用码头除外）的验收、审批工作。
按规定办理职工休假的审批。
`);
  const inPlace = <R extends { start: number }>(rows: readonly R[]): R[] =>
    [...rows].sort((a, b) => a.start - b.start);
  expect(inPlace(read.powers).map((p) => [p.kind, p.quote, p.object_hans])).toEqual([
    ["levy", "征收", "车辆通行费"],
    ["inspect", "监督管理", "船舶污染水域"],
    ["licence", "审批", "码头"],
  ]);
  expect(inPlace(read.norms).map((n) => [n.relation, n.kind, n.quote])).toEqual([
    ["implements", "law", "国家有关交通的法律、法规"],
    ["basis", "law", "依法"],
    ["basis", "law", "根据《东州市航道管理办法》"],
    ["basis", "unspecified", "按规定"],
  ]);
  const document = read.documents.find(({ title_hans }) => title_hans === "东州市航道管理办法");
  expect(read.norms.filter(({ document_id }) => document_id !== null).map((n) => n.document_id)).toEqual([
    document?.id,
  ]);
  expect(inPlace(read.scopes).map((s) => [s.kind, s.quote])).toEqual([
    ["scope", "辖区内"],
    ["exception", "专用码头除外"],
  ]);
});

test("the items of a list are parts of the body whose parts it lists", () => {
  const { dataset: read } = readText(
    `东州市航运署处务规程
第 1 条
东州市航运署（以下简称本署）为处理内部单位之分工职掌，特订定本规程。
第 2 条
本署设下列组、室：
一、船检组，分二科办事。
二、秘书室，分二科办事。
第 3 条
船检组掌理事项如下：
一、船舶检丈之规划。
第 4 条
秘书室掌理事项如下：
一、文书之管理。
`,
  );
  const names = new Map(read.organizations.map(({ id, name_hans }) => [id, name_hans]));
  expect(
    read.relations
      .filter(({ kind }) => kind === "part_of")
      .map((r) => `${names.get(r.organization_id ?? "")} ${names.get(r.target_id ?? "")}`)
      .sort(),
  ).toEqual(["秘书室 东州市航运署", "船检组 东州市航运署"]);
});

test.each(["是", "为"])(
  "the parts that a sentence names are those of its subject, also behind %s",
  (copula) => {
    const { dataset: read } = readText(
      `青澜市港务管理局${copula}市政府工作部门，正处级单位。下设综合科、航道科2个内设机构。\n青澜市港务管理局负责全市港口的管理。\n`,
    );
    const names = new Map(read.organizations.map(({ id, name_hans }) => [id, name_hans]));
    expect(
      read.relations
        .filter(({ kind, quote }) => kind === "part_of" && quote === "下设")
        .map((r) => `${names.get(r.organization_id ?? "")} ${names.get(r.target_id ?? "")}`)
        .sort(),
    ).toEqual(["综合科 青澜市港务管理局", "航道科 青澜市港务管理局"]);
  },
);

describe("ids", () => {
  const source = (id: string, text: string) => {
    const one = unregistered("page.txt", new TextEncoder().encode(text));
    return {
      ...one,
      description: { ...one.description, id },
      input: { ...one.input, id },
    };
  };

  test("a body that two pages name has one row", () => {
    const report = new Report();
    const other = page.replaceAll("青山", "白塔");
    const both = datasetOf([source("a", page), source("b", other)], () => noHistory, report);
    expect(report.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(both.external_bodies.filter(({ name_hans }) => name_hans === "海关总署")).toHaveLength(1);
    const named = both.mentions.filter(({ quote }) => quote === "海关总署");
    expect(new Set(named.map(({ body_id }) => body_id)).size).toBe(1);
    expect(named).toHaveLength(2);
  });

  test("a sentence put in before it moves no id of a mention", () => {
    const longer = page.replace("协助关领导", "承办关领导交办的事项；协助关领导");
    const before = new Map(dataset.mentions.map((m) => [m.id, m.quote]));
    const after = new Map(readText(longer).dataset.mentions.map((m) => [m.id, m.quote]));
    for (const [id, quote] of before) expect(after.get(id)).toBe(quote);
  });
});
