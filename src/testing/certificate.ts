import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

/** A key with a certificate that it signed itself, in PEM. */
export interface CertifiedKey {
  readonly key: string;
  readonly certificate: string;
}

/** DER (X.690) of a value with its tag. */
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const size = body.length.toString(16);
  const long = Buffer.from(size.padStart(size.length + (size.length % 2), "0"), "hex");
  const length =
    body.length < 128 ? Buffer.from([body.length]) : Buffer.concat([Buffer.from([128 | long.length]), long]);
  return Buffer.concat([Buffer.from([tag]), length, body]);
};

const SHA256_WITH_RSA = der(48, Buffer.from("06092a864886f70d01010b0500", "hex"));
const COMMON_NAME = Buffer.from("0603550403", "hex");
const name = der(48, der(49, der(48, COMMON_NAME, der(12, Buffer.from("of the test")))));
const time = (text: string): Buffer => der(24, Buffer.from(text));

/** Makes one, with RSA of so many bits. */
export function certifiedKey(modulusLength = 2_048): CertifiedKey {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength });
  const body = der(
    48,
    der(160, Buffer.from("020102", "hex")),
    der(2, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    SHA256_WITH_RSA,
    name,
    der(48, time("20200101000000Z"), time("20400101000000Z")),
    name,
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = der(3, Buffer.from([0]), sign("sha256", body, privateKey));
  return { key: pemOf(privateKey), certificate: certificateOf(der(48, body, SHA256_WITH_RSA, signature)) };
}

const pemOf = (key: KeyObject): string => key.export({ type: "pkcs8", format: "pem" }) as string;

const certificateOf = (bytes: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${bytes.toString("base64").replaceAll(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;
