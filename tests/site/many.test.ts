import { beforeAll, describe, expect, test } from "vitest";
import { paged } from "../../pipeline/site/api/paged.ts";
import type { StoredFiles } from "../../pipeline/site/index.ts";
import { pagesNamed } from "../../pipeline/site/parts/blocks.ts";
import { longestChapter } from "../../pipeline/site/parts/chapters.ts";
import { fictionalDataset } from "../fixtures/dataset.ts";
import { type Built, built, inputOf, textOf } from "./built.ts";

const many = 400;

/** Copies of a row under other ids, behind it. */
const copies = <T extends { readonly id: string }>(row: T, changed: Partial<T> = {}): T[] =>
  Array.from({ length: many }, (_, n) => ({ ...row, ...changed, id: `${row.id}-copy${n}` }));

const first = <T>(rows: readonly T[]): T => {
  const [row] = rows;
  if (row === undefined) throw new Error("the fictional dataset has no such row");
  return row;
};

describe("a release with many of everything", () => {
  let files: Built;
  const dataset = fictionalDataset();
  const { category_id } = first(dataset.duty_categories);
  beforeAll(async () => {
    const byId = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
      [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
    const input = inputOf({
      ...dataset,
      organizations: byId([
        ...dataset.organizations,
        ...copies(first(dataset.organizations), { parent_id: null }),
      ]),
      duty_categories: byId([...dataset.duty_categories, ...copies(first(dataset.duty_categories))]),
    });
    const retired = { table: "duties", kind: "removed", successors: [], retired_in: "1.0.0" };
    const tombstones = Array.from({ length: many }, (_, n) => ({ ...retired, id: `gone${n}` }));
    const withRetired: StoredFiles = {
      ...input.files,
      read: (path) =>
        path === "tombstones.json"
          ? new TextEncoder().encode(JSON.stringify(tombstones))
          : input.files.read(path),
    };
    ({ files } = await built({ ...input, files: withRetired }));
  });

  /** Links of a page to others below `below`, as paths from the root. */
  const linksOf = (path: string, below: string): string[] =>
    [...textOf(files, path).matchAll(/href="([^"#]+)/g)]
      .map(([, to = ""]) => new URL(to, `http://x/${path}`).pathname.slice(1))
      .filter((to) => to.startsWith(below));

  /** All pages of a list. */
  const listAt = (path: string): string[] =>
    [...files.keys()].filter((file) => new RegExp(`^${path}(?:\\d+/)?index\\.html$`).test(file));

  test("has all bodies that stand below none in the list of organisations", () => {
    const pages = listAt("en/organizations/");
    const listed = new Set(pages.flatMap((page) => linksOf(page, "en/id/organizations/")));
    const roots = [...files.keys()].filter((path) =>
      /^en\/id\/organizations\/.*-copy\d+\/index\.html$/.test(path),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(roots).toHaveLength(many);
    expect(roots.filter((path) => !listed.has(path.replace("index.html", "")))).toEqual([]);
  });

  test("lists all retired ids", () => {
    const listed = new Set(listAt("en/ids/retired/").flatMap((page) => linksOf(page, "id/duties/gone")));
    expect(listed.size).toBe(many);
    expect(linksOf("en/ids/index.html", "id/duties/gone").length).toBeLessThan(many);
    expect(linksOf("en/ids/index.html", "en/ids/")).toContain("en/ids/retired/");
  });

  test("shows the first of what is too much for the page of a record, and leads to all of it", () => {
    const page = `en/id/categories/${category_id}/`;
    const duties = (path: string): number => textOf(files, path).split('<a class="duty"').length - 1;
    expect(duties(`${page}index.html`)).toBe(longestChapter);
    expect(linksOf(`${page}index.html`, page)).toContain(`${page}duties/`);
    const pages = listAt(`${page}duties/`);
    expect(pages.length).toBe(3);
    expect(pages.reduce((sum, path) => sum + duties(path), 0)).toBe(dataset.duty_categories.length + many);
    // what is beside them for programs is of the list, not of the record once more
    expect(JSON.parse(textOf(files, `${page}duties/index.json`)).record).toBeUndefined();
  });
});

test("a pager names all pages, of many the nearest, some on the way and both ends", () => {
  expect(pagesNamed(4, 2)).toEqual([1, 2, 3, 4]);
  const named = pagesNamed(1000, 500);
  expect(named.length).toBeLessThan(60);
  expect(named).toEqual(expect.arrayContaining([1, 499, 500, 501, 1000]));
  const gaps = named.slice(1).map((page, i) => page - (named[i] ?? 0));
  expect(Math.max(...gaps)).toBeLessThan(40);
});

test("a list for programs leads from file to file, and has all rows", () => {
  const pathOf = (page: number): string => (page === 1 ? "api/x.json" : `api/x/${page}.json`);
  const rows = Array.from({ length: 2500 }, (_, n) => n);
  const pieces = [...paged(rows, rows.length, pathOf)];
  expect(pieces.flatMap((piece) => piece.rows)).toEqual(rows);
  expect(pieces.map(({ path, next }) => [path, next])).toEqual([
    ["api/x.json", "x/2.json"],
    ["api/x/2.json", "3.json"],
    ["api/x/3.json", null],
  ]);
  expect([...paged([], 0, pathOf)]).toHaveLength(1);
});
