/** Which names of bodies running text gives, and where they end. */
import { expect, test } from "vitest";
import { kindByName, placedBodies } from "../../pipeline/zh/bodies/placed-bodies.ts";

const named = (text: string): string[] => placedBodies(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["负责与瑞河市总工会的联系", ["瑞河市总工会"]],
  ["会同瑞河市公安局交通警察支队查处案件", ["瑞河市公安局交通警察支队"]],
  ["向东岚省图书馆、青湖县档案馆移交档案", ["东岚省图书馆", "青湖县档案馆"]],
  ["指导瑞河市财政局和青湖县税务局的工作", ["瑞河市财政局", "青湖县税务局"]],
  ["瑞河市编制委员会办公室为市委工作部门", ["瑞河市编制委员会办公室"]],
  ["瑞河市住房和城乡建设局负责监督", ["瑞河市住房和城乡建设局"]],
])("%s names %j", (text, names) => expect(named(text)).toEqual(names));

test.each([
  "会同本市图书馆开展活动",
  "负责海关特殊监管区和保税区办公室的工作",
  "全市办公室主任会议",
  "管辖青岬市和石湖市及所辖海域",
  "瑞河市部署的工作",
])("%s names none", (text) => expect(named(text)).toEqual([]));

test.each([
  ["瑞河市中级人民法院", "judicial"],
  ["瑞河市科学技术协会", "social_organization"],
  ["瑞河市疾病预防控制中心", "public_institution"],
  ["瑞河市委宣传部", "party"],
  ["瑞河市水务局", "government_agency"],
])("%s is a body of the kind %s", (name, kind) => expect(kindByName(name)).toBe(kind));
