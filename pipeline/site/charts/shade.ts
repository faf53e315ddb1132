/** How many shades a cell of a heat map may have. */
export const shades = 5;

/** The shade of a count, from 1 to `shades`, 0 for none: by its logarithm, so that one busy office does not make all others pale. */
export const shadeOf = (count: number, most: number): number =>
  count === 0 ? 0 : most === 1 ? shades : 1 + Math.round((Math.log(count) / Math.log(most)) * (shades - 1));
