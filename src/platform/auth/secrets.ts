import { randomBytes, timingSafeEqual } from "node:crypto";
import { hexDigest } from "../files/digest.ts";

const BYTES = 32;

/** A new secret of 256 random bits. */
export const newSecret = (): string => randomBytes(BYTES).toString("base64url");

/** A secret as the store keeps it: its SHA-256 in hex. Enough for random secrets, never for passwords. */
export const keptForm = (secret: string): string => hexDigest(secret);

/** Whether a secret is the one that is kept, in the same time for every answer. */
export const isSecret = (secret: string, kept: string): boolean => {
  const [a, b] = [Buffer.from(keptForm(secret)), Buffer.from(kept)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** What proves who someone is: which organisation and which record, and the secret. */
export interface Credential {
  readonly organisation: string;
  readonly id: string;
  readonly secret: string;
}

const LONGEST = 300;
const SHAPE = /^([a-z0-9-]{1,60})\.([a-f0-9]{18})\.([\w-]{43})$/;

/** A credential as one word, without a prefix. */
export const credentialText = ({ organisation, id, secret }: Credential): string => `${organisation}.${id}.${secret}`;

/** A credential from its text; null when it is none. */
export function credentialIn(text: string): Credential | null {
  const parts = text.length > LONGEST ? null : SHAPE.exec(text);
  return parts === null ? null : { organisation: parts[1] ?? "", id: parts[2] ?? "", secret: parts[3] ?? "" };
}

/** Service tokens begin so: secret scanners can find those that leaked. */
export const TOKEN_PREFIX = "stance_";
