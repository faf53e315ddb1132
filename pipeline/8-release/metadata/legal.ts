import { textFile } from "../files/artifacts.ts";
import type { Describer } from "./describer.ts";
import { licenceUrl } from "./description.ts";

/** LICENSE.md: who may do what with which part of a release. */
export const legal: Describer = ({ licence, sources }) =>
  textFile(
    "LICENSE.md",
    "text/markdown; charset=utf-8",
    `# Licences

- The data (all tables in all formats, schemas and descriptions): ${licence}, ${licenceUrl(licence)}. Name haiguan-data and the version.
- The pages that were read (${sources.map(({ text_path }) => `\`${text_path}\``).join(", ")}, and every verbatim \`quote\`) remain their publishers'. They are quoted as the evidence of the data; the licence above gives no rights in them.
- The code that made the release: MIT.
`,
  );
