import type { Html, Part } from "../html.ts";
import { html } from "../html.ts";
import { link, number, type View } from "../view.ts";
import { section } from "./blocks.ts";

/** Rows of one kind on the page of a record. Of more than a page can have the page shows the first, and a list of its own all. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** The rows from one place to before another. */
  rows(from: number, to: number): Part;
}

/** Rows of a chapter on the page of its record. */
export const longestChapter = 150;

/** null: there are no rows. */
export const chapter = <T>(
  id: string,
  title: string,
  rows: readonly T[],
  body: (rows: readonly T[]) => Part,
): Chapter | null =>
  rows.length === 0
    ? null
    : { id, title, count: rows.length, rows: (from, to) => body(rows.slice(from, to)) };

export const isLong = ({ count }: Chapter): boolean => count > longestChapter;

/** Where all rows of a long chapter are listed. */
export const chapterPath = (place: string, { id }: Chapter): string => `${place}${id}/`;

/** The chapter on the page of its record, which is at `place`. */
export const chapterSection = (view: View, place: string, one: Chapter): Html =>
  section(
    one.id,
    one.title,
    isLong(one)
      ? html`${one.rows(0, longestChapter)}<p>${link(view, chapterPath(place, one), view.t("list.more", { n: number(one.count - longestChapter) }))}</p>`
      : one.rows(0, one.count),
    one.count,
  );
