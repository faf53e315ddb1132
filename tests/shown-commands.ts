/** Commands that a page of Markdown shows: lines of its blocks of code that begin with a dollar sign, and those in its text. */

interface CodeBlock {
  readonly language: string;
  readonly code: string;
}

export const codeBlocks = (page: string): readonly CodeBlock[] =>
  [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = "", code = ""]) => ({
    language,
    code,
  }));

/** Without the remark behind it. */
const bare = (command: string): string => command.replace(/ {2,}#.*$/, "").trim();

export const commandsOf = (page: string): readonly string[] =>
  codeBlocks(page).flatMap(({ code }) =>
    [...code.matchAll(/^\$ (.+)$/gm)].map(([, line = ""]) => bare(line)),
  );

/** Commands that stand in the sentences of a page: `make test`, `UPDATE=1 npx vitest run tests/cases.test.ts`. */
export const commandsInText = (page: string): readonly string[] => [
  ...new Set(
    [...page.matchAll(/`((?:[A-Z]+=\S+ )?(?:make|npm run|npx|node) ?[^`]*)`/g)].map(([, line = ""]) => line),
  ),
];
