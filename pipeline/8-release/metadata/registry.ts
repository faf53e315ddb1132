import { citation } from "./citation.ts";
import { croissant } from "./croissant.ts";
import { csvw } from "./csvw.ts";
import { dataPackage } from "./data-package.ts";
import { datasette } from "./datasette.ts";
import { dcat } from "./dcat.ts";
import type { Describer } from "./describer.ts";
import { dictionary } from "./dictionary.ts";
import { legal } from "./legal.ts";
import { readme } from "./readme.ts";
import { schemaOrg } from "./schema-org.ts";

/** All that a release says about itself beside its manifest. */
export const describers: readonly Describer[] = [
  ...[citation, croissant, csvw, dataPackage, datasette, dcat],
  ...[dictionary, legal, readme, schemaOrg],
];
