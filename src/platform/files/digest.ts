import { createHash } from "node:crypto";

/** Hex SHA-256 of text or bytes. */
export const hexDigest = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");
