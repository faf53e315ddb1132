import { expect, test } from "vitest";
import { rows } from "../../pipeline/zh/places/divisions.generated.ts";
import { simplified, traditional } from "../../pipeline/zh/script/script.ts";

test.each([
  ["岳西县", "岳西縣"],
  ["岳池县公安局", "岳池縣公安局"],
  ["厦门市湖里区", "廈門市湖里區"],
  ["新干县、余干县", "新干縣、餘干縣"],
  ["石拐区", "石拐區"],
  ["里水镇", "里水鎮"],
  ["南海区里水镇", "南海區里水鎮"],
  // what the same characters are elsewhere
  ["岳麓区、南岳区", "嶽麓區、南嶽區"],
  ["局里、县里各镇", "局裡、縣裡各鎮"],
  ["县里乡镇干部", "縣裡鄉鎮幹部"],
])("%s → %s", (hans, hant) => expect(traditional(hans)).toBe(hant));

test("every name of a division is itself again in Simplified", () => {
  const names = [...new Set(rows.split(" ").map((row) => row.slice(6, -4)))];
  expect(names.length).toBeGreaterThan(4_000);
  expect(names.filter((name) => simplified(traditional(name)) !== name)).toEqual([]);
});
