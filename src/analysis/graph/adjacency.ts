import { VERBS } from "../../domain/relationship.ts";

/** The neighbours of one row, by ascending verb. */
export interface Neighbours {
  readonly targets: Uint32Array;
  readonly verbs: Uint8Array;
}

/** Edges of one direction in compressed rows: the neighbours of row r are `targets[offsets[r] … offsets[r + 1])`, by ascending verb. */
export interface Adjacency extends Neighbours {
  readonly offsets: Uint32Array;
  /** The verbs of each row, a bit for each: most rows are asked for most verbs in vain. */
  readonly has: Uint32Array;
  /** Rows whose neighbours are these instead. */
  readonly patches?: ReadonlyMap<number, Neighbours>;
}

/** Edges by their numbers: the rows of their ends and the places of their verbs in VERBS. */
export interface EdgeColumns {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly verbs: Uint8Array;
}

/** The edges both ways: by the rows they lead from and by those they lead to; `numbers`: those of the edges in the order of `out`. */
export function bothWays(
  rows: number,
  { from, to, verbs }: EdgeColumns,
): { out: Adjacency; in: Adjacency; numbers: Uint32Array } {
  const order = byVerb(verbs);
  const numbers = new Uint32Array(order.length);
  return {
    out: laidOut(rows, { near: from, far: to, verbs }, order, numbers),
    in: laidOut(rows, { near: to, far: from, verbs }, order),
    numbers,
  };
}

/** The edges by the row of one of their ends, in the order given; `numbers` takes in which edge stands in each slot. */
function laidOut(
  rows: number,
  { near, far, verbs }: { readonly near: Uint32Array; readonly far: Uint32Array; readonly verbs: Uint8Array },
  order: Uint32Array,
  numbers?: Uint32Array,
): Adjacency {
  const offsets = new Uint32Array(rows + 1);
  for (const row of near) offsets[row + 1] = (offsets[row + 1] as number) + 1;
  for (let row = 0; row < rows; row++) offsets[row + 1] = (offsets[row + 1] as number) + (offsets[row] as number);
  const next = offsets.slice();
  const has = new Uint32Array(rows);
  const laid = { targets: new Uint32Array(order.length), verbs: new Uint8Array(order.length) };
  for (const edge of order) {
    const row = near[edge] as number;
    const slot = next[row] as number;
    next[row] = slot + 1;
    const verb = verbs[edge] as number;
    laid.targets[slot] = far[edge] as number;
    laid.verbs[slot] = verb;
    has[row] = (has[row] as number) | (1 << verb);
    if (numbers !== undefined) numbers[slot] = edge;
  }
  return { offsets, has, ...laid };
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
  if (patch !== undefined) return within(patch, verb, 0, patch.targets.length);
  if (((edges.has[row] as number) & (1 << verb)) === 0) return NOBODY_THERE;
  return within(edges, verb, edges.offsets[row] as number, edges.offsets[row + 1] as number);
}

const NOBODY_THERE: Stretch = { targets: new Uint32Array(), start: 0, end: 0 };

function within({ targets, verbs }: Neighbours, verb: number, start: number, end: number): Stretch {
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
