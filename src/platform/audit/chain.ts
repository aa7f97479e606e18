import { createHash } from "node:crypto";
import { canonicalJson } from "../../domain/canonical-json.ts";
import type { AuditEntry } from "./format.ts";

/** What the first entry of a chain follows. */
export const BEGINNING = "0".repeat(64);

/** The hash of an entry: hex SHA-256 over the canonical JSON of everything but the hash itself. */
export const entryHash = (entry: Omit<AuditEntry, "hash">): string =>
  createHash("sha256").update(canonicalJson(entry)).digest("hex");
