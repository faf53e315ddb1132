import type { Span } from "../../model/span.ts";
import { matchesOf } from "../../zh/matches.ts";
import { enclosed } from "./brackets.ts";
import { verbAt } from "./lexer.ts";

/** Words in which 并 is no conjunction. */
const compound = /合并|并重|并举|并轨|兼并|并行|并入|并网|吞并|并案/g;

/**
 * Cuts a duty into stretches that each hold one group of verbs: at commas outside brackets, and before 并 where
 * a verb or a lead follows: 建立制度并组织实施.
 */
export function stretches(hans: string): Span[] {
  const closed = enclosed(hans);
  const cuts: number[] = [];
  const words = new Set(matchesOf(hans, compound).map((m) => m.index + m[0].indexOf("并")));
  for (let i = 0; i < hans.length; i++) {
    if (closed[i]) continue;
    const char = hans.charAt(i);
    if (char === "，" || char === "；" || char === "。") cuts.push(i);
    else if (char === "并" && i > 0 && !words.has(i) && startsPredicate(hans.slice(i + 1, i + 8)))
      cuts.push(i);
  }
  const spans: Span[] = [];
  let start = 0;
  for (const cut of [...cuts, hans.length]) {
    if (cut > start) spans.push({ start, end: cut });
    start = hans.charAt(cut) === "并" ? cut : cut + 1;
  }
  return spans;
}

const startsPredicate = (text: string): boolean =>
  /^(?:负责|具体|按|对|为|向|承|进行|做|依法|予以)/u.test(text) || verbAt(text, 0) !== "";
