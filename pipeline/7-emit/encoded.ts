/** Characters that are text at a time, while all of a file is bytes. */
const most = 1_000_000;

/** A text that comes in pieces as the UTF-8 bytes of one file. As one text it would take twice its bytes, and its pieces as much again. */
export function encoded(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let waiting: string[] = [];
  let length = 0;
  const flush = (): void => {
    parts.push(encoder.encode(waiting.join("")));
    waiting = [];
    length = 0;
  };
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length >= most) flush();
  }
  flush();
  const { buffer, byteOffset, length: bytes } = Buffer.concat(parts);
  return new Uint8Array(buffer, byteOffset, bytes);
}
