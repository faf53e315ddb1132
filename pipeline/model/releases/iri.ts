/**
 * What every IRI that the data name begins with: schemas ($id), records, releases, shapes, own terms. This is the one
 * place where it is said: schemas/, shapes/ and docs/ repeat it, and `npm run generate` makes them follow. It ends in
 * no slash and may have a path, so that a site can serve what lies below it.
 */
export const host = "https://haiguan-data.example";

/** What IRIs of records are relative to: <base><table>/<id>. They hold no version: an id means one thing for ever. */
export const recordBase = `${host}/id/`;

export const recordIri = (table: string, id: string): string => `${table}/${id}`;

/** The scheme of a column whose values are kinds; that of organisations has the name under which it was first published. */
export const schemeIri = (table: string, column: string): string =>
  `schemes/${column === "classification" ? column : `${table}.${column}`}`;

/** The concept that a value of such a column stands for. */
export const conceptIri = (table: string, column: string, value: string): string =>
  `${schemeIri(table, column)}/${value}`;

/** The scheme of roles. */
export const roleScheme = "schemes/roles";

/** The role that all posts of one title have, whatever their body: named by the title in Simplified script. */
export const roleIri = (title: string): string =>
  `roles/${title.replace(/[^\p{Letter}\p{Number}]/gu, encodeURIComponent)}`;

export const releaseIri = (version: string, path = ""): string => `${host}/releases/${version}/${path}`;
