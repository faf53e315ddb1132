import { blankVariants } from "./blanks.ts";
import { contentsVariants } from "./contents.ts";
import { encodingVariants } from "./encoding.ts";
import { enumerationVariants } from "./enumeration.ts";
import { furnitureVariants } from "./furniture.ts";
import { headingVariants } from "./headings.ts";
import { htmlVariants } from "./html.ts";
import { htmlListVariants } from "./html-lists.ts";
import { joinedVariants } from "./joined.ts";
import { leaderVariants } from "./leaders.ts";
import { markdownVariants } from "./markdown.ts";
import { nameVariants } from "./names.ts";
import { orderVariants } from "./order.ts";
import { scriptVariants } from "./script.ts";
import { tableVariants } from "./tables.ts";
import type { Variant } from "./variant.ts";
import { widthVariants } from "./width.ts";
import { wrappingVariants } from "./wrapping.ts";

/** All variants by concept, in the order of the report. */
export const groups = {
  script: scriptVariants,
  encoding: encodingVariants,
  width: widthVariants,
  blanks: blankVariants,
  wrapping: wrappingVariants,
  headings: headingVariants,
  joined: joinedVariants,
  enumeration: enumerationVariants,
  markdown: markdownVariants,
  html: htmlVariants,
  "html-lists": htmlListVariants,
  tables: tableVariants,
  furniture: furnitureVariants,
  contents: contentsVariants,
  leaders: leaderVariants,
  order: orderVariants,
  names: nameVariants,
} satisfies Readonly<Record<string, readonly Variant[]>>;

export type GroupName = keyof typeof groups;

export const groupNames = Object.keys(groups) as GroupName[];
