import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, beforeAll, describe, expect, type TestContext, test } from "vitest";
import { readerOf, type Served } from "../../pipeline/effects/effects.ts";
import { serveHere } from "../../pipeline/effects/server.ts";
import { languages } from "../../pipeline/site/languages.ts";
import { answerTo } from "../../pipeline/site/serve.ts";
import { sample } from "../sample.ts";
import { flagshipSite, latestRelease } from "./built.ts";

const chromiumPath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const isHere = existsSync(chromiumPath);
if (!isHere)
  console.warn(
    `\nNO BROWSER: ${chromiumPath} is not there, so the pages are not tried in one. apt-get install chromium, or set CHROMIUM.\n`,
  );
if (!isHere && process.env.NEEDS_BROWSER)
  throw new Error(`${chromiumPath} is not there, and NEEDS_BROWSER is set`);

/** One page of each kind. */
const kinds = [
  "",
  "organizations/",
  "organizations/class/subordinate_customs/",
  "functions/",
  "functions/organizations/",
  "functions/organizations/dalian-customs.jisiju/",
  "powers/",
  "powers/dalian-customs.jisiju/",
  "network/",
  "network/oversees/",
  "timeline/",
  "browse/",
  "browse/duties/",
  "browse/events/",
  "browse/posts/",
  "sources/",
  "releases/",
  "releases/1.3.0..2.0.0/",
  "releases/1.3.0..2.0.0/organizations/",
  "data/",
  "dictionary/",
  "ids/",
  "cite/",
  "how/",
  "how/rules/",
  "about/",
  "search/",
  "sql/",
  "id/organizations/dalian-customs.jisiju/",
  "id/duties/dalian-customs.bangongshi.d-2gfohsy/",
  "id/people/dalian-customs.person.caojianhua/",
  "id/posts/dalian-customs.jisiju.post.juzhang/",
  "id/events/dalian-customs.e-4fewl2w/",
  "id/periods/dalian-customs.period-hbb73as/",
  "id/documents/dalian-customs.bangongshi.doc-6ka2zux/",
  "id/systems/dalian-customs.faguichu.sys-33woje5/",
  "id/areas/dalian-customs.area.anshan/",
  "id/external_bodies/body.haiguanzongshu-ornm/",
  "id/categories/anti_smuggling/",
  "id/statements/dalian-customs.anshanhaiguan.s-wu7ssxc/",
  "id/claims/dalian-customs.claim-7hklmo7/",
  "id/verb_classes/verb-approve/",
  "id/ranks/rank-bureau/",
  "id/sources/dalian-customs/",
  "id/sources/dalian-customs/other/",
  "id/sources/dalian-customs/corrections/",
];

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rows of a list have one template: the first of them stand for all. */
const firstOfEach = {
  exclude: [
    ["li:nth-of-type(n+20)"],
    ["tr:nth-of-type(n+20)"],
    [".text > p:nth-of-type(n+16)"],
    ["main > section:nth-of-type(n+6)"],
  ],
};

interface Axe {
  run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What is asked of a browser's window. */
interface Screen {
  readonly innerWidth: number;
  readonly document: { readonly documentElement: { readonly scrollWidth: number } };
  readonly CSS: { readonly highlights: ReadonlyMap<string, Iterable<object>> };
}

describe.skipIf(!isHere)("in a browser", () => {
  let browser: Browser;
  let served: Served;
  /** what the console said and what was asked of other hosts */
  const wrong: string[] = [];

  const watched = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage();
    page.on(
      "console",
      (message) => message.type() === "error" && wrong.push(`${page.url()}: ${message.text()}`),
    );
    page.on("pageerror", (error) => wrong.push(`${page.url()}: ${error.message}`));
    page.on(
      "request",
      (request) => !request.url().startsWith(served.url) && wrong.push(`asked for ${request.url()}`),
    );
    page.on(
      "response",
      (answer) => answer.status() >= 400 && wrong.push(`${answer.status()} ${answer.url()}`),
    );
    return page;
  };

  beforeAll(async () => {
    const { files } = await flagshipSite();
    // keyed as the disk has it; a listing of a large map is slow, and the server asks for one for each file
    const folder = readerOf(
      new Map(
        [...files]
          .filter(
            ([path]) =>
              !path.startsWith("releases/") || path.endsWith(`${latestRelease}/sqlite/haiguan.sqlite`),
          )
          .map(([path, bytes]) => [`site/${path}`, bytes]),
      ),
    );
    served = await serveHere(0, (method, url) => answerTo(folder, "site", method, url));
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
  });
  afterAll(async () => {
    await browser?.close();
    served?.end();
    await served?.closed;
  });

  /** What axe says of pages of one language, and which are wider than the screen. */
  async function faultsOf(
    lang: string,
    paths: readonly string[],
    options: object,
    look: BrowserContextOptions,
  ): Promise<string[]> {
    // axe puts a script into the page, which the policy would rightly refuse
    const context = await browser.newContext({ bypassCSP: true, ...look });
    const page = await watched(context);
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(`${served.url}${lang}/${path}`);
      await page.evaluate(axe);
      const violations = await page.evaluate(
        async ([scope, how]) => {
          const result = await (globalThis as unknown as { axe: Axe }).axe.run(scope, how);
          return result.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)}`);
        },
        [firstOfEach, { ...options, resultTypes: ["violations"] }] as const,
      );
      found.push(...violations.map((violation) => `${lang}/${path}: ${violation}`));
      const over = await page.evaluate(() => {
        const { document, innerWidth } = globalThis as unknown as Screen;
        return document.documentElement.scrollWidth - innerWidth;
      });
      if (over > 0) found.push(`${lang}/${path}: ${over} px wider than the screen`);
    }
    await context.close();
    return found;
  }

  /** The kinds that are looked at, for two windows at once. */
  const halvesOf = (look: string, annotate: TestContext["annotate"]): readonly (readonly string[])[] => {
    const some = sample(kinds, 1 / 6, (path) => `${look} ${path}`);
    annotate(`${some.length} of ${kinds.length} kinds of pages, ${look}`);
    const half = Math.ceil(some.length / 2);
    return [some.slice(0, half), some.slice(half)];
  };
  const narrow = { viewport: { width: 360, height: 800 } };
  const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

  test.for(languages)("every kind of page in %s is accessible", async (lang, { annotate }) => {
    // colours are the same in each language, and looked at below
    const options = { runOnly: rules, rules: { "color-contrast": { enabled: false } } };
    const halves = halvesOf(lang, annotate).map((paths) => faultsOf(lang, paths, options, narrow));
    expect((await Promise.all(halves)).flat()).toEqual([]);
  });

  test.for(["light", "dark"] as const)(
    "every kind of page has contrast enough in %s",
    async (colorScheme, { annotate }) => {
      const look = { colorScheme, viewport: { width: 1440, height: 800 } };
      const options = { runOnly: { type: "rule", values: ["color-contrast"] } };
      const halves = halvesOf(colorScheme, annotate).map((paths) => faultsOf("en", paths, options, look));
      expect((await Promise.all(halves)).flat()).toEqual([]);
    },
  );

  test("search finds both scripts, misprints, single characters, pinyin and English", async () => {
    const page = await watched(await browser.newContext());
    await page.goto(`${served.url}zh-Hans/`);
    const first = async (words: string): Promise<string> => {
      await page.fill("#q", words);
      await page.waitForSelector(`.drop[data-words="${words}"]:not([hidden])`);
      return (await page.textContent(".drop"))?.trim() ?? "";
    };
    await page.focus("#q");
    expect(await first("缉私局")).toContain("缉私局");
    expect(await first("緝私局")).toContain("缉私局");
    expect(await first("编发")).toMatch(/找到 \d+ 条/);
    expect(await first("編發")).toMatch(/找到 \d+ 条/);
    expect(await first("税")).toMatch(/找到 \d+ 条/);
    expect(await first("jisiju")).toContain("缉私局");
    expect(await first("anti-smuggling bureau")).toContain("缉私局");
    expect(await first("龘靐")).toBe("没有找到。");
    await first("缉私局");
    await page.press("#q", "ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/jisiju/);
    await page.goto(`${served.url}en/search/?q=${encodeURIComponent("缉私")}`);
    await page.waitForSelector("#results li mark");
    expect(await page.textContent("#results li mark")).toBe("緝私");
  });

  test("a deep link shows just its characters, a chosen passage tells what it is, and readings keep the place", async () => {
    const page = await watched(await browser.newContext());
    await page.goto(`${served.url}en/id/sources/dalian-customs/#c1873-1880`);
    const marked = await page.evaluate(() =>
      [...((globalThis as unknown as Screen).CSS.highlights.get("span") ?? [])].map(String).join(""),
    );
    const source = Array.from(
      readFileSync(`output/releases/${latestRelease}/text/dalian-customs.txt`, "utf8"),
    );
    expect(marked).toBe(source.slice(1873, 1880).join(""));
    expect(await page.textContent(".chosen")).toContain("duty");
    await page.click(".tabs a >> text=Simplified");
    await page.waitForURL(/other\/#c1873-1880/);
    await page.goto(`${served.url}en/id/sources/dalian-customs/`);
    const duty = page.locator("a.r-duty").first();
    await duty.click();
    expect(await page.textContent(".chosen")).toContain((await duty.textContent()) ?? "");
    const reasons = await page.locator(".chosen .reasons li").allTextContents();
    expect(reasons).toContain("+4 the words that give charge of something");
    expect(await page.textContent(".chosen")).toMatch(/\d points ahead of “/);
    await duty.click();
    await page.waitForURL(/id\/duties\//);
  });

  test("a statement is answered by the database of the release, on this page alone", async () => {
    const page = await watched(await browser.newContext());
    const { length: duties } = JSON.parse(
      readFileSync(`output/releases/${latestRelease}/json/duties.json`, "utf8"),
    );
    await page.goto(`${served.url}en/sql/#${encodeURIComponent("SELECT count(*) AS n FROM duties")}`);
    await page.waitForSelector("#answer td");
    expect(await page.textContent("#answer td")).toBe(String(duties));
    await page.fill("#statement", "SELECT 1 FROM nowhere");
    await page.press("#statement", "Control+Enter");
    await page.waitForSelector("#answer .error");
    expect(await page.textContent("#answer .error")).toContain("no such table: nowhere");
    await page.fill("#statement", "SELECT '=1+1' AS \"a,b\", 3 AS n UNION ALL SELECT 'x', 4");
    await page.click("#sql button >> nth=0");
    await page.waitForSelector("#answer svg rect");
    const [file] = await Promise.all([page.waitForEvent("download"), page.click("#csv")]);
    expect(readFileSync((await file.path()) ?? "", "utf8")).toBe('\ufeff"a,b",n\r\n\'=1+1,3\r\nx,4\r\n');
    expect(decodeURIComponent(new URL(page.url()).hash)).toContain("'=1+1'");
  });

  test("without a script every record and every file can be reached", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await watched(context);
    await page.goto(`${served.url}en/`);
    await page.click("nav.main >> text=Organisations");
    await page.click("text=The same as a list");
    await page.click(".tree >> text=Anti-Smuggling Bureau >> nth=0");
    await page.click(".duties a.duty >> nth=0");
    await page.click("text=See it on the page");
    expect(page.url()).toMatch(/#c\d+-\d+$/);
    await page.waitForSelector(":target", { state: "attached" });
    await page.click("nav.main >> text=Data");
    expect(await page.locator("a[download]").count()).toBeGreaterThan(200);
    await context.close();
  });

  test("nothing went wrong in the console, and no other host was asked", () => {
    expect(wrong).toEqual([]);
  });
});
