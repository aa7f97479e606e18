import { hash } from "node:crypto";

/** Hex SHA-256 of text or bytes. */
export const hexDigest = (data: string | Uint8Array): string => hash("sha256", data, "hex");
