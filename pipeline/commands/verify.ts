import { basename, join, resolve } from "node:path";
import { type Files, type Verdict, verify as verifyRelease } from "../8-release/index.ts";
import { type Effects, filesBelow, linksBelow } from "../effects/effects.ts";
import { hasErrors, type Issue, issue, Report } from "../model/findings/issue.ts";
import type { VersionEntry } from "../model/releases/release.generated.ts";
import { visible } from "../model/text/visible.ts";
import { asValue } from "../print/json.ts";
import { thisCode } from "../verifier.ts";
import { collected, type ExitCode, type Form, located, misused, printFindings } from "./command.ts";
import { publishedVersions, releaseFolder, versionsPath } from "./releases.ts";
import { type Signature, signatureOf, signersPath } from "./signature.ts";

/**
 * Checks released folders as a stranger would: from the bytes alone. Says who vouches for them, or what is wrong, and where.
 * A release of the data folder can be named by its version.
 */
export async function verify(
  effects: Effects,
  names: readonly string[],
  form: Form = "terminal",
): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  const answers: object[] = [];
  for (const name of names) {
    const folder = folderNamed(effects, name.replace(/\/+$/, ""));
    if (folder === null) codes.push(misused(effects, "verify", `no such folder or release: ${name}`));
    else {
      const judgement = await judge(effects, folder);
      answers.push(asValueOf(effects, judgement));
      codes.push(form === "json" ? codeOf(judgement) : printJudgement(effects, judgement));
    }
  }
  if (form === "json") effects.print(JSON.stringify(answers, null, 2));
  return codes.includes(2) ? 2 : codes.includes(1) ? 1 : 0;
}

const folderNamed = (effects: Effects, name: string): string | null =>
  [name, releaseFolder(name)].find((folder) => effects.exists(folder)) ?? null;

interface Judgement {
  readonly folder: string;
  /** null: they cannot be read */
  readonly witnesses: Witnesses | null;
  /** what could not be judged of a release without findings */
  readonly unjudged: readonly string[];
  readonly issues: readonly Issue[];
}

async function judge(effects: Effects, folder: string): Promise<Judgement> {
  const links = linksBelow(effects, folder).map((path) => issue("verify.link", `${path} is a symbolic link`));
  if (links.length > 0) return { folder, witnesses: null, unjudged: [], issues: links };
  const report = new Report();
  const witnesses = collected(report, () => witnessesOf(effects, folder));
  if (witnesses === null) return { folder, witnesses, unjudged: [], issues: report.issues };
  const { issues, unjudged } = await verdictOf(effects, folder, witnesses);
  const ofWitnesses = [...witnesses.signature.issues, ...identity(effects, folder, witnesses)];
  return { folder, witnesses, unjudged, issues: [...issues, ...ofWitnesses] };
}

const codeOf = ({ issues }: Judgement): ExitCode => (hasErrors(issues) ? 1 : 0);

function printJudgement(effects: Effects, { folder, witnesses, unjudged, issues }: Judgement): ExitCode {
  if (witnesses === null || issues.length > 0) return printFindings(effects, issues, new Map());
  effects.print(visible(`${folder}: ${standing(witnesses)}${withdrawal(witnesses)}`));
  for (const line of unjudged) effects.print(`  ${visible(line)}`);
  return 0;
}

/**
 * For programs. `good`: nothing is wrong with it; `vouched_by` says who answers for it: a signer or a list; null when
 * neither does.
 */
const asValueOf = (effects: Effects, { folder, witnesses, unjudged, issues }: Judgement): object => ({
  folder,
  version: witnesses?.version ?? null,
  good: issues.length === 0,
  vouched_by: witnesses && (witnesses.signature.signer ?? (witnesses.entry && witnesses.list.path)),
  withdrawn: witnesses?.entry?.yanked ? (witnesses.entry.yanked_reason ?? "") : null,
  unjudged,
  findings: located(effects, issues, new Map()).map(asValue),
});

/** The files of a release, and what vouches for them outside of its folder. */
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

/** The project's own list counts first: the one beside a release has the same origin as the release. */
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
  const { scratch } = effects;
  return verifyRelease({ files, entry, versions, vouched, others, published, scratch }, thisCode);
}

/**
 * A release may be in the place of another: its folder has another name than its version, or it has no signature where
 * signers are known.
 */
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

/** What vouches for the release, in words. */
function standing({ list, entry, signature: { signer } }: Witnesses): string {
  if (signer !== null) return `good, signed by ${signer}`;
  if (entry === null) return "whole in itself, but nobody vouches for it";
  return `good as versions.json names it${list.path === versionsPath ? "" : ` (${list.path})`}`;
}

const withdrawal = ({ entry }: Witnesses): string =>
  entry?.yanked ? `, but withdrawn: ${entry.yanked_reason ?? "no reason is given"}` : "";
