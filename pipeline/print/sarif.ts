import { diagnostics } from "../model/diagnostics.generated.ts";
import type { Located } from "./located.ts";

const codes = Object.keys(diagnostics).sort() as (keyof typeof diagnostics)[];

/** Findings as SARIF 2.1.0, columns in Unicode code points. */
export const sarif = (found: readonly Located[]): string =>
  JSON.stringify(
    {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              name: "haiguan",
              rules: codes.map((id) => ({
                id,
                shortDescription: { text: diagnostics[id].summary },
                help: { text: diagnostics[id].advice },
              })),
            },
          },
          columnKind: "unicodeCodePoints",
          results: found.map(result),
        },
      ],
    },
    null,
    2,
  );

function result({ issue, path, place, endColumn }: Located): object {
  const region =
    place === null ? {} : { region: { startLine: place.line, startColumn: place.column, endColumn } };
  return {
    ruleId: issue.code,
    ruleIndex: codes.indexOf(issue.code),
    level: issue.severity,
    message: { text: `${issue.message}. ${issue.hint}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: path, uriBaseId: "%SRCROOT%" }, ...region } }],
  };
}
