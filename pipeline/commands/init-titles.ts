import type { SourceDescription } from "../model/inputs/inputs.generated.ts";
import type { PageResult } from "../run.ts";
import { simplified, traditional } from "../zh/script/script.ts";

export type Titles = Pick<SourceDescription, "title_hant" | "title_hans">;

const longestTitle = 60;

/** A title in both scripts: the name of the first body of the page, else its first line. */
export function titlesOf({ dataset, reading }: PageResult): Titles {
  const bodies = dataset.organizations.filter(({ parent_id }) => parent_id === null);
  const [first] = bodies.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  if (first !== undefined) return { title_hant: first.name_hant, title_hans: first.name_hans };
  const line = reading.raw.chars.join("").trim().split("\n")[0]?.slice(0, longestTitle) ?? "";
  return { title_hant: traditional(simplified(line)), title_hans: simplified(line) };
}
