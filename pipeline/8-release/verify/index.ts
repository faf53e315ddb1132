import { type Issue, PipelineError } from "../../model/issue.ts";
import type { VersionEntry } from "../../model/release.generated.ts";
import type { Files } from "../published.ts";
import { agreement } from "./agreement.ts";
import { readContent } from "./content.ts";
import { integrity } from "./integrity.ts";
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
}

/**
 * Checks a release: first that every file is the published one, and only then, since damage shows everywhere, that
 * rows fit their schemas, references resolve, quotes stand in the text, and all formats hold the same values.
 */
export async function verify({ files, entry }: VerifyInput): Promise<Issue[]> {
  const damaged = integrity(files, entry);
  if (damaged.length > 0) return damaged;
  try {
    const content = readContent(files);
    return [...schemas(content), ...references(content), ...quotes(content), ...(await agreement(content))];
  } catch (error) {
    if (error instanceof PipelineError) return [...error.issues];
    throw error;
  }
}
