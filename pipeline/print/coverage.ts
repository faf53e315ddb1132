import { visible } from "../model/text/visible.ts";
import type { Coverage } from "../quality/index.ts";

/** One line for each source: how much of its text is in records, how much was not understood, how much is not part of it. */
export const formatCoverage = (coverage: readonly Coverage[]): string =>
  coverage.map(({ source, shares }) => `${visible(source)}: ${shown(shares)}`).join("\n");

const shown = ({ records, unclear, furniture }: Coverage["shares"]): string =>
  `${percent(records)} of the text in records, ${percent(unclear)} unclear, ${percent(furniture)} furniture`;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
