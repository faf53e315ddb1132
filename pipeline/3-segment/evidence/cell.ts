import { evidenceFor } from "./evidence.ts";

export const cellEvidence = evidenceFor("cell", [
  {
    id: "known-column",
    points: 20,
    when: ({ row }) => row.column !== null,
    why: "the head of the column says what a cell holds",
    hans: "表头写明这一格装什么",
    examples: ["<table><tr><th>单位名称</th><th>职责</th></tr><tr><td>办公室</td><td>文电</td></tr></table>"],
    counterExamples: ["办公室"],
  },
]);
