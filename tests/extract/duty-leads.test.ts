/** Ways of being responsible: which duties of a list they govern. */
import { expect, test } from "vitest";
import { readText } from "../pages.ts";

const leads = (page: string): (string | null)[] =>
  [...readText(new TextEncoder().encode(page)).dataset.duties]
    .sort((a, b) => a.start - b.start)
    .map(({ lead_hans }) => lead_hans);

test.each([
  [
    "a semicolon ends no sentence",
    "云溪市渔港管理局\n主要职责\n主要负责制定渔港规划；灯塔档案的收集和整理；组织开展船员培训；承办年审工作；航标的维护工作。",
    ["主要负责", "主要负责", "主要负责", "承办", "承办"],
  ],
  [
    "a full stop does",
    "云溪市渔港管理局\n主要职责\n负责制定渔港规划。灯塔档案的收集和整理工作。",
    ["负责", null],
  ],
  [
    "an item with a mark of its own stands for itself",
    "云溪市渔港管理局\n主要职责\n（一）负责制定渔港规划；\n（二）拟订护渔办法；\n（三）主管航标维护。",
    ["负责", null, "主管"],
  ],
])("%s", (_, page, expected) => expect(leads(page)).toEqual(expected));
