import { Deflate } from "fflate";

export type ZippedFile = readonly [path: string, pieces: Iterable<Uint8Array>];

/** Every file in the archive is as old as the format can say, 1980-01-01, so that the same files give the same bytes. */
const oldest = (1 << 21) | (1 << 16);

/** What stands in the head of a file, and again in the list at the end. */
interface Entry {
  readonly name: Uint8Array;
  readonly crc: number;
  /** of its bytes when they are packed */
  readonly length: number;
  readonly size: number;
  /** where its head is */
  readonly at: number;
}

/**
 * An archive of these files. The head of a file says how long it is, so that one of them is in memory at a time, packed. By hand, as fflate 0.8
 * has either all of them, or writes sizes behind each file, as streams must, which some readers refuse: APPNOTE 6.3.10, 4.3.7, 4.3.12 and 4.3.16.
 */
export function* zipped(files: Iterable<ZippedFile>): Generator<Uint8Array> {
  const entries: Entry[] = [];
  let at = 0;
  for (const [path, pieces] of files) {
    const { packed, ...sums } = packedOf(pieces);
    const entry = { name: new TextEncoder().encode(path), ...sums, at };
    const head = [...u32(0x04034b50), ...commonOf(entry), ...entry.name];
    yield Uint8Array.from(head);
    yield* packed;
    at += head.length + entry.length;
    entries.push(entry);
  }
  const list = entries.flatMap((entry) => [
    ...[...u32(0x02014b50), ...u16(20), ...commonOf(entry)],
    // no comment, the first disk, no attributes
    ...[...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(entry.at), ...entry.name],
  ]);
  const [count, length] = [u16(entries.length), u32(list.length)];
  yield Uint8Array.from([
    ...list,
    ...[...u32(0x06054b50), ...u16(0), ...u16(0), ...count, ...count, ...length, ...u32(at), ...u16(0)],
  ]);
}

interface Packed extends Pick<Entry, "crc" | "length" | "size"> {
  readonly packed: readonly Uint8Array[];
}

/** The bytes depend on the pieces, which must be the same each time. */
function packedOf(pieces: Iterable<Uint8Array>): Packed {
  const packed: Uint8Array[] = [];
  let [crc, length, size] = [-1, 0, 0];
  const deflate = new Deflate({ level: 9 }, (bytes) => {
    packed.push(bytes);
    length += bytes.length;
  });
  for (const piece of pieces) {
    crc = crc32(crc, piece);
    size += piece.length;
    deflate.push(piece);
  }
  deflate.push(new Uint8Array(), true);
  return { packed, crc: ~crc >>> 0, length, size };
}

/** Version 2.0, no flags, deflated. */
const commonOf = ({ name, crc, length, size }: Entry): number[] => [
  ...[...u16(20), ...u16(0), ...u16(8), ...u32(oldest)],
  ...[...u32(crc), ...u32(length), ...u32(size), ...u16(name.length), ...u16(0)],
];

const u16 = (value: number): number[] => [value & 255, (value >>> 8) & 255];
const u32 = (value: number): number[] => [...u16(value), ...u16(value >>> 16)];

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The sum after these bytes; it begins with -1, and is turned round at the end. */
function crc32(before: number, bytes: Uint8Array): number {
  let crc = before;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return crc;
}
