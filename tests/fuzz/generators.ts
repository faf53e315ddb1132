/** Pages put together from what real ones are made of: sections, lists of units, statutes, tables, leaders, history. */
import fc, { type Arbitrary } from "fast-check";
import { traditional } from "../../pipeline/zh/script/script.ts";

const words = (text: string): Arbitrary<string> => fc.constantFrom(...text.split(" "));
const lines = (line: Arbitrary<string>, maxLength: number): Arbitrary<string[]> =>
  fc.array(line, { minLength: 1, maxLength });
const joined = (...parts: Arbitrary<string>[]): Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.join(""));

const mark = fc.constantFrom("", "", ..."一、 （一） (二) 1. 2、 ① 第三条 第一章 01 - 　　 第".split(" "));
const unit = words(
  "办公室 人事科 法规处（法制科） 旅检一科至三科 机关服务中心（事业单位） 缉私局 某某海关 庄河 𬭎州站 a",
);
const lead = words("负责 组织实施 承担 会同 指导、监督 拟订 依法 主管 协调");
const object = words(
  "对货物进行监管 的收集、整理工作 规章制度 《海关法》 《未闭合 41个直属海关 四大任务 100% XX系统 H2000 [1] 大连、营口六市 編製 製度 后",
);
const stop = words("， ； 。 、 ： ( ) ” “ （ ） 《 》 \u200b \u3000 \t");
const year = words("1907年5月30日 同年7月1日 民国三十八年 二〇〇一年 1949年——1978年 光绪三十三年");
const post = words("局长：张三 成员：李四、王五 局长 张三（正处级） 电话：0411-1234567 主任秘书");

const duty = joined(mark, lead, object, stop, lead, object, stop);
const section = fc
  .tuple(
    joined(mark, words("主要职责 内设机构： 历史沿革 领导班子 设下列组、室： 掌理事项如下：")),
    lines(duty, 3),
  )
  .map(([heading, body]) => [heading, ...body]);
const office = fc.tuple(joined(mark, unit), lines(duty, 2)).map(([name, body]) => [name, ...body]);
const unitList = lines(unit, 6).map((names) => [`内设机构：${names.join("、")}`, ...names]);
const statute = lines(joined(words("第一条 第二条 第十条"), fc.constant(" "), lead, object), 3);
const table = fc
  .array(fc.tuple(unit, duty), { minLength: 1, maxLength: 3 })
  .map((rows) => rows.map((row) => row.join("\t")));
const leaders = lines(post, 3);
const history = lines(joined(year, stop, unit, words("成立 改称 划归 设立"), stop), 3);
const noise = lines(
  fc
    .array(fc.oneof(stop, object, unit, year, words("等 条 是关区稽查工作的职能管理部门 受海关总署领导")), {
      maxLength: 6,
    })
    .map((p) => p.join("")),
  3,
);

/** Lines of a page in either script. */
export const pageLines: Arbitrary<string[]> = fc
  .tuple(
    fc.array(fc.oneof(section, office, unitList, statute, table, leaders, history, noise), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.boolean(),
  )
  .map(([parts, hant]) => ["某某海关", ...parts.flat()].map((line) => (hant ? traditional(line) : line)));

/** Markup before each line that is not part of the page's text. */
const dressed = (marks: readonly string[]): Arbitrary<string> =>
  pageLines.chain((page) =>
    fc
      .array(fc.constantFrom(...marks), { minLength: page.length, maxLength: page.length })
      .map((before) => page.map((line, n) => `${before[n]}${line}`).join("\n")),
  );

export const plain = pageLines.map((page) => page.join("\n"));
export const markdown = dressed([
  "",
  "",
  "\n",
  "# ",
  "\n### ",
  "- ",
  "  - ",
  "1. ",
  "> ",
  "| ",
  "**",
  "`",
  "```\n",
  "[",
  "](javascript:a) ",
  "![",
  "<!-- ",
  "--> ",
  "<script>",
  "<br>",
  "\\",
  "~~",
  "[^1]: ",
  "|-|\n",
  "    ",
  "---\n",
  "&lt;",
  "*",
]);
export const html = dressed([
  "",
  "<p>",
  "<h2>",
  "</h2>",
  "<div>",
  "</div>",
  "<li>",
  "<ul>",
  "</ul>",
  "<ol start=-3>",
  "<table><tr><td>",
  "<td>",
  "<tr>",
  "</table>",
  "<br>",
  "<b>",
  "</b>",
  "<script>",
  "</script>",
  "<style>",
  "<!--",
  "-->",
  "<![CDATA[",
  "&amp;",
  "&#0;",
  "&#x110000;",
  "<a href='javascript:x'",
  ">",
  "<",
  "<p hidden>",
  "<pre>",
  "</pre>",
  "<svg>",
  "<title>",
  '"',
  "<td colspan=9999999>",
]);

const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(big ? bytes.swap16() : bytes);
};
const anyBytes = fc.uint8Array({ maxLength: 200 });
const gb18030 = fc
  .array(fc.tuple(fc.integer({ min: 0xb0, max: 0xd7 }), fc.integer({ min: 0xa1, max: 0xfe })), {
    maxLength: 60,
  })
  .map((pairs) => Uint8Array.from(pairs.flat()));
const mark3 = fc.constantFrom([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0, 0, 0xfe, 0xff]);

/** Files: any bytes, with and without byte-order marks, pages in UTF-16, GB18030, cut and patched UTF-8. */
export const files: Arbitrary<Uint8Array> = fc.oneof(
  fc.tuple(mark3, anyBytes).map(([start, bytes]) => Uint8Array.from([...start, ...bytes])),
  fc.tuple(plain, fc.boolean()).map(([text, big]) => utf16(text, big)),
  gb18030,
  fc.tuple(plain, fc.nat(), anyBytes).map(([text, at, patch]) => {
    const bytes = new TextEncoder().encode(text);
    return Uint8Array.from([
      ...bytes.subarray(0, at % bytes.length),
      ...patch.subarray(0, at % 4),
      ...bytes.subarray(at % bytes.length),
    ]);
  }),
  fc.tuple(plain, fc.nat()).map(([text, at]) => {
    const bytes = new TextEncoder().encode(text);
    return bytes.subarray(0, at % bytes.length);
  }),
);
