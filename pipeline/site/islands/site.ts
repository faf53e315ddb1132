/** What every page gets: copying, and search when the box is first used. A page that asks for more loads that, too. */
import { watchSource } from "./source.ts";

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy ?? "");
    const { textContent } = button;
    button.textContent = "✓";
    setTimeout(() => {
      button.textContent = textContent;
    }, 1200);
  });
}

const box = document.querySelector<HTMLInputElement>("#q");
const form = box?.form;
if (box && form) {
  const start = async (): Promise<void> => {
    const { searchIn } = await import("./search.ts");
    await searchIn(box, form);
  };
  box.addEventListener("focus", start, { once: true });
  // the page of results, reached by Enter
  if (document.querySelector("#results")) void start();
}

if (document.body.dataset.island === "source") watchSource();
if (document.body.dataset.island === "sql") void import("./sql.ts").then(({ askDatabase }) => askDatabase());
