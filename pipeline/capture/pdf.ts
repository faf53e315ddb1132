import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { issue, PipelineError } from "../model/findings/issue.ts";
import type { Converted } from "./converted.ts";
import { versionOf } from "./package-version.ts";

/** The text layer of a PDF, line by line. Throws capture.damaged, and capture.no-text where it has no text layer. */
export async function fromPdf(name: string, bytes: Uint8Array): Promise<Converted> {
  const pages = await pagesOf(name, bytes);
  const silent = [...pages.keys()].filter((index) => pages[index]?.trim() === "").map((index) => index + 1);
  if (silent.length === pages.length)
    throw new PipelineError(issue("capture.no-text", `${name} has no text layer (pages: ${pages.length})`));
  return {
    page: `${pages.map((page) => page.trim()).join("\n")}\n`,
    file: "page.txt",
    mediaType: "application/pdf",
    converter: `pdfjs-dist ${versionOf("pdfjs-dist")}`,
    issues: silent.map((page) =>
      issue("capture.page-without-text", `${name}: page ${page} has no text layer`),
    ),
  };
}

async function pagesOf(name: string, bytes: Uint8Array): Promise<string[]> {
  // it takes the bytes away from who gives them
  const loading = getDocument({
    ...characterMaps(),
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(
        items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""),
      );
    }
    return pages;
  } catch (error) {
    throw new PipelineError(
      issue("capture.damaged", `${name} cannot be opened: ${(error as Error).message}`),
    );
  } finally {
    await loading.destroy();
  }
}

/** Chinese documents without fonts of their own number characters by maps that come with the library. */
function characterMaps(): { cMapUrl: string; cMapPacked: boolean } {
  const library = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return { cMapUrl: `${join(library, "cmaps")}/`, cMapPacked: true };
}
