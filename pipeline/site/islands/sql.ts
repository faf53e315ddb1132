import { guarded } from "../../model/tables/formula-guard.ts";
import type { Answer, Cell, Question } from "./sql-messages.ts";

/** Rows that the table shows; the CSV has all that were read. */
const shownRows = 200;

/** Bars of a plot. */
const mostBars = 30;

const element = <T extends HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
};

/** The statement in the address, so that it can be given on. */
const asked = (): string => {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
};

/** Makes the page ask the database of the release. Engine and database are loaded at the first question. */
export function askDatabase(): void {
  const form = element<HTMLFormElement>("#sql");
  const box = element<HTMLTextAreaElement>("#statement");
  const place = element("#answer");
  const csv = element<HTMLButtonElement>("#csv");
  const address = (id: string): string => element<HTMLAnchorElement>(id).href;
  form.hidden = false;
  let worker: Worker | null = null;
  let running = false;
  let last: Extract<Answer, { rows: unknown }> | null = null;

  const show = (answer: Answer): void => {
    running = false;
    last = "rows" in answer ? answer : null;
    csv.disabled = last === null;
    place.replaceChildren(...("rows" in answer ? result(answer, place.dataset) : [failure(answer.error)]));
  };
  const started = (): Worker => {
    const made = new Worker(address("#worker"), { type: "module" });
    made.addEventListener("message", ({ data }: MessageEvent<Answer>) => show(data));
    made.addEventListener("error", () => show({ error: place.dataset.failed ?? "" }));
    return made;
  };
  const run = (): void => {
    if (running || box.value.trim() === "") return;
    running = true;
    place.textContent = place.dataset.wait ?? "";
    history.replaceState(null, "", `#${encodeURIComponent(box.value)}`);
    worker ??= started();
    const question: Question = { sql: box.value, wasm: address("#wasm"), database: address("#database") };
    worker.postMessage(question);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run();
  });
  element("#permalink").addEventListener("click", async () => {
    history.replaceState(null, "", `#${encodeURIComponent(box.value)}`);
    await navigator.clipboard.writeText(location.href);
  });
  csv.addEventListener("click", () => last && download(last.columns, last.rows));
  for (const button of document.querySelectorAll<HTMLButtonElement>(".ask")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      box.value = button.dataset.sql ?? "";
      box.focus();
      run();
    });
  }
  const fromAddress = (): void => {
    // the headings of the page have addresses, too
    if (asked() === "" || document.getElementById(asked()) !== null) return;
    box.value = asked();
    box.focus();
    run();
  };
  window.addEventListener("hashchange", fromAddress);
  fromAddress();
}

const failure = (message: string): HTMLElement =>
  Object.assign(document.createElement("p"), { className: "error", textContent: message });

function result(
  { columns, rows, more, milliseconds }: Extract<Answer, { rows: unknown }>,
  words: DOMStringMap,
): Element[] {
  const said = (text = ""): string =>
    text.replace("{n}", String(rows.length)).replace("{ms}", milliseconds.toFixed(0));
  const line = Object.assign(document.createElement("p"), {
    textContent: `${said(words.rows)}${more || rows.length > shownRows ? ` ${said(words.some).replace("{shown}", String(Math.min(rows.length, shownRows)))}` : ""}`,
  });
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const name of columns)
    head.append(Object.assign(document.createElement("th"), { scope: "col", textContent: name }));
  const body = table.createTBody();
  for (const row of rows.slice(0, shownRows)) {
    const cells = body.insertRow();
    for (const cell of row) cells.insertCell().textContent = cell === null ? "" : String(cell);
  }
  const frame = Object.assign(document.createElement("div"), { className: "scroll", tabIndex: 0 });
  frame.append(table);
  return [line, ...plot(columns, rows), frame];
}

const svg = (name: string, attributes: Readonly<Record<string, string | number>>, text = ""): SVGElement => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
};

/** Bars, where a result is one column of texts and one of numbers. */
function plot(columns: readonly string[], rows: readonly (readonly Cell[])[]): Element[] {
  const isBars =
    columns.length === 2 &&
    rows.length > 1 &&
    rows.every(([name, value]) => typeof name === "string" && typeof value === "number" && value >= 0);
  if (!isBars) return [];
  const bars = rows.slice(0, mostBars) as (readonly [string, number])[];
  const most = Math.max(...bars.map(([, value]) => value)) || 1;
  const chart = svg("svg", {
    viewBox: `0 0 640 ${bars.length * 22}`,
    role: "img",
    "aria-label": columns.join(", "),
  });
  for (const [i, [name, value]] of bars.entries())
    chart.append(
      svg(
        "text",
        { x: 236, y: i * 22 + 16, "text-anchor": "end", "font-size": 13, fill: "currentColor" },
        name.slice(0, 24),
      ),
      svg("rect", {
        x: 244,
        y: i * 22 + 4,
        width: (value / most) * 320,
        height: 14,
        fill: "currentColor",
        opacity: 0.6,
      }),
      svg(
        "text",
        { x: 250 + (value / most) * 320, y: i * 22 + 16, "font-size": 13, fill: "currentColor" },
        String(value),
      ),
    );
  return [chart];
}

/** A cell of CSV: quoted where it must be, and no formula for a spreadsheet. */
const written = (cell: Cell): string => {
  const text = typeof cell === "string" ? guarded(cell) : String(cell ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

function download(columns: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const text = [columns, ...rows].map((row) => `${row.map(written).join(",")}\r\n`).join("");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" }));
  link.download = "haiguan.csv";
  link.click();
  URL.revokeObjectURL(link.href);
}
