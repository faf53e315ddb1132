import { createHash, createPublicKey, type KeyObject, verify } from "node:crypto";

/** Those who may sign releases, and with which keys: the lines of an `allowed_signers` of OpenSSH. */
interface Signer {
  readonly name: string;
  /** as in the line, decoded */
  readonly key: Buffer;
}

/** `ssh-keygen -Y sign -n file` is what releases are signed with. */
const namespace = "file";

/**
 * Who of `signers` made this signature of `message`, in the format of OpenSSH; null when none of them did, or not of this message.
 * Keys are Ed25519 or RSA. A line with options, such as a date to which it holds, is left out, unless the option is the namespace.
 */
export function signerOf(message: Uint8Array, signature: string, signers: string): string | null {
  const found = signatureIn(signature);
  if (found === null || found.namespace !== namespace) return null;
  const signer = signersIn(signers).find(({ key }) => key.equals(found.key));
  if (signer === undefined || !/^sha(?:256|512)$/.test(found.hash)) return null;
  const digest = createHash(found.hash).update(message).digest();
  const signed = Buffer.concat([
    Buffer.from("SSHSIG"),
    ...[namespace, "", found.hash].map((text) => packed(Buffer.from(text))),
    packed(digest),
  ]);
  return isBy(found.key, found.signature, signed) ? signer.name : null;
}

const signersIn = (text: string): Signer[] =>
  text.split("\n").flatMap((line) => {
    const known = /^([^#\s]\S*)\s+(?:namespaces="file"\s+)?ssh-(?:ed25519|rsa)\s+([\w+/=]+)/.exec(line);
    return known === null ? [] : [{ name: known[1] ?? "", key: Buffer.from(known[2] ?? "", "base64") }];
  });

function signatureIn(armoured: string) {
  const [, body] =
    /-----BEGIN SSH SIGNATURE-----([\w+/=\s]+)-----END SSH SIGNATURE-----/.exec(armoured) ?? [];
  const bytes = Buffer.from(body ?? "", "base64");
  if (!bytes.subarray(0, 10).equals(Buffer.from("SSHSIG\0\0\0\u0001"))) return null;
  const [key, namespace, , hash, signature] = strings(bytes.subarray(10));
  if (key === undefined || signature === undefined) return null;
  return { key, namespace: String(namespace), hash: String(hash), signature };
}

function isBy(key: Buffer, signature: Buffer, message: Buffer): boolean {
  const [kind, ...numbers] = strings(key);
  const [algorithm, value] = strings(signature);
  if (value === undefined) return false;
  switch (`${kind} ${algorithm}`) {
    case "ssh-ed25519 ssh-ed25519":
      return verify(null, message, publicKey({ kty: "OKP", crv: "Ed25519", x: base64(numbers[0]) }), value);
    case "ssh-rsa rsa-sha2-256":
    case "ssh-rsa rsa-sha2-512": {
      const [e, n] = numbers;
      return verify(
        String(algorithm).replace("rsa-sha2-", "sha"),
        message,
        publicKey({ kty: "RSA", e: base64(e), n: base64(n) }),
        value,
      );
    }
    default:
      return false;
  }
}

const publicKey = (key: object): KeyObject => createPublicKey({ key: key as never, format: "jwk" });

const base64 = (number: Buffer | undefined): string => number?.toString("base64url") ?? "";

/** What is behind each other, each with its length before it. */
function strings(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at + 4 <= bytes.length; ) {
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) return found;
    found.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return found;
}

function packed(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
