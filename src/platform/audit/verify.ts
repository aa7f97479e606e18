import { createHash } from "node:crypto";
import { BEGINNING, entryHash } from "./chain.ts";
import { type AuditLine, EXPORT_FORMAT, lineOf } from "./export.ts";
import type { AuditEntry, Checkpoint, Seal } from "./format.ts";
import { appendLeaf, EMPTY_FRONTIER, type Frontier, rootOf } from "./merkle.ts";
import { isSignedBy, keyFingerprint, type Purpose } from "./sign.ts";

/** What an exported log proves, or the first thing wrong with it. */
export type Verification =
  | {
      readonly sound: true;
      readonly organisation: string;
      readonly entries: number;
      readonly checkpoints: number;
      /** When the seal was made, epoch milliseconds. */
      readonly sealedAt: number;
      /** Fingerprint of the key that the seal is signed with. */
      readonly key: string;
      /** True when the caller named the key; else the file vouches for itself only. */
      readonly pinned: boolean;
    }
  | { readonly sound: false; readonly line: number; readonly problem: string };

export interface VerifyOptions {
  /** Fingerprint, or PEM, of the key that must have signed: known from elsewhere than the file. */
  readonly key?: string;
}

/** Ends the verification with what is wrong. */
class Problem extends Error {}

/**
 * Reads an exported audit log line by line and tells whether it is whole: every entry hashes to what it says, follows the one before,
 * and is under the signed seal and checkpoints. Needs no store and no network. A file can only vouch for itself unless the key is given.
 */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
  options: VerifyOptions = {},
): Promise<Verification> {
  const reading = new Reading(options);
  let line = 0;
  try {
    for await (const text of lines) {
      line += 1;
      reading.take(parsed(text), line);
    }
    return reading.conclude();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { sound: false, line, problem: error.message };
  }
}

/** Fields of each line beside its type, and what they are: the file may have been written by anyone. */
const SHAPES: { readonly [type: string]: { readonly [field: string]: "string" | "number" | "object" } } = {
  header: { format: "string", organisation: "string", keys: "object" },
  entry: {
    ...{ organisation: "string", number: "number", at: "number", actor: "object", action: "string", subject: "string" },
    ...{ detail: "object", previous: "string", hash: "string" },
  },
  checkpoint: {
    organisation: "string",
    size: "number",
    root: "string",
    at: "number",
    key: "string",
    signature: "string",
  },
};
const SEAL = { ...SHAPES.checkpoint, lines: "string" };

function parsed(text: string): AuditLine {
  let value: { readonly [field: string]: unknown } | null;
  let again: string;
  try {
    value = JSON.parse(text);
    again = lineOf(value as AuditLine);
  } catch {
    throw new Problem("the line is not JSON");
  }
  const type = String(value?.type);
  const shape = type === "seal" ? SEAL : Object.hasOwn(SHAPES, type) ? SHAPES[type] : undefined;
  if (shape === undefined) throw new Problem("the line is of no known type");
  // Two texts of one value would be two files of one log: only the exporter's own text counts.
  if (again !== `${text.replace(/\n$/, "")}\n`) throw new Problem("the line is not written as an export writes it");
  for (const [field, is] of Object.entries(shape))
    if (typeof value?.[field] !== is || value?.[field] === null) throw new Problem(`the line has no ${field}`);
  return value as unknown as AuditLine;
}

class Reading {
  readonly #pinned: string | undefined;
  /** Public keys by fingerprint. */
  readonly #keys = new Map<string, string>();
  #organisation: string | undefined;
  #last: Pick<AuditEntry, "number" | "at" | "hash"> = { number: 0, at: 0, hash: BEGINNING };
  #frontier: Frontier = EMPTY_FRONTIER;
  #checkpoints = 0;
  #seal: Seal | undefined;
  readonly #lines = createHash("sha256");

  constructor({ key }: VerifyOptions) {
    this.#pinned = key?.includes("PUBLIC KEY") ? keyFingerprint(key) : key?.toLowerCase();
  }

  take(line: AuditLine, number: number): void {
    if (this.#seal !== undefined) throw new Problem("the log goes on after its seal");
    if ((line.type === "header") !== (number === 1)) throw new Problem("the header is not the first line");
    if (line.type !== "seal") this.#lines.update(lineOf(line));
    if (line.type === "header") return this.#header(line);
    if (line.organisation !== this.#organisation) throw new Problem("the line is of another organisation");
    if (line.type === "entry") this.#entry(line);
    else if (line.type === "checkpoint") this.#checkpoint(line);
    else this.#sealed(line);
  }

  conclude(): Verification {
    const seal = this.#seal;
    if (seal === undefined || this.#organisation === undefined)
      throw new Problem("the log has no seal at its end: it was cut off");
    return {
      sound: true,
      organisation: this.#organisation,
      entries: this.#frontier.size,
      checkpoints: this.#checkpoints,
      sealedAt: seal.at,
      key: seal.key,
      pinned: this.#pinned !== undefined,
    };
  }

  #header({ format, organisation, keys }: Extract<AuditLine, { readonly type: "header" }>): void {
    if (format !== EXPORT_FORMAT) throw new Problem(`the file is no ${EXPORT_FORMAT}`);
    this.#organisation = organisation;
    if (!Array.isArray(keys)) throw new Problem("the header has no keys");
    for (const key of keys) this.#trust(String(key));
  }

  /** With a pinned key no other counts until that one has signed for it. */
  #trust(publicKey: string): void {
    let fingerprint: string;
    try {
      fingerprint = keyFingerprint(publicKey);
    } catch {
      throw new Problem("a public key cannot be read");
    }
    if (this.#pinned === undefined || fingerprint === this.#pinned) this.#keys.set(fingerprint, publicKey);
    else throw new Problem(`the log is signed with the key ${fingerprint}, not with ${this.#pinned}`);
  }

  #entry({ type: _type, ...entry }: Extract<AuditLine, { readonly type: "entry" }>): void {
    const { hash, ...content } = entry;
    const last = this.#last;
    if (entry.number !== last.number + 1) throw new Problem(`entry ${last.number + 1} is missing`);
    if (entry.previous !== last.hash) throw new Problem(`entry ${entry.number} does not follow the one before it`);
    if (entry.at < last.at) throw new Problem(`entry ${entry.number} is earlier than the one before it`);
    if (entryHash(content) !== hash) throw new Problem(`entry ${entry.number} was changed`);
    this.#last = entry;
    this.#frontier = appendLeaf(this.#frontier, hash);
  }

  #checkpoint({ type: _type, ...checkpoint }: Extract<AuditLine, { readonly type: "checkpoint" }>): void {
    this.#check(checkpoint, "stance-audit-checkpoint");
    this.#checkpoints += 1;
  }

  #sealed({ type: _type, ...seal }: Extract<AuditLine, { readonly type: "seal" }>): void {
    this.#check(seal, "stance-audit-export");
    if (seal.lines !== this.#lines.digest("hex")) throw new Problem("the lines are not those that were sealed");
    this.#seal = seal;
  }

  #check(statement: Checkpoint, purpose: Purpose): void {
    const key = this.#keys.get(statement.key);
    const what = purpose === "stance-audit-export" ? "the seal" : `the checkpoint at ${statement.size}`;
    if (statement.size !== this.#frontier.size)
      throw new Problem(`${what} is for ${statement.size} entries, here are ${this.#frontier.size}`);
    if (statement.root !== rootOf(this.#frontier)) throw new Problem(`${what} is over other entries`);
    if (key === undefined || !isSignedBy(statement, purpose, key))
      throw new Problem(`${what} is not signed with a known key`);
  }
}
