import { createRequire } from "node:module";
import type canonicalizeFunction from "canonicalize";
