/**
 * What a person cannot see, and what a terminal or a log obeys: control, format and ignorable characters, separators of
 * lines, halves of characters; and what makes a line a command of GitHub's runner: the second colon of a first ::, and
 * the bracket of ##[, which it looks for anywhere.
 */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}\p{NChar}]|(?<=^\s*:):|(?<=##)\[/gu;

/**
 * Text of others (of pages, paths, descriptions, git, releases) as one line that shows every character: ␛, ‹U+202E›. A
 * tab is a blank. What is visible already stays as it is, and the beginning of a text is shown as the text begins.
 */
export const visible = (text: string): string =>
  text.replace(hidden, (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (char === "\t") return " ";
    return code < 0x20
      ? String.fromCodePoint(0x2400 + code)
      : `‹U+${code.toString(16).toUpperCase().padStart(4, "0")}›`;
  });

/** The same for a text whose line feeds are ours. */
export const visibleLines = (text: string): string => text.split("\n").map(visible).join("\n");
