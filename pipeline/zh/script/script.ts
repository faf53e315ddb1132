import * as openccToTraditional from "opencc-js/cn2t";
import * as openccToSimplified from "opencc-js/t2cn";
import { derived } from "../rules/derived.ts";
import { remembered } from "../rules/remembered.ts";
import { namesOfDivisions, withTowns } from "./names-in-traditional.ts";
import { type Configuration, converterOf } from "./opencc.ts";

type Convert = (text: string) => string;

/** opencc-js ships declarations that resolve to `any` under nodenext: this is the signature it has. */
interface OpenCC {
  Converter(options: { from: string; to: string }): Convert;
  readonly Locale: { readonly configs: Readonly<Record<string, Configuration>> };
}

/** A character described by its parts (⿰木目), which opencc-js does not convert. */
const described = /[\u2ff0-\u2fff]/;

function converter(
  module: unknown,
  name: string,
  from: string,
  to: string,
  completed: (configuration: Configuration) => Convert = converterOf,
): Convert {
  const { Converter, Locale } = module as OpenCC;
  const configuration = Locale.configs[name];
  if (configuration === undefined) throw new TypeError(`opencc-js has no configuration ${name}`);
  // made when something is to be converted: going through the dictionaries takes longer than some commands
  let [line, library]: [Convert | null, Convert | null] = [null, null];
  return (text) => {
    if (described.test(text)) {
      library ??= Converter({ from, to });
      return library(text);
    }
    line ??= remembered(completed(configuration));
    // no word goes on behind a line break
    return text.split("\n").map(line).join("\n");
  };
}

const toSimplified = converter(openccToSimplified, "tw2s", "tw", "cn");
const toTraditional = converter(openccToTraditional, "s2tw", "cn", "tw", withNames);

/** OpenCC with words of ours before its own: names of places, in which it takes some characters for others. */
function withNames(configuration: Configuration): Convert {
  const names = namesOfDivisions(converterOf(configuration));
  const [first = [], ...others] = configuration.conversionChain;
  const convert = converterOf({
    ...configuration,
    segmentation: [names, configuration.segmentation].flat(),
    conversionChain: [[names, ...first], ...others],
  });
  return (text) => withTowns(convert(text));
}

/**
 * Traditional (Taiwan glyphs) to Simplified, character by character: OpenCC's `tw` → `cn`, never a phrase
 * configuration, which would turn 执行 into 运行; `t` → `cn` would leave 著 in 意味著. Keeps the number of code points
 * and throws a RangeError if it did not.
 */
export const simplified = (text: string): string => sameLength(text, toSimplified(text));

/** Simplified to Traditional (Taiwan glyphs), the same way. */
export const traditional = (text: string): string => sameLength(text, toTraditional(text));

function sameLength(before: string, after: string): string {
  if (codePoints(before) !== codePoints(after)) {
    throw new RangeError("script conversion changed the number of characters");
  }
  return after;
}

const codePoints = (text: string): number =>
  text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);

export type Script = "hant" | "hans" | "mixed";

/**
 * Which script `text` is written in, by the characters that only one of the two uses. "mixed" when the lesser
 * script has more than a fifth of them. A text with neither counts as Simplified.
 */
export const scriptOf = (text: string): Script =>
  scriptBy(Array.from(text), simplified(text), traditional(text));

function scriptBy(chars: readonly string[], inHans: string, inHant: string): Script {
  const differing = (converted: string): number =>
    Array.from(converted).reduce((count, char, i) => count + (char === chars[i] ? 0 : 1), 0);
  const hant = differing(inHans);
  const hans = differing(inHant);
  const share = Math.min(hant, hans) / Math.max(1, hant + hans);
  if (share > 0.2) return "mixed";
  return hant > hans ? "hant" : "hans";
}

/** A whole page, by its characters. */
interface PageText {
  readonly chars: readonly string[];
}

/** A whole page in Simplified script, and the script in which it is written. */
interface ReadPage {
  readonly simplified: string;
  readonly script: Script;
}

/**
 * The script of a page, by converting all of it. The result is kept, since two stages need it and neither hands it on, and each
 * conversion of the flagship page takes 4 ms of the 150 that reading it takes.
 */
export const scriptsOfPage = derived(({ chars }: PageText): ReadPage => {
  const text = chars.join("");
  const inHans = simplified(text);
  return { simplified: inHans, script: scriptBy(chars, inHans, traditional(text)) };
});
