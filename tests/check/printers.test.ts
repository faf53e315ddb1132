import fc from "fast-check";
import stringWidth from "string-width";
import { expect, describe as group, test } from "vitest";
import { type DiagnosticCode, diagnostics } from "../../pipeline/model/findings/diagnostics.generated.ts";
import { issue } from "../../pipeline/model/findings/issue.ts";
import { slice, textOf } from "../../pipeline/model/text/text.ts";
import { visible } from "../../pipeline/model/text/visible.ts";
import { formatFinding } from "../../pipeline/print/findings.ts";
import { githubCommands } from "../../pipeline/print/github.ts";
import { json } from "../../pipeline/print/json.ts";
import { junit } from "../../pipeline/print/junit.ts";
import { inOrder, type Located, locate } from "../../pipeline/print/located.ts";
import { placeOf } from "../../pipeline/print/place.ts";
import { sarif } from "../../pipeline/print/sarif.ts";

const codes = Object.keys(diagnostics) as DiagnosticCode[];

/** Characters of each width and kind that a page may hold; \n only where a test asks for lines. */
const char = fc.constantFrom(...'海關负責aZ0 《，。%:,"<&\t\r\u0000\u001b\u200e\u0085ｱＡ𬭎😀');
const words = fc.string({ unit: char, maxLength: 40 });
const lines = fc.array(words, { minLength: 1, maxLength: 5 }).map((all) => all.join("\n"));

/** A finding somewhere in that page, or about the whole of it. */
const findingIn = (page: string): fc.Arbitrary<Located> => {
  const text = textOf(page);
  const place = fc
    .record({ start: fc.nat(text.length), length: fc.nat(30) })
    .map(({ start, length }) => ({ start, end: Math.min(text.length, start + length) }));
  return fc
    .record({
      code: fc.constantFrom(...codes),
      message: words,
      path: fc.constantFrom("sources/a/page.txt", "sources/b, c/page.txt", "sources/d:%/頁.txt"),
      span: fc.option(place),
    })
    .map(({ code, message, path, span }) => {
      const details = span === null ? {} : { span, related: [{ span, message }] };
      return locate(issue(code, message, { source: "a", ...details }), () => ({ path, text }));
    });
};

const finding = lines.chain(findingIn);
const some = lines.chain((page) => fc.array(findingIn(page), { maxLength: 8 }));

test.each<[string, (found: readonly Located[]) => string]>([
  ["terminal", (found) => found.map((f) => formatFinding(f, false)).join("\n")],
  ["github", githubCommands],
  ["junit", junit],
  ["json", json],
  ["sarif", (found) => sarif(found, "1.0.0")],
])("findings in any order print the same: %s", (_, print) => {
  const shuffled = some.chain((found) =>
    fc.tuple(fc.constant(found), fc.shuffledSubarray(found, { minLength: found.length })),
  );
  fc.assert(
    fc.property(shuffled, ([found, other]) => {
      expect(print(inOrder(other))).toBe(print(inOrder(found)));
    }),
  );
});

group("workflow commands", () => {
  const decoded = (text: string): string =>
    text.replace(/%(25|0D|0A|3A|2C)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

  test("one line for each finding; what is escaped comes back as it was", () => {
    fc.assert(
      fc.property(finding, (found) => {
        const command = githubCommands([found]);
        expect(command).not.toMatch(/[\r\n]/);
        const [, properties = "", data = ""] =
          /^::(?:error|warning|notice) (.*?)::(.*)$/s.exec(command) ?? [];
        const values = new Map(
          properties.split(",").map((pair): [string, string] => {
            const [name = "", value = ""] = pair.split("=");
            return [name, decoded(value)];
          }),
        );
        expect(values.get("file")).toBe(found.path);
        expect(values.get("title")).toBe(found.issue.code);
        expect(decoded(data).startsWith(`${found.issue.message}. ${found.issue.hint}`)).toBe(true);
      }),
    );
  });
  test("ten of each level, and no eleventh, which GitHub drops: the tenth counts the rest", () => {
    const many = Array.from({ length: 13 }, () =>
      locate(issue("validate.cover", "x"), () => ({ path: "sources", text: null })),
    );
    const commands = githubCommands(many).split("\n");
    expect(commands).toHaveLength(10);
    expect(commands.at(-1)).toContain("4 more");
    expect(githubCommands(many.slice(0, 10)).split("\n")).toHaveLength(10);
    expect(githubCommands(many.slice(0, 10))).not.toContain("more");
  });
});

group("terminal", () => {
  const control = /[\p{Cc}\p{Bidi_Control}]/u;

  test("the caret stands under the words and is as wide as they are", () => {
    const placed = lines.chain((page) =>
      fc.record({
        page: fc.constant(page),
        start: fc.nat(page.length),
        length: fc.integer({ min: 1, max: 30 }),
      }),
    );
    fc.assert(
      fc.property(placed, ({ page, start, length }) => {
        const text = textOf(page);
        const lineEnd = placeOf(text, start).end;
        fc.pre(start < lineEnd);
        const span = { start, end: Math.min(lineEnd, start + length) };
        const found = locate(issue("validate.cover", "x", { span }), () => ({ path: "p", text }));
        const [, , shown = "", caret = ""] = formatFinding(found, false).split("\n");
        expect(shown + caret).not.toMatch(control);
        const gutter = `${placeOf(text, start).line} | `;
        const from = /\^/.exec(caret)?.index ?? 0;
        const under = betweenColumns(shown, from, caret.length);
        expect(from).toBeGreaterThanOrEqual(gutter.length);
        // a line that begins with :: shows the second colon by its number, whichever of both is meant
        const before = slice(text, { start: placeOf(text, start).start, end: start });
        expect(under.join("")).toBe(visible(before + slice(text, span)).slice(visible(before).length));
      }),
    );
  });

  /** The characters of a line that a terminal shows in the columns from `from` to `to`. */
  const betweenColumns = (line: string, from: number, to: number): string[] => {
    const chars = Array.from(line);
    const columns = chars.map((_, index) => stringWidth(chars.slice(0, index).join("")));
    return chars.filter((_, index) => (columns[index] ?? 0) >= from && (columns[index] ?? 0) < to);
  };
});

test("JUnit is well formed whatever a message holds", () => {
  fc.assert(
    fc.property(some, (found) => {
      const xml = junit(found);
      expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
      expect(xml).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
      expect(xml.match(/<testcase /g)?.length).toBe(Math.max(1, found.length));
      expect(xml.match(/<failure /g)?.length ?? 0).toBe(
        found.filter((f) => f.issue.severity === "error").length,
      );
    }),
  );
});
