import type { ScalarKind } from "../../model/tables/columns.ts";
import { jsonFile } from "../files/artifacts.ts";
import type { Describer } from "./describer.ts";
import { csvFiles } from "./description.ts";
import { schemaOrgDataset } from "./schema-org.ts";

/**
 * Croissant 1.1 (https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html), read by machine-learning tools.
 * Foreign keys are not said: mlcroissant 1.1 takes a reference of a table to itself for a cycle and then loads nothing.
 */
export const croissant: Describer = (release) =>
  jsonFile("croissant.json", {
    "@context": context,
    ...schemaOrgDataset(release),
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.1",
    citeAs: `haiguan-data, version ${release.version}`,
    isLiveDataset: false,
    distribution: csvFiles(release).map(({ file }) => ({
      "@type": "cr:FileObject",
      "@id": file.path,
      name: file.path,
      contentUrl: file.path,
      encodingFormat: file.media_type,
      contentSize: `${file.bytes} B`,
      sha256: file.sha256,
    })),
    recordSet: csvFiles(release).map((entry) => recordSet(entry)),
  });

const types: Readonly<Record<ScalarKind, string>> = {
  string: "sc:Text",
  integer: "sc:Integer",
  number: "sc:Float",
  boolean: "sc:Boolean",
};

const recordSet = ({ file, table }: ReturnType<typeof csvFiles>[number]): object => ({
  "@type": "cr:RecordSet",
  "@id": table.name,
  name: table.name,
  description: table.description,
  key: table.key.map((name) => ({ "@id": `${table.name}/${name}` })),
  field: table.columns.map(({ name, type, description }) => ({
    "@type": "cr:Field",
    "@id": `${table.name}/${name}`,
    name,
    description,
    dataType: types[type.kind as ScalarKind],
    source: { fileObject: { "@id": file.path }, extract: { column: name } },
  })),
});

/** The context that the standard demands of every file; with https, which its validator insists on. */
const context = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  sc: "https://schema.org/",
  cr: "http://mlcommons.org/croissant/",
  rai: "http://mlcommons.org/croissant/RAI/",
  dct: "http://purl.org/dc/terms/",
  conformsTo: "dct:conformsTo",
  name: { "@container": "@language" },
  description: { "@container": "@language" },
  data: { "@id": "cr:data", "@type": "@json" },
  examples: { "@id": "cr:examples", "@type": "@json" },
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  ...Object.fromEntries(
    [
      ...["arrayShape", "citeAs", "column", "containedIn", "equivalentProperty", "extract", "field"],
      ...[
        "fileProperty",
        "fileObject",
        "fileSet",
        "format",
        "includes",
        "isArray",
        "isLiveDataset",
        "jsonPath",
      ],
      ...["key", "md5", "parentField", "path", "recordSet", "references", "regex", "repeated", "replace"],
      ...["samplingRate", "separator", "source", "subField", "transform"],
    ].map((term) => [term, `cr:${term}`]),
  ),
};
