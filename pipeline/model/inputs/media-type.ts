/** What kinds of page there are. */
export type MediaType = "text/plain" | "text/markdown" | "text/html";
