/**
 * The hand annotation of one page, tests/gold/<source>.gold.json and, where there is one, <source>.relations.gold.json: what people
 * read, with spans in code points.
 */
export interface Gold {
  readonly document: string;
  readonly organizations: readonly {
    readonly name: string | null;
    readonly name_inferred: string | null;
    readonly parent: string | null;
    readonly classification: string;
  }[];
  readonly duties: readonly (GoldSpan & {
    readonly org: string;
    readonly text: string;
    readonly parts: readonly {
      readonly form: string;
      readonly actions: readonly string[];
      readonly object: string | null;
    }[];
  })[];
  readonly statements: readonly (GoldSpan & { readonly kind: string })[];
  readonly periods: readonly { readonly title: string; readonly edtf: string }[];
  readonly events: readonly (GoldSpan & { readonly date: string; readonly stated: boolean })[];
  readonly memberships: readonly {
    readonly person: string;
    readonly post: string;
    readonly rank: string | null;
  }[];
  readonly areas: readonly GoldJurisdiction[];
  readonly documents: readonly (GoldSpan & { readonly relation: string })[];
  readonly systems: readonly GoldSpan[];
  readonly quantities: readonly (GoldSpan & { readonly value: number | null })[];
  readonly claims: readonly (GoldSpan & { readonly stated: number; readonly ok: boolean })[];
  readonly corrections: readonly (GoldSpan & { readonly corrected: string | null; readonly kind: string })[];
  /** defensible changes: finding one is neither right nor wrong */
  readonly corrections_optional: readonly (GoldSpan & {
    readonly corrected: string | null;
    readonly kind: string;
  })[];
  /** null when nobody annotated it */
  readonly relational: RelationalGold | null;
  /** some duties of the page with all their functions, in the order of statement. Null: nobody labelled any */
  readonly functions: readonly LabelledDuty[] | null;
}

interface LabelledDuty {
  readonly start: number;
  readonly categories: readonly string[];
}

/** Bodies that are mentioned, and the relations that two annotators both found. */
export interface RelationalGold {
  readonly mentions: readonly (GoldWords & { readonly target: string | null })[];
  readonly relations: readonly GoldRelation[];
  readonly powers: readonly GoldWords[];
  readonly grounds: readonly GoldNorm[];
  readonly scopes: readonly GoldWords[];
  /** what one of two annotators has: finding it is neither right nor wrong */
  readonly optional: Pick<RelationalGold, "relations" | "powers" | "scopes" | "grounds"> & {
    readonly mentions: readonly GoldWords[];
  };
}

export interface GoldWords extends GoldSpan {
  readonly kind: string;
}

export interface GoldRelation extends GoldWords {
  /** name of the body that has it */
  readonly source: string;
  readonly target: GoldWords;
}

export interface GoldNorm extends GoldWords {
  readonly relation: string;
}

export interface GoldJurisdiction extends GoldSpan {
  readonly name: string;
  /** name of the body that answers for the place */
  readonly org: string;
  readonly relation: string;
}

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
}
