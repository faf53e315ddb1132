import type { Step } from "../../pipeline/4-extract/confidence.ts";

/** A record that people have judged: what spoke for it, whether it is right, and how much it counts. */
export interface Judged {
  readonly points: number;
  readonly right: boolean;
  readonly weight: number;
}

interface Block {
  readonly from: number;
  readonly right: number;
  readonly weight: number;
}

/** Two annotators of one page agree no better than this: so no confidence is higher. */
const ceiling = 0.98;

/**
 * A curve that never falls as points rise: pool-adjacent-violators (Ayer et al. 1955). Each block counts one right and one
 * wrong record besides its own (rule of succession), so that few records never make a certainty.
 */
export function isotonic(records: readonly Judged[]): Step[] {
  const blocks: Block[] = [];
  for (const block of byPoints(records)) {
    let last = block;
    for (
      let before = blocks.at(-1);
      before !== undefined && share(before) >= share(last);
      before = blocks.at(-1)
    ) {
      blocks.pop();
      last = { from: before.from, right: before.right + last.right, weight: before.weight + last.weight };
    }
    blocks.push(last);
  }
  return blocks.map((block) => ({
    from: block.from,
    confidence: Math.min(Math.round(share(block) * 100) / 100, ceiling),
  }));
}

const share = ({ right, weight }: Block): number => (right + 1) / (weight + 2);

/** The records of the same number of points together, from few points to many. */
function byPoints(records: readonly Judged[]): Block[] {
  const blocks = new Map<number, Block>();
  for (const { points, right, weight } of records) {
    const known = blocks.get(points) ?? { from: points, right: 0, weight: 0 };
    blocks.set(points, {
      from: points,
      right: known.right + (right ? weight : 0),
      weight: known.weight + weight,
    });
  }
  return [...blocks.values()].sort((a, b) => a.from - b.from);
}
