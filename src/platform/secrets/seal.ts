import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Bytes of every key here: AES-256. */
export const KEY_BYTES = 32;
/** NIST SP 800-38D: a random nonce of 96 bits, a tag of 128. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Something sealed was changed, belongs elsewhere, or was sealed with another key. Says nothing of what is inside. */
class SealBroken extends Error {
  override readonly name = "SealBroken";
}

/** What the seal also covers without holding it: where the secret belongs. The parts cannot run into each other. */
const boundTo = (parts: readonly string[]): Buffer => Buffer.from(JSON.stringify(["stance/1", ...parts]));

/** Encrypts with AES-256-GCM, bound to a place: nonce, tag and ciphertext in a row. */
export function seal(key: Uint8Array, plain: Uint8Array, place: readonly string[]): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES }).setAAD(boundTo(place));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** What {@link seal} sealed for the same place. Throws SealBroken. */
export function unseal(key: Uint8Array, sealed: Uint8Array, place: readonly string[]): Buffer {
  const [nonce, tag] = [sealed.subarray(0, NONCE_BYTES), sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)];
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES }).setAAD(boundTo(place));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    throw new SealBroken(`what is kept at ${place.join(" ")} was changed or moved, or its key is another`);
  }
}
