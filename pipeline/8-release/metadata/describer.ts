import type { Artifact } from "../../model/releases/artifact.ts";
import type { Description } from "./description.ts";

/** One file that describes a release by one standard, at the root of the release. Same release, same bytes. */
export type Describer = (release: Description) => Artifact;
