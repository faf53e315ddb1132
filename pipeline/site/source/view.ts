import type { SegmentsRecord, SourcesRecord } from "../../model/tables/records.generated.ts";
import { languageTag } from "../../model/text/language-tag.ts";
import { type Html, html } from "../html.ts";
import type { Key } from "../languages.ts";
import { facts, pagePath, pager } from "../parts/blocks.ts";
import { roleName } from "../parts/reasons.ts";
import { valuesOf } from "../parts/values.ts";
import { capturedLang, kind, link, nameOf, number, type Page, type View } from "../view.ts";
import { lineOf, type ReadingName, readings } from "./line.ts";
import type { Part } from "./lines.ts";
import { marksOf } from "./marks.ts";

const readingPath = (reading: ReadingName): string => (reading === "raw" ? "" : `${reading}/`);

/** The pages on which a source can be read: each reading, part by part. */
export function* sourcePages(view: View, source: SourcesRecord): Generator<Page> {
  for (const reading of readings)
    for (const part of view.records.partsOf(source.id)) yield sourcePage(view, source, reading, part);
}

function sourcePage(view: View, source: SourcesRecord, reading: ReadingName, part: Part): Page {
  const { t, records } = view;
  const name = nameOf(view, source);
  const path = `id/sources/${source.id}/`;
  const own = source.script === "hans" ? "hans" : "hant";
  const marked = marksOf(view.site)(source.id);
  const parts = records.partsOf(source.id);
  const isFirst = reading === "raw" && part.number === 1;
  const lang = {
    raw: capturedLang(view, source.id),
    corrected: capturedLang(view, source.id),
    other: languageTag(own === "hans" ? "hant" : "hans", own),
  }[reading];
  const body = html`<article class="record source">
<header class="head"><p class="kicker">${t("one.sources")}</p>
<h1${name.lang !== view.lang && html` lang="${name.lang}"`}>${name.text}</h1>
${name.chinese && html`<p class="also"><span lang="${name.chinese.lang}">${name.chinese.text}</span></p>`}</header>
${
  isFirst &&
  html`<details class="values"><summary>${t("source.about")}</summary>${facts([
    [t("field.kind"), kind(view, "sources", "kind", source.kind)],
    [t("source.publisher"), source.publisher ?? t("unknown")],
    [t("source.url"), source.url ?? t("unknown")],
    [t("source.retrieved"), source.retrieved],
    [
      t("source.size"),
      t("source.size.value", { chars: number(source.code_points), lines: number(source.lines) }),
    ],
    [t("source.hash"), html`<code class="id">${source.sha256}</code>`],
    [t("source.note"), source.note && html`<span lang="en">${source.note}</span>`],
  ])}</details>
`
}<nav class="tabs" aria-label="${t("source.readings")}"><ul>${readings.map(
    (other) =>
      html`<li>${link(view, `${path}${readingPath(other)}${pagePath(part.number)}`, t(readingKey(other, own)), other === reading && html` aria-current="page"`)}</li>`,
  )}<li>${link(view, `${path}corrections/`, t("table.corrections"))}</li></ul></nav>
<p class="hint">${t(hintKey(reading, own))}</p>
${legend(view, part, marked.segments)}${pager(view, `${path}${readingPath(reading)}`, parts.length, part.number)}<div class="split"><div class="text" lang="${lang}" data-reading="${reading}">
${part.lines.map((line) => lineOf(view, line, marked, reading, own))}</div>
<aside class="chosen" aria-live="polite" aria-label="${t("source.chosen")}" hidden data-role="${t("source.role")}" data-copy="${t("copy.link")}" data-open="${t("source.open")}" data-place="${t("source.place")}"></aside></div>
${pager(view, `${path}${readingPath(reading)}`, parts.length, part.number)}${isFirst && valuesOf(view, "sources", source)}</article>`;
  const title = parts.length > 1 ? t("source.part", { name: name.text, part: part.number }) : name.text;
  return {
    path: `${path}${readingPath(reading)}${pagePath(part.number)}`,
    title: `${title} (${t(readingKey(reading, own))})`,
    description: t("source.description", { name: name.text }),
    above: [["sources/", t("nav.source")]],
    island: "source",
    body,
  };
}

const readingKey = (reading: ReadingName, own: "hant" | "hans"): Key =>
  reading === "other" ? (own === "hans" ? "source.traditional" : "source.simplified") : `source.${reading}`;

const hintKey = (reading: ReadingName, own: "hant" | "hans"): Key =>
  reading === "other"
    ? own === "hans"
      ? "source.traditional.hint"
      : "source.simplified.hint"
    : `source.${reading}.hint`;

/** Which roles there are on this part, in the colours in which they are shown. */
function legend(view: View, part: Part, segments: readonly SegmentsRecord[]): Html {
  const counts = new Map<string, number>();
  for (const { role, start } of segments)
    if (start >= part.from && start <= part.to) counts.set(role, (counts.get(role) ?? 0) + 1);
  return html`<details class="legend" open><summary>${view.t("source.legend")}</summary><ul>${[...counts].map(
    ([role, count]) =>
      html`<li><span class="s r-${role}">${roleName(view, role)}</span> <span class="n">${number(count)}</span></li>`,
  )}<li><span class="x">${view.t("source.mark.corrected")}</span></li><li><span class="x open">${view.t("source.mark.open")}</span></li></ul></details>
`;
}
