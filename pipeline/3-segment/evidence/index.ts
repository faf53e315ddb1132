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

/** All that speaks for or against a role of a line. */
export const evidence: readonly Evidence[] = [
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
];
