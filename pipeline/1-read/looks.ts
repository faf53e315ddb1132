import type { Block } from "../model/page.ts";

/** Colour and size of words as the markup gives them; empty for those of the page. */
export type Look = string;

const longest = 40;
const largestShare = 0.25;

/**
 * Pages without headings set them apart by a colour or a size. A short line whose look few words of the page have is
 * as strong as a bold one.
 */
export function strongByLook(text: string, blocks: readonly Block[], looks: readonly Look[]): Block[] {
  const sizes = new Map<Look, number>();
  let all = 0;
  for (const [n, block] of blocks.entries()) {
    const look = looks[n] ?? "";
    const size = block.end - block.start;
    sizes.set(look, (sizes.get(look) ?? 0) + size);
    all += size;
  }
  return blocks.map((block, n) => {
    const look = looks[n] ?? "";
    const rare = look !== "" && (sizes.get(look) ?? 0) <= largestShare * all;
    const line = text.slice(block.start, block.end);
    const apart = rare && line.length <= longest && !/[，。；,;]/.test(line);
    return apart ? { ...block, strong: true } : block;
  });
}
