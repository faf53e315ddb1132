/**
 * make lighthouse, or npx tsx scripts/lighthouse.ts [FOLDER]: has Lighthouse judge pages of the site in a folder, as `haiguan
 * serve` serves it, in Debian's Chromium. Exits 1 where a page has less than it must have, with the audits that found it.
 * Lighthouse is installed beside this file (scripts/lighthouse/), since nothing else needs what it brings.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { diskEffects } from "../pipeline/effects/disk.ts";
import { serveHere } from "../pipeline/effects/server.ts";
import { answerTo } from "../pipeline/site/serve.ts";

const [folder = "output/site"] = process.argv.slice(2);
const program = "scripts/lighthouse/node_modules/lighthouse/cli/index.js";

/** What a page must have at least, of 100. */
const least = { accessibility: 100, "best-practices": 95, seo: 95 } as const;
type Category = keyof typeof least;
const categories = Object.keys(least) as Category[];

/** One page of each kind that people come to most, in all languages. */
const pages: readonly (readonly [kind: string, path: string])[] = [
  ["home", "en/"],
  ["an organisation", "zh-Hans/id/organizations/dalian-customs.bangongshi/"],
  ["a duty", "zh-Hant/id/duties/dalian-customs.bangongshi.d-2gfohsy/"],
  ["a source", "en/id/sources/dalian-customs/"],
  ["relations", "zh-Hans/network/"],
  ["SQL", "en/sql/"],
];

interface Report {
  readonly lighthouseVersion: string;
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<
    Record<
      Category,
      { readonly score: number | null; readonly auditRefs: readonly { readonly id: string }[] }
    >
  >;
  readonly audits: Readonly<
    Record<string, { readonly title: string; readonly score: number | null; readonly details?: unknown }>
  >;
}

async function reportOf(url: string, into: string): Promise<Report> {
  const path = join(into, "report.json");
  const flags = "--headless=new --no-sandbox --disable-gpu";
  await promisify(execFile)(
    process.execPath,
    [
      program,
      url,
      "--quiet",
      "--output=json",
      `--output-path=${path}`,
      `--only-categories=${categories.join(",")}`,
      `--chrome-flags=${flags}`,
      "--no-enable-error-reporting",
    ],
    { env: { ...process.env, CHROME_PATH: process.env.CHROMIUM ?? "/usr/bin/chromium" } },
  );
  const report = JSON.parse(readFileSync(path, "utf8")) as Report;
  if (report.runtimeError !== undefined) throw new Error(`${url}: ${report.runtimeError.message}`);
  return report;
}

/** The audits of a category that a page does not pass, with what they point at. */
const faults = ({ categories: judged, audits }: Report, category: Category): string[] =>
  judged[category].auditRefs
    .map(({ id }) => ({ id, audit: audits[id] }))
    .filter(({ audit }) => audit !== undefined && audit.score !== null && audit.score < 1)
    .map(({ id, audit }) => `  ${id}: ${audit?.title}\n    ${JSON.stringify(audit?.details).slice(0, 1500)}`);

if (!existsSync(program)) throw new Error(`there is no ${program}: make lighthouse installs it`);
const into = mkdtempSync(join(tmpdir(), "lighthouse-"));
const { url, end } = await serveHere(0, (method, path) => answerTo(diskEffects, folder, method, path));
try {
  for (const [kind, path] of pages) {
    const report = await reportOf(new URL(path, url).href, into);
    const scores = categories.map((category) => ({
      category,
      score: Math.round((report.categories[category].score ?? 0) * 100),
    }));
    console.log(
      `${kind} (${path}), Lighthouse ${report.lighthouseVersion}: ${scores.map(({ category, score }) => `${category} ${score}`).join(", ")}`,
    );
    for (const { category, score } of scores) {
      if (score < 100) console.log(faults(report, category).join("\n"));
      if (score >= least[category]) continue;
      console.error(`${path}: ${category} is ${score}, and must be ${least[category]} or more`);
      process.exitCode = 1;
    }
  }
} finally {
  end();
  rmSync(into, { recursive: true });
}
