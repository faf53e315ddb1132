import { markdown } from "./generators.ts";
import { fuzz, fuzzRelease } from "./invariants.ts";

fuzz("pages of markdown", ["page.md"], markdown, 500);
fuzzRelease("page.md", markdown, 4);
