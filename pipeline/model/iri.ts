/** The host of everything that the data names: schemas ($id in schemas/), records, releases, own terms. */
export const host = "https://haiguan-data.example";

/** What IRIs of records are relative to: <base><table>/<id>. They hold no version: an id means one thing for ever. */
export const recordBase = `${host}/id/`;

export const recordIri = (table: string, id: string): string => `${table}/${id}`;

export const releaseIri = (version: string, path = ""): string => `${host}/releases/${version}/${path}`;
