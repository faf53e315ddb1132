/** Columns that a text takes where Latin is half as wide as Han. */
export const columnsOf = (text: string): number => {
  let columns = 0;
  for (const char of text) columns += (char >= " " && char <= "~") || char === "\u00a0" ? 1 : 2;
  return columns;
};

/** What a line may not begin with, and so drags along the character before it. */
const neverFirst = "，、；。：！？）》”’」』】〉〕,;.:!?)%％";

/**
 * The piece at the start of a line that would have stood on the line before, had there been room: a character of Han
 * with the marks that hang on it, a word of Latin letters, a number.
 */
export const firstPiece = (line: string): string => piece.exec(line)?.[0] ?? "";
const piece = new RegExp(`^(?:[A-Za-z]+|[\\d.,]*\\d|[（《“‘「『【〈〔(]*.)[${neverFirst}]{0,3}`, "u");
