import { stringify } from "yaml";
import { releaseIri } from "../../model/iri.ts";
import { textFile } from "../files.ts";
import type { Describer } from "./describer.ts";
import { about } from "./description.ts";

/** Citation File Format 1.2.0 (https://citation-file-format.github.io/), which reference managers read. */
export const citation: Describer = ({ version, date, licence }) =>
  textFile(
    "CITATION.cff",
    "application/yaml",
    stringify(
      {
        "cff-version": "1.2.0",
        message: "Cite the version, and the id of each record that you rely on.",
        type: "dataset",
        title: about.title,
        abstract: about.description,
        version,
        "date-released": date,
        license: licence,
        url: releaseIri(version),
        authors: [{ name: about.creator }],
        keywords: about.keywords,
      },
      { version: "1.1", defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" },
    ),
  );
