import en from "./strings/en.json" with { type: "json" };
import hans from "./strings/zh-Hans.json" with { type: "json" };
import hant from "./strings/zh-Hant.json" with { type: "json" };

/** Languages of the interface, by the names of their folders. */
export const languages = ["en", "zh-Hans", "zh-Hant"] as const;

export type Language = (typeof languages)[number];

/** A string of the interface. */
export type Key = keyof typeof en;

const strings: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en,
  "zh-Hans": hans,
  "zh-Hant": hant,
};

/** What each language calls itself. */
export const ownNames: Readonly<Record<Language, string>> = {
  en: "English",
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
};

/** A string of the interface, with values in the places of {name}. A missing one ends the build. */
export function say(
  language: Language,
  key: Key,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = strings[language][key];
  if (text === undefined) throw new Error(`site/strings/${language}.json has no «${key}»`);
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
