import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";
/** Standard Webhooks asks for 24 to 64. */
const BYTES = 32;

/** A new signing secret, as Standard Webhooks writes it. */
export const newSigningSecret = (): string => PREFIX + randomBytes(BYTES).toString("base64");

const keyOf = (secret: string): Buffer => Buffer.from(secret.slice(PREFIX.length), "base64");

/**
 * The headers of a message by Standard Webhooks 1.0: its id, the time of sending in whole seconds, and a signature `v1` (HMAC-SHA256
 * over id, time and body) with each secret.
 */
export function signedHeaders(
  id: string,
  at: number,
  body: string,
  secrets: readonly string[],
): { readonly [name: string]: string } {
  const timestamp = String(Math.floor(at / 1_000));
  const signatures = secrets.map((secret) => {
    const mac = createHmac("sha256", keyOf(secret)).update(`${id}.${timestamp}.${body}`);
    return `v1,${mac.digest("base64")}`;
  });
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}
