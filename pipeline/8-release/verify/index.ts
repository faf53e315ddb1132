import { type Issue, PipelineError } from "../../model/issue.ts";
import type { VersionEntry } from "../../model/release.generated.ts";
import type { Files } from "../published.ts";
import { agreement } from "./agreement.ts";
import { readContent } from "./content.ts";
import { integrity } from "./integrity.ts";
import { lineage } from "./lineage.ts";
import { linkedData } from "./linked-data.ts";
import { quotes } from "./quotes.ts";
import { references } from "./references.ts";
import { schemas } from "./schemas.ts";

export { verifyCatalogue } from "./catalogue.ts";
export { integrity } from "./integrity.ts";

export interface VerifyInput {
  /** every file of the release's folder */
  readonly files: Files;
  /** what versions.json says of the release; null when it is not at hand */
  readonly entry: VersionEntry | null;
  /** the files of another release, null when it is not at hand; what this one says of the one before is checked by it */
  readonly published: (version: string) => Files | null;
}

/**
 * Checks a release: first that every file is the published one, and only then, since damage shows everywhere, that
 * rows fit their schemas, references resolve, quotes stand in the text, all formats hold the same values, linked data
 * says nothing else, and the release follows the one before it as it says.
 */
export async function verify({ files, entry, published }: VerifyInput): Promise<Issue[]> {
  const damaged = integrity(files, entry);
  if (damaged.length > 0) return damaged;
  try {
    const content = readContent(files);
    const wrong = [
      ...schemas(content),
      ...references(content),
      ...quotes(content),
      ...(await agreement(content)),
      ...linkedData(content),
    ];
    const { previous } = content.manifest;
    const before = wrong.length > 0 || previous === null ? null : published(previous);
    return before === null ? wrong : lineage(content, before);
  } catch (error) {
    if (error instanceof PipelineError) return [...error.issues];
    throw error;
  }
}
