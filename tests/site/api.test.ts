import { validate } from "@readme/openapi-parser";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import jsonld from "jsonld";
import { beforeAll, describe, expect, test } from "vitest";
import { type Built, flagshipSite, latestRelease, textOf } from "./built.ts";

interface Operation {
  readonly responses: { readonly "200": { readonly content: Readonly<Record<string, unknown>> } };
}

interface Document {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
}

const base = "https://haiguan-data.example/id/";

describe("the API of the release of this repository", () => {
  let files: Built;
  let api: Document;
  /** paths of the document, with those that name most first, as clients choose among them */
  let paths: { readonly path: string; readonly pattern: RegExp; readonly accepts: ValidateFunction }[];
  const json = (path: string) => JSON.parse(textOf(files, path));

  beforeAll(async () => {
    ({ files } = await flagshipSite());
    api = json("api/v1/openapi.json");
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema(api, "openapi");
    const pointer = (text: string) => text.replaceAll("~", "~0").replaceAll("/", "~1");
    paths = Object.entries(api.paths)
      .map(([path, { get }]) => {
        const [type = ""] = Object.keys(get.responses[200].content);
        const place = `#/paths/${pointer(path)}/get/responses/200/content/${pointer(type)}/schema`;
        return {
          path,
          pattern: new RegExp(
            `^${path
              .slice(1)
              .replaceAll(".", "\\.")
              .replace(/\{\w+\}/g, "[^/]+")}$`,
          ),
          accepts: ajv.compile({ $ref: `openapi${encodeURI(place)}` }),
        };
      })
      .sort((a, b) => a.path.split("{").length - b.path.split("{").length);
  });

  const pathOf = (file: string) => paths.find(({ pattern }) => pattern.test(file));

  /** Files that the document is about: all below /api/, those beside pages, the linked data of records. */
  const described = (): string[] =>
    [...files.keys()].filter((path) => /^api\/|^(?:en|zh-\w+)\/.*json$|^id\/.*\.jsonld$/.test(path));

  test("is described by a valid OpenAPI 3.1 document", async () => {
    // it writes into what it is given
    expect(await validate(json("api/v1/openapi.json"))).toMatchObject({ valid: true, warnings: [] });
    const rest = { ...json("api/v1/openapi.json"), components: {} };
    expect(await validate({ ...rest, paths: { "/no/{parameter}": { get: {} } } })).toMatchObject({
      valid: false,
    });
    expect(rest.openapi).toMatch(/^3\.1\./);
  });

  test("has every file at a path of the document, which accepts it", () => {
    const wrong = described().flatMap((file) => {
      const found = pathOf(file);
      if (found === undefined) return [`${file}: no path`];
      return found.accepts(json(file)) ? [] : [`${file}: ${JSON.stringify(found.accepts.errors?.[0])}`];
    });
    expect(described().length).toBeGreaterThan(3000);
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test("has a file at every path of the document", () => {
    const used = new Set(described().map((file) => pathOf(file)?.path));
    const unused = paths.map(({ path }) => path).filter((path) => !used.has(path));
    // tables of a thousand rows or less have no further ones, and no page lies so deep
    expect(unused.filter((path) => !/\{page\}/.test(path))).toEqual([]);
    expect(used).toContain("/api/v1/tables/evidence/{page}.json");
  });

  test("refuses what is none of its files", () => {
    const duty = [...files.keys()].find((path) => path.startsWith("api/v1/records/duties/")) ?? "";
    const { record, ...rest } = json(duty);
    expect(pathOf(duty)?.accepts({ ...rest, record: { ...record, text_hans: 1 } })).toBe(false);
    expect(pathOf(duty)?.accepts(rest)).toBe(false);
  });

  test("leads from file to file", () => {
    const lost = described().flatMap((file) => {
      const { links = {} } = json(file);
      return Object.values(links)
        .flatMap((link) => (link !== null && typeof link === "object" ? Object.values(link) : [link]))
        .filter((link) => typeof link === "string")
        .map((link) => new URL(link, `http://x/${file}`).pathname.slice(1))
        .filter(
          (target) =>
            !files.has(target) && !files.has(`${target}index.html`) && !/^releases\/[\d.]+\/$/.test(target),
        )
        .map((target) => `${file} → ${target}`);
    });
    expect(lost.slice(0, 5)).toEqual([]);
  });

  test("has the rows of the tables, all of them, in their order", () => {
    for (const { table, rows, first } of json("api/v1/index.json").tables) {
      const found: object[] = [];
      for (
        let at: string | null = new URL(first, "http://x/api/v1/index.json").pathname.slice(1);
        at !== null;
      ) {
        const { records, next } = json(at);
        found.push(...records);
        at = next === null ? null : new URL(next, `http://x/${at}`).pathname.slice(1);
      }
      expect(found.length).toBe(rows);
      expect(found).toEqual(json(`releases/${latestRelease}/json/${table}.json`));
    }
  });

  test("says of a record in linked data what the graph says", async () => {
    const documentLoader = async (url: string) => ({
      document: json(url.replace("http://x/", "")),
      documentUrl: url,
    });
    const statements = async (document: object, at: string): Promise<string[]> =>
      String(
        await jsonld.toRDF(
          document as jsonld.JsonLdDocument,
          {
            base: at,
            documentLoader,
            format: "application/n-quads",
          } as object,
        ),
      ).split("\n");
    const whole = new Set(await statements(json(`releases/${latestRelease}/jsonld/haiguan.jsonld`), base));
    for (const record of [
      "duties/dalian-customs.bangongshi.d-2gfohsy",
      "organizations/dalian-customs.jisiju",
    ]) {
      const own = await statements(json(`id/${record}.jsonld`), `http://x/id/${record}.jsonld`);
      expect(own.filter((line) => line.startsWith(`<${base}${record}> `)).length).toBeGreaterThan(5);
      expect(own.some((line) => line.includes("TextQuoteSelector"))).toBe(true);
      expect(own.filter((line) => !whole.has(line))).toEqual([]);
    }
  });

  test("has each name of a body to be matched with", () => {
    const { entities } = json("api/v1/reconciliation.json");
    const bureau = entities.find(({ id }: { id: string }) => id === "organizations/dalian-customs.jisiju");
    expect(bureau.names).toEqual([
      { text: "緝私局", lang: "zh-Hant" },
      { text: "缉私局", lang: "zh-Hans-t-zh-hant" },
      { text: "Anti-Smuggling Bureau", lang: "en" },
      { text: "jisiju", lang: "zh-Latn-pinyin" },
    ]);
    const nodes: Record<string, unknown>[] = json(`releases/${latestRelease}/jsonld/haiguan.jsonld`)[
      "@graph"
    ];
    const told = new Map(nodes.map(({ id, prefLabel, name }) => [id, (prefLabel ?? name) as object]));
    for (const { id, names } of entities as { id: string; names: { text: string; lang: string }[] }[])
      for (const [lang, text] of Object.entries(told.get(id) ?? {}))
        expect(names, `${id}: as the linked data has it`).toContainEqual({ lang, text });
    const place = entities.find(({ id }: { id: string }) => id === "areas/dalian-customs.area.changhaixian");
    expect(place.codes).toEqual([{ scheme: "GB/T 2260", code: "210224" }]);
  });
});
