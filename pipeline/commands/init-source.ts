import { type Capture, capture } from "../capture/index.ts";
import type { Effects } from "../effects/effects.ts";
import { sourcesFolder } from "../inputs/source-folders.ts";
import { hasErrors, PipelineError, Report } from "../model/findings/issue.ts";
import { noCuration } from "../model/inputs/curation.ts";
import type { SourceDescription } from "../model/inputs/inputs.generated.ts";
import { isWebAddress } from "../model/inputs/web-address.ts";
import { sha256 } from "../model/releases/sha256.ts";
import { noHistory, type PageResult, readPage } from "../run.ts";
import { pinyinKey } from "../zh/script/pinyin.ts";
import { simplified } from "../zh/script/script.ts";
import { type ExitCode, misused, printFindings } from "./command.ts";
import { accountOf } from "./init-account.ts";
import { type Titles, titlesOf } from "./init-titles.ts";

/**
 * Adds a source: the page at `place`, a file or an address, with all that can be found out about it. `name` is its id, or a
 * Chinese name whose pinyin becomes one. Nothing is written of a page that cannot be read.
 */
export async function initSource(effects: Effects, name: string, place: string): Promise<ExitCode> {
  const id = idOf(name);
  const folder = `${sourcesFolder}/${id}`;
  if (id === "") return misused(effects, "init", `«${name}» has nothing in it that an id could be made of`);
  if (effects.exists(folder)) return misused(effects, "init", `${folder} is there already`);
  if (!isWebAddress(place) && !effects.exists(place))
    return misused(effects, "init", `no such file: ${place}`);
  const report = new Report();
  try {
    const { captured, read } = await readCapture(await capture(effects, place), id, report);
    const texts = new Map([[id, read.reading.raw]]);
    if (hasErrors(report.issues)) return printFindings(effects, report.issues, texts, new Map([[id, place]]));
    const description = descriptionOf(id, captured, titlesOf(read));
    effects.createFolder(
      folder,
      new Map([
        [captured.page, captured.bytes],
        ["source.json", new TextEncoder().encode(`${JSON.stringify(description, null, 2)}\n`)],
      ]),
    );
    effects.print(accountOf(folder, description, read));
    return printFindings(effects, report.issues, texts);
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    report.add(...error.issues);
    return printFindings(effects, report.issues, new Map(), new Map([[id, place]]));
  }
}

/** What is an id stays; of any other name the pinyin, in which signs that no id has are dashes. */
const idOf = (name: string): string =>
  /^[a-z0-9][a-z0-9._-]*$/.test(name) ? name : pinyinKey(simplified(name));

/** The page as it is read. Servers can be wrong about the encoding: then the declaration of the page counts. */
function readCapture(
  captured: Capture,
  id: string,
  report: Report,
): { readonly captured: Capture; readonly read: PageResult } {
  const own = new Report();
  const source = {
    description: descriptionOf(id, captured, { title_hant: id, title_hans: id }),
    input: { id, fileName: captured.page, bytes: captured.bytes, encoding: captured.encoding },
    curation: noCuration,
  };
  try {
    const read = readPage(source, noHistory, own);
    report.add(...captured.issues, ...own.issues);
    return { captured, read };
  } catch (error) {
    const isMisled = error instanceof PipelineError && captured.encoding !== null;
    if (isMisled) return readCapture({ ...captured, encoding: null }, id, report);
    report.add(...captured.issues, ...own.issues);
    throw error;
  }
}

/** What the page does not show is null, for a person to fill in. */
const descriptionOf = (
  id: string,
  { page, bytes, encoding, url, retrieved, original }: Capture,
  titles: Titles,
): SourceDescription => ({
  id,
  ...titles,
  title_en: null,
  publisher: null,
  url,
  retrieved,
  page,
  encoding,
  sha256: sha256(bytes),
  rights:
    "The page belongs to its publisher; it is quoted here as the evidence of the data, with the hash of the capture.",
  kind: "unknown",
  note: null,
  ...(original === undefined ? {} : { original }),
});
