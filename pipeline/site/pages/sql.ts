import { html, type Part } from "../html.ts";
import questions from "../questions.generated.json" with { type: "json" };
import type { Page, View } from "../view.ts";

/** Words between backticks, as docs/questions.md has them, are names of columns. */
const inCode = (text: string): Part[] =>
  text.split("`").map((part, n) => (n % 2 === 1 ? html`<code>${part}</code>` : part));

/** Asks the database of the release in the browser; without the script it says how to ask it elsewhere. */
export function sqlPage(view: View): Page {
  const { t, release, assets } = view;
  const database = `/releases/${release.manifest.version}/sqlite/haiguan.sqlite`;
  const [first] = questions;
  return {
    path: "sql/",
    title: t("sql.title"),
    description: t("sql.lead"),
    island: "sql",
    body: html`<h1>${t("sql.title")}</h1>
<p class="lead">${t("sql.lead")}</p>
<noscript><p>${t("sql.noscript")}</p></noscript>
<p><a href="${database}" download>haiguan.sqlite</a></p>
<pre><code>sqlite3 haiguan.sqlite</code></pre>
<form id="sql" hidden>
<p><label for="statement">${t("sql.statement")}</label></p>
<p><textarea id="statement" rows="12" cols="80" spellcheck="false" autocomplete="off">${first?.sql}</textarea></p>
<p><button>${t("sql.run")}</button> <span class="meta">Ctrl+Enter</span> <button type="button" class="copy" id="permalink">${t("copy.link")}</button> <button type="button" class="copy" id="csv" disabled>CSV</button></p>
<ul hidden><li><a id="database" href="${database}">${t("sql.title")}</a></li><li><a id="worker" href="/${assets.worker}">JavaScript</a></li><li><a id="wasm" href="/${assets.wasm}">WebAssembly</a></li></ul>
</form>
<div id="answer" aria-live="polite" data-rows="${t("sql.rows")}" data-some="${t("sql.some")}" data-wait="${t("sql.wait")}" data-failed="${t("sql.failed")}"></div>
<h2 id="questions">${t("sql.questions")}</h2>
${questions.map(({ words, sql }) => {
  const { title, about } = words[view.lang];
  return html`<section><h3>${title}</h3>
<p>${inCode(about)}</p>
<pre tabindex="0"><code>${sql}</code></pre>
<p><button type="button" class="copy ask" data-sql="${sql}" hidden>${t("sql.ask")}<span class="off">: ${title}</span></button></p></section>
`;
})}`,
  };
}
