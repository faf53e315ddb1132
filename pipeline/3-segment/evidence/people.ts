import { boxKey, gluedKey, keyValue } from "../../zh/line-kinds.ts";
import { evidenceFor } from "./evidence.ts";

export const leaderEvidence = evidenceFor("leader", [
  {
    id: "post-and-name",
    points: 5,
    when: ({ leader }) => leader,
    why: "a post, a colon or a blank, and the name of a person",
    examples: ["局长：张三", "张三 党组书记、局长"],
    counterExamples: ["局长办公室负责文电工作", "主要任务：监管货物"],
  },
  {
    id: "life",
    points: 4.5,
    when: ({ life }) => life,
    why: "a life in brief",
    examples: ["张三，男，汉族，1965年3月生，大学学历。"],
    counterExamples: ["负责文电工作"],
  },
  {
    id: "bare-name",
    points: 3.5,
    when: ({ person, mark }) => person && mark === null,
    why: "two to four characters that begin with a surname",
    examples: ["郝建军", "苗雨晴"],
    counterExamples: ["办公室", "拟订规划", "主要职责"],
  },
  {
    id: "among-leaders",
    points: 2.5,
    within: ["leaders"],
    when: ({ heading, block }) => heading === null && block.kind !== "heading",
    why: "below 领导班子 lines are about leaders",
    examples: ["主持全面工作。"],
    counterExamples: ["办公室"],
  },
]);

export const contactEvidence = evidenceFor("contact", [
  {
    id: "key-and-value",
    points: 6,
    when: ({ text }) => keyValue.pattern.test(text),
    why: "a key that official sites use, a colon, and its value",
    examples: ["电话：0411-82798888", "执法人数：19"],
    counterExamples: ["电话网络的维护工作"],
  },
  {
    id: "glued-key",
    points: 5,
    when: ({ text, mark }) => mark === null && gluedKey.pattern.test(text),
    why: "a row of an information box",
    examples: ["成立日期1909年", "所属部门保安局"],
    counterExamples: ["电话的管理"],
  },
  {
    id: "value-of-a-key",
    points: 6,
    when: ({ row, text }) => row.key !== null && boxKey.pattern.test(row.key) && text.length <= 60,
    why: "what stands beside a key of an information box is its value",
    examples: [],
    counterExamples: ["保安司"],
  },
  {
    id: "key-of-a-box",
    points: 6,
    when: ({ block, text }) => block.cell?.column === 0 && boxKey.pattern.test(text),
    why: "the keys of information boxes",
    examples: [],
    counterExamples: ["总部"],
  },
  {
    id: "number-alone",
    points: 6,
    when: ({ text }) => /^[+\d\s()（）\-—－转/、]{6,}$/u.test(text) && !/^\d{4}$/u.test(text),
    why: "a line of digits is a telephone number",
    examples: ["0510-0000001", "（0411）82798888"],
    counterExamples: ["2013年", "第6条"],
  },
  {
    id: "address-alone",
    points: 6,
    when: ({ text }) => /^(?:\S+@\S+\.\S+|(?:https?:\/\/|www\.)\S+)$/iu.test(text),
    why: "a line that is an address of mail or of the web",
    examples: ["office@example.cn", "www.example.cn"],
    counterExamples: ["办公室"],
  },
  {
    id: "key-alone",
    points: 5.5,
    when: ({ text }) =>
      /^(?:(?:服务|联系|办公|咨询|监督|投诉|值班)?(?:电话|热线|传真)|(?:联系|办公|通讯)?地址|(?:公共|电子)?(?:邮箱|邮件)|邮编|邮政编码|网址)(?:\s.*)?$/u.test(
        text,
      ),
    why: "the key of an address, whose value stands below it or after a blank",
    examples: ["服务电话", "联系地址", "电话 0000-000000"],
    counterExamples: ["电话管理", "地址变更的审批"],
  },
  {
    id: "among-addresses",
    points: 3,
    within: ["contact"],
    when: ({ block, lead }) => block.kind !== "heading" && !lead,
    why: "below 联系方式 lines tell how to reach the body",
    examples: ["办公室 0000-1234567"],
    counterExamples: ["负责文电工作"],
  },
]);
