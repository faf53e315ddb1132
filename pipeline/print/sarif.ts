import { diagnostics } from "../model/findings/diagnostics.generated.ts";
import { host } from "../model/releases/iri.ts";
import { sha256 } from "../model/releases/sha256.ts";
import { type Located, type Location, lineOf } from "./located.ts";

const codes = Object.keys(diagnostics).sort() as (keyof typeof diagnostics)[];

/** Findings as SARIF 2.1.0, columns in Unicode code points. */
export const sarif = (found: readonly Located[], version: string): string =>
  JSON.stringify(
    {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "haiguan", version, informationUri: `${host}/`, rules: codes.map(rule) } },
          columnKind: "unicodeCodePoints",
          results: withFingerprints(found),
        },
      ],
    },
    null,
    2,
  );

const rule = (id: keyof typeof diagnostics): object => ({
  id,
  shortDescription: { text: diagnostics[id].summary },
  help: { text: diagnostics[id].advice },
  defaultConfiguration: { level: diagnostics[id].severity },
});

/**
 * A finding is the same one in the next run when code, file and the words of its line are the same, whatever stands
 * above; among equals it is the same by its number.
 */
function withFingerprints(found: readonly Located[]): object[] {
  const seen = new Map<string, number>();
  return found.map((finding) => {
    const line = finding.region === null ? finding.issue.message : lineOf(finding.region).trim();
    const hash = sha256([finding.issue.code, finding.path, line].join("\n"));
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return { ...result(finding), partialFingerprints: { primaryLocationLineHash: `${hash}:${count}` } };
  });
}

const result = ({ issue, related, ...location }: Located): object => ({
  ruleId: issue.code,
  ruleIndex: codes.indexOf(issue.code),
  level: issue.severity,
  message: { text: `${issue.message}. ${issue.hint}` },
  locations: [{ physicalLocation: physical(location) }],
  ...(related.length === 0
    ? {}
    : {
        relatedLocations: related.map(({ message, ...other }, id) => ({
          id,
          message: { text: message },
          physicalLocation: physical(other),
        })),
      }),
});

/** A name that is no valid text, which a disk can hold, has no place in a URI. */
const inUri = (name: string): string => encodeURIComponent(name.replace(/\p{Surrogate}/gu, "\ufffd"));

const physical = ({ path, region }: Location): object => ({
  artifactLocation: { uri: path.split("/").map(inUri).join("/"), uriBaseId: "%SRCROOT%" },
  ...(region === null
    ? {}
    : { region: { startLine: region.line, startColumn: region.column, endColumn: region.endColumn } }),
});
