/**
 * npx tsx scripts/screenshots.ts [ADDRESS]: writes docs/images/, pictures of pages of a site that `haiguan serve` serves there.
 * Not among the derived files that `make test` compares: another browser or font draws other pixels.
 */
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";

const [base = "http://127.0.0.1:8000/"] = process.argv.slice(2);
const folder = "docs/images";

const pages: Readonly<Record<string, string>> = {
  home: "en/",
  organization: "en/id/organizations/dalian-customs.bangongshi/",
  source: "en/id/sources/dalian-customs/#c1403-1411",
  network: "en/network/",
  timeline: "en/timeline/",
  functions: "en/functions/organizations/",
};
const widths = { phone: 360, desktop: 1280 };

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  for (const [device, width] of Object.entries(widths)) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(new URL(path, base).href);
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: `${folder}/${name}-${device}.png` });
    }
  }
} finally {
  await browser.close();
}
