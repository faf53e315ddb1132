import { searchOrder } from "../search/order.ts";
import { numbersIn, type Shard, shardsWith } from "../search/shards.ts";
import { foldedBy, tokensOf } from "../search/tokens.ts";

interface About {
  /** the first token of each file of the index */
  readonly starts: readonly string[];
  readonly entries: number;
  readonly inFile: number;
  /** characters in pairs: as written, as searched */
  readonly fold: string;
}

type Entry = readonly [table: string, path: string, hant: string, hans: string | 0, latin: string];

/** The root of the site: the script lies in a folder below it. */
const root = new URL("../", import.meta.url);

const loaded = new Map<string, Promise<unknown>>();

/** A file of the index, fetched once. */
function load<T>(name: string): Promise<T> {
  const known =
    loaded.get(name) ?? fetch(new URL(`search/${name}.json`, root)).then((answer) => answer.json());
  loaded.set(name, known);
  return known as Promise<T>;
}

const language = document.documentElement.lang;

interface Found {
  readonly entry: Entry;
  /** where the words stand in what is shown */
  readonly text: string;
  readonly at: number;
  readonly length: number;
}

/** Files of entries that are looked at for one question: the best stand in the first. */
const mostFiles = 25;

interface Answer {
  readonly found: readonly Found[];
  /** whether there are more that were not looked at */
  readonly goesOn: boolean;
}

/** Entries that have the words, each looked at again: an index of pairs alone would also find what only has the pairs. */
async function search(words: string): Promise<Answer> {
  const about = await load<About>("about");
  const chars = Array.from(about.fold);
  const fold = foldedBy(
    new Map(chars.flatMap((char, i) => (i % 2 === 0 ? [[char, chars[i + 1] ?? char] as const] : []))),
  );
  const wanted = words
    .trim()
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== "");
  // jisi ju is asked for as jisiju, too
  const tokens = [...new Set(wanted.flatMap((word) => longest(tokensOf(word))))];
  if (tokens.length === 0) return { found: [], goesOn: false };
  const lists = await Promise.all(tokens.map((token) => numbersOf(token, about.starts)));
  const [first = [], ...others] = lists.sort((a, b) => a.length - b.length);
  const rest = others.map((numbers) => new Set(numbers));
  const numbers = first.filter((number) => rest.every((set) => set.has(number)));
  const fileOf = (number: number): number => Math.floor(number / about.inFile);
  const files = [...new Set(numbers.map(fileOf))];
  const [goesOn, last] = [files.length > mostFiles, files[mostFiles - 1] ?? Infinity];
  const entries = await Promise.all(
    numbers
      .filter((number) => !goesOn || fileOf(number) <= last)
      .map(async (number) => (await load<Entry[]>(`entries-${fileOf(number)}`))[number % about.inFile]),
  );
  const found = entries
    .filter((entry) => entry !== undefined)
    .map((entry) => verified(entry, wanted, fold))
    .filter((one) => one !== null)
    .sort((a, b) => rank(a) - rank(b) || a.text.length - b.text.length);
  return { found, goesOn };
}

const order: readonly string[] = searchOrder;

const rank = ({ entry: [table], at }: Found): number => order.indexOf(table) + (at === 0 ? 0 : 0.5);

/** Single characters are asked for only where there is no pair of them. */
const longest = (tokens: readonly string[]): readonly string[] => {
  const pairs = tokens.filter((token) => Array.from(token).length > 1 || !/\p{Script=Han}/u.test(token));
  return pairs.length > 0 ? pairs : tokens;
};

/** Numbers of entries with a token; of words in letters also with words that begin so. */
async function numbersOf(token: string, starts: readonly string[]): Promise<number[]> {
  const isWord = !/\p{Script=Han}/u.test(token);
  const [from, to] = shardsWith(starts, token, isWord);
  const shards = await Promise.all(
    Array.from({ length: to - from + 1 }, (_, i) => load<Shard>(`tokens-${from + i}`)),
  );
  const found = new Set<number>();
  for (const shard of shards)
    for (const [name, steps] of Object.entries(shard))
      if (name === token || (isWord && name.startsWith(token)))
        for (const number of numbersIn(steps)) found.add(number);
  return [...found].sort((a, b) => a - b);
}

/** What is shown of an entry, where all words are in it indeed. */
function verified(entry: Entry, wanted: readonly string[], fold: (text: string) => string): Found | null {
  const [, path, hant, hans, latin] = entry;
  const shown = language === "zh-Hans" ? hans || hant : hant;
  const texts = [hant, hans || hant, latin, path].map(fold);
  if (!wanted.every((word) => texts.some((text) => text.includes(word)))) return null;
  const inShown = Array.from(fold(shown)).join("");
  const [word = ""] = wanted;
  const at = inShown.indexOf(word);
  return { entry, text: shown, at, length: at === -1 ? 0 : word.length };
}

/** Characters that are shown on either side of the words. */
const around = 24;

function itemOf(
  { entry: [table, path, , , latin], text, at, length }: Found,
  say: (key: string) => string,
): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = new URL(`${language}/${path}`, root).href;
  const chinese = document.createElement("span");
  chinese.lang = language === "zh-Hans" ? "zh-Hans" : "zh-Hant";
  const from = Math.max(0, at - around);
  const end = at === -1 ? 2 * around : at + length + around;
  const mark = document.createElement("mark");
  mark.textContent = at === -1 ? "" : text.slice(at, at + length);
  chinese.append(
    from > 0 ? "…" : "",
    at === -1 ? text.slice(0, end) : text.slice(from, at),
    mark,
    at === -1 ? "" : text.slice(at + length, end),
    end < text.length ? "…" : "",
  );
  const meta = document.createElement("span");
  meta.className = "meta";
  meta.textContent = ` ${say(table)}${latin ? ` · ${latin}` : ""}`;
  link.append(chinese, meta);
  item.append(link);
  return item;
}

/** Results that are shown below the box; the page of results has them all. */
const few = 12;

const many = 500;

/** Searches as somebody types, and on the page of results for what its address asks. */
export async function searchIn(box: HTMLInputElement, form: HTMLFormElement): Promise<void> {
  const strings = await load<Record<string, string>>(`words-${language}`);
  const say = (key: string): string => strings[key] ?? key;
  const drop = Object.assign(document.createElement("div"), { className: "drop", hidden: true });
  drop.setAttribute("aria-live", "polite");
  form.append(drop);
  void load<About>("about");
  let asked = "";
  const count = ({ found, goesOn }: Answer): string =>
    found.length === 0 && !goesOn
      ? say("none")
      : say(goesOn ? "more" : "some").replace("{n}", String(found.length));
  box.addEventListener("input", async () => {
    const words = box.value;
    asked = words;
    if (words.trim() === "") {
      drop.hidden = true;
      return;
    }
    const answer = await search(words);
    const { found } = answer;
    // an answer that comes late is of no use
    if (words !== asked) return;
    const list = document.createElement("ol");
    list.append(...found.slice(0, few).map((one) => itemOf(one, say)));
    const line = Object.assign(document.createElement("p"), { textContent: count(answer) });
    if (found.length > few) {
      const all = Object.assign(document.createElement("a"), {
        textContent: say("all"),
        href: `${form.action}?q=${encodeURIComponent(words)}`,
        className: "all",
      });
      line.append(" · ", all);
    }
    drop.replaceChildren(line, list);
    drop.dataset.words = words;
    drop.hidden = false;
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") drop.hidden = true;
    const links = [box, ...drop.querySelectorAll<HTMLElement>("ol a")];
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const next = links[links.indexOf(document.activeElement as HTMLElement) + step];
    if (step === 0 || drop.hidden || next === undefined) return;
    event.preventDefault();
    next.focus();
  });
  document.addEventListener("click", ({ target }) => {
    if (!form.contains(target as Node)) drop.hidden = true;
  });
  if (box.value !== "") box.dispatchEvent(new Event("input"));

  const results = document.querySelector<HTMLElement>("#results");
  const words = new URLSearchParams(location.search).get("q");
  if (results === null || words === null) return;
  box.value = words;
  void search(words).then((answer) => {
    const list = document.createElement("ol");
    list.append(...answer.found.slice(0, many).map((one) => itemOf(one, say)));
    results.replaceChildren(Object.assign(document.createElement("p"), { textContent: count(answer) }), list);
  });
}
