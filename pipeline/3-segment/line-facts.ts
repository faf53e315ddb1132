import type { Block } from "../model/page.ts";
import type { DutyLeadIn } from "../zh/duties/duty-leads.ts";
import type { Mark } from "../zh/layout/enumeration.ts";
import type { UnitHeading } from "./names/heading.ts";
import type { TopicHeading } from "./names/topic.ts";
import type { OfPath } from "./paths.ts";
import type { Row } from "./tables.ts";

/** A row of an information box that was copied as lines; `last` ends the box. */
export type BoxRow = "row" | "last" | null;

/** All that zh/ knows of one line by itself. Spans count from the start of `text`. */
export interface LineFacts {
  readonly row: Row;
  readonly block: Block;
  /** ordinal among the rows of the page */
  readonly index: number;
  /** nothing stands above it but what sites print around a page */
  readonly begins: boolean;
  /** the line in Simplified script without its marks */
  readonly text: string;
  /** offset of `text` in the reading */
  readonly at: number;
  /** the innermost mark: 一、 of • 一、 */
  readonly mark: Mark | null;
  /** how deep a heading on this line would stand: markup 1–6, marks 11–18, cells of two columns of names 21 and 22, `bareDepth` without any */
  readonly depth: number;
  /** the body that the line begins with */
  readonly heading: UnitHeading | null;
  /** how many lines of the page begin with a body and go on in the same way: 办公室：…, 人事科：… */
  readonly alike: number;
  /** another line lists the body that it begins with: 下设秘书科、信息科 */
  readonly announced: boolean;
  /** it is an entry of a table of contents */
  readonly contents: boolean;
  /** it signs a document: a date stands below it */
  readonly signs: boolean;
  /** the layout sets it apart as a heading */
  readonly apart: boolean;
  /** the title at the end of the path that a site prints above it, or the name of the site */
  readonly path: OfPath;
  /** a row of an information box */
  readonly box: BoxRow;
  /** length of the key that heads the item, where all items of its list have one: 政策执行：负责贯彻… */
  readonly key: number;
  /** it stands beside items that begin with names of bodies, and has other words in their place */
  readonly besideUnit: boolean;
  /** how many bodies the line lists; 0 when it holds anything else */
  readonly names: number;
  /** the topic that the line, or its beginning, names */
  readonly topic: TopicHeading | null;
  readonly dutyLeadIn: DutyLeadIn | null;
  readonly unitLeadIn: boolean;
  /** a line that names the holder of a post, or a curriculum vitae */
  readonly leader: boolean;
  readonly life: boolean;
  /** the line is the name of a person and nothing else */
  readonly person: boolean;
  /** 负责…, 主要任务是… */
  readonly lead: boolean;
  /** 拟订… */
  readonly verb: boolean;
  /** has a full stop or a semicolon in it */
  readonly sentence: boolean;
}

export const bareDepth = 100;

/** True for a line without a printed mark; the bullet that a browser draws before an item of a list does not count. */
export const isUnmarked = ({ mark }: Pick<LineFacts, "mark">): boolean => mark === null || mark.length === 0;
