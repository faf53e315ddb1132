import { bracketed } from "../../zh/brackets.ts";

/** For each index of `hans`, whether it lies within brackets or quotation marks. */
export function enclosed(hans: string): boolean[] {
  const mask = new Array<boolean>(hans.length).fill(false);
  for (const { start, end } of bracketed(hans, "（《“【")) mask.fill(true, start, end);
  return mask;
}
