import { host, releaseIri } from "../../model/releases/iri.ts";
import { jsonFile } from "../files/artifacts.ts";
import type { Describer } from "./describer.ts";
import {
  about,
  type Description,
  describedWithOrigin,
  distributions,
  licenceUrl,
  provenance,
} from "./description.ts";

const series = `${host}/dataset`;
const publisher = `${host}/maintainers`;

/**
 * A DCAT 3 record (https://www.w3.org/TR/vocab-dcat-3/) of the release in the series of all releases, with the type
 * statements that DCAT-AP 3.0.1 asks for, for catalogues that harvest it.
 */
export const dcat: Describer = (release) =>
  jsonFile("dcat.jsonld", {
    "@context": context,
    "@graph": [
      { "@id": publisher, "@type": "foaf:Agent", "foaf:name": about.creator },
      {
        "@id": series,
        "@type": "dcat:DatasetSeries",
        "dct:title": text(about.title),
        "dct:description": text(about.description),
        "dct:publisher": { "@id": publisher },
      },
      dataset(release),
      ...distributions(release).map((file) => distribution(release, file)),
      { "@id": licenceUrl(release.licence), "@type": "dct:LicenseDocument" },
      { "@id": algorithm, "@type": "spdx:ChecksumAlgorithm" },
      ...mediaTypes(release).map((type) => ({ "@id": mediaType(type), "@type": "dct:MediaType" })),
    ],
  });

const text = (value: string) => ({ "@value": value, "@language": "en" });
const algorithm = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";
const mediaType = (type: string): string =>
  `https://www.iana.org/assignments/media-types/${type.replace(/;.*/, "")}`;

const mediaTypes = (release: Description): string[] =>
  [...new Set(distributions(release).map((file) => file.media_type))].sort();

const dataset = (release: Description): object => ({
  ...describe(release),
  "dcat:distribution": distributions(release).map(({ path }) => ({
    "@id": releaseIri(release.version, path),
  })),
});

const describe = (release: Description): object => ({
  ...identified(release),
  "dct:description": text(describedWithOrigin(release)),
  "dct:provenance": release.sources.map((source) => ({
    "@type": "dct:ProvenanceStatement",
    "rdfs:label": text(provenance(source)),
  })),
});

const identified = ({ version, previous, date, licence, content_hash }: Description): object => ({
  "@id": releaseIri(version),
  "@type": "dcat:Dataset",
  "dct:title": text(`${about.name} ${version}`),
  "dct:identifier": `sha256:${content_hash}`,
  "dct:issued": { "@value": date, "@type": "xsd:date" },
  "dct:license": { "@id": licenceUrl(licence) },
  "dct:publisher": { "@id": publisher },
  "dcat:keyword": about.keywords,
  "dcat:version": version,
  "dcat:inSeries": { "@id": series },
  ...(previous === null ? {} : { "dcat:previousVersion": { "@id": releaseIri(previous) } }),
});

const distribution = (
  { version, licence }: Description,
  { path, bytes, sha256, media_type }: Description["files"][number],
): object => ({
  "@id": releaseIri(version, path),
  "@type": "dcat:Distribution",
  "dct:title": text(path),
  "dct:license": { "@id": licenceUrl(licence) },
  "dcat:accessURL": { "@id": releaseIri(version) },
  "dcat:downloadURL": { "@id": releaseIri(version, path) },
  "dcat:mediaType": { "@id": mediaType(media_type) },
  "dcat:byteSize": { "@value": String(bytes), "@type": "xsd:nonNegativeInteger" },
  "spdx:checksum": {
    "@type": "spdx:Checksum",
    "spdx:algorithm": { "@id": algorithm },
    "spdx:checksumValue": { "@value": sha256, "@type": "xsd:hexBinary" },
  },
});

const context = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  spdx: "http://spdx.org/rdf/terms#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};
