import { type DraftEvidence, type DraftOf, draft, type Method } from "../model/draft.ts";
import { type Outline, unitName } from "../model/outline.ts";
import { hansOf, inBothScripts } from "../model/reading.ts";
import type { Span } from "../model/text/span.ts";
import { titleInEnglish } from "../zh/people/english-titles.ts";
import { isPartyPost } from "../zh/people/posts.ts";
import { rankIdOf } from "../zh/people/rank-scale.ts";
import { unitRef } from "./extractor.ts";
import { bodyPartOf } from "./people/own-title.ts";

/** A post as the page has it: beside the name of its holder, or with duties of its own. */
export interface Office {
  /** index into `units`; null when the page has no such unit */
  readonly unit: number | null;
  /** without the name of its body, without 代 and without blanks */
  readonly title: Title;
  /** where that title stands */
  readonly own: Span;
  /** where it stands as printed: 大连海关党委委员 */
  readonly span: Span;
  readonly method: Method;
  readonly rank: Span | null;
}

export interface Title {
  readonly hant: string;
  readonly hans: string;
}

/** 所　　長 and 王　微 without their blanks */
export const together = ({ hant, hans }: Title): Title => ({
  hant: hant.replace(/\s/gu, ""),
  hans: hans.replace(/\s/gu, ""),
});

/** 代局长 is the post of a 局长; 代 says how it is held. */
export const holdsForAnother = {
  pattern: /^(?:代理?|署理|暂代)(?=.{2})/u,
  examples: ["代局长", "代理主任", "署理关长"],
  counterExamples: ["代表", "代办"],
};

/** The title at `span` as that of an office of `unit`: without the name of the unit and without 代. */
export function titleOf(
  outline: Outline,
  unit: number | null,
  span: Span,
): Pick<Office, "title" | "own" | "span"> {
  const { reading } = outline;
  const printed = hansOf(reading, span);
  const whole = printed.replace(/\s/gu, "");
  const named = bodyPartOf(outline, unit, whole);
  const skipped = named + (holdsForAnother.pattern.exec(whole.slice(named))?.[0].length ?? 0);
  const rest = { start: span.start + lengthWith(printed, skipped), end: span.end };
  const title = together(inBothScripts(reading, rest));
  // 办公室　局长 is nowhere on the page without its blank: the title is inferred from the whole
  const own = title.hans === hansOf(reading, rest) ? rest : span;
  return { title, own, span };
}

/** The length of the first `count` characters of a text, blanks between and behind them included but not counted. */
function lengthWith(text: string, count: number): number {
  const places = Array.from(text.matchAll(/\S/gu), ({ index }) => index);
  return places[count] ?? text.length;
}

/**
 * One office is one post, wherever the page speaks of it: whoever refers to a post or drafts one names it by this key,
 * and of several drafts under one key the first stays.
 */
export const postKey = ({ unit, title }: Pick<Office, "unit" | "title">): string =>
  `post:${unit}:${title.hans}`;

export function postDraft(outline: Outline, office: Office, key: string = postKey(office)): DraftOf<"posts"> {
  const { reading } = outline;
  const rank = office.rank === null ? { hant: null, hans: null } : inBothScripts(reading, office.rank);
  const body = office.unit === null ? "" : unitName(outline, office.unit);
  const values = {
    organization_id: unitRef(office.unit),
    title_hant: office.title.hant,
    title_hans: office.title.hans,
    rank_hant: rank.hant,
    rank_hans: rank.hans,
    party: isParty(hansOf(reading, office.span), office, body),
    title_en: titleInEnglish(office.title.hans, body),
    rank_id: rank.hans === null ? null : rankIdOf(rank.hans),
  };
  return draft("posts", key, office.span, values, evidence(office));
}

/** 书记 alone: its body decides of which committee */
export const bareSecretary = {
  pattern: /^(?:副|第一)?书记$/u,
  examples: ["书记", "副书记"],
  counterExamples: ["党委书记", "书记员"],
};

/** As printed: the 党委办公室主任 of a 党委办公室; a bare 书记 is that of its body, so that the 书记 of a 团委 is not a post of the Party. */
const isParty = (printed: string, { title }: Office, body: string): boolean =>
  isPartyPost(printed === title.hans && bareSecretary.pattern.test(printed) ? `${body}${printed}` : printed);

const evidence = ({ method, own, rank }: Office): DraftEvidence[] => [
  ...["title_hant", "title_hans"].map((field) => ({ field, span: own, method })),
  { field: "title_en", span: own, method: "inferred" },
  ...(rank === null
    ? []
    : ([
        { field: "rank_hant", span: rank, method: "quoted" },
        { field: "rank_hans", span: rank, method: "quoted" },
        { field: "rank_id", span: rank, method: "normalised" },
      ] as const)),
];
