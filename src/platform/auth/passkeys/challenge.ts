import { createHmac } from "node:crypto";

/**
 * What an authenticator signs in a sign-in or a registration. It follows from the secret that only the browser holds which began it,
 * so that the store keeps none, and no other browser can answer.
 */
export const challengeOf = (secret: string): string =>
  createHmac("sha256", secret).update("webauthn").digest("base64url");

/** The same as the library takes it. */
export const challengeBytes = (secret: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(challengeOf(secret), "base64url"));
