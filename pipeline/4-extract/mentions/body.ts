import type { BodyKind, KnownBody } from "../../zh/bodies/known-bodies.ts";
import { simplified, traditional } from "../../zh/script/script.ts";

/** Whom a mention means: a unit of the page, by its index in the outline, or a body that the page does not profile. */
export type Body = { readonly unit: number } | { readonly external: ExternalBody };

export interface ExternalBody {
  readonly hant: string;
  readonly hans: string;
  readonly en: string | null;
  readonly kind: BodyKind;
}

export const known = ({ hant, hans, en, kind }: KnownBody): Body => ({ external: { hant, hans, en, kind } });

/** A name put together from parts in Simplified: 中国共产党 and 青山海关 and 党组. */
export const composed = (hans: string, kind: BodyKind): Body => ({
  external: { hant: traditional(hans), hans, en: null, kind },
});

/** A name that the page prints. */
export const printed = (hant: string, kind: BodyKind): Body => ({
  external: { hant, hans: simplified(hant), en: null, kind },
});
