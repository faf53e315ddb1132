import { type Outline, type Unit, unitName } from "../../model/outline.ts";
import { hansOf } from "../../model/reading.ts";
import { placePrefix } from "../../zh/bodies/unit-names.ts";
import { derived } from "../../zh/rules/derived.ts";

/** Words before the name of a body that its own people leave out: 中华人民共和国青岬海关 is 青岬海关. */
export const state = {
  pattern: /^(?:中华人民共和国|中国|中华民国)/u,
  examples: ["中华人民共和国青岬海关", "中国渔港学会"],
  counterExamples: ["青岬海关", "共和国广场管理处"],
};

/**
 * Names that a title may use for a unit: its name, with and without the state and the place before it, and other names; for a
 * body also any end of its name, for a part of a body the name without such an end before it (领导小组办公室: 办公室).
 */
export const namesOf = (outline: Outline, index: number): readonly string[] =>
  namesOfAll(outline)[index] ?? [];

const namesOfAll = derived((outline: Outline) =>
  outline.units.map((unit, index) => calledIn(outline, unit, index)),
);

/** The first unit with such a name. */
export const unitCalled = (outline: Outline, name: string): number | null =>
  firstCalled(outline).get(name) ?? null;

const firstCalled = derived((outline: Outline) => {
  const calls = namesOfAll(outline).flatMap((names, index) => names.map((name) => [name, index] as const));
  return new Map(calls.reverse());
});

function calledIn(outline: Outline, unit: Unit, index: number): readonly string[] {
  const full = unitName(outline, index);
  const national = full.replace(state.pattern, "");
  const local = national.slice(placePrefix(national).length);
  const ends = unit.parent === null ? endsOf(full) : [];
  const whole = unit.parent === null ? [] : endsOf(unitName(outline, unit.parent));
  const within = whole.filter((end) => full.startsWith(end)).map((end) => full.slice(end.length));
  const aliases = unit.aliases.map((alias) => hansOf(outline.reading, alias));
  return [...new Set([full, national, local, ...within, ...ends, ...aliases])].filter(
    (name) => name.length >= 2,
  );
}

/** The ends of a name that are long enough to stand for it: 运输署 of 香港运输署, since nothing but a whole body is a 署. */
const endsOf = (name: string): readonly string[] => {
  const least = name.endsWith("署") ? 3 : 4;
  return Array.from({ length: Math.max(0, name.length - least + 1) }, (_, n) => name.slice(n));
};
