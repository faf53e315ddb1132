export { type Factor, withCauses } from "./causes.ts";
export { diff } from "./changes/diff.ts";
export { recordKey } from "./changes/record-keys.ts";
export {
  catalogueFiles,
  latestOf,
  versionEntry,
  versionsAfter,
  versionsWithout,
} from "./files/catalogue.ts";
export { contentHash, keyed } from "./files/content-hash.ts";
export type { Files, MadeFiles } from "./files/files.ts";
export { assertNotFrozen } from "./files/frozen.ts";
export { sumsPath } from "./files/manifest.ts";
export { type PublishedRelease, readRelease } from "./files/published.ts";
export { type Bump, type Classification, classify, type Edition, nextVersion } from "./policy/classify.ts";
export { compare, type Numbered } from "./policy/compare.ts";
export { type Release, type ReleaseInput, release } from "./release.ts";
export { type Block, told, toldWithin } from "./report/account.ts";
export { escaped as markdownText, markdownAccount } from "./report/markdown.ts";
export { askedReport, briefReport, terminalReport } from "./report/terminal.ts";
export {
  integrity,
  type Pipeline,
  type Verdict,
  type VerifyInput,
  verify,
  verifyCatalogue,
} from "./verify/index.ts";
