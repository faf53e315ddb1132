/** Characters that are in memory at a time. */
const most = 256 * 1024;

/** A text that comes in pieces, as UTF-8 in larger ones. */
export const encoded = (pieces: Iterable<string>): Iterable<Uint8Array> => ({
  *[Symbol.iterator]() {
    const encoder = new TextEncoder();
    let waiting: string[] = [];
    let length = 0;
    for (const piece of pieces) {
      waiting.push(piece);
      length += piece.length;
      if (length < most) continue;
      yield encoder.encode(waiting.join(""));
      [waiting, length] = [[], 0];
    }
    yield encoder.encode(waiting.join(""));
  },
});

/** What `make` makes, made again each time that it is read. */
export const again = <T>(make: () => Iterable<T>): Iterable<T> => ({
  [Symbol.iterator]: () => make()[Symbol.iterator](),
});
