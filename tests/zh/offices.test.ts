import { expect, test } from "vitest";
import { legalPersonIn } from "../../pipeline/zh/bodies/legal-persons.ts";
import { listDateIn } from "../../pipeline/zh/numbers/list-dates.ts";
import { titleInEnglish } from "../../pipeline/zh/people/english-titles.ts";
import { isPartyPost } from "../../pipeline/zh/people/posts.ts";
import { rankIdOf } from "../../pipeline/zh/people/rank-scale.ts";
import { pinyinKey, pinyinName } from "../../pipeline/zh/script/pinyin.ts";

test.each([
  ["关长", "guanzhang"],
  ["副局长", "fujuzhang"],
  ["秘书长", "mishuzhang"],
  ["院长办公室", "yuanzhangbangongshi"],
  ["大连市长海县", "dalianshizhanghaixian"],
  ["长沙海关", "changshahaiguan"],
])("%s in ids is %s", (hans, key) => expect(pinyinKey(hans)).toBe(key));

test.each([
  ["曾国明", "Zeng Guoming"],
  ["单文", "Shan Wen"],
  ["仇林", "Qiu Lin"],
  ["解晓东", "Xie Xiaodong"],
  ["查文", "Zha Wen"],
  ["区明", "Ou Ming"],
  ["尉迟林", "Yuchi Lin"],
  ["万俟丽", "Moqi Li"],
  ["单于安", "Chanyu An"],
  ["贾长江", "Jia Changjiang"],
])("%s reads %s", (hans, pinyin) => expect(pinyinName(hans)).toBe(pinyin));

test.each([
  ["正厅局级", "rank-bureau"],
  ["厅局级", "rank-bureau"],
  ["副厅级", "rank-bureau-deputy"],
  ["正处级事业单位", "rank-county"],
  ["县处级副职", "rank-county-deputy"],
  ["副县级", "rank-county-deputy"],
  ["正科级", "rank-township"],
  ["股级", "rank-subsection"],
  ["荐任第八职等至第九职等", "rank-tw-junior"],
  ["县级", null],
  ["副股级", null],
  ["副师级", null],
  ["上级", null],
])("%s is %s", (hans, id) => expect(rankIdOf(hans)).toBe(id));

test.each([
  ["副局长", "青岬市教育局", "Deputy Director"],
  ["党委书记", "青岬海关", "Secretary of the Party Committee"],
  ["党组成员", "青岬市教育局", "Member of the Leading Party Members Group"],
  ["主任", "办公室", "Director"],
  ["主任", "青岬市人大常务委员会", null],
  ["署长", "卫生署", null],
])("%s of %s is %s", (hans, body, english) => expect(titleInEnglish(hans, body)).toBe(english));

test.each([
  ["党委书记", true],
  ["关长", false],
  ["纪检组组长", true],
  ["纪委书记", true],
  ["政治部主任", false],
  ["团委书记", false],
])("%s is of the Party: %s", (title, party) => expect(isPartyPost(title)).toBe(party));

test.each([
  ["具有独立法人资格", true],
  ["不具有法人资格", false],
  ["法定代表人为王一", undefined],
])("%s: legal person %s", (hans, value) => expect(legalPersonIn(hans)?.value).toBe(value));

test.each([
  ["现任领导（截至2020年5月）", "2020-05"],
  ["领导名单（2021年3月）", "2021-03"],
  ["2019年任副局长", undefined],
])("%s is dated %s", (hans, date) => expect(listDateIn(hans)?.date).toBe(date));
