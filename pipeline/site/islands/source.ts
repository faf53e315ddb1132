/** The text of a source: any span of it can be linked to, and a chosen passage tells what it is beside the text. */

/** The code points #c… names, or null. */
function spanOfAddress(): readonly [start: number, end: number] | null {
  const found = /^#c(\d+)-(\d+)$/.exec(location.hash);
  return found === null ? null : [Number(found[1]), Number(found[2])];
}

/** Texts of the page with the place of their first character; labels are no part of it. */
function* textsOf(line: HTMLElement): Generator<readonly [Text, number]> {
  let at = Number(line.dataset.c);
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.parentElement?.closest(".no, .k")) continue;
    yield [text, at];
    at += Array.from(text.data).length;
  }
}

/** UTF-16 units of the first `count` code points. */
const units = (text: string, count: number): number => Array.from(text).slice(0, count).join("").length;

/** The ranges of a span. Only the captured text has its offsets. */
function rangesOf([start, end]: readonly [number, number]): Range[] {
  const ranges: Range[] = [];
  for (const line of document.querySelectorAll<HTMLElement>('[data-reading="raw"] p[data-c]'))
    for (const [text, at] of textsOf(line)) {
      const length = Array.from(text.data).length;
      if (at >= end || at + length <= start) continue;
      const range = document.createRange();
      range.setStart(text, units(text.data, Math.max(0, start - at)));
      range.setEnd(text, units(text.data, Math.min(length, end - at)));
      ranges.push(range);
    }
  return ranges;
}

function showSpan(): void {
  const span = spanOfAddress();
  CSS.highlights?.delete("span");
  if (span === null) return;
  const ranges = rangesOf(span);
  const [first] = ranges;
  if (first === undefined) return;
  CSS.highlights?.set("span", new Highlight(...ranges));
  // a narrow screen has what is said of it in its lower half
  const block = matchMedia("(min-width: 64rem)").matches ? "center" : "start";
  first.startContainer.parentElement?.scrollIntoView({ block, behavior: "instant" });
  const segment = first.startContainer.parentElement?.closest<HTMLElement>(".s");
  if (segment) choose(segment);
}

/** Of the reasons below the line of a passage those that it names itself. */
function reasonsOf(segment: HTMLElement): HTMLElement[] {
  const line = segment.closest("p")?.nextElementSibling;
  const numbers = segment.dataset.why?.split(" ") ?? [];
  if (!line?.matches(".why") || numbers.length === 0) return [];
  const all = line.querySelectorAll("li");
  const list = document.createElement("ul");
  list.className = "reasons";
  const [first] = numbers.map((number) => all[Number(number)]);
  for (const number of numbers) {
    const item = all[Number(number)]?.cloneNode(true) as HTMLElement | undefined;
    item?.querySelector(".n")?.remove();
    if (item) list.append(item);
  }
  const head = first?.closest("ul")?.previousElementSibling?.cloneNode(true);
  if (!(head instanceof HTMLElement)) return [list];
  for (const role of head.querySelectorAll(".k")) role.remove();
  return [head, list];
}

/** Tells beside the text what a passage is. */
function choose(segment: HTMLElement): void {
  const panel = document.querySelector<HTMLElement>(".chosen");
  if (panel === null) return;
  for (const other of document.querySelectorAll(".s.on")) other.classList.remove("on");
  segment.classList.add("on");
  const line = (label: string, text: string): HTMLElement => {
    const p = document.createElement("p");
    const b = document.createElement("b");
    b.textContent = `${label} `;
    p.append(b, text);
    return p;
  };
  const parts: HTMLElement[] = [];
  const role = [...segment.classList].find((name) => name.startsWith("r-")) ?? "";
  const name = document.querySelector(`.legend .${role}`)?.textContent ?? role;
  parts.push(line(panel.dataset.role ?? "", name));
  const quote = document.createElement("p");
  quote.lang = document.querySelector<HTMLElement>(".text")?.lang ?? "zh";
  quote.textContent = segment.textContent;
  parts.push(quote);
  if (segment.id) parts.push(line(panel.dataset.place ?? "", segment.id.slice(1).replace("-", "–")));
  const notes = [...segment.querySelectorAll<HTMLElement>(".x")].map(({ title }) => title);
  if (notes.length > 0) {
    const list = document.createElement("ul");
    for (const note of notes) list.append(Object.assign(document.createElement("li"), { textContent: note }));
    parts.push(list);
  }
  parts.push(...reasonsOf(segment));
  const actions = document.createElement("p");
  actions.className = "actions";
  if (segment instanceof HTMLAnchorElement) {
    const open = Object.assign(document.createElement("a"), {
      href: segment.href,
      textContent: panel.dataset.open,
    });
    open.className = "button";
    actions.append(open);
  }
  if (segment.id) {
    const link = Object.assign(document.createElement("a"), {
      href: `#${segment.id}`,
      textContent: panel.dataset.copy,
    });
    link.addEventListener("click", () => void navigator.clipboard?.writeText(link.href));
    actions.append(link);
  }
  parts.push(actions);
  panel.replaceChildren(...parts);
  panel.hidden = false;
}

/** Readings of one text share their addresses: the place goes along when another is chosen. */
function carryPlace(): void {
  for (const tab of document.querySelectorAll<HTMLAnchorElement>(".tabs a")) tab.hash = location.hash;
}

export function watchSource(): void {
  const text = document.querySelector<HTMLElement>(".text");
  text?.addEventListener("click", (event) => {
    const segment = (event.target as Element).closest<HTMLElement>(".s");
    if (segment === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // a second click follows the link
    if (segment.classList.contains("on")) return;
    event.preventDefault();
    choose(segment);
  });
  text?.addEventListener("focusin", (event) => {
    const segment = (event.target as Element).closest<HTMLElement>(".s");
    if (segment?.matches(":focus-visible")) choose(segment);
  });
  const show = (): void => {
    showSpan();
    carryPlace();
  };
  addEventListener("hashchange", show);
  show();
}
