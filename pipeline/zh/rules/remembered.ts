/** More texts than a long page has of one sort. */
const most = 4096;

/**
 * The same question, whose answers are kept: a page has the same names, numbers and lines again and again, and is
 * converted as it is printed and as it is mended. For what depends on the text alone, and on no rule that can be taken out.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, { readonly given: T }>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known.given;
    const given = answer(text);
    if (answers.size === most) answers.clear();
    answers.set(text, { given });
    return given;
  };
}
