import type { Records } from "../../model/tables/records.generated.ts";
import type { PageTable } from "../records.ts";
import { named, nameOf, type Page, type View } from "../view.ts";
import { ancestors } from "./organization.ts";
import type { Description } from "./record.ts";

/** Tables whose pages differ only in what they say: those of organisations and sources are built by themselves. */
export type Described = Exclude<PageTable, "organizations" | "sources">;

/** What the pages of some kinds of records say. */
export type Descriptions<T extends Described> = {
  readonly [K in T]: (view: View, row: Records[K]) => Description;
};

/** The list that a record stands in. */
export const above = (view: View, name: Described): NonNullable<Page["above"]> => [
  ["browse/", view.t("nav.browse")],
  [`browse/${name}/`, view.t(`table.${name}`)],
];

/** The bodies that a record belongs to, from the highest. */
export const bodiesAbove = (view: View, owner: Records["organizations"]): NonNullable<Page["above"]> => [
  ["organizations/", view.t("nav.organizations")],
  ...[...ancestors(view, owner), owner].map(
    (body) => [`id/organizations/${body.id}/`, named(view, nameOf(view, body))] as const,
  ),
];
