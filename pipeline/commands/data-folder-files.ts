import { packageName } from "../generator.ts";
import { sourcesFolder } from "../inputs/source-folders.ts";
import { schemas } from "../model/tables/schemas.generated.ts";

/** What a data folder has before its first source, by path. `version`: of this program, which its checks are bound to. */
export const dataFolderFiles = (version: string): ReadonlyMap<string, string> =>
  new Map([
    [`${sourcesFolder}/.gitkeep`, ""],
    [".gitignore", gitignore],
    ["README.md", readme(version)],
    [".github/workflows/check.yml", workflow(version)],
    ["schemas/source.schema.json", `${JSON.stringify(schemas.source, null, 2)}\n`],
    ["schemas/curation.schema.json", `${JSON.stringify(schemas.curation, null, 2)}\n`],
  ]);

const gitignore = `output/build/
output/site/
output/site/
*.tmp
check.sarif
effect.md
effect-whole.md
`;

const run = (version: string): string => `npx --yes --package ${packageName}@${version} haiguan`;

const readme = (version: string): string => `# Data on government bodies

Made with ${packageName} ${version} from the pages in \`sources/\`: each folder has a page as it was captured, what is known of it
(\`source.json\`) and what people decided about it (\`curation.json\`); \`schemas/\` describes both files.

\`\`\`
$ ${run(version)} init ID PAGE   # adds a source: a file (.html, .txt, .md, .docx, .pdf) or an address
$ ${run(version)} check          # what is wrong, and what an edit changes in the data
$ ${run(version)} explain ID     # where the values of a record come from
$ ${run(version)} build          # all formats, in output/build/
$ ${run(version)} release        # freezes a version in output/releases/
$ ${run(version)} site           # web pages of the latest release, in output/site/
\`\`\`

Commit \`sources/\` and \`output/\`. A published release is never changed; \`yank\` withdraws one.
`;

const workflow = (version: string): string => `name: check
on: pull_request
permissions: {}
jobs:
  check:
    runs-on: ubuntu-24.04
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: 20
      - run: ${run(version)} check --format github --report .
      - if: always()
        run: cat effect.md >> "$GITHUB_STEP_SUMMARY"
      - if: always()
        uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2
        with:
          name: check
          path: |
            check.sarif
            effect.md
            effect-whole.md
`;
