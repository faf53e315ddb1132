import { isMap, isScalar, parseDocument } from "yaml";

const between = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/**
 * What stands before a Markdown page for programs: names and values in YAML between two lines of dashes, dashes
 * included; empty where there is none. A page may begin with a rule and have another one later: what stands between
 * them is text, also where its lines are names of offices with a colon behind them.
 */
export function frontMatter(text: string): string {
  const [whole = "", yaml = ""] = between.exec(text) ?? [];
  if (whole === "") return "";
  const { errors, contents } = parseDocument(yaml);
  const named =
    isMap(contents) &&
    contents.items.every(({ key }) => isScalar(key) && /^[\w.-]+(?: [\w.-]+)*$/.test(String(key.value)));
  return errors.length === 0 && named ? whole : "";
}
