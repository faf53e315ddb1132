import { gzipSync } from "node:zlib";
import { diskFailure } from "../../pipeline/effects/disk-failure.ts";
import { type MemoryEffects, memoryEffects } from "../../pipeline/effects/memory.ts";
import { once } from "../../pipeline/model/collections/once.ts";
import { docx, pdf } from "../capture/documents.ts";
import { commands, type Files, page, project, source } from "./project.ts";

/** One wrong input: what it is, the command that meets it, and the project in which it does. */
export interface WrongInput {
  readonly what: string;
  readonly command: string;
  readonly world: () => MemoryEffects | Promise<MemoryEffects>;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 某某海关 in GB18030, and 法规处 */
const gb = Uint8Array.of(0xc4, 0xb3, 0xc4, 0xb3, 0xba, 0xa3, 0xb9, 0xd8, 0x0a);

/** The page of the project is this one, under this name. */
const captured = (what: string, bytes: string | Uint8Array, name = "page.txt"): WrongInput => ({
  what,
  command: "build",
  world: () =>
    project({ "sources/mou/source.json": source(bytes, { page: name }), [`sources/mou/${name}`]: bytes }),
});
/** A file that is to become a source. */
const given = (what: string, bytes: Uint8Array): WrongInput => ({
  what,
  command: "init new given",
  world: () => memoryEffects({ given: bytes }),
});
const changed = (what: string, changes: Files, command = "build"): WrongInput => ({
  what,
  command,
  world: () => project(changes),
});
const curated = (what: string, ...entries: object[]): WrongInput =>
  changed(what, { "sources/mou/curation.json": JSON.stringify({ entries }) });
const described = (what: string, values: object): WrongInput =>
  changed(what, { "sources/mou/source.json": source(page, values) });

/** The files of a project with a build and a release. */
const released = once(async () => {
  const effects = project();
  await commands.build?.(effects);
  await commands.release?.(effects);
  return effects.files;
});

/** A project with a release, of which a file is changed by hand or taken away. */
const edited = (
  what: string,
  command: string,
  path: string,
  to: (bytes: Uint8Array) => Uint8Array | null,
): WrongInput => ({
  what,
  command,
  world: async () => {
    const effects = memoryEffects(Object.fromEntries(await released()));
    const bytes = to(effects.files.get(path) ?? new Uint8Array());
    if (bytes === null) effects.files.delete(path);
    else effects.files.set(path, bytes);
    return effects;
  },
});
const cut = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length - 2);

const pageLine = `${JSON.stringify({ id: "a", text: page })}\n`;
const corpus: Files = { "pages.jsonl": pageLine };
const ofCorpus = (what: string, args: string, files: Files): WrongInput => ({
  what,
  command: `extract ${args}`,
  world: () => memoryEffects(files),
});

const reason = "test";
const set = (record: string, values: object): object => ({ action: "set", record, values, reason });

export const wrongInputs: readonly WrongInput[] = [
  {
    what: "a folder that is no data folder, nor below one",
    command: "check, outside of a data folder",
    world: () => memoryEffects({ "/home/mou/notes/page.txt": page }),
  },
  { what: "no sources", command: "build", world: () => memoryEffects() },
  { what: "no sources to check", command: "check", world: () => memoryEffects() },
  { what: "no sources to release", command: "release", world: () => memoryEffects() },
  given(
    "a document of Word before 2007",
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
  ),
  given("a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Array(64).fill(0))),
  given("a document whose end is missing", docx("某某海关").subarray(0, 900)),
  given("a PDF without text", pdf([], [])),
  given("a PDF whose end is missing", pdf(["某某海关"]).subarray(0, 200)),
  { what: "a page to add that is not there", command: "init new given", world: () => project() },
  { what: "no page", command: "build", world: () => without("sources/mou/page.txt") },
  { what: "no source.json", command: "build", world: () => without("sources/mou/source.json") },
  captured("an empty page", ""),
  captured("a page of blanks", " \n\u3000\n"),
  captured("4 MB and one byte on one line", "甲".repeat((4 * 1024 * 1024 + 1) / 3 + 1)),
  captured(
    "a binary file",
    Uint8Array.from({ length: 512 }, (_, n) => n % 256),
  ),
  captured("NUL characters in valid UTF-8", `${page}\u0000`),
  captured("UTF-8 cut within a character", bytesOf(page).subarray(0, -2)),
  captured("GB18030, then UTF-8", new Uint8Array([...gb, ...bytesOf(page)])),
  captured("UTF-8, then GB18030", new Uint8Array([...bytesOf(page), ...gb])),
  captured("unbalanced brackets", "某某海关（\n办公室\n负责《文电（工作”。\n）））人事科\n负责考核。\n"),
  captured("headings twice", "某某海关\n主要职责\n负责文电。\n主要职责\n负责会务。\n"),
  captured("two units of one name", "某某海关\n办公室\n负责文电。\n办公室\n负责会务。\n"),
  captured("20,000 nested <div>", `${"<div>".repeat(20_000)}某某海关${"</div>".repeat(20_000)}`, "page.html"),
  captured("5,000 nested tables", `${"<table><tr><td>".repeat(5000)}某某海关`, "page.html"),
  captured("5,000 nested lists", `${"<ul><li>".repeat(5000)}某某海关`, "page.html"),
  captured(
    "entities that stand for ten entities each",
    `<!DOCTYPE p [${Array.from("bcdefghij", (c, n) => `<!ENTITY ${c} "${`&${"abcdefghi"[n]};`.repeat(10)}">`).join("")}]><p>某某海关&j;&j;</p>`,
    "page.html",
  ),
  captured("100,000 > of Markdown", `${">".repeat(100_000)}某某海关`, "page.md"),
  captured("100,000 [ of Markdown", `${"[".repeat(100_000)}某某海关`, "page.md"),
  captured("10,000 lists within lists", `${"- ".repeat(10_000)}某某海关`, "page.md"),
  captured("10,000 * of Markdown", `${"*".repeat(10_000)}某某海关`, "page.md"),
  captured(
    "a list nested by 1,000 indents",
    Array.from({ length: 1000 }, (_, n) => `${"  ".repeat(n)}- 甲`).join("\n"),
    "page.md",
  ),
  curated("words that are not on the page", { action: "set_role", quote: "没有", role: "caption", reason }),
  curated("words that are there twice", { action: "set_role", quote: "负责", role: "caption", reason }),
  curated("a record that is none", set("mou.none", { name_en: "X" })),
  curated("a field that is none", set("mou", { english: "X" })),
  curated("a body that is its own parent", set("mou.bangongshi", { parent_id: "mou.bangongshi" })),
  curated("two bodies, each the parent of the other", set("mou", { parent_id: "mou.renshike" })),
  curated("a parent that is none", set("mou.bangongshi", { parent_id: "mou.none" })),
  changed("curation.json that is no JSON", { "sources/mou/curation.json": '{"entries":[' }),
  described("a day that the calendar has not", { retrieved: "2026-02-30" }),
  described("an address that runs instead of leading anywhere", { url: "javascript:alert(1) <x>" }),
  described("a page above its folder", { page: "../../x" }),
  described("a page by its absolute path", { page: "/etc/passwd" }),
  described("a source named as a path", { id: "../mou" }),
  described("an edited page", { sha256: "0".repeat(64) }),
  edited("a byte of a released file", "verify", "output/releases/1.0.0/csv/duties.csv", cut),
  edited("a released file that is gone", "verify", "output/releases/1.0.0/csv/duties.csv", () => null),
  edited("a file too many in a release", "verify", "output/releases/1.0.0/note", () => bytesOf("x")),
  edited("a byte of the release before", "release", "output/releases/1.0.0/csv/duties.csv", cut),
  edited("no manifest in the release before", "release", "output/releases/1.0.0/manifest.json", () => null),
  edited("half a table in the release before", "build", "output/releases/1.0.0/json/duties.json", cut),
  edited("versions.json that is no JSON", "build", "output/versions.json", cut),
  edited("versions.json that is no list", "check", "output/versions.json", () => bytesOf('{"a":1}')),
  edited("a pointer that is gone", "release", "output/latest.json", () => null),
  ofCorpus("a page, and a folder for tables", "--out records page.txt", {}),
  ofCorpus("a corpus that is not there", "--corpus pages.jsonl", {}),
  {
    what: "a corpus that is no JSON",
    command: "extract --corpus",
    world: () => memoryEffects({}, "id,text\n"),
  },
  ofCorpus("a packed corpus that is not packed", "--corpus pages.jsonl.gz", { "pages.jsonl.gz": pageLine }),
  ofCorpus("a packed corpus that is another format", "--corpus pages.jsonl.zst", {
    "pages.jsonl.zst": gzipSync(pageLine),
  }),
  ofCorpus("a packed corpus that was cut off", "--corpus pages.jsonl.gz", {
    "pages.jsonl.gz": gzipSync(pageLine).subarray(0, -9),
  }),
  ofCorpus("a table that there is not", "--corpus pages.jsonl --out records --tables duty", corpus),
  ofCorpus("a format that a corpus has not", "--corpus pages.jsonl --out records --format json,csv", corpus),
  ofCorpus("a folder of something else for a corpus", "--corpus pages.jsonl --out records", {
    ...corpus,
    "records/thesis.txt": "",
  }),
  ofCorpus("a folder with a corpus of other tables", "--corpus pages.jsonl --out records", {
    ...corpus,
    "records/journal.ndjson": '{"tables":["duties"],"formats":["parquet"]}\n',
  }),
  { what: "a full disk", command: "build", world: () => full(project()) },
];

function without(path: string): MemoryEffects {
  const effects = project();
  effects.files.delete(path);
  return effects;
}

const full = (effects: MemoryEffects): MemoryEffects => ({
  ...effects,
  replaceFolder: (path) => {
    const error = new Error("ENOSPC: no space left on device, write");
    throw diskFailure("write", path, Object.assign(error, { code: "ENOSPC", syscall: "write" }));
  },
});
