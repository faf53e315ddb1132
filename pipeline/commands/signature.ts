import { sumsPath } from "../8-release/index.ts";
import type { Effects } from "../effects/effects.ts";
import { type Issue, issue, PipelineError } from "../model/findings/issue.ts";

/** Signs SHA256SUMS, and through it every file of a release. OpenSSH's own format: `man ssh-keygen`, -Y sign. */
export const signaturePath = `${sumsPath}.sig`;

/** Who may sign, kept in the repository and not beside the data: a forger of one would have to forge the other. */
export const signersPath = "allowed_signers";

const namespace = "file";

/** The signature of `sums` by the private key in the file `key`. Throws release.not-signed with what ssh-keygen says. */
export function sign(effects: Effects, key: string, sums: Uint8Array): Uint8Array {
  const { status, stdout, stderr } = effects.run(
    "ssh-keygen",
    ["-Y", "sign", "-n", namespace, "-f", key],
    sums,
  );
  if (status !== 0) throw new PipelineError(issue("release.not-signed", `${key}: ${stderr.trim()}`));
  return stdout;
}

export interface Signature {
  /** whether there is one, good or not */
  readonly exists: boolean;
  /** who of those in allowed_signers signed; null when none of them did, or not these checksums */
  readonly signer: string | null;
  readonly issues: readonly Issue[];
}

/** Who signed a release folder. */
export function signatureOf(effects: Effects, folder: string): Signature {
  const signature = `${folder}/${signaturePath}`;
  if (!effects.exists(signature)) return { exists: false, signer: null, issues: [] };
  const ssh = (action: string, args: readonly string[], input?: Uint8Array) =>
    effects.run("ssh-keygen", ["-Y", action, "-s", signature, "-f", signersPath, ...args], input);
  // it reads no input, and writing to a program that has ended fails (EPIPE)
  const found = ssh("find-principals", []);
  const signer = new TextDecoder().decode(found.stdout).trim().split("\n")[0] ?? "";
  if (found.status !== 0 || signer === "")
    return wrong(`is by nobody who stands in ${signersPath}: ${found.stderr.trim()}`);
  const sums = effects.readFile(`${folder}/${sumsPath}`);
  const { status, stderr } = ssh("verify", ["-n", namespace, "-I", signer], sums);
  return status === 0
    ? { exists: true, signer, issues: [] }
    : wrong(`of ${signer} does not fit ${sumsPath}: ${stderr.trim()}`);
}

const wrong = (what: string): Signature => ({
  exists: true,
  signer: null,
  issues: [issue("verify.signature", `the signature ${signaturePath} ${what}`)],
});
