import { createHash } from "node:crypto";

/** Roots of the full subtrees of a Merkle tree (RFC 9162), largest first, as hex; enough to append and to tell the root. */
export interface Frontier {
  readonly size: number;
  readonly roots: readonly string[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0, roots: [] };

const hash = (...parts: readonly Uint8Array[]): string => {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part);
  return digest.digest("hex");
};

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
const nodeOf = (left: string, right: string): string => hash(NODE, Buffer.from(left, "hex"), Buffer.from(right, "hex"));

/** The tree with one more leaf, given as hex. */
export function appendLeaf({ size, roots }: Frontier, leaf: string): Frontier {
  const next = [...roots];
  let root = hash(LEAF, Buffer.from(leaf, "hex"));
  for (let full = size; full % 2 === 1; full = (full - 1) / 2) root = nodeOf(next.pop() as string, root);
  next.push(root);
  return { size: size + 1, roots: next };
}

/** The root of the whole tree, hex; of an empty one the hash of nothing. */
export const rootOf = ({ roots }: Frontier): string =>
  roots.length === 0 ? hash() : roots.reduceRight((right, left) => nodeOf(left, right));
