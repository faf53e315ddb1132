/** What `make` makes of each value, one after the other. */
export function* mapped<A, B>(values: Iterable<A>, make: (value: A, index: number) => B): Generator<B> {
  let index = 0;
  for (const value of values) yield make(value, index++);
}
