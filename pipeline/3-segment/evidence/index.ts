import type { Reading } from "../../model/reading.ts";
import { type Family, rules } from "../../zh/rules/rule.ts";
import { factsOfPage } from "../facts.ts";
import { layoutOf } from "../layout.ts";
import { cellEvidence } from "./cell.ts";
import type { Evidence } from "./evidence.ts";
import { furnitureEvidence } from "./furniture.ts";
import {
  articleEvidence,
  eraEvidence,
  headingEvidence,
  milestoneEvidence,
  topicHeadingEvidence,
  typeNoteEvidence,
} from "./headings.ts";
import { nameListEvidence } from "./name-list.ts";
import { contactEvidence, leaderEvidence } from "./people.ts";
import { leadInEvidence, textEvidence, titleEvidence } from "./text.ts";
import { unitHeadingEvidence } from "./unit-heading.ts";

const family: Family<Evidence, Reading> = {
  name: "evidence of lines",
  id: ({ role, id }) => `${role}: ${id}`,
  holds({ when }, text, read) {
    const reading = read(text);
    return factsOfPage(reading, layoutOf(reading)).some(when);
  },
};

/** All evidence for and against the roles of lines. */
export const evidence = rules(family, [
  ...titleEvidence,
  ...unitHeadingEvidence,
  ...nameListEvidence,
  ...topicHeadingEvidence,
  ...headingEvidence,
  ...leadInEvidence,
  ...eraEvidence,
  ...milestoneEvidence,
  ...typeNoteEvidence,
  ...articleEvidence,
  ...textEvidence,
  ...leaderEvidence,
  ...contactEvidence,
  ...cellEvidence,
  ...furnitureEvidence,
]);
