import type { Database, Sqlite3Static, WasmPointer } from "@sqlite.org/sqlite-wasm";
import type { RandomFile, Scratch } from "./random-file.ts";

export interface OpenDatabase {
  readonly database: Database;
  close(): void;
}

/** What a database keeps of itself in memory; more of it is written to its file. */
const cache = "PRAGMA cache_size = -4096";

/**
 * A database of SQLite's WebAssembly build that lies in a file and not in memory. That build has no file system but one in memory, and
 * is given one for this database: https://www.sqlite.org/vfs.html. It has no locks and no journal, as nobody else sees the file.
 * `scratch` makes files that SQLite wants for a while. What a file throws goes through SQLite to who asked. Whoever opens the database
 * closes it with `close`.
 */
export function openFile(engine: Sqlite3Static, file: RandomFile, scratch: Scratch): OpenDatabase {
  const { capi } = engine;
  const structs = capi as unknown as Structs;
  const [io, vfs] = [new structs.sqlite3_io_methods(), new structs.sqlite3_vfs()];
  const usual = new structs.sqlite3_vfs(capi.sqlite3_vfs_find(null as never) as never);
  const name = freeName(engine);
  const open: OpenFiles = { main: file, all: new Map(), scratch };
  io.$iVersion = 1;
  vfs.$iVersion = 2;
  vfs.$szOsFile = structs.sqlite3_file.structInfo.sizeof;
  vfs.$mxPathname = 512;
  vfs.$xRandomness = usual.$xRandomness;
  vfs.$xSleep = usual.$xSleep;
  usual.dispose();
  engine.vfs.installVfs({
    io: { struct: io, methods: fileMethods(engine, open) },
    vfs: { struct: vfs, name, asDefault: false, methods: systemMethods(engine, open, io.pointer) },
  } as never);
  const database = new engine.oo1.DB({ filename: "main", flags: "c", vfs: name });
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE");
  database.exec(`PRAGMA temp_store = FILE; ${cache}`);
  return {
    database,
    close() {
      database.close();
      capi.sqlite3_vfs_unregister(vfs.pointer as never);
      vfs.dispose();
      io.dispose();
    },
  };
}

interface OpenFiles {
  readonly main: RandomFile;
  readonly all: Map<WasmPointer, RandomFile>;
  readonly scratch: Scratch;
}

/** What SQLite does with a file: https://www.sqlite.org/c3ref/io_methods.html */
function fileMethods({ capi, wasm }: Sqlite3Static, { main, all }: OpenFiles): object {
  const done = capi.SQLITE_OK;
  const of = (pointer: WasmPointer): RandomFile => all.get(pointer) as RandomFile;
  return {
    xClose(pointer: WasmPointer) {
      if (of(pointer) !== main) of(pointer).remove();
      all.delete(pointer);
      return done;
    },
    xRead(pointer: WasmPointer, to: WasmPointer, length: number, at: bigint) {
      const bytes = of(pointer).read(Number(at), length);
      const heap = wasm.heap8u();
      heap.set(bytes, Number(to));
      if (bytes.length === length) return done;
      heap.fill(0, Number(to) + bytes.length, Number(to) + length);
      return capi.SQLITE_IOERR_SHORT_READ;
    },
    xWrite(pointer: WasmPointer, from: WasmPointer, length: number, at: bigint) {
      of(pointer).write(Number(at), wasm.heap8u().subarray(Number(from), Number(from) + length));
      return done;
    },
    xTruncate(pointer: WasmPointer, size: bigint) {
      of(pointer).truncate(Number(size));
      return done;
    },
    xFileSize(pointer: WasmPointer, to: WasmPointer) {
      wasm.poke(to, of(pointer).size, "i64");
      return done;
    },
    xCheckReservedLock(_pointer: WasmPointer, to: WasmPointer) {
      wasm.poke(to, 0, "i32");
      return done;
    },
    xSync: () => done,
    xLock: () => done,
    xUnlock: () => done,
    xFileControl: () => capi.SQLITE_NOTFOUND,
    xSectorSize: () => 4096,
    xDeviceCharacteristics: () => 0,
  };
}

/** What it asks of the system: https://www.sqlite.org/c3ref/vfs.html */
function systemMethods({ capi, wasm }: Sqlite3Static, open: OpenFiles, methods: WasmPointer): object {
  const { sqlite3_file } = capi as unknown as Structs;
  const done = capi.SQLITE_OK;
  return {
    xOpen(_vfs: WasmPointer, _path: WasmPointer, pointer: WasmPointer, flags: number, to: WasmPointer) {
      open.all.set(pointer, flags & capi.SQLITE_OPEN_MAIN_DB ? open.main : open.scratch());
      const opened = new sqlite3_file(pointer);
      opened.$pMethods = methods;
      opened.dispose();
      if (to) wasm.poke(to, flags, "i32");
      return done;
    },
    xDelete: () => done,
    xAccess(_vfs: WasmPointer, _path: WasmPointer, _flags: number, to: WasmPointer) {
      wasm.poke(to, 0, "i32");
      return done;
    },
    xFullPathname: (_vfs: WasmPointer, path: WasmPointer, most: number, to: WasmPointer) =>
      wasm.cstrncpy(to, path, most) < most ? done : capi.SQLITE_CANTOPEN,
    xGetLastError: () => 0,
    xCurrentTime(_vfs: WasmPointer, to: WasmPointer) {
      // the day on which Unix time begins: files depend on rows alone
      wasm.poke(to, 2440587.5, "double");
      return done;
    },
  };
}

/** A struct of C: its members have a $ before their names, which the package's types leave out. */
interface Struct {
  readonly pointer: WasmPointer;
  dispose(): void;
  [member: `$${string}`]: unknown;
}

interface Structs {
  readonly sqlite3_io_methods: new () => Struct;
  readonly sqlite3_vfs: new (pointer?: WasmPointer) => Struct;
  readonly sqlite3_file: (new (
    pointer: WasmPointer,
  ) => Struct) & {
    readonly structInfo: { readonly sizeof: number };
  };
}

function freeName({ capi }: Sqlite3Static): string {
  for (let n = 0; ; n++) if (!capi.sqlite3_vfs_find(`file-${n}`)) return `file-${n}`;
}
