/** Rows in the order of their ids that are read from the first to the last, as often as wanted: an array, or more than memory holds. */
export interface Rows<R> extends Iterable<R> {
  readonly length: number;
}
