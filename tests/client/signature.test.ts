/** Signatures that ssh-keygen makes with keys of each kind, in both clients. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { python, typescript } from "./clients.ts";

const work = mkdtempSync(join(tmpdir(), "haiguan-keys-"));
const clients = [typescript(), python(join(work, "wheel"))];
afterAll(() => {
  for (const client of clients) client.end();
  rmSync(work, { recursive: true });
});

const message = "0123  manifest.json\n";

/** A signature of the message by a new key, and the line of that key in an allowed_signers. */
function signedBy(kind: readonly string[], namespace = "file"): { signature: string; line: string } {
  const key = join(work, `${kind.join("-")}-${namespace}`);
  const keygen = (...args: readonly string[]) => execFileSync("ssh-keygen", args, { stdio: "ignore" });
  keygen("-q", "-t", ...kind, "-N", "", "-C", "", "-f", key);
  writeFileSync(`${key}.txt`, message);
  keygen("-Y", "sign", "-n", namespace, "-f", key, `${key}.txt`);
  return {
    signature: readFileSync(`${key}.txt.sig`, "utf8"),
    line: `a@x ${readFileSync(`${key}.pub`, "utf8")}`,
  };
}

async function expectSigner(options: object, signer: string | null): Promise<void> {
  for (const client of clients)
    expect(await client.call("signer", { ...options })).toEqual({ gives: signer });
}

const ed25519 = signedBy(["ed25519"]);

test.each([
  ["Ed25519", ed25519, "a@x"],
  ["RSA", signedBy(["rsa", "-b", "2048"]), "a@x"],
  ["ECDSA, which is not read", signedBy(["ecdsa"]), null],
  ["Ed25519, for another purpose", signedBy(["ed25519"], "email"), null],
])("a key of %s", async (_, { signature, line }, signer) => {
  const signers = `# who may\n${ed25519.line.replace("a@x", "b@y").replace("AAAA", "AAAB")}\n${line}`;
  await expectSigner({ message, signature, signers }, signer);
  await expectSigner({ message: `${message} `, signature, signers }, null);
  await expectSigner({ message, signature, signers: "" }, null);
});

test("with each bit of the signature turned, it is nobody's", async () => {
  const { signature, line } = ed25519;
  const [head = "", ...body] = signature.trim().split("\n");
  const bytes = Buffer.from(body.slice(0, -1).join(""), "base64");
  // the last 64 bytes are the signature proper: some of each of its two halves, and the scalar's highest byte
  for (const place of [1, 20, 33, 50, 64]) {
    const forged = Buffer.from(bytes);
    forged[forged.length - place] = (forged.at(-place) ?? 0) ^ 1;
    const text = `${head}\n${forged.toString("base64")}\n${body.at(-1)}\n`;
    await expectSigner({ message, signature: text, signers: line }, null);
  }
});

test("a line with a condition counts for nobody, one with the namespace does", async () => {
  const { signature, line } = ed25519;
  const withOption = (option: string) => line.replace("a@x ", `a@x ${option} `);
  await expectSigner({ message, signature, signers: withOption('namespaces="file"') }, "a@x");
  await expectSigner({ message, signature, signers: withOption('valid-before="20200101"') }, null);
});
