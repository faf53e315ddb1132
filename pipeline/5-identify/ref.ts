import type { Ref } from "../model/draft.ts";

export const isRef = (value: unknown): value is Ref =>
  typeof value === "object" && value !== null && "ref" in value;
