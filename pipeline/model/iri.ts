/** Below this lie the names of records, schemas and releases; schemas/ have it in their $id. */
export const baseIri = "https://haiguan-data.example/";

export const recordIri = (table: string, id: string): string => `${baseIri}id/${table}/${id}`;

export const releaseIri = (version: string, path = ""): string => `${baseIri}releases/${version}/${path}`;
