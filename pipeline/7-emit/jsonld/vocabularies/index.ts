import { ofBodies } from "./bodies.ts";
import { ofReading } from "./reading.ts";
import type { Vocabularies } from "./vocabulary.ts";
import { ofWords } from "./words.ts";

/** Columns whose values are kinds of something: linked data has a concept for each value. */
export const vocabularies: Vocabularies = { ...ofBodies, ...ofWords, ...ofReading };
