import { readFileSync } from "node:fs";
import { traditional } from "../../pipeline/zh/script/script.ts";

type Words = Readonly<Record<string, string>>;

/** Words that Taiwan has others for, or that OpenCC gets wrong here: proof-read on our pages. */
export const reviewedWords = JSON.parse(readFileSync("scripts/chinese/reviewed-words.json", "utf8")) as Words;

/** Simplified prose of ours in Traditional characters and the words of Taiwan; a longer word holds before a shorter. */
export function converterWith(words: Words): (text: string) => string {
  const longest = Object.keys(words).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longest.join("|"), "g");
  return (text) => {
    let done = 0;
    let converted = "";
    for (const { 0: word, index } of text.matchAll(pattern)) {
      converted += traditional(text.slice(done, index)) + words[word];
      done = index + word.length;
    }
    return converted + traditional(text.slice(done));
  };
}

export const inTraditional = converterWith(reviewedWords);

/** What a page shows of programs and data stays as it is, but for words of ours in it: remarks, listings, places to fill in. */
const code = /^(?:```|~~~)[\s\S]*?^(?:```|~~~)$|`[^`\n]+`/gm;
const remark = /(?<=^\$ .* {2,}#) .*$|(?<=^[\w-]+\/ {2,}).*$|(?<=<)[^<>]+(?=>)/gm;
const otherScript = /\[繁體中文\]\(([^)]*)zh-Hant([^)]*)\)/g;

/** A page of Markdown in Simplified Chinese as one in Traditional; links lead to the pages in Traditional. */
export function pageInTraditional(page: string): string {
  const kept: string[] = [];
  const keep = (text: string): string => `\uE000${kept.push(text) - 1}\uE001`;
  const prose = page
    .replace(otherScript, (_, folder, file) => keep(`[简体中文](${folder}zh\uE002Hans${file})`))
    .replace(code, (block) => keep(block.replace(remark, inTraditional)));
  return inTraditional(prose)
    .replace(/\uE000(\d+)\uE001/g, (_, index) => kept[Number(index)] ?? "")
    .replaceAll("zh-Hans", "zh-Hant")
    .replaceAll("\uE002", "-");
}
