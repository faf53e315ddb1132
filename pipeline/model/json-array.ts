/** Values already written as JSON, one per line inside an array, so that a diff shows the record that changed. */
export const jsonArray = (lines: readonly string[]): string =>
  lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`;
