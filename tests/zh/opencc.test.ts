import * as fc from "fast-check";
import * as cn2t from "opencc-js/cn2t";
import * as t2cn from "opencc-js/t2cn";
import { describe, expect, test } from "vitest";
import { type Configuration, converterOf } from "../../pipeline/zh/script/opencc.ts";
import { simplified } from "../../pipeline/zh/script/script.ts";

interface Library {
  Converter(options: { from: string; to: string }): (text: string) => string;
  readonly Locale: { readonly configs: Readonly<Record<string, Configuration>> };
}

const directions = [
  { name: "tw2s", from: "tw", to: "cn", library: t2cn as unknown as Library },
  { name: "s2tw", from: "cn", to: "tw", library: cn2t as unknown as Library },
];

describe.each(directions)("$name", ({ name, from, to, library }) => {
  const configuration = library.Locale.configs[name] as Configuration;
  const theirs = library.Converter({ from, to });
  const ours = converterOf(configuration);
  const words = [
    configuration.normalizationChain ?? [],
    configuration.segmentation,
    configuration.conversionChain,
  ]
    .flat(3)
    .flatMap((dictionary) => dictionary.split("|"))
    .map((entry) => entry.slice(0, entry.indexOf(" ")));

  test("converts each word of the dictionaries as opencc-js does", () => {
    expect(words.length).toBeGreaterThan(5_000);
    expect(words.filter((word) => ours(word) !== theirs(word))).toEqual([]);
  });

  test("and words one behind the other, which begin and end others", () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.constantFrom("，", "海", "a", "𬭎")));
    fc.assert(fc.property(text, (parts) => ours(parts.join("")) === theirs(parts.join(""))));
    expect(ours(words.join(""))).toBe(theirs(words.join("")));
  });
});

test("a character described by its parts stays whole", () => {
  expect(simplified("⿰馬風")).toBe("⿰馬風");
  expect(simplified("馬風")).toBe("马风");
});
