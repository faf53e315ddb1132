/** Dots and a page number behind an entry: 办公室……12 */
const leaders = /[\s.．·…—-]{2,60}\d{0,4}$/u;

/** The words of an entry of a table of contents, or of the heading that it names. */
const wordsOf = (text: string): string => text.replace(leaders, "").replace(/(?<![\s：:。])[\s：:。]+$/u, "");

/** The least number of entries: fewer lines in a row may be repeated by chance. */
const enough = 4;
const longest = 40;

/**
 * Ordinals of the lines that are entries of a table of contents: neighbours that are repeated below in the same order, with
 * text between them. A page that is printed twice repeats its lines, too, but next to each other.
 */
export function contentsOf(lines: readonly { readonly text: string }[]): ReadonlySet<number> {
  const words = lines.map(({ text }) => wordsOf(text));
  const last = new Map(words.map((text, n) => [text, n]));
  const again = words.map((text, n) => {
    const at = last.get(text) ?? n;
    return text.length > 1 && text.length <= longest && at > n ? at : null;
  });
  const found = new Set<number>();
  let run: number[] = [];
  for (const [n, at] of again.entries()) {
    const before = run.length === 0 ? null : (again[n - 1] ?? null);
    if (at === null) run = [];
    else run = before === null || at > before ? [...run, n] : [n];
    if (run.length >= enough && isSpread(run, again)) for (const entry of run) found.add(entry);
  }
  return found;
}

/** True when most entries have text between them where they are repeated. */
function isSpread(run: readonly number[], again: readonly (number | null)[]): boolean {
  const apart = run.slice(1).filter((n) => (again[n] ?? 0) - (again[n - 1] ?? 0) > 1);
  return apart.length * 2 >= run.length - 1;
}
