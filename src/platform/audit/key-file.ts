import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { ConfigError } from "../../domain/errors.ts";
import type { AuditSigner } from "./sign.ts";

const PRIVATE = 0o600;

/** The signer of a key file (PEM, PKCS 8), which is made when it is not there. Nobody else may be able to read it. */
export function signerFromFile(file: string): AuditSigner {
  if (!existsSync(file)) writeFileSync(file, newKey(), { mode: PRIVATE, flag: "wx" });
  if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0)
    throw new ConfigError(`others can read the signing key ${file}`, `Take their rights away: chmod 600 ${file}`);
  return signerOf(readKey(file));
}

const newKey = (): string => String(generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }));

function readKey(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file, "utf8"));
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {}
  throw new ConfigError(`${file} is no Ed25519 key`, "Name another file, or none to have one made.");
}

/** Signs with a key that is in memory. */
export const signerOf = (key: KeyObject): AuditSigner => ({
  publicKey: String(createPublicKey(key).export({ type: "spki", format: "pem" })),
  // Away from the event loop: a message may be as large as an estate.
  sign: (message) =>
    new Promise((resolve, reject) => {
      sign(null, message, key, (error, signature) => (error === null ? resolve(signature) : reject(error)));
    }),
});
