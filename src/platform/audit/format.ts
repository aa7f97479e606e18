/** One change of state, chained to the one before it. */
export interface AuditEntry {
  readonly organisation: string;
  /** From 1, without a gap. */
  readonly number: number;
  /** Epoch milliseconds; never earlier than the entry before. */
  readonly at: number;
  readonly actor: { readonly kind: string; readonly id: string; readonly name: string };
  /** What was done: `run.pushed`, `finding.accept` … */
  readonly action: string;
  /** What it was done to: `source:web-shop`. */
  readonly subject: string;
  readonly detail: { readonly [field: string]: unknown };
  /** Hash of the entry before; 64 zeros before the first. */
  readonly previous: string;
  /** Hex SHA-256 over the canonical JSON of everything else in the entry. */
  readonly hash: string;
}

/** A signed statement that the chain had this content when it had this many entries. */
export interface Checkpoint {
  readonly organisation: string;
  readonly size: number;
  /** Hex root of the Merkle tree (RFC 9162) over the entries' hashes. */
  readonly root: string;
  readonly at: number;
  /** Hex SHA-256 of the public key, its first 16 digits. */
  readonly key: string;
  /** Base64 Ed25519 signature over the canonical JSON of everything else, under the purpose `stance-audit-checkpoint`. */
  readonly signature: string;
}

/** The signed end of an exported log: purpose `stance-audit-export`. */
export interface Seal extends Checkpoint {
  /** Hex SHA-256 over all lines before it, line ends included. */
  readonly lines: string;
}
