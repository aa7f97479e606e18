import { VERBS } from "../../domain/relationship.ts";

/** The neighbours of one row, by ascending verb. */
export interface Neighbours {
  readonly targets: Uint32Array;
  readonly verbs: Uint8Array;
}

/** Edges of one direction in compressed rows: the neighbours of row r are `targets[offsets[r] … offsets[r + 1])`, by ascending verb. */
export interface Adjacency extends Neighbours {
  readonly offsets: Uint32Array;
  /** The number of the edge behind each target, by the order in which they were given. */
  readonly numbers: Uint32Array;
  /** Rows whose neighbours are these instead. */
  readonly patches?: ReadonlyMap<number, Neighbours>;
}

/** Lays edges out by the rows they lead from. */
export function adjacency(rows: number, from: Uint32Array, to: Uint32Array, verbs: Uint8Array): Adjacency {
  const offsets = new Uint32Array(rows + 1);
  for (const row of from) offsets[row + 1] = (offsets[row + 1] as number) + 1;
  for (let row = 0; row < rows; row++) offsets[row + 1] = (offsets[row + 1] as number) + (offsets[row] as number);
  const next = offsets.slice();
  const targets = new Uint32Array(from.length);
  const kinds = new Uint8Array(from.length);
  const numbers = new Uint32Array(from.length);
  for (const edge of byVerb(verbs)) {
    const slot = next[from[edge] as number] as number;
    next[from[edge] as number] = slot + 1;
    targets[slot] = to[edge] as number;
    kinds[slot] = verbs[edge] as number;
    numbers[slot] = edge;
  }
  return { offsets, targets, verbs: kinds, numbers };
}

/** The numbers of the edges, those of one verb together. */
function byVerb(verbs: Uint8Array): Uint32Array {
  const next = new Uint32Array(VERBS.length + 1);
  for (const verb of verbs) next[verb + 1] = (next[verb + 1] as number) + 1;
  for (let verb = 0; verb < VERBS.length; verb++) next[verb + 1] = (next[verb + 1] as number) + (next[verb] as number);
  const order = new Uint32Array(verbs.length);
  for (let edge = 0; edge < verbs.length; edge++) {
    const slot = next[verbs[edge] as number] as number;
    next[verbs[edge] as number] = slot + 1;
    order[slot] = edge;
  }
  return order;
}

/** Some rows among others: `targets[start … end)`. */
export interface Stretch {
  readonly targets: Uint32Array;
  readonly start: number;
  readonly end: number;
}

/** The neighbours of a row by a verb, as its place in VERBS. */
export function stretchOf(edges: Adjacency, row: number, verb: number): Stretch {
  const patch = edges.patches?.get(row);
  const { targets, verbs } = patch ?? edges;
  const start = patch === undefined ? (edges.offsets[row] as number) : 0;
  const end = patch === undefined ? (edges.offsets[row + 1] as number) : targets.length;
  const first = firstOf(verbs, verb, start, end);
  return { targets, start: first, end: firstOf(verbs, verb + 1, first, end) };
}

/** All neighbours of a row; those of a row that has none, or is none, are empty. */
export function neighboursOf(edges: Adjacency, row: number): Neighbours {
  const patch = edges.patches?.get(row);
  if (patch !== undefined) return patch;
  const [start, end] = [edges.offsets[row] ?? 0, edges.offsets[row + 1] ?? 0];
  return { targets: edges.targets.subarray(start, end), verbs: edges.verbs.subarray(start, end) };
}

/** The first slot of a verb among the ascending verbs of a row; where it would stand when there is none. */
function firstOf(verbs: Uint8Array, verb: number, start: number, end: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((verbs[middle] as number) < verb) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The neighbours with one more, unless it is among them. */
export function withNeighbour({ targets, verbs }: Neighbours, verb: number, other: number): Neighbours {
  const at = firstOf(verbs, verb, 0, verbs.length);
  for (let slot = at; verbs[slot] === verb; slot++) if (targets[slot] === other) return { targets, verbs };
  const wider = { targets: new Uint32Array(targets.length + 1), verbs: new Uint8Array(verbs.length + 1) };
  wider.targets.set(targets.subarray(0, at));
  wider.targets.set(targets.subarray(at), at + 1);
  wider.targets[at] = other;
  wider.verbs.set(verbs.subarray(0, at));
  wider.verbs.set(verbs.subarray(at), at + 1);
  wider.verbs[at] = verb;
  return wider;
}

/** The neighbours without one, or without any edge to it where no verb is given. */
export function withoutNeighbour({ targets, verbs }: Neighbours, other: number, verb?: number): Neighbours {
  const stays = (slot: number): boolean => targets[slot] !== other || (verb !== undefined && verbs[slot] !== verb);
  return { targets: targets.filter((_, slot) => stays(slot)), verbs: verbs.filter((_, slot) => stays(slot)) };
}
