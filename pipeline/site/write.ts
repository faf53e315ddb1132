import { type Issue, issue } from "../model/issue.ts";

/** What a page may weigh, in bytes. */
const heaviestPage = 250_000;

/** Where a link leads from a page, so that the site can lie in any folder of a server. */
export function relative(from: string, to: string): string {
  const [path = "", fragment] = to.split("#");
  const [above, target] = [from.split("/").slice(0, -1), path.split("/")];
  let same = 0;
  while (same < above.length && same < target.length - 1 && above[same] === target[same]) same++;
  const link = [...above.slice(same).map(() => ".."), ...target.slice(same)].join("/");
  const whole = path === from ? "" : link === "" ? "./" : link;
  return fragment === undefined ? whole || "./" : `${whole}#${fragment}`;
}

/** Links from the root, as templates write them: a value can hold no such thing, as its quotes are escaped. */
const rooted = /(href|src|action)="\/([^"]*)"/g;

/** Follows what is written: which pages there are, where they lead, whether one is too heavy. */
export class Ledger {
  readonly #paths = new Set<string>();
  /** a page that has a link, by where it leads */
  readonly #targets = new Map<string, string>();
  readonly #issues: Issue[] = [];

  /** A page as it is stored, below `path`, a file. */
  page(path: string, document: string): Uint8Array {
    const place = path.replace(/index\.html$/, "");
    const text = document.replace(rooted, (_, attribute: string, to: string) => {
      const target = to.replace(/#.*$/, "");
      if (!this.#targets.has(target)) this.#targets.set(target, path);
      return `${attribute}="${relative(place, to)}"`;
    });
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > heaviestPage)
      this.#issues.push(
        issue("site.heavy-page", `${path} has ${bytes.length} bytes, ${heaviestPage} are the most`),
      );
    this.file(path);
    return bytes;
  }

  file(path: string): void {
    if (this.#paths.has(path)) throw new Error(`two files of the site are called ${path}`);
    this.#paths.add(path);
  }

  get pages(): number {
    return [...this.#paths].filter((path) => path.endsWith(".html")).length;
  }

  /** What is wrong with all that was written. */
  findings(): Issue[] {
    const isThere = (target: string): boolean =>
      this.#paths.has(target === "" || target.endsWith("/") ? `${target}index.html` : target);
    const broken = [...this.#targets].filter(([target]) => !isThere(target));
    return [
      ...this.#issues,
      ...broken.map(([target, page]) =>
        issue("site.broken-link", `${page} leads to /${target}, which the site does not have`),
      ),
    ];
  }
}
