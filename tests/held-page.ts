import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/** A place of a page that says what the code finds: `renewed` of its groups. UPDATE=1 rewrites it. */
export function holds(path: string, place: RegExp, renewed: (...groups: string[]) => string): void {
  const now = readFileSync(path, "utf8");
  expect(now).toMatch(place);
  const text = now.replace(place, (...groups) => renewed(...groups.map(String)));
  if (process.env.UPDATE === "1") writeFileSync(path, text);
  expect(readFileSync(path, "utf8")).toBe(text);
}

/** The rows of a table of a page that begins with `head`, a line of titles and one of dashes. */
export function holdsTable(path: string, head: readonly [string, string], rows: readonly string[]): void {
  const titles = head[0].replace(/[|\\*]/g, "\\$&");
  holds(path, new RegExp(`^${titles}\\n(?:\\|.*\\n)*`, "m"), () =>
    [...head, ...rows].map((line) => `${line}\n`).join(""),
  );
}
