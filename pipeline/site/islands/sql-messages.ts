/** What the page asks of the worker that has the database. */
export interface Question {
  readonly sql: string;
  /** addresses of the engine and of the database */
  readonly wasm: string;
  readonly database: string;
}

export type Cell = string | number | null;

export type Answer =
  | {
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
      /** whether there were more rows than are given */
      readonly more: boolean;
      readonly milliseconds: number;
    }
  | { readonly error: string };
