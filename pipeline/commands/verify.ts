import { basename, join, resolve } from "node:path";
import { type Files, type Verdict, verify as verifyRelease } from "../8-release/index.ts";
import { type Effects, filesBelow, linksBelow } from "../effects.ts";
import { type Issue, issue, Report } from "../model/issue.ts";
import type { VersionEntry } from "../model/release.generated.ts";
import { visible } from "../model/visible.ts";
import { thisCode } from "../verifier.ts";
import { collected, type ExitCode, misused, tell } from "./command.ts";
import { publishedVersions, releaseFolder, versionsPath } from "./releases.ts";
import { type Signature, signatureOf, signersPath } from "./signature.ts";

/** Checks released folders as a stranger would: from the bytes alone. Says who vouches for them, or what is wrong, and where. */
export async function verify(effects: Effects, folders: readonly string[]): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  for (const folder of folders) codes.push(await verifyFolder(effects, folder.replace(/\/+$/, "")));
  return codes.includes(2) ? 2 : codes.includes(1) ? 1 : 0;
}

async function verifyFolder(effects: Effects, folder: string): Promise<ExitCode> {
  if (!effects.exists(folder)) return misused(effects, "verify", `no such folder: ${folder}`);
  const links = linksBelow(effects, folder).map((path) => issue("verify.link", `${path} is a symbolic link`));
  if (links.length > 0) return tell(effects, links, new Map());
  const report = new Report();
  const witnesses = collected(report, () => witnessesOf(effects, folder));
  if (witnesses === null) return tell(effects, report.issues, new Map());
  const verdict = await verdictOf(effects, folder, witnesses);
  const issues = [...verdict.issues, ...witnesses.signature.issues, ...identity(effects, folder, witnesses)];
  if (issues.length > 0) return tell(effects, issues, new Map());
  effects.print(visible(`${folder}: ${standing(witnesses)}${withdrawal(witnesses)}`));
  for (const line of verdict.unjudged) effects.print(`  ${visible(line)}`);
  return 0;
}

/** The files of a release, and what outside of its folder speaks for them. */
interface Witnesses {
  readonly files: Files;
  /** as its manifest says; null when that cannot be read */
  readonly version: string | null;
  /** the list that names the release, or the project's */
  readonly list: List;
  readonly entry: VersionEntry | null;
  readonly signature: Signature;
}

interface List {
  readonly path: string;
  readonly versions: readonly VersionEntry[];
}

/** The project's own list counts first: that beside a release comes from where the release comes from. */
function witnessesOf(effects: Effects, folder: string): Witnesses {
  const files = filesBelow(effects, folder);
  const version = versionOf(files);
  const besides =
    basename(join(folder, "..")) === "releases" ? [join(folder, "..", "..", "versions.json")] : [];
  const [own, ...others] = [versionsPath, ...besides].map(
    (path): List => ({ path, versions: publishedVersions(effects, path) }),
  ) as [List, ...List[]];
  const list =
    [own, ...others].find(({ versions }) => versions.some((entry) => entry.version === version)) ?? own;
  const entry = list.versions.find((known) => known.version === version) ?? null;
  return { files, version, list, entry, signature: signatureOf(effects, folder) };
}

function versionOf(files: Files): string | null {
  try {
    const { version } = JSON.parse(new TextDecoder().decode(files.get("manifest.json"))) as {
      version?: unknown;
    };
    return typeof version === "string" ? version : null;
  } catch {
    return null;
  }
}

function verdictOf(
  effects: Effects,
  folder: string,
  { files, list: { versions }, entry, signature }: Witnesses,
): Promise<Verdict> {
  const places = (version: string) => [releaseFolder(version), join(folder, "..", version)];
  const published = (version: string) => {
    const place = places(version).find((path) => effects.exists(`${path}/manifest.json`));
    return place === undefined ? null : filesBelow(effects, place);
  };
  const beside = effects.list(join(folder, "..")).map((name) => name.replace(/\/$/, ""));
  const others = [...new Set([...versions.map(({ version }) => version), ...beside])].filter((name) =>
    /^\d+\.\d+\.\d+$/.test(name),
  );
  const vouched = entry !== null || signature.signer !== null;
  return verifyRelease({ files, entry, versions, vouched, others, published }, thisCode);
}

/** A release under another name than its version, or of nobody where there is a signer, may be in the place of another. */
function identity(effects: Effects, folder: string, { version, list, entry, signature }: Witnesses): Issue[] {
  const name = basename(resolve(folder));
  const hasSigners = effects.exists(signersPath);
  const isListed = entry !== null && list.path === versionsPath;
  return [
    ...(version !== null && name !== version && (hasSigners || list.versions.length > 0)
      ? [issue("verify.renamed", `the folder is called ${name}, its manifest says ${version}`)]
      : []),
    ...(hasSigners && !signature.exists && !isListed
      ? [issue("verify.unsigned", `${folder} has no signature, and ${versionsPath} does not name it`)]
      : []),
  ];
}

/** What the release has to show for itself. */
function standing({ list, entry, signature: { signer } }: Witnesses): string {
  if (signer !== null) return `good, signed by ${signer}`;
  if (entry === null) return "whole in itself, but nobody vouches for it";
  return `good as versions.json names it${list.path === versionsPath ? "" : ` (${list.path})`}`;
}

const withdrawal = ({ entry }: Witnesses): string =>
  entry?.yanked ? `, but withdrawn: ${entry.yanked_reason ?? "no reason is given"}` : "";
