import en from "./strings/en.json";
/** Languages of the interface, by the names of their folders. */
export declare const languages: readonly ["en", "zh-Hans", "zh-Hant"];
export type Language = (typeof languages)[number];
/** A string of the interface. */
export type Key = keyof typeof en;
/** What each language calls itself. */
export declare const ownNames: Readonly<Record<Language, string>>;
/** A string of the interface, with values in the places of {name}. A missing one ends the build. */
export declare function say(language: Language, key: Key, values?: Readonly<Record<string, string | number>>): string;
