import { createHash } from "node:crypto";
import { ATTACK_LENGTH } from "./attack.ts";
import { keyOf, type Pattern } from "./collect.ts";
import proofs from "./proofs.json" with { type: "json" };

/** A text that grows: each pump is repeated. */
interface Attack {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[];
  readonly suffix: string;
}

/** What the checker said of an expression, by its digest. */
export interface Proofs {
  readonly [digest: string]: "linear" | "unproven" | Attack;
}

export const digestOf = (pattern: Pattern): string =>
  createHash("sha256").update(keyOf(pattern)).digest("hex").slice(0, 16);

const proofOf = (pattern: Pattern): Proofs[string] | undefined => (proofs as Proofs)[digestOf(pattern)];

export const isLinear = (pattern: Pattern): boolean => proofOf(pattern) === "linear";

/** The checker's own text against an expression, where it has one. */
export function provenAttack(pattern: Pattern): string[] {
  const proof = proofOf(pattern);
  if (proof === undefined || typeof proof === "string") return [];
  const length = proof.pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.ceil(ATTACK_LENGTH / Math.max(1, length));
  return [proof.pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join("") + proof.suffix];
}
