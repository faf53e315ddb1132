import { element, escaped, htmlVariant, paragraphs } from "./html.ts";
import { dressed, type FlagshipPage, textOfPage } from "./page.ts";
import { textVariant, type Variant } from "./variant.ts";

interface Leader {
  readonly posts: string;
  readonly name: string;
}

const leadersOf = (page: FlagshipPage): Leader[] =>
  page.leaders.map((line) => {
    const [posts = "", name = ""] = line.split(":");
    return { posts, name };
  });

const written =
  (write: (leader: Leader, n: number) => string, caption: readonly string[] = []) =>
  (page: FlagshipPage): string =>
    textOfPage({
      ...page,
      leaders: [...caption, ...leadersOf(page).map((leader, n) => write(leader, n + 1))],
    });

/** The ways in which the leaders of an agency are listed. */
export const leaderVariants: readonly Variant[] = [
  textVariant(
    "leaders, post and name divided by a blank",
    written(({ posts, name }) => `${posts} ${name}`),
  ),
  textVariant(
    "leaders, post and name divided by an ideographic space",
    written(({ posts, name }) => `${posts}　${name}`),
  ),
  textVariant(
    "leaders, the name first, a colon",
    written(({ posts, name }) => `${name}：${posts}`),
  ),
  textVariant(
    "leaders, the name first, a blank",
    written(({ posts, name }) => `${name}　${posts}`),
  ),
  textVariant(
    "leaders, the name first, a comma",
    written(({ posts, name }) => `${name}，${posts}`),
  ),
  textVariant(
    "leaders below 現任領導",
    written(({ posts, name }) => `${posts}：${name}`, ["現任領導"]),
  ),
  textVariant(
    "leaders numbered",
    written(({ posts, name }, n) => `${n}. ${posts}：${name}`),
  ),
  textVariant(
    "leaders 姓名：, 職務：",
    written(({ posts, name }) => `姓名：${name}\n職務：${posts}`),
  ),
  htmlVariant("HTML, leaders in a table 姓名, 職務", (page) =>
    [
      dressed({ ...page, leaders: [] }, { ...paragraphs, heading: element("h2") }),
      `<table><tr><th>姓名</th><th>職務</th></tr>${leadersOf(page)
        .map(({ posts, name }) => `<tr><td>${escaped(name)}</td><td>${escaped(posts)}</td></tr>`)
        .join("")}</table>`,
    ].join("\n"),
  ),
];
