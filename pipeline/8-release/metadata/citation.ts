import { stringify } from "yaml";
import { releaseIri } from "../../model/releases/iri.ts";
import { textFile } from "../files/artifacts.ts";
import type { Describer } from "./describer.ts";
import { about, describedWithOrigin } from "./description.ts";

/** Citation File Format 1.2.0 (https://citation-file-format.github.io/), which reference managers read. */
export const citation: Describer = (release) =>
  textFile(
    "CITATION.cff",
    "application/yaml",
    stringify(
      {
        "cff-version": "1.2.0",
        message: "Cite the version, and the id of each record that you rely on.",
        type: "dataset",
        title: about.title,
        abstract: describedWithOrigin(release),
        version: release.version,
        "date-released": release.date,
        license: release.licence,
        url: releaseIri(release.version),
        authors: [{ name: about.creator }],
        keywords: about.keywords,
      },
      { version: "1.1", defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" },
    ),
  );
