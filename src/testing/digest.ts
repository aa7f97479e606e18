import { createHash } from "node:crypto";

/** Hex SHA-256, as the platform hands it to analysis. */
export const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
