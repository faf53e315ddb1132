export { catalogueFiles, latestOf, versionEntry, versionsAfter } from "./catalogue.ts";
export { type Bump, type Classification, classify, type Edition, nextVersion } from "./classify.ts";
export { contentHash, keyed } from "./content-hash.ts";
export { diff } from "./diff.ts";
export { assertNotFrozen } from "./frozen.ts";
export { type Files, type PublishedRelease, readRelease } from "./published.ts";
export { type Release, type ReleaseInput, release } from "./release.ts";
export { terminalReport } from "./terminal.ts";
export { type RowValidator, type VerifyInput, verify, verifyCatalogue } from "./verify/index.ts";
