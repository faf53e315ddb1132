import { ClientMisuse } from "./failure.ts";

type Version = readonly [number, number, number];

/** At least `from`, and below `to` where there is one. */
interface Interval {
  readonly from: Version;
  readonly to: Version | null;
}

/** `^1.2`, `~1.2.3`, `1`, `1.x`, `1.2.3`, `>=1.2 <3`, `*`; several, of which one must hold, with `||` between. */
export function matcherOf(range: string): (version: string) => boolean {
  const choices = range.split("||").map((part) =>
    part
      .trim()
      .replace(/([<>=^~])\s+/g, "$1")
      .split(/\s+/)
      .map((word) => intervalOf(word, range)),
  );
  return (version) => {
    const asked = numbersOf(version);
    return choices.some((intervals) =>
      intervals.every(({ from, to }) => compare(asked, from) >= 0 && (to === null || compare(asked, to) < 0)),
    );
  };
}

/** Which of two versions is the newer one, as `sort` asks. */
export const byVersion = (one: string, other: string): number => compare(numbersOf(one), numbersOf(other));

const numbersOf = (version: string): Version => {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  return [major, minor, patch];
};

const compare = (one: Version, other: Version): number =>
  one[0] - other[0] || one[1] - other[1] || one[2] - other[2];

const word = /^(\^|~|>=|>|<=|<|=)?v?(\d{1,9}|[x*])(?:\.(\d{1,9}|[x*]))?(?:\.(\d{1,9}|[x*]))?$/i;

function intervalOf(text: string, range: string): Interval {
  if (text === "" || text === "latest") return { from: [0, 0, 0], to: null };
  const found = word.exec(text);
  if (found === null) throw new ClientMisuse(`«${range}» is no range of versions, such as ^2, ~2.1 or 2.1.0`);
  const [, sign = "=", ...parts] = found;
  const known = parts.findIndex((part) => part === undefined || /[x*]/i.test(part));
  const places = known === -1 ? 3 : known;
  const [major, minor, patch] = parts.map((part, place) => (place < places ? Number(part) : 0)) as [
    number,
    number,
    number,
  ];
  const from: Version = [major, minor, patch];
  /** the first version that differs from this one in that place, or before it; null for place 0 */
  const after = (place: number): Version | null =>
    place === 0
      ? null
      : place === 1
        ? [major + 1, 0, 0]
        : place === 2
          ? [major, minor + 1, 0]
          : [major, minor, patch + 1];
  switch (sign) {
    case "^":
      return { from, to: after(Math.min(places, major > 0 ? 1 : minor > 0 ? 2 : 3)) };
    case "~":
      return { from, to: after(Math.min(places, 2)) };
    case ">=":
      return { from, to: null };
    case ">":
      return { from: after(places) ?? never, to: null };
    case "<":
      return { from: [0, 0, 0], to: from };
    case "<=":
      return { from: [0, 0, 0], to: after(places) };
    default:
      return { from, to: after(places) };
  }
}

const never: Version = [Number.POSITIVE_INFINITY, 0, 0];
