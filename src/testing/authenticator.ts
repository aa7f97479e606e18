import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

/** What of an answer a test makes wrong. */
export interface Wrong {
  /** Where the page says that it is. */
  readonly origin?: string;
  /** For whom the authenticator answers. */
  readonly party?: string;
  readonly challenge?: string;
  /** User present 1, user verified 4; an attested key 64. */
  readonly flags?: number;
  readonly counter?: number;
  readonly type?: string;
  readonly handle?: string;
  /** Another than the one that was registered. */
  readonly key?: KeyObject;
}

interface Options {
  readonly challenge: string;
}

const KEY = 64;
const VERIFIED = 5;

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString("base64url");
const sha256 = (data: Uint8Array | string): Buffer => createHash("sha256").update(data).digest();

/** CBOR (RFC 8949) of what attestations hold. */
function cbor(value: unknown): Buffer {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const entries = [...(value as Map<unknown, unknown>)];
  return Buffer.concat([head(5, entries.length), ...entries.flat().map(cbor)]);
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
}

/** An authenticator and the browser that speaks for it, in software: it can also answer what no browser would. */
export class Authenticator {
  readonly id = randomBytes(16);
  counter = 0;
  readonly #pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  readonly #origin: string;
  readonly #handle: string;

  constructor(origin: string, handle: string) {
    this.#origin = origin;
    this.#handle = handle;
  }

  /** Makes a key. */
  make({ challenge }: Options, wrong: Wrong = {}) {
    const { x = "", y = "" } = this.#pair.publicKey.export({ format: "jwk" });
    const [left, right] = [x, y].map((part) => Buffer.from(part, "base64url"));
    const cose = cbor(new Map<number, unknown>([[1, 2], [3, -7], [-1, 1], [-2, left], [-3, right]])); // biome-ignore format: a map
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.id.length]), this.id, cose]);
    const authData = Buffer.concat([this.#data({ flags: KEY | VERIFIED, ...wrong }), attested]);
    const attestation = new Map<string, unknown>([["fmt", "none"], ["attStmt", new Map()], ["authData", authData]]); // biome-ignore format: a map
    return {
      ...this.#named(),
      response: {
        clientDataJSON: this.#client("webauthn.create", challenge, wrong),
        attestationObject: base64(cbor(attestation)),
      },
    };
  }

  /** Signs with it. */
  sign({ challenge }: Options, wrong: Wrong = {}) {
    this.counter += 1;
    const data = this.#data(wrong);
    const client = this.#client("webauthn.get", challenge, wrong);
    const signed = Buffer.concat([data, sha256(Buffer.from(client, "base64url"))]);
    return {
      ...this.#named(),
      response: {
        clientDataJSON: client,
        authenticatorData: base64(data),
        signature: base64(sign("sha256", signed, wrong.key ?? this.#pair.privateKey)),
        userHandle: base64(wrong.handle ?? this.#handle),
      },
    };
  }

  #named() {
    return { id: base64(this.id), rawId: base64(this.id), type: "public-key" as const };
  }

  #data({ party, flags = VERIFIED, counter = this.counter }: Wrong): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(party ?? new URL(this.#origin).hostname), Buffer.from([flags]), count]);
  }

  #client(type: string, challenge: string, wrong: Wrong): string {
    const said = { type, challenge, origin: this.#origin, crossOrigin: false };
    const { origin = said.origin, challenge: other = challenge, type: another = type } = wrong;
    return base64(JSON.stringify({ ...said, origin, challenge: other, type: another }));
  }
}
