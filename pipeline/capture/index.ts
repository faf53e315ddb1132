import type { Effects } from "../effects/effects.ts";
import type { Issue } from "../model/findings/issue.ts";
import type { SourceDescription } from "../model/inputs/inputs.generated.ts";
import { isWebAddress } from "../model/inputs/web-address.ts";
import { sha256 } from "../model/releases/sha256.ts";
import type { Converted } from "./converted.ts";
import { type DocumentKind, kindOf, type NamedBytes } from "./document-kinds.ts";

/** A page as it is to be kept, and what is known of its origin. */
export interface Capture
  extends Pick<SourceDescription, "page" | "encoding" | "url" | "retrieved" | "original"> {
  readonly bytes: Uint8Array;
  readonly issues: readonly Issue[];
}

/** Bytes of the largest document that a page is made of: pictures in it take most of them. */
const largestDocument = 32 * 1024 * 1024;

/**
 * Captures a file, or the page at an address of the web. What is text is kept as its bytes, a document is converted.
 * Throws a PipelineError for what cannot be fetched, opened or read.
 */
export async function capture(effects: Effects, place: string): Promise<Capture> {
  const { url, encoding, ...found } = isWebAddress(place)
    ? await fromWeb(effects, place)
    : { ...fromFile(effects, place), url: null, encoding: null };
  // the day where the user is: Swedish writes it as ISO 8601 does
  const retrieved = effects.now().toLocaleDateString("sv");
  const kind = await kindOf(found);
  if (kind !== "pdf" && kind !== "docx")
    return { page: pageFiles[kind], bytes: found.bytes, encoding, url, retrieved, issues: [] };
  const { page, file, mediaType, converter, issues } = await converted(kind, found);
  return {
    page: file,
    bytes: new TextEncoder().encode(page),
    encoding: "utf-8",
    url,
    retrieved,
    original: { media_type: mediaType, sha256: sha256(found.bytes), converter },
    issues,
  };
}

const pageFiles = { html: "page.html", markdown: "page.md", plain: "page.txt" } as const satisfies Partial<
  Record<DocumentKind, string>
>;

const fromFile = (effects: Effects, path: string): NamedBytes => ({
  name: path,
  bytes: effects.readFile(path, largestDocument),
  mediaType: null,
});

async function fromWeb(
  effects: Effects,
  place: string,
): Promise<NamedBytes & Pick<Capture, "url" | "encoding">> {
  const { address, contentType, bytes } = await effects.fetch(place, largestDocument);
  const [mediaType = ""] = (contentType ?? "").split(";");
  return {
    name: address,
    bytes,
    mediaType: mediaType.trim().toLowerCase() || null,
    url: address,
    encoding: encodingOf(contentType ?? ""),
  };
}

const encodings: Readonly<Record<string, Capture["encoding"]>> = {
  "utf-8": "utf-8",
  gbk: "gb18030",
  gb18030: "gb18030",
  big5: "big5",
};

/** What charset=… means to a browser; null where it names no encoding, or one that no Chinese page has. */
function encodingOf(contentType: string): Capture["encoding"] {
  const label = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1];
  if (label === undefined) return null;
  try {
    return encodings[new TextDecoder(label).encoding] ?? null;
  } catch {
    return null;
  }
}

/** The converters take a second to load, and most captures do not need them. */
const converted = async (kind: "pdf" | "docx", { name, bytes }: NamedBytes): Promise<Converted> =>
  kind === "pdf"
    ? (await import("./pdf.ts")).fromPdf(name, bytes)
    : (await import("./word.ts")).fromWord(name, bytes);
