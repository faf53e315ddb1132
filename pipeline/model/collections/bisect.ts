/**
 * How many of the indexes 0 … length-1 hold, where those that hold all come before those that do not: the place at
 * which a sorted list is to be cut.
 */
export function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
