/** How one body stands to another, seen from the first; schemas/relations lists them, too. */
export type RelationKind =
  | "tasked_by"
  | "accountable_to"
  | "part_of"
  | "reports_to"
  | "oversees"
  | "coordinates"
  | "cooperates_with"
  | "assists"
  | "hands_over_to"
  | "receives_from"
  | "serves"
  | "represents"
  | "acts_on";
