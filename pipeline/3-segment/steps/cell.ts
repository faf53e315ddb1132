import type { Span } from "../../model/text/span.ts";
import { typeNote } from "../../zh/layout/line-kinds.ts";
import { cutAt, sentenceMarks } from "../clauses/cut.ts";
import type { Standing } from "../clauses/passages.ts";
import { onLastLine, readText } from "../clauses/text.ts";
import { bareDepth } from "../line-facts.ts";
import { openLost } from "../lost-headings.ts";
import { nameAlone } from "../names/heading.ts";
import { listedUnits } from "../names/lists.ts";
import { openSection } from "../open-headings.ts";
import { andThen, type Outcome, withLine, withWholeLine } from "../outcome.ts";
import { agencyOf, type State, unitOf, update } from "../state.ts";
import { addListed, labelHere } from "../units.ts";
import { enterUnit } from "./enter-unit.ts";
import type { Below, Step } from "./step.ts";
import { withTypeNote } from "./type-note.ts";

/** A cell of a table of units. The name cell of a row opens its unit; the other cells of the row belong to it. */
export const cellStep: Step = (before, { facts }, below) => {
  const state = facts.row.nameless ? openLost(before, facts, below.text()) : before;
  const span = { start: facts.at, end: facts.block.end };
  if (saysNothing.pattern.test(facts.text)) return withLine(state, facts, "caption");
  switch (facts.row.column) {
    case "unit":
      return named(state, facts, below);
    case "duties":
      return text(state, facts, "list");
    case "note":
      return text(state, facts, "unit");
    case "kind":
      return withLine(withKind(state, span), facts, "type_note");
    case "class":
      return withLine(openSection(state, classOfRows(facts), agencyOf(state)), facts, "section_heading");
    case "parts":
      return statement(withParts(state, facts), facts, "structure");
    case "rank":
      return statement(update(state, unitOf(state), { rank: span }), facts, "rank");
    case "leader":
      return withLine(state, facts, "leader");
    case "contact":
      return statement(state, facts, "contact");
    default:
      return withLine(state, facts, facts.row.column === "head" ? "section_heading" : "caption");
  }
};

/** A cell without content: a dash, or words that send the reader elsewhere. */
export const saysNothing = {
  pattern:
    /^(?:[-—－–/／、]+|无|暂无|空|[（(]?同(?:上|前|左|第[一二三四五六七八九十\d]{1,3}[项条款点行](?:[“"][^”"]{1,10}[”"])?)(?:[（(][^（()）]*[）)])?[）)]?)$/u,
  examples: ["－", "同上", "同上（见人事科）", "同第一项“5”"],
  counterExamples: ["无线电管理", "同级审计", "同第一科会审预算"],
};

const text = (state: State, facts: Facts, standing: Standing): Outcome =>
  andThen(withLine(state, facts, "body"), (next) =>
    readText(next, facts.block, onLastLine(next, unitOf(next), standing)),
  );

/** 内设机构, 直属单位 before the names: the cell heads the rows that it spans. */
const classOfRows = ({ block }: Facts) => ({ heading: block, kind: "units", level: bareDepth }) as const;

/** 事业单位, 派出机构 behind the name: the cell gives the class of the unit of the row. */
function withKind(state: State, span: Span): State {
  const unit = unitOf(state);
  const { notes = [], typeNote = null } = state.bodies[unit] ?? {};
  return update(state, unit, { notes: [...notes, span], typeNote: typeNote ?? span });
}

/** 办公室、人事科。下设正科级海关：东门海关、西门海关: lists with and without a label */
function withParts(state: State, { text, at }: Facts): State {
  let current = state;
  for (const { start, end } of cutAt(text, sentenceMarks)) {
    const label = /^[^：:、]{2,16}[：:]/u.exec(text.slice(start, end))?.[0] ?? "";
    const from = start + label.length;
    const listed = listedUnits(text.slice(from, end));
    current = addListed(current, listed, at + from, unitOf(state), label || "内设").state;
  }
  return current;
}

type Facts = Parameters<Step>[1]["facts"];

const statement = (state: State, facts: Facts, kind: string): Outcome =>
  withWholeLine(state, facts, "key_value", { role: "statement", kind });

function named(state: State, facts: Facts, below: Below): Outcome {
  const { heading } = facts;
  // a note stands where the name should: the name is lost
  if (heading === null && typeNote.pattern.test(facts.text)) {
    return withTypeNote(openLost(state, facts, below.text()), facts);
  }
  // 灌区所、泵站所, 登记股/审批股: the text of the row is about the first
  const [first, ...others] = facts.names > 1 ? listedUnits(facts.text) : [];
  const alone = first && nameAlone(first.name.start, first.name.end - first.name.start);
  const own = alone ? { ...(heading ?? alone), heading: alone.heading, name: alone.name } : heading;
  if (own === null || own === undefined) return statement(state, facts, "contact");
  const entered = enterUnit(state, facts, { ...own, rest: null }, facts.at, { amongParts: true });
  const parent = entered.state.bodies[entered.index]?.parent ?? null;
  const beside =
    parent === null
      ? entered.state
      : addListed(entered.state, others, facts.at, parent, labelHere(entered.state)).state;
  return withLine(beside, facts, "unit_heading", entered.index);
}
