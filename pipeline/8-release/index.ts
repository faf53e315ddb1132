export { type Block, told, toldWithin } from "./account.ts";
export {
  catalogueFiles,
  latestOf,
  versionEntry,
  versionsAfter,
  versionsWithout,
} from "./catalogue.ts";
export { type Factor, withCauses } from "./causes.ts";
export { type Bump, type Classification, classify, type Edition, nextVersion } from "./classify.ts";
export { compare, type Numbered } from "./compare.ts";
export { contentHash, keyed } from "./content-hash.ts";
export { diff } from "./diff.ts";
export { assertNotFrozen } from "./frozen.ts";
export { sumsPath } from "./manifest.ts";
export { escaped as markdownText, markdownAccount } from "./markdown.ts";
export { type Files, type MadeFiles, type PublishedRelease, readRelease } from "./published.ts";
export { recordKey } from "./record-keys.ts";
export { type Release, type ReleaseInput, release } from "./release.ts";
export { askedReport, briefReport, terminalReport } from "./terminal.ts";
export {
  integrity,
  type Pipeline,
  type Verdict,
  type VerifyInput,
  verify,
  verifyCatalogue,
} from "./verify/index.ts";
