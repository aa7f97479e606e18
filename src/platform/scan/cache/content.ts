import { createCipheriv, createDecipheriv, createHash } from "node:crypto";

/** What a file held when it was examined. */
export interface Content {
  /** Hex SHA-256 of its bytes. */
  readonly hash: string;
  /** What only who has the bytes can work out; never written anywhere. */
  key(): Uint8Array;
}

export function contentOf(path: string, bytes: Uint8Array): Content {
  return {
    hash: createHash("sha256").update(bytes).digest("hex"),
    key: () => createHash("sha256").update(`stance sealed facts\0${path}\0`).update(bytes).digest(),
  };
}

const CIPHER = "aes-256-gcm";
const TAG_BYTES = 16;
/** A key is of one content at one path, whose facts are the same each time. */
const NONCE = new Uint8Array(12);

/** Encrypts what may hold secret values of a file with the file itself as the key. */
export function lock(data: Uint8Array, key: Uint8Array): Uint8Array {
  const cipher = createCipheriv(CIPHER, key, NONCE);
  return Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]);
}

/** What {@link lock} encrypted; throws for any other key or data. */
export function unlock(data: Uint8Array, key: Uint8Array): Uint8Array {
  const end = data.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, NONCE);
  decipher.setAuthTag(data.subarray(end));
  return Buffer.concat([decipher.update(data.subarray(0, end)), decipher.final()]);
}
