import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Suites that take longest, the longest first, by the path below tests/: begun last, one keeps all other cores waiting. */
const longest = [
  "release/rebuild",
  "faults",
  "site/browser",
  "e2e/cli",
  "e2e/outside",
  "corpus/folder",
  "e2e/shown",
  "e2e/disk",
  "release/forgeries",
  "identify/histories",
  "release/mutants",
  "read/limits",
  "variants/marks",
  "variants/markup",
];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
  return at < 0 ? longest.length : at;
};

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    return others.sort((a, b) => rank(a) - rank(b));
  }
}
