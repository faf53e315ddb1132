declare module "edtf" {
  /** Parses an EDTF string; throws when it is not valid. The package ships no declarations. */
  export default function edtf(date: string): { readonly min: number; readonly max: number };
  export function parse(date: string): { readonly type: string; readonly level: number };
}
