import { evidenceFor } from "./evidence.ts";

export const cellEvidence = evidenceFor("cell", [
  {
    id: "known-column",
    points: 20,
    when: ({ row }) => row.column !== null,
    why: "the head of the column says what a cell holds",
    examples: [],
    counterExamples: ["办公室"],
  },
]);
