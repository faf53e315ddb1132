import { createHash } from "node:crypto";
import type { LargeFiles } from "../effects/effects.ts";

export async function fileSha256(effects: LargeFiles, path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of effects.pieces(path)) hash.update(piece);
  return hash.digest("hex");
}
