import type { Outline } from "../../model/outline.ts";
import { hansOf } from "../../model/reading.ts";
import { type Span, shift } from "../../model/text/span.ts";
import type { AreaMention } from "../../zh/places/area-contexts.ts";

/** A place for which a body answers, as a clause names it. */
export interface Answered {
  readonly mention: AreaMention;
  readonly unit: number | null;
  /** where the clause begins */
  readonly at: number;
  readonly span: Span;
  /** Simplified; of 开发区 the full name where the body has it */
  readonly name: string;
}

/** Another place that the page relates to this one, and the words that do so. */
export interface Said {
  readonly name: string;
  readonly span: Span;
}

/** All that the page says of the places of one name. */
export interface Name {
  readonly hans: string;
  /** where the page has it first; where only the name of a body has it, the span of that */
  readonly span: Span;
  /** other words for it: 开发区 */
  readonly short: readonly Said[];
  readonly parent: Said | null;
  readonly kindWord: Said | null;
  readonly members: readonly Said[];
}

/** The names of places on the page, in order: those that bodies answer for, where they lie, and the members of groups. */
export function namesOf(outline: Outline, answered: readonly Answered[]): readonly Name[] {
  const names = new Map<string, Name>();
  const add = (name: Name): void => {
    const known = names.get(name.hans);
    names.set(name.hans, known === undefined ? name : both(known, name));
  };
  for (const item of answered) {
    const { mention, at, span, name } = item;
    const said = (stretch: Span): Said => {
      const place = shift(stretch, at);
      return { name: hansOf(outline.reading, place), span: place };
    };
    const { parent, kindWord, members } = mention;
    const printed = hansOf(outline.reading, span);
    const named = parent === null ? null : said(parent);
    const facts = {
      parent: named,
      kindWord: kindWord === null ? null : said(kindWord),
      members: members.map(said),
    };
    const short = printed === name ? [] : [{ name: printed, span }];
    add({ hans: name, span: printed === name ? span : nameOfBody(outline, item), short, ...facts });
    for (const other of [...(named === null ? [] : [named]), ...facts.members])
      add({ hans: other.name, span: other.span, short: [], parent: null, kindWord: null, members: [] });
  }
  return [...names.values()].sort((a, b) => a.span.start - b.span.start);
}

function nameOfBody({ units }: Outline, { unit, name, span }: Answered): Span {
  const body = unit === null ? undefined : units[unit]?.name;
  return body === undefined ? span : { start: body.start, end: body.start + name.length };
}

/** Two entries of one name as one: of two values the first counts. */
const both = (a: Name, b: Name): Name => ({
  hans: a.hans,
  span: a.span.start <= b.span.start ? a.span : b.span,
  short: [...a.short, ...b.short],
  parent: a.parent ?? b.parent,
  kindWord: a.kindWord ?? b.kindWord,
  members: a.members.length > 0 ? a.members : b.members,
});
