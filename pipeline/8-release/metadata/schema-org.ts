import { releaseIri } from "../../model/releases/iri.ts";
import { jsonFile } from "../files/artifacts.ts";
import type { Describer } from "./describer.ts";
import { about, type Description, describedWithOrigin, distributions, licenceUrl } from "./description.ts";

/** What schema.org calls a Dataset: the markup that search engines for data read, here without its context. */
export const schemaOrgDataset = (release: Description) => {
  const { version, date, licence, content_hash } = release;
  return {
    "@type": "Dataset",
    name: about.name,
    description: describedWithOrigin(release),
    url: releaseIri(version),
    identifier: `sha256:${content_hash}`,
    version,
    datePublished: date,
    license: licenceUrl(licence),
    creator: { "@type": "Organization", name: about.creator },
    inLanguage: ["zh-Hans", "zh-Hant", "en"],
    keywords: about.keywords,
    isAccessibleForFree: true,
  };
};

/** dataset.jsonld, for the landing page of a release. */
export const schemaOrg: Describer = (release) =>
  jsonFile("dataset.jsonld", {
    "@context": { "@vocab": "https://schema.org/" },
    ...schemaOrgDataset(release),
    distribution: distributions(release).map(({ path, bytes, sha256, media_type }) => ({
      "@type": "DataDownload",
      name: path,
      contentUrl: releaseIri(release.version, path),
      encodingFormat: media_type,
      contentSize: `${bytes} B`,
      sha256,
    })),
  });
