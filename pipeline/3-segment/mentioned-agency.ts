import { type Span, shift } from "../model/text/span.ts";
import { placePrefix } from "../zh/bodies/unit-names.ts";
import { matching } from "../zh/rules/weighed.ts";
import { anyMention, bodyOfPart, gotName, mentionEvidence, mentionsIn, weightOf } from "./agency-mentions.ts";
import { type Candidate, printedInFull, renamedLast } from "./agency-names.ts";
import type { Decided } from "./decode.ts";
import type { LineFacts } from "./line-facts.ts";
import { type OpeningName, openingName } from "./opening-name.ts";
import { isAgencyName, isShortFor, office, solemn, wholeByKind } from "./owners.ts";
import type { Role } from "./roles.ts";
import { pathOwner, siteHead, siteOwner, speaksOfOwn } from "./site-owner.ts";

/** A place where a line names a whole body, and how much it says for the page being about that. The span counts from the start of the reading. */
interface Hint {
  readonly text: string;
  readonly name: Span;
  readonly weight: number;
  readonly headed: boolean;
  readonly renamed: boolean;
}

/** The whole bodies that the lines mention, the likeliest first. Spans count from the start of the reading. */
function candidates(lines: readonly Decided[], opening: OpeningName | null): Candidate[] {
  const found = new Map<string, Candidate & { readonly best: number }>();
  for (const { text, name, weight, headed, renamed } of hintsIn(lines, opening)) {
    const known = found.get(text);
    const best = known === undefined || weight > known.best;
    found.set(text, {
      text,
      name: best ? name : known.name,
      points: (known?.points ?? (text === opening?.name ? opening.points : 0)) + weight,
      headed: headed || (known?.headed ?? false),
      last: name.start,
      renamed: renamed ? name.start : (known?.renamed ?? -1),
      best: best ? weight : known.best,
    });
  }
  return [...found.values()].sort((a, b) => b.points - a.points);
}

function* hintsIn(lines: readonly Decided[], opening: OpeningName | null): Generator<Hint> {
  let parts = 0;
  for (const line of lines) {
    const { facts, role, topic } = line;
    if (role === "furniture") yield* hintOfSite(facts, lines);
    if (role === "furniture" || role === "contact" || topic === "links") continue;
    // （二）青苗保护部 behind （一）办公室
    const isItem = role === "unit_heading" && facts.mark !== null && placePrefix(facts.text) === "";
    const isPart = isItem || (role === "unit_heading" && topic === "units");
    // behind other parts a name in a list of parts is one of them; only sentences tell of another body
    const inList = isItem || (topic === "units" && role !== "topic_heading");
    const listed = parts > 0 && inList && (isPart || !facts.sentence);
    if (isPart) parts++;
    const whole = role === "unit_heading" && facts.heading?.rest === null ? bodyOfPart(facts.text) : null;
    if (whole !== null) yield plainHint(whole, shift({ start: 0, end: whole.length }, facts.at), headOfPart);
    else if (!listed) yield* mentionsOf(line, opening);
  }
}

const plainHint = (text: string, name: Span, weight: number): Hint => ({
  text,
  name,
  weight,
  headed: false,
  renamed: false,
});

function* hintOfSite({ text, at }: LineFacts, lines: readonly Decided[]): Generator<Hint> {
  const path = pathOwner(text) ?? siteHead(text);
  const owner = path ?? siteOwner(text);
  const isOwn = (): boolean => lines.some(({ facts }) => speaksOfOwn(facts.text, owner?.text ?? ""));
  if (owner === null || (path === null && !isOwn())) return;
  yield plainHint(owner.text, shift(owner, at), ownSite);
}

function* mentionsOf({ facts, role }: Decided, opening: OpeningName | null): Generator<Hint> {
  // behind the name of a part the line is about that part
  const ofPart = role === "unit_heading" && facts.heading?.rest !== null;
  const headed = headings.has(role) && !facts.sentence && !ofPart;
  for (const mention of mentionsIn(facts.text, headed, opening?.name)) {
    if (ofPart && mention.start > 0) continue;
    const name = shift({ start: mention.start, end: mention.end }, facts.at);
    const renamed = gotName.pattern.test(mention.before);
    yield { text: mention.name, name, weight: weightOf(mention), headed, renamed };
  }
}

/**
 * Points for the name of a body in front of that of its part: two such names are enough on a page that names its body
 * nowhere else.
 */
const headOfPart = 0.75;
/** A page of the site of a body that it speaks of as its own. */
const ownSite = 1.25;

const headings: ReadonlySet<Role> = new Set(["title", "unit_heading", "topic_heading", "heading"]);

/** Points that a body needs to be chosen, its lead over the next one, and its lead over a body that a line has named. */
const [enough, ahead, farAhead] = [3, 1, 4];

/** Points that are enough where the page names parts, and so is about some body: one mention at the start of a sentence. */
const enoughForParts = 1.2;

/**
 * The body that a page is about, chosen by all its lines together: where no line names it, or where a line names another of which
 * the page says much less. Or the full or later name of the body that a line names. `named`: the name given by a line, or empty;
 * `parts`: whether the page names parts of it.
 */
export function mentionedAgency(lines: readonly Decided[], named: string, parts: boolean): Span | null {
  const opening = openingName(lines);
  const all = candidates(lines, opening);
  const elected = electedOf(all, named, parts, opening?.name ?? null);
  const name = elected?.text ?? named;
  const other = name === "" ? null : (renamedLast(all, name)?.name ?? printedInFull(lines, all, name));
  return other ?? elected?.name ?? null;
}

/**
 * 柳河大学图书馆现设三部 below the heading 柳河大学, about which the page has no sentence: that heading names the owner of the site, and
 * the library is the subject of the page. Null where the first sentence is about the body of the heading, and where the heading of a
 * part stands between.
 */
export function openedByAnother(lines: readonly Decided[], named: string): Span | null {
  const first = lines.findIndex(({ role, facts }) => role === "text" && facts.sentence);
  const headed = lines.slice(0, Math.max(first, 0)).filter(({ role }) => role === "unit_heading");
  const { facts } = lines[first] ?? {};
  const [opening] = mentionsIn(facts?.text ?? "", false);
  const names = headed.map(({ facts: { text } }) => text);
  if (
    facts === undefined ||
    opening === undefined ||
    names[0] !== named ||
    !names.every((name) => name === named || name === opening.name) ||
    opening.start > 0 ||
    isShortFor(opening.name, named) ||
    opening.name.endsWith(named)
  )
    return null;
  const described = matching(mentionEvidence, opening).some(({ id }) => id === "told-of" || id === "defined");
  const ofNamed = lines.some(({ facts: { text, sentence } }) => sentence && isNamedIn(text, named));
  return described && !ofNamed ? shift(opening, facts.at) : null;
}

/** True when the text mentions this body, and not one whose longer name begins so. */
const isNamedIn = (text: string, named: string): boolean =>
  Array.from(mentionsIn(text, false)).some(
    (mention) => mention.name === named && weightOf(mention) > anyMention,
  );

function electedOf(
  all: readonly Candidate[],
  named: string,
  parts: boolean,
  opening: string | null,
): Candidate | null {
  const [first, second] = all;
  const opens = first?.text === opening;
  const least = parts && named === "" && !opens ? enoughForParts : enough;
  // 大连海关 for 中华人民共和国大连海关 is the same body
  if (first === undefined || named.endsWith(first.text)) return null;
  const toBeat = !isAgencyName(named)
    ? Math.max(least, (second?.points ?? 0) + ahead)
    : (all.find(({ text }) => text === named)?.points ?? 0) + farAhead;
  // 瑞河海事局 does not name a place of government, but no other body is mentioned
  const alone = second === undefined && wholeByKind.pattern.test(first.text);
  return first.points >= toBeat && (opens || alone || isFull(first)) ? first : null;
}

/** True for a name that identifies a body by itself, or one with much evidence. */
const isFull = ({ text, points }: Candidate): boolean =>
  points >= 2 * enough ||
  placePrefix(text) !== "" ||
  solemn.pattern.test(text) ||
  (text.length > 5 && !office.pattern.test(text)) ||
  text.endsWith("署");
