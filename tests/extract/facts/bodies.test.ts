/** Bodies that a page names, and which of them it means. */
import { describe, expect, test } from "vitest";
import { Report } from "../../../pipeline/model/issue.ts";
import { buildDataset, noHistory } from "../../../pipeline/run.ts";
import { unregistered } from "../../../pipeline/sources.ts";
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
    const { dataset: both } = buildDataset([source("a", page), source("b", other)], noHistory, report);
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
