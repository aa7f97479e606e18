import { ASSET_KINDS } from "../../domain/asset.ts";
import type { Evidence, FileRole } from "../../domain/evidence.ts";
import { VERBS } from "../../domain/relationship.ts";
import type { AssetRecord, RelationshipRecord } from "../../domain/snapshot.ts";
import { type Adjacency, type Neighbours, neighboursOf, withNeighbour, withoutNeighbour } from "./adjacency.ts";
import { ColumnarGraph, GraphAsset } from "./columnar-graph.ts";

/** An edge by the ids of its ends. */
export type Edge = Pick<RelationshipRecord, "from" | "verb" | "to">;

/** What is taken away from a graph and put into it, in this order; what is taken away and not there, and edges without both ends, are passed over. */
export interface GraphChange {
  readonly withoutRelationships?: readonly Edge[];
  /** By id; their edges go with them. */
  readonly withoutAssets?: readonly string[];
  /** New ones, or what takes the place of the one with that id. */
  readonly assets?: readonly AssetRecord[];
  readonly relationships?: readonly Edge[];
}

/** An edge by the rows of its ends and the place of its verb. */
export interface RowEdge {
  readonly from: number;
  readonly verb: number;
  readonly to: number;
}

/** What a change came down to. */
export interface Touched {
  /** Rows whose record is new, another or gone. */
  readonly rows: ReadonlySet<number>;
  /** Edges that are new or gone. */
  readonly edges: readonly RowEdge[];
}

/** The kind of a row whose asset was taken away: none. */
export const NOBODY = 255;

/** The graph as it would be after the change, without a copy of it: only what is touched is kept anew. Rows keep their numbers. */
export function overlay(base: ColumnarGraph, change: GraphChange): OverlayGraph {
  const graph = new OverlayGraph(base);
  graph.apply(change);
  return graph;
}

/** A graph that lies over another, which stays as it is and must not change. */
export class OverlayGraph extends ColumnarGraph {
  readonly #base: ColumnarGraph;
  readonly #added = new Map<string, number>();
  readonly #changed = new Map<number, GraphAsset>();
  readonly #patches = { from: new Map<number, Neighbours>(), to: new Map<number, Neighbours>() };
  readonly #edges: { readonly from: Adjacency; readonly to: Adjacency };
  #kinds: Uint8Array;
  #size: number;

  constructor(base: ColumnarGraph) {
    super({ assets: [], relationships: [], incomplete: base.incomplete });
    this.#base = base;
    this.#kinds = base.kinds.slice();
    this.#size = base.size;
    this.#edges = { from: this.#over("from"), to: this.#over("to") };
  }

  override get size(): number {
    return this.#size;
  }

  /** Kind of each row; {@link NOBODY} for those taken away. May be longer than there are rows. */
  override get kinds(): Uint8Array {
    return this.#kinds;
  }

  override roleAt(row: number): FileRole {
    return this.#changed.get(row)?.role ?? this.#base.roleAt(row);
  }

  override edges(end: "from" | "to"): Adjacency {
    return this.#edges[end];
  }

  /** Of edges that only this graph has nobody said where they stand. */
  override evidence(from: number, verb: number, to: number): readonly Evidence[] {
    return this.#base.evidence(from, verb, to);
  }

  override find(id: string): number | undefined {
    const row = this.#added.get(id) ?? this.#base.find(id);
    return row === undefined || this.#kinds[row] === NOBODY ? undefined : row;
  }

  override at(row: number): GraphAsset {
    return this.#changed.get(row) ?? this.#base.at(row);
  }

  override glimpse(row: number): GraphAsset {
    return this.#changed.get(row) ?? this.#base.glimpse(row);
  }

  /** Makes one more change and tells what it came down to. */
  apply(change: GraphChange): Touched {
    const touched = { rows: new Set<number>(), edges: [] as RowEdge[] };
    for (const edge of change.withoutRelationships ?? []) this.#disconnect(edge, touched.edges);
    for (const id of change.withoutAssets ?? []) this.#remove(id, touched);
    for (const record of change.assets ?? []) touched.rows.add(this.#put(record));
    for (const edge of change.relationships ?? []) this.#connect(edge, touched.edges);
    return touched;
  }

  #over(end: "from" | "to"): Adjacency {
    const base = this.#base.edges(end);
    for (const [row, patch] of base.patches ?? []) this.#patches[end].set(row, patch);
    return { ...base, patches: this.#patches[end] };
  }

  #put(record: AssetRecord): number {
    const row = this.#added.get(record.id) ?? this.#base.find(record.id) ?? this.#add(record.id);
    this.#kinds[row] = ASSET_KINDS.indexOf(record.kind);
    this.#changed.set(row, new GraphAsset(record));
    return row;
  }

  #add(id: string): number {
    const row = this.#size++;
    if (row >= this.#kinds.length) this.#kinds = grown(this.#kinds);
    this.#added.set(id, row);
    for (const patches of [this.#patches.from, this.#patches.to]) patches.set(row, NONE);
    return row;
  }

  #remove(id: string, touched: { rows: Set<number>; edges: RowEdge[] }): void {
    const row = this.find(id);
    if (row === undefined) return;
    for (const end of ["from", "to"] as const) {
      const { targets, verbs } = neighboursOf(this.#edges[end], row);
      for (const [slot, other] of targets.entries()) {
        const verb = verbs[slot] as number;
        touched.edges.push(end === "from" ? { from: row, verb, to: other } : { from: other, verb, to: row });
      }
      for (const other of new Set(targets)) this.#patch(opposite(end), other, (list) => withoutNeighbour(list, row));
      this.#patches[end].set(row, NONE);
    }
    this.#kinds[row] = NOBODY;
    touched.rows.add(row);
  }

  #connect(edge: Edge, made: RowEdge[]): void {
    const { from, verb, to } = this.#rowsOf(edge) ?? {};
    if (from === undefined || verb === undefined || to === undefined || from === to) return;
    if (!this.#patch("from", from, (list) => withNeighbour(list, verb, to))) return;
    this.#patch("to", to, (list) => withNeighbour(list, verb, from));
    made.push({ from, verb, to });
  }

  #disconnect(edge: Edge, gone: RowEdge[]): void {
    const { from, verb, to } = this.#rowsOf(edge) ?? {};
    if (from === undefined || verb === undefined || to === undefined) return;
    if (!this.#patch("from", from, (list) => withoutNeighbour(list, to, verb))) return;
    this.#patch("to", to, (list) => withoutNeighbour(list, from, verb));
    gone.push({ from, verb, to });
  }

  #rowsOf({ from, verb, to }: Edge): RowEdge | null {
    const [source, target] = [this.find(from), this.find(to)];
    return source === undefined || target === undefined
      ? null
      : { from: source, verb: VERBS.indexOf(verb), to: target };
  }

  /** False when nothing changed. */
  #patch(end: "from" | "to", row: number, changed: (list: Neighbours) => Neighbours): boolean {
    const before = neighboursOf(this.#edges[end], row);
    const after = changed(before);
    if (after.targets.length === before.targets.length) return false;
    this.#patches[end].set(row, after);
    return true;
  }
}

const NONE: Neighbours = { targets: new Uint32Array(), verbs: new Uint8Array() };

const opposite = (end: "from" | "to"): "from" | "to" => (end === "from" ? "to" : "from");

function grown(kinds: Uint8Array): Uint8Array {
  const wider = new Uint8Array(Math.max(16, kinds.length * 2)).fill(NOBODY);
  wider.set(kinds);
  return wider;
}
