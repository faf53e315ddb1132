import { dutiesByCategory, dutiesOfOrganizations, verbsOfDuties } from "./duties.ts";
import { officeHolders } from "./office-holders.ts";
import { organizationTree } from "./organization-tree.ts";
import { powersOfOrganizations, relationsOfOrganizations } from "./powers-and-relations.ts";
import type { View } from "./view.ts";

export { type Dialect, flatView, type View } from "./view.ts";

/** Questions that people ask first, answered without a join of their own; a view stands behind those that it asks. */
export const views: readonly View[] = [
  organizationTree,
  dutiesOfOrganizations,
  verbsOfDuties,
  dutiesByCategory,
  officeHolders,
  relationsOfOrganizations,
  powersOfOrganizations,
];
