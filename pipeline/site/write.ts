import { IdSet } from "../model/collections/id-set.ts";
import { type Issue, issue } from "../model/findings/issue.ts";

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
  readonly #paths = new IdSet();
  /** a page that has a link, by where it leads; what is written already is not in it */
  readonly #awaited = new Map<string, string>();
  readonly #issues: Issue[] = [];
  #pages = 0;

  /** A page as it is stored, below `path`, a file. */
  page(path: string, document: string): Uint8Array {
    this.#pages++;
    this.file(path);
    const place = path.replace(/index\.html$/, "");
    const text = document.replace(rooted, (_, attribute: string, to: string) => {
      this.#follow(to.replace(/#.*$/, ""), path);
      return `${attribute}="${relative(place, to)}"`;
    });
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > heaviestPage)
      this.#issues.push(
        issue("site.heavy-page", `${path} has ${bytes.length} bytes, ${heaviestPage} are the most`),
      );
    return bytes;
  }

  file(path: string): void {
    if (!this.#paths.add(path)) throw new Error(`two files of the site are called ${path}`);
    this.#awaited.delete(path);
  }

  get pages(): number {
    return this.#pages;
  }

  /** What is wrong with all that was written. */
  findings(): Issue[] {
    return [
      ...this.#issues,
      ...[...this.#awaited].map(([file, page]) =>
        issue(
          "site.broken-link",
          `${page} leads to /${file.replace(/(^|\/)index\.html$/, "$1")}, which the site does not have`,
        ),
      ),
    ];
  }

  #follow(target: string, page: string): void {
    const file = target === "" || target.endsWith("/") ? `${target}index.html` : target;
    // a copy: V8 keeps the whole document for a part of it
    if (!this.#awaited.has(file) && !this.#paths.has(file))
      this.#awaited.set(Buffer.from(file).toString(), page);
  }
}
