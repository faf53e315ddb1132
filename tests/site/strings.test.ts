import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Key, languages, say } from "../../pipeline/site/languages.ts";

const strings = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(`pipeline/site/strings/${language}.json`, "utf8"));
const code = readdirSync("pipeline/site", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(`pipeline/site/${file}`, "utf8"))
  .join("\n");
const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

test.each(languages)(
  "%s has every string, none is empty, and each has the same places for values",
  (language) => {
    const [english, own] = [strings("en"), strings(language)];
    expect(Object.keys(own)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(own)) {
      expect(text, key).not.toBe("");
      expect(places(text), key).toEqual(places(english[key] ?? ""));
    }
  },
);

test("every string is used, and no key is asked for that is none", () => {
  const keys = Object.keys(strings("en"));
  const composed = [...code.matchAll(/`([a-z]+\.)\$\{/g)].map(([, prefix = ""]) => prefix);
  const isUsed = (key: string): boolean =>
    code.includes(`"${key}"`) || composed.some((prefix) => key.startsWith(prefix));
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  const asked = [...code.matchAll(/\bt\("([^"]+)"/g)].map(([, key = ""]) => key);
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
});

test("a string that is missing ends the build with its name", () => {
  expect(() => say("zh-Hans", "no.such.string" as Key)).toThrow(
    "site/strings/zh-Hans.json has no «no.such.string»",
  );
});

test("the Traditional strings are Traditional, the Simplified ones Simplified", () => {
  expect(strings("zh-Hant")["nav.organizations"]).toBe("機構");
  expect(strings("zh-Hans")["nav.organizations"]).toBe("机构");
});
