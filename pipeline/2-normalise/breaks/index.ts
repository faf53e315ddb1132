import type { Page } from "../../model/page.ts";
import { Breaks } from "./break.ts";
import { pointsOf, threshold } from "./rules.ts";

/**
 * The lines that run on in the next, each with what replaces the break: nothing, or a blank between two words of
 * Latin letters. Text that was wrapped at a width, or broken in the middle of a clause.
 */
export function wrappedLines(page: Page): Map<number, string> {
  const breaks = new Breaks(page);
  const wrapped = new Map<number, string>();
  let head = 0;
  for (const [index, line] of breaks.lines.entries()) {
    const at = breaks.at(index, head);
    if (at !== null && pointsOf(at) >= threshold)
      wrapped.set(index, joint(line.text, at.after.text, line.trailing));
    else head = index + 1;
  }
  return wrapped;
}

/** A word of Latin letters that was cut has no blank at the break; two words have, unless the editor took it. */
const joint = (before: string, after: string, blank: boolean): string =>
  /[A-Za-z,.]$/.test(before) && /^[A-Za-z]/.test(after) && (blank || /[a-z,.]$/.test(before)) ? " " : "";
