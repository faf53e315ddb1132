export type OneScript = "hant" | "hans";

/**
 * The language of a text in one script. The script that a page was not captured in was converted from the other by a machine,
 * and the tag says so (RFC 6497). A page in both scripts has texts of either kind, and what comes from no page was written in
 * both: their tags say nothing.
 */
export function languageTag(shown: OneScript, captured: OneScript | "mixed" | null): string {
  const tag = shown === "hans" ? "zh-Hans" : "zh-Hant";
  const isOwn = captured === null || captured === "mixed" || captured === shown;
  return isOwn ? tag : `${tag}-t-zh-${captured}`;
}
