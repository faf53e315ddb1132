/** "source value|source value|…", as opencc-js has its dictionaries. */
type Dictionary = string;

/** How OpenCC converts: its characters are made usual ones, words are cut out, and each is replaced by one group after the other. */
export interface Configuration {
  readonly normalizationChain?: readonly (readonly Dictionary[])[];
  readonly segmentation: Dictionary | readonly Dictionary[];
  readonly conversionChain: readonly (readonly Dictionary[])[];
}

interface Branch {
  readonly next: Map<number, Branch>;
  /** what the words that lead here become */
  value: string | undefined;
}

/** The words that begin with one character. */
interface Head {
  readonly entries: string[];
  tree: Branch | null;
}

interface Match {
  readonly end: number;
  readonly value: string;
}

/**
 * Words of several dictionaries, the first of which holds. A page begins words with a few hundred of the thousands of
 * characters that words begin with: only their words are made a tree, when they are first met.
 */
class Words {
  readonly #heads = new Map<number, Head>();

  constructor(dictionaries: readonly Dictionary[]) {
    for (const dictionary of dictionaries.toReversed())
      for (const entry of dictionary.split("|")) {
        const first = entry.charCodeAt(0);
        const head = this.#heads.get(first);
        if (head === undefined) this.#heads.set(first, { entries: [entry], tree: null });
        else head.entries.push(entry);
      }
  }

  /** The longest word that begins at `at`. */
  matchAt(text: string, at: number): Match | null {
    const head = this.#heads.get(text.charCodeAt(at));
    if (head === undefined) return null;
    head.tree ??= treeOf(head.entries);
    let found: Match | null = null;
    let branch: Branch | undefined = head.tree;
    for (let end = at + 1; branch !== undefined; end++) {
      if (branch.value !== undefined) found = { end, value: branch.value };
      branch = branch.next.get(text.charCodeAt(end));
    }
    return found;
  }

  replaceIn(text: string): string {
    let replaced = "";
    let done = 0;
    for (let at = 0; at < text.length; ) {
      const match = this.matchAt(text, at);
      if (match === null) at++;
      else {
        replaced += text.slice(done, at) + match.value;
        at = done = match.end;
      }
    }
    return done === 0 ? text : replaced + text.slice(done);
  }
}

/** Words with one first character by those that follow; a later entry for the same word holds. */
function treeOf(entries: readonly string[]): Branch {
  const root: Branch = { next: new Map(), value: undefined };
  for (const entry of entries) {
    const cut = entry.indexOf(" ");
    let branch = root;
    for (let at = 1; at < cut; at++) {
      const unit = entry.charCodeAt(at);
      const next = branch.next.get(unit) ?? { next: new Map(), value: undefined };
      branch.next.set(unit, next);
      branch = next;
    }
    branch.value = entry.slice(cut + 1);
  }
  return root;
}

/**
 * What opencc-js does with its own dictionaries, which it makes trees of as a whole: that takes 0.4 s before the first
 * page is read. `tests/zh/opencc.test.ts` holds the two equal.
 */
export function converterOf(configuration: Configuration): (text: string) => string {
  const normalise = (configuration.normalizationChain ?? []).map((group) => new Words(group));
  const segmentation = new Words([configuration.segmentation].flat());
  const groups = configuration.conversionChain.map((group) => new Words(group));
  const through = (chain: readonly Words[], text: string): string =>
    chain.reduce((converted, words) => words.replaceIn(converted), text);
  const words = new Map<string, string>();
  /** Words are repeated often, and there are no more than the dictionary has. */
  const wordOf = (word: string): string => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const converted = through(groups, word);
    words.set(word, converted);
    return converted;
  };
  return (written) => {
    const text = through(normalise, written);
    let converted = "";
    let done = 0;
    for (let at = 0; at < text.length; ) {
      const end = segmentation.matchAt(text, at)?.end;
      if (end === undefined) at++;
      else {
        converted += through(groups, text.slice(done, at)) + wordOf(text.slice(at, end));
        at = done = end;
      }
    }
    return converted + through(groups, text.slice(done));
  };
}
