import { createHash, createPublicKey, verify } from "node:crypto";
import { canonicalJson } from "../../domain/canonical-json.ts";

/** Signs for the audit log. The private key never leaves it. */
export interface AuditSigner {
  /** PEM (SPKI) of the Ed25519 public key. */
  readonly publicKey: string;
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** What a signature is for; one made for one purpose is worth nothing for another. */
export type Purpose = "stance-audit-checkpoint" | "stance-audit-export" | "stance-approved-state";

/** A statement with the key that signed it. */
export interface Signed {
  /** First 16 hex digits of the SHA-256 of the public key. */
  readonly key: string;
  /** Base64. */
  readonly signature: string;
}

/** What is signed. */
type Unsigned<Statement extends Signed> = Omit<Statement, "key" | "signature">;

/** First 16 hex digits of the SHA-256 of a public key's DER form: how people compare keys. */
export const keyFingerprint = (publicKey: string): string =>
  createHash("sha256")
    .update(createPublicKey(publicKey).export({ type: "spki", format: "der" }))
    .digest("hex")
    .slice(0, 16);

const messageOf = (purpose: Purpose, statement: object): Uint8Array =>
  Buffer.from(`${purpose}\n${canonicalJson(statement)}`);

/** A statement with its signature. */
export async function signed<Statement extends Signed>(
  statement: Unsigned<Statement>,
  purpose: Purpose,
  signer: AuditSigner,
): Promise<Statement> {
  const unsigned = { ...statement, key: keyFingerprint(signer.publicKey) };
  const signature = await signer.sign(messageOf(purpose, unsigned));
  return { ...unsigned, signature: Buffer.from(signature).toString("base64") } as unknown as Statement;
}

/** True when the key signed exactly this statement for this purpose. */
export function isSignedBy({ signature, ...statement }: Signed, purpose: Purpose, publicKey: string): boolean {
  const bytes = Buffer.from(signature, "base64");
  return bytes.toString("base64") === signature && verify(null, messageOf(purpose, statement), publicKey, bytes);
}
