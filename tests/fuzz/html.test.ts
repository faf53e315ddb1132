import { html } from "./generators.ts";
import { fuzz, fuzzRelease } from "./invariants.ts";

fuzz("pages of html", ["page.html"], html, 500);
fuzzRelease("page.html", html, 4);
