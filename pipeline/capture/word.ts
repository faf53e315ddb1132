import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { issue, PipelineError } from "../model/findings/issue.ts";
import type { Converted } from "./converted.ts";
import { versionOf } from "./package-version.ts";

/** A document about a body is not larger than this when unpacked. */
const largestUnpacked = 256 * 1024 * 1024;

/** The text of a .docx with its headings, lists and tables as HTML. Pictures are left out. Throws capture.damaged. */
export async function fromWord(name: string, bytes: Uint8Array): Promise<Converted> {
  const damaged = (why: string) =>
    new PipelineError(issue("capture.damaged", `${name} cannot be opened: ${why}`));
  if (unpackedSize(bytes, damaged) > largestUnpacked)
    throw damaged("it is larger unpacked than any document");
  try {
    const noPictures = mammoth.images.imgElement(async () => ({ src: "" }));
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: noPictures },
    );
    return {
      page: `<!doctype html>\n<meta charset="utf-8">\n${value.replaceAll('<img src="" />', "")}\n`,
      file: "page.html",
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      converter: `mammoth ${versionOf("mammoth")}`,
      issues: [],
    };
  } catch (error) {
    throw damaged((error as Error).message);
  }
}

/** The size by the list at the end of the archive, before anything is unpacked. */
function unpackedSize(bytes: Uint8Array, damaged: (why: string) => PipelineError): number {
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
  } catch (error) {
    throw damaged((error as Error).message);
  }
  return size;
}
