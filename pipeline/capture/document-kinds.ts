import { fileTypeFromBuffer } from "file-type";
import { issue, PipelineError } from "../model/findings/issue.ts";

export type DocumentKind = "pdf" | "docx" | "html" | "markdown" | "plain";

/** What is known of a file before it is opened. */
export interface NamedBytes {
  /** as the user named it, or the address */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** the media type that a server gave it; null for a file */
  readonly mediaType: string | null;
}

/** What programs of its time wrote in one format for all (.doc, .xls, .wps). */
const beforeXml = "a document of Word before 2007, of WPS or of another program of that time (.doc, .wps)";

/**
 * Recognises what can be captured, documents by their bytes, which a wrong name does not change, and texts by what the
 * server or the name says. Throws capture.unsupported for everything else.
 */
export async function kindOf({ name, bytes, mediaType }: NamedBytes): Promise<DocumentKind> {
  // it throws where a file ends before it has said all of what it is
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.ext === "pdf" || found?.ext === "docx") return found.ext;
  if (found !== undefined && isNoText(bytes, found.ext))
    throw unsupported(
      `${name} is ${found.ext === "cfb" ? beforeXml : `a file of type ${found.mime}`}`,
      found.mime.startsWith("image/") ? forPictures : undefined,
    );
  if (mediaType === "text/html" || mediaType === "application/xhtml+xml" || looksLikeHtml(name, bytes))
    return "html";
  if (mediaType !== null && !/^text\/|^(?:application|binary)\/octet-stream$/.test(mediaType))
    throw unsupported(`${name} is served as ${mediaType}, which is no page`);
  return mediaType === "text/markdown" || /\.(?:md|markdown)$/i.test(name) ? "markdown" : "plain";
}

/** Two letters can be the beginning of a picture and of a text; NUL is in no text but UTF-16, which begins with its mark. */
const isNoText = (bytes: Uint8Array, extension: string): boolean =>
  extension === "rtf" || (bytes.includes(0) && !(bytes[0] === 0xff && bytes[1] === 0xfe));

/** Bytes of the beginning that say what a page is, whatever encoding it has. */
const head = 512;

const looksLikeHtml = (name: string, bytes: Uint8Array): boolean =>
  /\.[sx]?html?$/i.test(name) ||
  /<(?:!doctype\s+html|html)\b/i.test(Buffer.from(bytes.subarray(0, head)).toString("latin1"));

const forPictures =
  "Look for the text on the publisher's site. If there is none, type it, compare it and save it as .txt.";

const unsupported = (message: string, hint?: string): PipelineError =>
  new PipelineError(issue("capture.unsupported", message, hint === undefined ? {} : { hint }));
