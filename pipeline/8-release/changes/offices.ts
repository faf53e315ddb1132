import type { Row, Tables } from "../../model/tables/table.ts";
import type { Link } from "./links.ts";

const str = (value: unknown): string => (typeof value === "string" ? value : "");
const rowsOf = (tables: Tables, table: string): readonly Row[] => [...(tables[table] ?? [])];

/**
 * Posts that lost the name of their body from their title: 大连海关党委委员 and 关党委委员 are the 党委委员 of 大连海关. A post that is
 * there under the short title already takes the longer ones in.
 */
export function postLinks(previous: Tables, next: Tables): Link[] {
  const kept = new Set(rowsOf(next, "posts").map(({ id }) => id));
  const before = new Set(rowsOf(previous, "posts").map(({ id }) => id));
  const names = new Map(rowsOf(next, "organizations").map((row) => [row.id, str(row.name_hans)]));
  return rowsOf(previous, "posts")
    .filter(({ id }) => !kept.has(id))
    .flatMap((gone): Link[] => {
      const body = names.get(str(gone.organization_id)) ?? "";
      const twin = rowsOf(next, "posts").find(
        (post) =>
          post.organization_id === gone.organization_id &&
          namesBody(str(gone.title_hans), str(post.title_hans), body),
      );
      return twin === undefined
        ? []
        : [{ from: gone.id, to: twin.id, kind: before.has(twin.id) ? "merged" : "moved" }];
    });
}

/** Whether `long` is `short` with the name of its body before it, or an end of that name, or a longer form. */
function namesBody(long: string, short: string, body: string): boolean {
  if (body === "" || long.length <= short.length || !long.endsWith(short)) return false;
  const rest = long.slice(0, -short.length);
  return body.endsWith(rest) || rest.endsWith(body);
}
