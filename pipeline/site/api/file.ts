/** A file of JSON, on one line: it is for programs, and is sent more often than read. */
export const jsonFile = (path: string, value: unknown): readonly [string, Uint8Array] => [
  path,
  new TextEncoder().encode(`${JSON.stringify(value)}\n`),
];
