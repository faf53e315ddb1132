import { readFileSync } from "node:fs";

/** The duty that the picture shows: one clause that gives a duty, its verbs, a relation and a correction. */
const shownDuty = "dalian-customs.guanshuichu.d-5ww26u7";

type Cell = string | number | null;
interface Passage {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly [column: string]: Cell | object;
}

/** docs/picture.svg: words of a page and the records that the latest release has of them. */
export function picture(): string {
  const { path } = JSON.parse(readFileSync("output/latest.json", "utf8")) as { readonly path: string };
  const table = (name: string): readonly Passage[] =>
    JSON.parse(readFileSync(`output/${path}json/${name}.json`, "utf8"));
  const find = (name: string, column: string, value: Passage[string] | undefined): Passage => {
    const found = table(name).find((row) => row[column] === value);
    if (found === undefined) throw new Error(`${path}: no row of ${name} has ${column} ${value}`);
    return found;
  };
  const duty = find("duties", "id", shownDuty);
  const office = find("organizations", "id", duty.organization_id);
  const relation = find("relations", "record_id", shownDuty);
  const target = find("external_bodies", "id", relation.target_id);
  const correction = find("corrections", "record_id", shownDuty);
  const [category] = duty.categories as readonly string[];
  const actions = duty.actions as readonly (Passage & { readonly verb_hans: string })[];
  const placed = words(duty);

  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, 'Noto Sans CJK TC', 'PingFang TC', 'Microsoft JhengHei', sans-serif">
<title>A clause of the page and the records that were read from it</title>
<style>
  .paper { fill: #fff } .ink { fill: #1f2328 } .faint { fill: #59636e } .card { fill: #f6f8fa; stroke: #d1d9e0 }
  .organizations { fill: #0969da } .duties { fill: #1a7f37 } .relations { fill: #8250df } .corrections { fill: #cf222e }
  .line { fill: none; stroke: #818b98; stroke-width: 1.5 }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #0d1117 } .ink { fill: #f0f6fc } .faint { fill: #9198a1 } .card { fill: #151b23; stroke: #3d444d }
    .organizations { fill: #4493f8 } .duties { fill: #3fb950 } .relations { fill: #ab7df8 } .corrections { fill: #f85149 }
  }
</style>
<rect class="paper" width="${width}" height="${height}" rx="8"/>
${label(text.office, 30, `text[${office.start}:${office.end}]`)}
${label(text.duty, 30, `text[${duty.start}:${duty.end}]`)}
${spaced(text.office, office.quote)}
${spaced(text.duty, duty.quote)}
${label(text.duty + duty.quote.length * size + 8, text.y, "…", 20)}
${underlined("organizations", text.office, office.quote.length)}
${actions.map((action) => underlined("duties", ...placed(action))).join("\n")}
${underlined("relations", ...placed(relation), 8)}
${underlined("corrections", ...placed(correction))}
${card("organizations", 0, middle(text.office, office.quote.length), [office.name_hant, office.name_hans, office.name_en, office.id])}
${card("duties", 1, middle(...placed(actions[0] ?? duty)), [duty.text_hans, `actions: ${actions.map(({ verb_hans }) => verb_hans).join(", ")}`, `object_hans: ${duty.object_hans}`, `categories: ${category}`, `confidence: ${duty.confidence}`])}
${card("relations", 2, middle(...placed(relation)), [`kind: ${relation.kind}`, `${office.name_hans} → ${target.name_hans}`, `target_id:`, target.id])}
${card("corrections", 3, middle(...placed(correction)), [`${correction.raw} → ${correction.corrected}`, `rule_id: ${correction.rule_id}`, `kind: ${correction.kind}`, `status: ${correction.status}`])}
</svg>
`;
}

const [width, height, size] = [900, 300, 22];
const text = { y: 70, office: 40, duty: 236 };
const cards = { y: 140, height: 144, x: [16, 234, 514, 724], width: [206, 268, 198, 160] };

type Drawn = "organizations" | "duties" | "relations" | "corrections";

/** Where the words of a passage stand, and how many they are: the quote has one cell for each character. */
const words =
  (whole: Passage) =>
  ({ start, end }: Passage): [x: number, characters: number] => [
    text.duty + (start - whole.start) * size,
    end - start,
  ];

const middle = (x: number, characters: number): number => x + (characters * size) / 2;

const escaped = (value: unknown): string =>
  String(value).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const label = (x: number, y: number, words: string, height = 12): string =>
  `<text class="faint" x="${x}" y="${y}" font-size="${height}">${escaped(words)}</text>`;

const spaced = (x: number, quote: string): string =>
  `<text class="ink" y="${text.y}" font-size="${size}">${Array.from(quote, (character, index) => `<tspan x="${x + index * size}">${escaped(character)}</tspan>`).join("")}</text>`;

const underlined = (kind: Drawn, x: number, characters: number, below = 4): string =>
  `<rect class="${kind}" x="${x + 1}" y="${text.y + 4 + below}" width="${characters * size - 2}" height="3"/>`;

function card(kind: Drawn, column: number, from: number, lines: readonly unknown[]): string {
  const [x = 0, across = 0] = [cards.x[column], cards.width[column]];
  const rows = lines.map(
    (line, index) =>
      `<text class="ink" x="${x + 11}" y="${cards.y + 48 + index * 21}" font-size="13">${escaped(line)}</text>`,
  );
  const to = x + across / 2;
  return `<path class="line" d="M${from} ${text.y + 18} C${from} ${cards.y - 22} ${to} ${text.y + 46} ${to} ${cards.y}"/>
<rect class="card" x="${x}" y="${cards.y}" width="${across}" height="${cards.height}" rx="6"/>
<text class="${kind}" x="${x + 12}" y="${cards.y + 24}" font-size="13" font-weight="600">${kind}</text>
${rows.join("\n")}`;
}
