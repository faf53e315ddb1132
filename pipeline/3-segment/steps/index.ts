import type { Role } from "../roles.ts";
import { cellStep } from "./cell.ts";
import { eraStep, headingStep, topicHeadingStep } from "./headings.ts";
import { leadInStep } from "./lead-in.ts";
import { leaderStep } from "./leaders.ts";
import { articleStep, contactStep, furnitureStep, milestoneStep, titleStep } from "./plain.ts";
import type { Step } from "./step.ts";
import { textStep } from "./text.ts";
import { typeNoteStep } from "./type-note.ts";
import { nameListStep, unitHeadingStep } from "./units.ts";

/** What a line of each role adds to the outline. */
export const steps: Readonly<Record<Role, Step>> = {
  title: titleStep,
  unit_heading: unitHeadingStep,
  name_list: nameListStep,
  topic_heading: topicHeadingStep,
  heading: headingStep,
  lead_in: leadInStep,
  era: eraStep,
  milestone: milestoneStep,
  type_note: typeNoteStep,
  article: articleStep,
  text: textStep,
  leader: leaderStep,
  contact: contactStep,
  cell: cellStep,
  furniture: furnitureStep,
};
