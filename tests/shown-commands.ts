/** Commands that a page of Markdown shows: lines of its blocks of code that begin with a dollar sign. */

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
