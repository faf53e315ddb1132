import { readFileSync } from "node:fs";
import { parse } from "yaml";

interface Citation {
  readonly title: string;
  readonly abstract: string;
  readonly version: string;
  readonly "date-released": string;
  readonly license: string;
  readonly authors: readonly { readonly name: string }[];
  readonly keywords: readonly string[];
}

const latest = (): string =>
  (JSON.parse(readFileSync("output/latest.json", "utf8")) as { readonly path: string }).path;

/** CITATION.cff at the root, where GitHub looks for it: that of the newest release. */
export const citation = (): string => readFileSync(`output/${latest()}CITATION.cff`, "utf8");

/** The same for Zenodo (https://developers.zenodo.org/#representation), which archives a release of GitHub. */
export function zenodo(): string {
  const cited = parse(citation()) as Citation;
  const deposit = {
    title: cited.title,
    description: cited.abstract,
    upload_type: "dataset",
    access_right: "open",
    version: cited.version,
    publication_date: cited["date-released"],
    license: cited.license.toLowerCase(),
    creators: cited.authors.map(({ name }) => ({ name })),
    keywords: cited.keywords,
  };
  return `${JSON.stringify(deposit, null, 2)}\n`;
}
