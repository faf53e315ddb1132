import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { parse } from "parse5";
import { beforeAll, describe, expect, test } from "vitest";
import type { Dataset } from "../../pipeline/model/dataset.ts";
import { PipelineError } from "../../pipeline/model/findings/issue.ts";
import { sha256 } from "../../pipeline/model/releases/sha256.ts";
import { html } from "../../pipeline/site/html.ts";
import { Ledger, relative } from "../../pipeline/site/write.ts";
import { fictionalDataset } from "../fixtures/dataset.ts";
import { assets, type Built, built, flagshipSite, inputOf, latestRelease, textOf } from "./built.ts";

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

const nodesOf = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(nodesOf)];

/** What an element has that no page of the site should. */
function harmIn({ nodeName, attrs = [] }: Node): string[] {
  const attributes = attrs.map(({ name, value }) => `${name}=${value}`);
  const isOwnScript = /^type=module src=[./]*assets\/site\.\w+\.js$/.test(attributes.join(" "));
  return [
    ...attributes.filter((attribute) => /^(?:style|on\w+)=|^href=\w+:/.test(attribute)),
    ...(nodeName === "img" || (nodeName === "script" && !isOwnScript) ? [`${nodeName} ${attributes}`] : []),
  ];
}

const isPage = (path: string): boolean => path.endsWith(".html");

describe("the site of the release of this repository", () => {
  let files: Built;
  beforeAll(async () => {
    ({ files } = await flagshipSite());
  });

  test("has each page in three languages", () => {
    const pages = (lang: string): string[] =>
      [...files.keys()].filter((path) => path.startsWith(`${lang}/`)).map((path) => path.slice(lang.length));
    expect(pages("en").length).toBeGreaterThan(700);
    expect(pages("zh-Hans")).toEqual(pages("en"));
    expect(pages("zh-Hant")).toEqual(pages("en"));
  });

  test("every place within a page that a link names is there", () => {
    const ids = new Map<string, Set<string>>();
    const idsOf = (path: string): Set<string> => {
      const known =
        ids.get(path) ??
        new Set([...textOf(files, path).matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id));
      ids.set(path, known);
      return known;
    };
    const lost: string[] = [];
    for (const path of files.keys())
      if (path.startsWith("zh-Hant/"))
        for (const [, to = "", fragment = ""] of textOf(files, path).matchAll(/href="([^"#]*)#([^"]+)"/g)) {
          const target = new URL(to === "" ? `/${path}` : to, `http://x/${path}`).pathname
            .slice(1)
            .replace(/(^|\/)$/, "$1index.html");
          if (!idsOf(target).has(fragment)) lost.push(`${path} → ${target}#${fragment}`);
        }
    expect(lost.slice(0, 5)).toEqual([]);
  });

  test("every id of every release that was ever published has a page", () => {
    const missing: string[] = [];
    for (const release of readdirSync("output/releases"))
      for (const file of readdirSync(`output/releases/${release}/json`))
        for (const { id } of JSON.parse(readFileSync(`output/releases/${release}/json/${file}`, "utf8")) as {
          id: string;
        }[]) {
          const path = `id/${file.replace(".json", "")}/${id}.html`;
          if (!files.has(path)) missing.push(`${release}: ${path}`);
        }
    expect(missing.slice(0, 5)).toEqual([]);
  });

  test("the hash beside each download is that of the file behind it", () => {
    const page = textOf(files, "en/data/index.html");
    const rows = [
      ...page.matchAll(
        /href="\.\.\/\.\.\/(releases\/[\d.]+\/[^"]+)" download.*?<code class="hash" title="(\w+)"/gs,
      ),
    ];
    expect(rows.length).toBeGreaterThan(200);
    for (const [, path = "", hash] of rows)
      expect(sha256(files.get(path) ?? new Uint8Array()), path).toBe(hash);
  });

  test("all characters of the source are on its page, in their order", () => {
    const page = textOf(files, "en/id/sources/dalian-customs/index.html");
    const text = page.slice(page.indexOf('<div class="text"'), page.indexOf('<aside class="chosen"'));
    const read = text
      .replace(/<details class="why">.*?<\/details>\n|<a class="no".*?<\/a>|<b class="k">.*?<\/b>/g, "")
      .replace(/<[^>]+>/g, "")
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'");
    const source = readFileSync(`output/releases/${latestRelease}/text/dalian-customs.txt`, "utf8");
    expect(read.trim().split("\n")).toEqual(source.trim().split("\n"));
  });

  test("below each line stands why it was read so, in the language of the page", () => {
    const segments = JSON.parse(textOf(files, `releases/${latestRelease}/json/segments.json`)) as {
      line: number;
      rules: string[];
      margin: number | null;
    }[];
    const rules = JSON.parse(textOf(files, `releases/${latestRelease}/json/reading_rules.json`)) as {
      id: string;
      why_hans: string;
    }[];
    const page = textOf(files, "zh-Hans/id/sources/dalian-customs/index.html");
    const below = new Map(
      page
        .split('<p id="L')
        .slice(1)
        .map((text) => [
          Number.parseInt(text, 10),
          /<details class="why">.*<\/details>/.exec(text)?.[0] ?? "",
        ]),
    );
    const told = segments.filter(({ margin }) => margin !== null);
    expect(told.length).toBeGreaterThan(400);
    for (const { line, rules: spoke, margin } of told) {
      expect(below.get(line)).toContain(`高 ${margin} 分`);
      for (const id of spoke)
        expect(below.get(line)).toContain(html`${rules.find((rule) => rule.id === id)?.why_hans}`.text);
    }
  });

  test("a duty says by which rules its line and itself were read", () =>
    expect(textOf(files, "zh-Hant/id/duties/dalian-customs.bangongshi.d-2gfohsy/index.html")).toMatch(
      /為什麼這樣讀<\/summary>.*<li><b>\+2<\/b> 職責在一段之中/s,
    ));

  test("scripts and style sheet stay small", async () => {
    const made = await assets;
    expect(made.get("site.css")?.length).toBeLessThan(30_000);
    const scripts = [...made]
      // the engine for SQL is loaded where somebody asks
      .filter(([name]) => name.endsWith(".js") && name !== "sql-worker.js")
      .map(([, bytes]) => gzipSync(bytes).length);
    expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
  });
});

describe("names that would do harm", () => {
  const script = "<script>alert(1)</script>";
  const names = [
    script,
    '" onmouseover="alert(1)',
    "=HYPERLINK(1)",
    "\u202Egnp.exe",
    "</title><img src=x>",
    "&lt;b&gt;",
  ];
  const dataset = fictionalDataset();
  const hostile: Dataset = {
    ...dataset,
    organizations: dataset.organizations.map((row, i) => {
      const name = names[i % names.length] ?? script;
      return { ...row, name_hant: name, name_hans: name, name_en: name };
    }),
    people: dataset.people.map((row) => ({
      ...row,
      name_hant: script,
      name_hans: script,
      pinyin: "\u202Ex",
    })),
    duties: dataset.duties.map((row) => ({ ...row, text_hant: `${script}\u2028`, text_hans: script })),
  };

  test("are text and nothing else on every page", async () => {
    const { files } = await built(inputOf(hostile));
    let pages = 0;
    for (const [path, bytes] of files) {
      if (!isPage(path)) continue;
      pages++;
      const page = new TextDecoder().decode(bytes);
      const errors: string[] = [];
      const document = parse(page, {
        onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`),
      });
      expect(errors, path).toEqual([]);
      expect(nodesOf(document).flatMap(harmIn), path).toEqual([]);
      expect(/[\u202A-\u202E\u2066-\u2069\u2028]/.test(page), path).toBe(false);
    }
    expect(pages).toBeGreaterThan(50);
  });

  test("make the same bytes each time", async () => {
    const hashes = async (): Promise<string[]> =>
      [...(await built(inputOf(hostile))).files].map(([path, bytes]) => `${path} ${sha256(bytes)}`);
    expect(await hashes()).toEqual(await hashes());
  });
});

describe("templates", () => {
  test("escape every value, in elements and attributes", () => {
    const value = `<a href='x'>"&`;
    expect(html`<p title="${value}">${value}</p>`.text).toBe(
      `<p title="&lt;a href=&#39;x&#39;&gt;&quot;&amp;">&lt;a href=&#39;x&#39;&gt;&quot;&amp;</p>`,
    );
  });
  test("write nothing for what is not there, and keep markup", () => {
    expect(html`${null}${false}${undefined}${[html`<b>1</b>`, 2]}`.text).toBe("<b>1</b>2");
  });
  test("have all attributes quoted", () => {
    const unquoted = readdirSync("pipeline/site", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) =>
        [...readFileSync(`pipeline/site/${file}`, "utf8").matchAll(/ [a-z-]+=\$\{/g)].map(
          ([found]) => `${file}:${found}`,
        ),
      );
    expect(unquoted).toEqual([]);
  });
});

describe("what is written", () => {
  test.each([
    ["en/", "en/data/", "data/"],
    ["en/data/", "en/", "../"],
    ["en/data/", "assets/site.css", "../../assets/site.css"],
    ["en/", "en/", "./"],
    ["en/id/a/b/", "en/id/a/b/#x", "#x"],
    ["en/id/a/b/", "en/id/a/c/#x", "../c/#x"],
    ["", "en/", "en/"],
  ])("a link from %s to %s is %s", (from, to, link) => {
    expect(relative(from, to)).toBe(link);
  });

  test("a link that leads nowhere and a page that is too heavy are named", () => {
    const ledger = new Ledger();
    ledger.page("en/index.html", '<a href="/en/data/">');
    ledger.page("en/long/index.html", "x".repeat(250_001));
    expect(ledger.findings().map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "site.heavy-page: en/long/index.html has 250001 bytes, 250000 are the most",
      "site.broken-link: en/index.html leads to /en/data/, which the site does not have",
    ]);
  });

  test("and end the build", async () => {
    const input = inputOf(fictionalDataset());
    await expect(built({ ...input, published: () => [] })).rejects.toThrow(PipelineError);
  });
});
