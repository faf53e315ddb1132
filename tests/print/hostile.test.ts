/** Words of a hostile page in what we print for programs and for web pages: they stay words. */
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { markdownAccount, told } from "../../pipeline/8-release/index.ts";
import { issue } from "../../pipeline/model/findings/issue.ts";
import type { Changes } from "../../pipeline/model/releases/release.generated.ts";
import { textOf } from "../../pipeline/model/text/text.ts";
import { visible } from "../../pipeline/model/text/visible.ts";
import { githubCommands } from "../../pipeline/print/github.ts";
import { junit } from "../../pipeline/print/junit.ts";
import { locate } from "../../pipeline/print/located.ts";
import { sarif } from "../../pipeline/print/sarif.ts";
import { releaseOf } from "../fixtures/release.ts";
import { readText } from "../pages.ts";

const hostile: readonly string[] = [
  "<script>alert(1)</script>",
  "<!-- 局 -->",
  "](javascript:alert(1))",
  "![x](https://example.org/x.png)",
  "[x]: javascript:alert(1)",
  "局|处|科",
  "`局`` 处```",
  "**局** __处__ ~~科~~",
  "@octocat 和 @org/team",
  "#1 GH-1 局#23",
  "局\n::error::x",
  "::set-output name=x::y",
  "局\r\n\r\n# 处",
  "%0A::error::x%25",
  "&lt;b&gt; &#60;",
  "]]>",
  "\u0000\u0008\u001b[2J\ufffe\ud800",
  "局\u2028处\u0085科",
  "\\",
  "www.example.org",
];

const located = (text: string) => [
  locate(
    issue("segment.lost-heading", `«${text}» is lost`, { source: "mou", span: { start: 0, end: 1 } }),
    () => ({
      path: `sources/${text}/page.txt`,
      text: textOf("局"),
    }),
  ),
];

describe.each(hostile)("%j", (text) => {
  test("as a workflow command: one line, one command", () => {
    const command = githubCommands(located(text));
    expect(command).not.toMatch(/[\r\n]/);
    expect(command.match(/(?<!:):: ?/g)?.length).toBeGreaterThanOrEqual(2);
    expect(command.split(",title=")[0]?.replace(/^::\w+ /, "")).not.toMatch(/::/);
  });
  test("as JUnit: no markup but ours, no character that XML forbids", () => {
    const xml = junit(located(text));
    expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    const ours = /<\?xml[^>]*\?>|<\/?(?:testsuite|testcase|failure|system-out)(?: \w+="[^"<]*")*\/?>/g;
    expect(xml.replace(ours, "")).not.toMatch(/[<>]/);
    expect(xml.replace(/&(?:amp|lt|gt|quot);/g, "")).not.toContain("&");
  });
  test("as SARIF: the same words", () => {
    const [result] = JSON.parse(sarif(located(text), "1.0.0")).runs[0].results;
    expect(result.message.text).toContain(visible(`«${text}» is lost`));
  });
  test("as Markdown of a pull request: text and nothing else", () => {
    const { dataset } = readText("某某海关\n办公室\n负责文电、会务工作。\n");
    const { changes } = releaseOf(dataset, null, { emit: () => [] });
    const field = { field: "name_hans", before: text, after: text, offset_only: false, edits: null };
    const change = {
      op: "changed",
      table: "organizations",
      id: "mou",
      label: text,
      organization_id: "mou",
      kinds: ["renamed"],
      related: [],
      causes: [{ kind: "curation", detail: text, fields: [] }],
      fields: [field, { ...field, edits: [{ op: "insert", text }] }],
    };
    const reported = { ...changes, changes: [change] } as unknown as Changes;
    const names = { organizations: [{ id: "mou", name_hans: text, name_en: text }] };
    const kinds = new Set<string>();
    const texts: string[] = [];
    const walk = (node: { type: string; value?: string; children?: unknown[] }): void => {
      kinds.add(node.type);
      if (node.type === "text") texts.push(node.value ?? "");
      for (const child of node.children ?? []) walk(child as typeof node);
    };
    walk(
      unified()
        .use(remarkParse)
        .use(remarkGfm)
        .parse(told(markdownAccount(reported, names))) as never,
    );
    const allowed = "root heading list listItem paragraph text inlineCode strong delete".split(" ");
    // a bare address is a link to itself, which says where it leads
    expect(
      [...kinds].filter((kind) => !allowed.includes(kind) && !(kind === "link" && /www|https/.test(text))),
    ).toEqual([]);
    expect(texts.join("\n")).not.toMatch(/@\w|#\d/);
  });
});
