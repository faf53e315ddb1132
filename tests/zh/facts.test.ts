/** Numerals, dates, ranks, posts, names, places, documents, systems and quantities in written Chinese. */
import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findSystems } from "../../pipeline/zh/bodies/systems.ts";
import { statesEvent } from "../../pipeline/zh/events/event-verbs.ts";
import { bracketed, cutOutside } from "../../pipeline/zh/layout/brackets.ts";
import { findDates } from "../../pipeline/zh/numbers/dates.ts";
import { eraYear } from "../../pipeline/zh/numbers/eras.ts";
import { numeralValue, quantityOf } from "../../pipeline/zh/numbers/numerals.ts";
import { findQuantities } from "../../pipeline/zh/numbers/quantities.ts";
import { gluedNames } from "../../pipeline/zh/people/name-lists.ts";
import { isPersonName, nameLikeness } from "../../pipeline/zh/people/person-names.ts";
import { isActing, isPartyPost, titleStart } from "../../pipeline/zh/people/posts.ts";
import { isRank } from "../../pipeline/zh/people/ranks.ts";
import { placeList } from "../../pipeline/zh/places/places.ts";
import { pinyinName } from "../../pipeline/zh/script/pinyin.ts";

const cut = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end);

describe("numerals", () => {
  test.each([
    ["41", 41],
    ["１２", 12],
    ["1,234", 1234],
    ["4.42万", 44200],
    ["两", 2],
    ["十", 10],
    ["二十三", 23],
    ["一百零二", 102],
    ["二〇一三", 2013],
    ["廿三", 23],
    ["卅", 30],
    ["壹佰贰拾", 120],
    ["一亿三千万", 130_000_000],
    ["三万亿", 3e12],
  ])("%s is %d", (text, value) => expect(numeralValue(text)).toBe(value));
  test.each(["", "几", "数千", "一般", "A3"])("«%s» has no exact value", (text) =>
    expect(numeralValue(text)).toBeNull(),
  );
  test.each([
    ["48000余", 48000, true],
    ["10余万", 100_000, true],
    ["三十多", 30, true],
    ["十几", 10, true],
    ["数千", null, true],
    ["几十", null, true],
    ["半数", 0.5, false],
    ["三分之一", 1 / 3, false],
    ["1/3", 1 / 3, false],
  ])("%s says %s, approximate: %s", (text, value, approximate) =>
    expect(quantityOf(text)).toEqual({ value, approximate }),
  );
  test("every number below a hundred million reads back from its Chinese digits", () => {
    const spoken = (n: number): string => {
      const units = ["", "十", "百", "千"];
      const four = (m: number): string =>
        Array.from(String(m), (d, i, all = String(m)) =>
          d === "0" ? "零" : "零一二三四五六七八九"[Number(d)] + (units[all.length - 1 - i] ?? ""),
        ).join("");
      return n >= 10_000 ? `${four(Math.floor(n / 10_000))}万${n % 10_000 ? four(n % 10_000) : ""}` : four(n);
    };
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 99_999_999 }), (n) => {
        expect(numeralValue(spoken(n))).toBe(n);
      }),
    );
  });
});

describe("dates", () => {
  test.each([
    ["1907年5月30日", "1907-05-30"],
    ["二〇二三年十月一日", "2023-10-01"],
    ["民国102年1月1日", "2013-01-01"],
    ["中华民国一百零二年一月一日", "2013-01-01"],
    ["民国前3年", "1909"],
    ["光绪三十三年五月初二", "1907"],
    ["昭和十二年七月七日", "1937-07-07"],
    ["1949.10.1", "1949-10-01"],
    ["1949-10-01", "1949-10-01"],
    ["1949年秋", "1949-23"],
    ["1949年底", "1949"],
    ["2013年9月初", "2013-09"],
    ["约1950年", "1950~"],
    ["2000年前后", "2000~"],
    ["20世纪50年代", "195X"],
    ["80年代", "198X"],
    ["19世纪", "18XX"],
    ["1907年——1949年", "1907/1949"],
    ["1949.10—1952.3", "1949-10/1952-03"],
    ["2006—2010年", "2006/2010"],
    ["1986年1月至3月", "1986-01/1986-03"],
    ["（1998年——）", "1998/.."],
    ["1998年至今", "1998/.."],
    ["2019年以来", "2019/.."],
  ])("%s is %s", (text, date) => {
    expect(findDates(text).map((d) => d.edtf)).toEqual([date]);
    expect(() => edtf(date)).not.toThrow();
  });
  test.each([
    "30年",
    "至今已有338年的历史",
    "5年规划",
    "2017年度计划",
    "12个月",
    "1980年2月30日",
    "光绪五十年",
    "同年7月1日",
    "豫政办〔2013〕82号",
    "8-10位",
    "电话0533-5327743",
  ])("%s is none", (text) => expect(findDates(text)).toEqual([]));
  test.each([
    ["同年7月1日", "1907-05-30", "1907-07-01"],
    ["次年3月", "1907-05-30", "1908-03"],
    ["次月", "1951-12", "1952-01"],
    ["翌日", "1945-08-31", "1945-09-01"],
    ["7月1日", "1950/1952", "1952-07-01"],
  ])("%s after %s is %s", (text, before, date) =>
    expect(findDates(text, before).map((d) => d.edtf)).toEqual([date]),
  );
  test("a date counts from the one before it in the text", () =>
    expect(findDates("1985年1月开关，3月设科，同年10月增设").map((d) => d.edtf)).toEqual([
      "1985-01",
      "1985-03",
      "1985-10",
    ]));
  test("the years of an era end with it", () => {
    expect(eraYear("光绪", "元")).toBe(1875);
    expect(eraYear("宣统", "三")).toBe(1911);
    expect(eraYear("宣统", "四")).toBeNull();
  });
  test("any day of the calendar reads back", () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1800-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
        (day) => {
          const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
          expect(findDates(`甲${year}年${month}月${date}日乙`)[0]?.edtf).toBe(day.toISOString().slice(0, 10));
        },
      ),
    ));
});

test.each([
  ["日本全面接管甲地", true],
  ["并更名为甲海关", true],
  ["甲海关升格为正厅级海关", true],
  ["租借地内的进出口货物一律免税", false],
  ["受市政府的共同领导", false],
  ["由日本人代掌税收事务", false],
  ["客观反映出对解放战争的贡献", false],
])("%s tells an event: %s", (text, tells) => expect(statesEvent(text)).toBe(tells));

describe("ranks and posts", () => {
  test.each(["正厅局级", "副处级", "正科级", "股级", "简任第十二职等"])("%s is a rank", (text) =>
    expect(isRank(text)).toBe(true),
  );
  test.each(["上级", "年级", "女", "教育局局长"])("%s is none", (text) => expect(isRank(text)).toBe(false));
  test.each([
    ["大连海关副关长", 4],
    ["党组书记", 2],
    ["四级调研员", 0],
    ["处室负责人", 2],
    ["关务长", 0],
  ])("the title in %s begins at %d", (text, at) => expect(titleStart(text)).toBe(at));
  test.each(["办公室", "负责文电", "联系人", "各成员"])("%s is no title", (text) =>
    expect(titleStart(text)).toBe(-1),
  );
  test.each(["党委书记", "关党委委员", "党委纪检组组长", "党组成员"])("%s is a post in the Party", (text) =>
    expect(isPartyPost(text)).toBe(true),
  );
  test.each(["代局长", "代理主任", "署理署长", "大连海关代副关长"])("%s is held for the time being", (text) =>
    expect(isActing(text)).toBe(true),
  );
  test.each(["局长", "现代馆长", "代表团团长", "时代中心主任"])("%s is not", (text) =>
    expect(isActing(text)).toBe(false),
  );
  test.each(["局长", "政治部主任", "团委书记", "秘书长"])("%s is none in the Party", (text) =>
    expect(isPartyPost(text)).toBe(false),
  );
});

describe("names of persons", () => {
  test.each(["王伟", "李志强", "欧阳明月", "林郑月娥", "帕提古丽·买买提", "曲罡", "李科"])("%s", (name) =>
    expect(isPersonName(name)).toBe(true),
  );
  test.each([
    "安全科",
    "主持全面工作",
    "分管人事",
    "暂缺",
    "周一至周五",
    "关长",
    "方案",
    "办公室",
    "王",
    "5327743",
    "高新处",
  ])("not %s", (name) => expect(isPersonName(name)).toBe(false));
  test.each([
    ["欧阳修远", "sure"],
    ["尉迟恭", "sure"],
    ["佴青", "sure"],
    ["逄立", "sure"],
    ["迪力·沙", "sure"],
    ["利权·列强把持", "wordy"],
    ["赖某某", "sure"],
    ["王建设", "sure"],
    ["高新民", "sure"],
    ["党建新", "wordy"],
    ["扎西顿珠", "transcribed"],
    ["尼玛多吉", "transcribed"],

    ["阳光", "word"],
    ["安全", "word"],
    ["伦珠", "unknown"],
    ["查验", null],
    ["社会", null],
    ["毕恭毕敬", null],
    ["林郑月娥", "sure"],
    ["保险", null],
    ["公积金", null],
    ["公章", null],
    ["高新区", null],
    ["办公室·综合科", null],
    ["王主任", null],
    ["由局长", null],
    ["江阴市", null],
    ["席负责", null],
    ["管印章", null],
    ["若干名", null],
  ])("%s is %s", (name, likeness) => expect(nameLikeness(name)).toBe(likeness));
  const cuts = (hans: string): string[] =>
    gluedNames(hans, { start: 0, end: hans.length }).map(({ name }) => cut(hans, name));
  test.each([
    ["陈子达胡伟军", ["陈子达", "胡伟军"]],
    ["许健吴洁仪谭素云", ["许健", "吴洁仪", "谭素云"]],
    ["王立安李若", ["王立安", "李若"]],
    ["王立安主持", []],
    ["信箱", []],
  ])("%s without marks", (hans, names) => expect(cuts(hans)).toEqual(names));
  test.each([
    ["居峰", "Ju Feng"],
    ["曾一鸣", "Zeng Yiming"],
    ["欧阳明月", "Ouyang Mingyue"],
    ["尼玛多吉", "Nimaduoji"],
    ["帕提古丽·买买提", "Patiguli Maimaiti"],
  ])("%s is %s", (name, pinyin) => expect(pinyinName(name)).toBe(pinyin));
});

describe("places", () => {
  test.each([
    ["辽宁省的甲山、乙河市和丙田三市及所辖区域", ["甲山", "乙河市", "丙田"]],
    ["呼和浩特市、和平区与泰和县", ["呼和浩特市", "和平区", "泰和县"]],
    ["整个东北三省和内蒙古地区", ["东北三省", "内蒙古地区"]],
    ["甲山、本溪等地", ["甲山", "本溪"]],
    ["辖区、本市及有关企业", []],
    ["辽宁省首府呼和浩特市和甲山市", ["呼和浩特市", "甲山市"]],
    ["甲科至八科、青山省甲山市乙河区", ["乙河区"]],
    ["南山县及北三市（甲山、乙河、丙田）", ["南山县", "北三市"]],
  ])("%s", (text, names) =>
    expect(placeList(text, { start: 0, end: text.length }).map((p) => cut(text, p))).toEqual(names),
  );
});

describe("what a list says of its places", () => {
  const said = (text: string) =>
    placeList(text, { start: 0, end: text.length }).map((place) => ({
      name: cut(text, place),
      parent: place.parent && cut(text, place.parent),
      kindWord: place.kindWord && cut(text, place.kindWord),
      members: place.members.map((member) => cut(text, member)),
    }));
  const plain = { parent: null, kindWord: null, members: [] };

  test("in which province they lie, and what they all are", () =>
    expect(said("青山省的甲山、乙河两市")).toEqual([
      { ...plain, name: "甲山", parent: "青山省", kindWord: "两市" },
      { ...plain, name: "乙河", parent: "青山省", kindWord: "两市" },
    ]));
  test("which lie below the one before", () =>
    expect(said("甲山市及所辖的乙河县、丙田").map(({ parent }) => parent)).toEqual([
      null,
      "甲山市",
      "甲山市",
    ]));
  test("an end that several share; one bare name may stand for itself", () => {
    expect(said("甲山、乙河、丙田市").map(({ kindWord }) => kindWord)).toEqual(["市", "市", null]);
    expect(said("乙河、丙田县").map(({ kindWord }) => kindWord)).toEqual([null, null]);
  });
  test("the members of a group, where the brackets name as many as it counts", () => {
    expect(said("北三市（甲山、乙河、丙田）")[0]?.members).toEqual(["甲山", "乙河", "丙田"]);
    expect(said("北三市（甲山、乙河）")).toEqual([]);
  });
});

describe("systems", () => {
  test.each([
    ["建立审单作业系统、物流监控系统", ["审单作业系统", "物流监控系统"]],
    ["负责关区DC2003系统的运行和维护", ["DC2003系统"]],
    ["负责本关区监测预警系统与执法评估系统的使用", ["监测预警系统", "执法评估系统"]],
    ["负责经营单位编码数据库的维护", ["经营单位编码数据库"]],
    ["负责组织推动风险平台应用", ["风险平台"]],
    [
      "负责联网报关、无纸通关、F通道及通关单联网等便捷通关措施的推广",
      ["联网报关", "无纸通关", "F通道", "通关单联网"],
    ],
    ["展品的监管工作及AEO职能管理工作", ["AEO"]],
    ["展品的监管工作及ATA职能管理工作", []],
    ["负责ITA商品的认定工作", []],
    ["负责办公应用网站总体设计", ["办公应用网站"]],
    ["负责隶属各海关网站建设", []],
    ["建立、维护报关单位、报关员档案数据库", ["报关单位、报关员档案数据库"]],
    ["负责H2000海关业务系统参数数据库的下载", ["H2000海关业务系统"]],
    ["组织实施城市“数据大脑”等重大项目的建设", ["数据大脑"]],
    ["负责“中国甲山”政府门户网站的建设", ["“中国甲山”政府门户网站"]],
    ["推进金关工程二期建设", ["金关工程"]],
  ])("%s", (text, names) => expect(findSystems(text, true).map((s) => cut(text, s))).toEqual(names));
  test.each([
    "负责计算机系统、网络系统、通信系统的规划",
    "选派人员参加系统内外的学习班",
    "组织协调市政府系统电子政务",
    "负责IC卡管理",
    "搭建交流平台",
    "监管系统科技项目的立项",
  ])("none in %s", (text) => expect(findSystems(text, true)).toEqual([]));
  test("capitals count in duties only", () => expect(findSystems("中国加入ABC", false)).toEqual([]));
});

describe("quantities", () => {
  test.each([
    ["租期为30年", "30年", 30, "年", false],
    ["监管的货物发展到数千种", "数千种", null, "种", true],
    ["占东三省的80%以上", "80%以上", 80, "%", true],
    ["获第五届文明单位", "第五届", 5, "届", false],
    ["关员48000余人", "48000余人", 48000, "人", true],
    ["总面积4.42万平方公里", "4.42万平方公里", 44200, "平方公里", false],
    ["等四大任务", "四大任务", 4, "任务", false],
    ["半数设备", "半数", 0.5, null, false],
  ])("in %s", (text, printed, value, unit, approximate) => {
    const found = findQuantities(text).filter((q) => cut(text, q) === printed);
    expect(found).toMatchObject([{ value, unit, approximate }]);
  });
  test.each([
    "1949年10月1日",
    "统一管理",
    "一般贸易",
    "《十三五规划》",
    "豫政办〔2013〕82号",
    "队伍建设",
    "是业务全面的一个",
    "一些单位",
  ])("none in %s", (text) => expect(findQuantities(text)).toEqual([]));
});

describe("brackets", () => {
  test("a title within a title is part of it", () => {
    const text = "转发《关于印发《甲》的通知》、《乙》";
    expect(bracketed(text, "《").map((pair) => cut(text, pair))).toEqual([
      "《关于印发《甲》的通知》",
      "《乙》",
    ]);
  });
  test("a bracket that is never closed encloses nothing", () =>
    expect(bracketed("甲（乙、丙", "（")).toEqual([]));
  test("cutting leaves brackets whole", () => {
    const text = "甲（乙、丙）、丁、";
    expect(cutOutside(text, /、/).map((s) => cut(text, s))).toEqual(["甲（乙、丙）", "丁"]);
  });
  test("the stretches and the marks between them give the text back", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("甲", "、", "（", "）", "《", "》"), { maxLength: 30 }),
        (chars) => {
          const text = chars.join("");
          const stretches = cutOutside(text, /、/);
          const between = text.split("");
          for (const { start, end } of stretches) between.fill("", start, end);
          expect(between.join("")).toMatch(/^、*$/);
        },
      ),
    ));
});
