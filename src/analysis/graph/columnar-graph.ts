import { ASSET_KINDS, type AssetKind, type AssetProperties } from "../../domain/asset.ts";
import type { Asset, AssetGraph, AssetSet } from "../../domain/asset-graph.ts";
import type { Evidence, FileRole } from "../../domain/evidence.ts";
import { VERBS, type Verb } from "../../domain/relationship.ts";
import type { AssetRecord } from "../../domain/snapshot.ts";
import type { Assembly, IncompleteEdges } from "./assemble.ts";

/** Thrown by `read` where nobody knows the value; only the evaluator and asset sets catch it. */
export class GapRead extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** Edges of one direction in compressed rows: the neighbours of row r are `targets[offsets[r] … offsets[r + 1])`, by ascending verb. */
export interface Adjacency {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly verbs: Uint8Array;
}

function adjacency(rows: number, from: Uint32Array, to: Uint32Array, verbs: Uint8Array): Adjacency {
  const offsets = new Uint32Array(rows + 1);
  for (const row of from) offsets[row + 1] = (offsets[row + 1] as number) + 1;
  for (let row = 0; row < rows; row++) offsets[row + 1] = (offsets[row + 1] as number) + (offsets[row] as number);
  const next = offsets.slice();
  const targets = new Uint32Array(from.length);
  const kinds = new Uint8Array(from.length);
  for (const edge of byVerb(verbs)) {
    const slot = next[from[edge] as number] as number;
    next[from[edge] as number] = slot + 1;
    targets[slot] = to[edge] as number;
    kinds[slot] = verbs[edge] as number;
  }
  return { offsets, targets, verbs: kinds };
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

/** What a check could not read while it ran; a pass reached with any of it becomes `unknown`. */
export interface MissingKnowledge {
  readonly reasons: string[];
}

/** The asset graph in columns: rows are assets in assembly order, edges lie in typed arrays both ways, properties stay in the records. */
export class ColumnarGraph implements AssetGraph {
  readonly #records: readonly AssetRecord[];
  readonly #rowOf = new Map<string, number>();
  readonly #kinds: Uint8Array;
  readonly #out: Adjacency;
  readonly #in: Adjacency;
  readonly #incomplete = new Map<string, IncompleteEdges>();
  readonly #views: (GraphAsset | undefined)[];
  /** The running check's list; the evaluator sets it before each check. */
  missing: MissingKnowledge = { reasons: [] };

  constructor(assembly: Assembly) {
    this.#records = assembly.assets;
    const rows = assembly.assets.length;
    this.#kinds = Uint8Array.from(assembly.assets, (asset) => ASSET_KINDS.indexOf(asset.kind));
    for (const [row, asset] of assembly.assets.entries()) this.#rowOf.set(asset.id, row);
    const row = (id: string): number => this.#rowOf.get(id) as number;
    const from = Uint32Array.from(assembly.relationships, (edge) => row(edge.from));
    const to = Uint32Array.from(assembly.relationships, (edge) => row(edge.to));
    const verbs = Uint8Array.from(assembly.relationships, (edge) => VERBS.indexOf(edge.verb));
    this.#out = adjacency(rows, from, to, verbs);
    this.#in = adjacency(rows, to, from, verbs);
    this.#views = new Array(rows);
    for (const gap of assembly.incomplete) this.#incomplete.set(`${gap.from}\0${gap.verb}\0${gap.source ?? ""}`, gap);
  }

  get size(): number {
    return this.#records.length;
  }

  /** Kind of each row, as its place in ASSET_KINDS. */
  get kinds(): Uint8Array {
    return this.#kinds;
  }

  /** The edges by their rows: `from` lists what a row points at, `to` what points at it. */
  edges(end: "from" | "to"): Adjacency {
    return end === "from" ? this.#out : this.#in;
  }

  /** The row of the asset with this id; throws when there is none, which is a bug of the caller. */
  row(id: string): number {
    const row = this.#rowOf.get(id);
    if (row === undefined) throw new Error(`no asset ${id}`);
    return row;
  }

  /** The asset of a row. */
  at(row: number): GraphAsset {
    return this.#view(row);
  }

  /** The asset with this id; throws when there is none, which is a bug of the caller. */
  asset(id: string): GraphAsset {
    return this.#view(this.row(id));
  }

  from<K extends AssetKind>(asset: Asset, verb: Verb, kind: K): AssetSet<K> {
    for (const gap of this.#incomplete.values())
      if (gap.from === asset.id && gap.verb === verb)
        this.missing.reasons.push(`not all that ${asset.kind} ${asset.name} ${verb} is known: ${gap.detail}`);
    return this.#neighbours(asset, this.#out, verb, kind);
  }

  to<K extends AssetKind>(asset: Asset, verb: Verb, kind: K): AssetSet<K> {
    for (const [from, detail] of this.#gapsOf(verb, kind, asset))
      this.missing.reasons.push(`${from.kind} ${from.name} may ${verb} ${asset.kind} ${asset.name}: ${detail}`);
    return this.#neighbours(asset, this.#in, verb, kind);
  }

  all<K extends AssetKind>(kind: K): AssetSet<K> {
    const code = ASSET_KINDS.indexOf(kind);
    const rows: number[] = [];
    for (let row = 0; row < this.#kinds.length; row++) if (this.#kinds[row] === code) rows.push(row);
    return this.#set(rows);
  }

  /** Assets of a kind whose edges by a verb could not all be read: any of them may point at anything its source knows. */
  #gapsOf(verb: Verb, kind: AssetKind, to: Asset): [GraphAsset, string][] {
    return [...this.#incomplete.values()].flatMap(({ from, verb: by, detail, source }): [GraphAsset, string][] => {
      const asset = this.asset(from);
      const reaches = source === undefined || to.evidence.some((item) => item.source === source);
      return by === verb && asset.kind === kind && reaches ? [[asset, detail]] : [];
    });
  }

  #neighbours<K extends AssetKind>(asset: Asset, edges: Adjacency, verb: Verb, kind: K): AssetSet<K> {
    const row = this.#rowOf.get(asset.id) as number;
    const [verbCode, kindCode] = [VERBS.indexOf(verb), ASSET_KINDS.indexOf(kind)];
    const rows: number[] = [];
    for (let slot = edges.offsets[row] as number; slot < (edges.offsets[row + 1] as number); slot++) {
      const target = edges.targets[slot] as number;
      if (edges.verbs[slot] === verbCode && this.#kinds[target] === kindCode) rows.push(target);
    }
    return this.#set(rows.sort((a, b) => a - b));
  }

  #set<K extends AssetKind>(rows: readonly number[]): AssetSet<K> {
    return new GraphAssetSet<K>(
      rows.map((row) => this.#view(row) as unknown as Asset<K>),
      this,
    );
  }

  #view(row: number): GraphAsset {
    const known = this.#views[row];
    if (known !== undefined) return known;
    const view = new GraphAsset(this.#records[row] as AssetRecord);
    this.#views[row] = view;
    return view;
  }
}

/** One row of the graph, seen as an asset. */
export class GraphAsset implements Asset {
  readonly record: AssetRecord;
  constructor(record: AssetRecord) {
    this.record = record;
  }
  get id(): string {
    return this.record.id;
  }
  get kind(): AssetKind {
    return this.record.kind;
  }
  get name(): string {
    return this.record.name;
  }
  get evidence(): readonly Evidence[] {
    return this.record.evidence;
  }
  get role(): FileRole {
    return this.record.role;
  }
  speaksOf(property: PropertyKey): boolean {
    const name = String(property);
    return Object.hasOwn(this.record.properties, name) || Object.hasOwn(this.record.gaps, name);
  }
  get managed(): boolean {
    return this.speaksOf("platform");
  }
  read<P extends keyof AssetProperties[AssetKind]>(property: P): AssetProperties[AssetKind][P] {
    const name = String(property);
    const value = Object.hasOwn(this.record.properties, name) ? this.record.properties[name] : undefined;
    if (value !== undefined) return value as AssetProperties[AssetKind][P];
    const gap = this.record.gaps[name];
    throw new GapRead(
      gap === undefined
        ? `no source read ${name} of ${this.kind} ${this.name}`
        : `${name} of ${this.kind} ${this.name} could not be read (${gap.reason}): ${gap.detail}`,
    );
  }
}

class GraphAssetSet<K extends AssetKind> implements AssetSet<K> {
  readonly #assets: readonly Asset<K>[];
  readonly #graph: ColumnarGraph;
  constructor(assets: readonly Asset<K>[], graph: ColumnarGraph) {
    this.#assets = assets;
    this.#graph = graph;
  }
  get size(): number {
    return this.#assets.length;
  }
  [Symbol.iterator](): Iterator<Asset<K>> {
    return this.#assets[Symbol.iterator]();
  }
  find(predicate: (asset: Asset<K>) => boolean): Asset<K> | undefined {
    return this.#assets.find((asset) => this.#holds(predicate, asset));
  }
  filter(predicate: (asset: Asset<K>) => boolean): readonly Asset<K>[] {
    return this.#assets.filter((asset) => this.#holds(predicate, asset));
  }
  #holds(predicate: (asset: Asset<K>) => boolean, asset: Asset<K>): boolean {
    try {
      return predicate(asset);
    } catch (error) {
      if (!(error instanceof GapRead)) throw error;
      this.#graph.missing.reasons.push(error.reason);
      return false;
    }
  }
}
