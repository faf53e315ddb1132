import { expect, test } from "vitest";
import { readText } from "../../pages.ts";

const page = `青山海关
青山海关是国家设在青山口岸的进出境监督管理机关。
历史沿革
1906年，大藏省提出《关税政策提案》。
内设机构
监管处
负责青山地区办公用品的审批；负责H2000通关系统的维护；根据《海关法》制定《监管办法》。
综合处
编发《每日动态》、《青山要情》等信息载体；负责《货物证明书》的签发；组织实施转发《关于印发《内务规范》的通知》的通知。
隶属海关
乙河海关
负责乙河口岸进出境快件的监管；监管经乙河空港进出境的旅客。
`;
const { dataset } = readText(page);
const name = (id: string | null): string | undefined =>
  dataset.organizations.find((o) => o.id === id)?.name_hans;
const inOrder = <R extends { start: number }>(rows: readonly R[]): R[] =>
  [...rows].sort((a, b) => a.start - b.start);

test("documents: titles of a list share their verb, a nested title is part of the outer one, history has no organisation", () =>
  expect(inOrder(dataset.documents).map((d) => [d.title_hans, d.relation, name(d.organization_id)])).toEqual([
    ["关税政策提案", "proposed", undefined],
    ["海关法", "cited", "监管处"],
    ["监管办法", "issued", "监管处"],
    ["每日动态", "edited", "综合处"],
    ["青山要情", "edited", "综合处"],
    ["货物证明书", "issued", "综合处"],
    ["关于印发《内务规范》的通知", "implemented", "综合处"],
  ]));

test("areas: a customs house answers for a place, a department of the same words for a matter", () =>
  expect(
    inOrder(dataset.jurisdictions).map((j) => [
      dataset.areas.find((a) => a.id === j.area_id)?.name_hans,
      j.relation,
      name(j.organization_id),
    ]),
  ).toEqual([
    ["青山口岸", "seat", "青山海关"],
    ["乙河口岸", "supervision_area", "乙河海关"],
    ["乙河空港", "supervised_port", "乙河海关"],
  ]));

test("systems belong to who runs them", () =>
  expect(dataset.systems.map((s) => [s.name_hans, s.kind, name(s.organization_id)])).toEqual([
    ["H2000通关系统", "system", "监管处"],
  ]));

test("an era whose title stands behind its years", () => {
  const { dataset: found } = readText("青山海关\n历史沿革\n1949年—1978年 恢复时期\n1950年，青山海关开关。\n");
  expect(found.periods.map((p) => [p.title_hans, p.date])).toEqual([["恢复时期", "1949/1978"]]);
});
