import { plain } from "./generators.ts";
import { fuzz, fuzzRelease } from "./invariants.ts";

fuzz("pages of plain", ["page.txt"], plain, 500);
fuzzRelease("page.txt", plain, 4);
