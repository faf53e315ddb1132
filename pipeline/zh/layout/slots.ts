import type { Stretch } from "./brackets.ts";

/** Stands for the first character of a body in a masked text, so that a pattern can match where one begins. */
export const slot = "\uE000";
/** Stands for each of its other characters, so that all offsets stay. */
const filled = "\uE001";

const one = `${slot}${filled}*`;
/** What joins a list, with items between that are not bodies: 报关单位、|报关员、|… */
const joint = "(?:以及|及其|[、，和及与或（）等])";
const item = "[^\\P{Script=Han}和及与或等]{1,8}";
const between = `${joint}{1,3}(?:${item}${joint}{1,3})*(?:关区|全[市县省区])?`;
/** Begins with its first body: from each of ten thousand bodies on, the rest of the list would be tried again. */
const list = `(?<targets>(?<![${slot}${filled}]${joint}{1,3})${one}(?:${between}${one})*)`;

/** A character of the same stretch that begins no body. */
export const within = `[^，。；${slot}]`;

/** Patterns over a masked text in which T stands for one body or a list of them. */
export const slotted = (...forms: readonly string[]): RegExp[] =>
  forms.map((form) => new RegExp(form.replaceAll("T", list), "dgu"));

/** The text with its bodies hidden: 协助▢▢▢处理工作. `bodies` are in order and apart. */
export function mask(hans: string, bodies: readonly Stretch[]): string {
  let masked = "";
  for (const { start, end } of bodies)
    masked += hans.slice(masked.length, start) + slot + filled.repeat(end - start - 1);
  return masked + hans.slice(masked.length);
}
