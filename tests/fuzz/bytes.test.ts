import { files } from "./generators.ts";
import { fuzz } from "./invariants.ts";

fuzz("files of any bytes", ["page.txt", "page.md", "page.html"], files, 500);
