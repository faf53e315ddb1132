/**
 * Values already written as JSON, one per line inside an array, so that a diff shows the record that changed: in pieces,
 * with `end` behind the bracket.
 */
export function* jsonArrayPieces(lines: Iterable<string>, end = "\n"): Generator<string> {
  let between = "[\n";
  for (const line of lines) {
    yield between;
    yield line;
    between = ",\n";
  }
  yield between === "[\n" ? "[]" : "\n]";
  yield end;
}

/** The same as one text. */
export const jsonArray = (lines: readonly string[]): string => [...jsonArrayPieces(lines)].join("");
