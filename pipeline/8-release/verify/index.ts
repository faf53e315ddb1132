import semver from "semver";
import { type Issue, PipelineError } from "../../model/findings/issue.ts";
import type { Scratch } from "../../model/releases/random-file.ts";
import type { VersionEntry } from "../../model/releases/release.generated.ts";
import { Texts } from "../../model/text/texts.ts";
import type { Files } from "../files/files.ts";
import { manifestPath } from "../files/manifest.ts";
import { agreement } from "./agreement.ts";
import { type Content, datasetOf, isCurrent, readContent, textsOf, unreadable } from "./content.ts";
import { forms, order } from "./forms.ts";
import { integrity } from "./integrity.ts";
import { lineage } from "./lineage.ts";
import { linkedData } from "./linked-data.ts";
import { asMade } from "./making.ts";
import type { Pipeline } from "./pipeline.ts";
import { quotes } from "./quotes.ts";
import { references } from "./references.ts";
import type { Ancestors } from "./remade.ts";
import { schemas } from "./schemas.ts";
import { statements } from "./statements.ts";
import { watched } from "./watched.ts";

export { verifyCatalogue } from "./catalogue.ts";
export { integrity } from "./integrity.ts";
export type { Pipeline } from "./pipeline.ts";

export interface VerifyInput {
  /** every file of the release's folder */
  readonly files: Files;
  /** what versions.json says of the release; null when it is not at hand */
  readonly entry: VersionEntry | null;
  /** all that versions.json lists; empty when it is not at hand */
  readonly versions: readonly VersionEntry[];
  /** whether somebody outside of the folder vouches for its bytes: versions.json, or a signature */
  readonly vouched: boolean;
  /** versions of the releases that are at hand, and the files of each */
  readonly others: readonly string[];
  readonly published: (version: string) => Files | null;
  /** for what is too large to be in memory; absent: it is in memory all the same */
  readonly scratch?: Scratch;
}

export interface Verdict {
  readonly issues: readonly Issue[];
  /** what was not judged, in words for people; empty: nothing */
  readonly unjudged: readonly string[];
}

/**
 * Checks a release: first that every file is the published one, and only then, since damage shows everywhere, that
 * records are what the build demands, references resolve, quotes stand in the text, and what it says of itself is so.
 * Where somebody vouches for the bytes, all formats are read and compared. Where nobody does, the release is made again
 * and every byte compared, if it is of this code; of one by other code everything is read that has a reader.
 */
export async function verify(input: VerifyInput, pipeline: Pipeline): Promise<Verdict> {
  const damaged = integrity(input.files, input.entry);
  if (damaged.length > 0) return { issues: damaged, unjudged: [] };
  try {
    return await judged(input, pipeline);
  } catch (error) {
    if (error instanceof PipelineError) return { issues: error.issues, unjudged: [] };
    // whoever made the files may have made them so that a reader stumbles: that is found, and no failure of this program
    return { issues: unreadable("the release", error).issues, unjudged: [] };
  }
}

async function judged(input: VerifyInput, pipeline: Pipeline): Promise<Verdict> {
  const { files, unread } = watched(input.files);
  const content = readContent(files, input.scratch);
  const ancestors = ancestorsOf(content, input);
  const { generator } = content.manifest;
  const isOurs =
    isCurrent(content) &&
    generator.name === pipeline.generator.name &&
    generator.version === pipeline.generator.version;
  const ofRecords = records(content, pipeline);
  const wrong = [
    ...ofRecords,
    ...(input.vouched ? [] : forms(content)),
    ...statements(content, input.versions),
  ];
  const rest = await (isOurs && !input.vouched && wrong.length === 0
    ? asMade(content, ancestors, pipeline)
    : asRead(content, ancestors, ofRecords.length > 0));
  const issues = [...wrong, ...rest];
  if (input.vouched || issues.length > 0) return { issues, unjudged: [] };
  return { issues, unjudged: isOurs ? notHeld(content, ancestors) : notMade(content, unread()) };
}

/** The records, by themselves. */
function records(content: Content, pipeline: Pipeline): Issue[] {
  const texts = new Texts(textsOf(content));
  const wrong = [...schemas(content), ...order(content), ...references(content), ...quotes(content, texts)];
  // the validation takes for granted what these found wrong
  return wrong.length > 0
    ? wrong
    : foundByBuild(pipeline.recordFaults(datasetOf(content), texts, isCurrent(content)));
}

/** Without their places, which are on pages that need not be here. */
const foundByBuild = (issues: readonly Issue[]): Issue[] =>
  issues.map((found) => ({ ...found, span: null, source: null, file: null, related: [] }));

/** Every file by its reader, and the release against the one before it. */
async function asRead(content: Content, { previous }: Ancestors, areRecordsWrong: boolean): Promise<Issue[]> {
  const wrong = [...(await agreement(content, content.files.keys())), ...linkedData(content)];
  return areRecordsWrong || wrong.length > 0 || previous === null ? wrong : lineage(content, previous);
}

function ancestorsOf(
  { manifest: { version, previous } }: Content,
  { others, published }: VerifyInput,
): Ancestors {
  if (previous === null) return { previous: null, withdrawn: [] };
  const between = others
    .filter((other) => semver.gt(other, previous) && semver.lt(other, version))
    .sort(semver.compare);
  return { previous: published(previous), withdrawn: between.flatMap((other) => published(other) ?? []) };
}

const notHeld = ({ manifest: { previous } }: Content, ancestors: Ancestors): string[] =>
  previous === null || ancestors.previous !== null
    ? []
    : [`${previous} is not at hand: what changed since was not compared with it`];

const notMade = ({ manifest: { generator } }: Content, unread: readonly string[]): string[] => [
  `made by other code than this (${generator.name} ${generator.version}, other tables or columns), so not made again; not judged beyond their checksums: ${unread.filter((path) => path !== manifestPath).join(", ")}`,
];
