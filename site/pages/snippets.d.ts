import { type Html } from "../html.ts";
import type { View } from "../view.ts";
export declare const snippets: (view: View) => Html;
