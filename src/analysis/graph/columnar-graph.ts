import { ASSET_KINDS, type AssetKind, type AssetProperties } from "../../domain/asset.ts";
import type { Asset, AssetGraph, AssetSet } from "../../domain/asset-graph.ts";
import type { Evidence, FileRole } from "../../domain/evidence.ts";
import { propertyWords } from "../../domain/property-words.ts";
import { VERBS, type Verb } from "../../domain/relationship.ts";
import type { AssetRecord, RelationshipRecord } from "../../domain/snapshot.ts";
import { type Adjacency, bothWays, type EdgeColumns, stretchOf } from "./adjacency.ts";
import type { Assembly, IncompleteEdges } from "./assemble.ts";

/**
 * Thrown by `read` where nobody knows the value; only the evaluator and asset sets catch it. No Error: it ends a check thousands of times in a
 * large estate, and neither a stack trace nor, mostly, the reason is ever looked at.
 */
export class GapRead {
  readonly #asset: GraphAsset;
  readonly #property: string;
  constructor(asset: GraphAsset, property: string) {
    this.#asset = asset;
    this.#property = property;
  }
  get reason(): string {
    const words = `${propertyWords(this.#property)} of ${this.#asset.kind} ${this.#asset.name}`;
    const gap = this.#asset.record.gaps[this.#property];
    return gap === undefined ? `no source read ${words}` : `${words} could not be read (${gap.reason}): ${gap.detail}`;
  }
  get message(): string {
    return this.reason;
  }
}

/** What a check could not read while it ran; a pass reached with any of it becomes `unknown`. */
export interface MissingKnowledge {
  readonly reasons: string[];
}

/** The asset graph in columns: rows are assets in assembly order, edges lie in typed arrays both ways, properties stay in the records. */
export class ColumnarGraph implements AssetGraph {
  readonly #records: readonly AssetRecord[];
  /** Of each edge, by its number. The records of relationships are not kept: there may be millions, and all else that they say lies in columns. */
  readonly #evidence: readonly (readonly Evidence[])[];
  readonly #rowOf = new Map<string, number>();
  readonly #kinds: Uint8Array;
  readonly #roles: readonly FileRole[];
  readonly #out: Adjacency;
  readonly #in: Adjacency;
  /** The place of the edge behind each slot of `out` among the relationships. */
  readonly #numbers: Uint32Array;
  /** Edges that could not all be read, each once. */
  readonly incomplete: readonly IncompleteEdges[];
  readonly #gapsFrom: ReadonlyMap<string, readonly IncompleteEdges[]>;
  readonly #gapsBy: ReadonlyMap<string, readonly IncompleteEdges[]>;
  readonly #views: (GraphAsset | undefined)[];
  /** The running check's list; the evaluator sets it before each check. */
  missing: MissingKnowledge = { reasons: [] };
  /** How often neighbours, or all of a kind, were asked for. */
  looks = 0;

  constructor(assembly: Assembly) {
    this.#records = assembly.assets;
    this.#evidence = assembly.relationships.map(({ evidence }) => evidence);
    const rows = assembly.assets.length;
    this.#kinds = Uint8Array.from(assembly.assets, (asset) => ASSET_KINDS.indexOf(asset.kind));
    this.#roles = assembly.assets.map(({ role }) => role);
    for (const [row, asset] of assembly.assets.entries()) this.#rowOf.set(asset.id, row);
    const edges = bothWays(rows, columnsOf(assembly.relationships, this.#rowOf));
    this.#out = edges.out;
    this.#in = edges.in;
    this.#numbers = edges.numbers;
    this.#views = new Array(rows);
    const gaps = new Map(assembly.incomplete.map((gap) => [`${gap.from}\0${gap.verb}\0${gap.source ?? ""}`, gap]));
    this.incomplete = [...gaps.values()];
    this.#gapsFrom = Map.groupBy(this.incomplete, ({ from }) => from);
    this.#gapsBy = Map.groupBy(this.incomplete, ({ verb }) => verb);
  }

  get size(): number {
    return this.#records.length;
  }

  /** Kind of each row, as its place in ASSET_KINDS. */
  get kinds(): Uint8Array {
    return this.#kinds;
  }

  /** The role of the asset of a row, without a look at the asset. */
  roleAt(row: number): FileRole {
    return this.#roles[row] as FileRole;
  }

  /** The edges by their rows: `from` lists what a row points at, `to` what points at it. */
  edges(end: "from" | "to"): Adjacency {
    return end === "from" ? this.#out : this.#in;
  }

  /** Where the edge between two rows stands, by the last word on it; nowhere when there is none. */
  evidence(from: number, verb: number, to: number): readonly Evidence[] {
    const { targets, start, end } = stretchOf(this.#out, from, verb);
    let found: number | undefined;
    for (let slot = start; slot < end; slot++) if (targets[slot] === to) found = this.#numbers[slot];
    return found === undefined ? [] : (this.#evidence[found] as readonly Evidence[]);
  }

  /** The row of the asset with this id; undefined where there is none. */
  find(id: string): number | undefined {
    return this.#rowOf.get(id);
  }

  /** The row of the asset with this id; throws when there is none, which is a bug of the caller. */
  row(id: string): number {
    const row = this.find(id);
    if (row === undefined) throw new Error(`no asset ${id}`);
    return row;
  }

  /** The asset of a row. */
  at(row: number): GraphAsset {
    const known = this.#views[row];
    if (known !== undefined) return known;
    const view = new GraphAsset(this.#records[row] as AssetRecord);
    this.#views[row] = view;
    return view;
  }

  /** The asset of a row for one look at it: it is not kept, which for very many assets takes longer than the look. */
  glimpse(row: number): GraphAsset {
    return new GraphAsset(this.#records[row] as AssetRecord);
  }

  /** The asset with this id; throws when there is none, which is a bug of the caller. */
  asset(id: string): GraphAsset {
    return this.at(this.row(id));
  }

  /** Whether the asset of a row may point at more by a verb, as its place in VERBS, than is known. */
  isOpen(row: number, verb: number): boolean {
    if (this.#gapsFrom.size === 0) return false;
    return (this.#gapsFrom.get(this.at(row).id) ?? []).some((gap) => gap.verb === VERBS[verb]);
  }

  from<K extends AssetKind>(asset: Asset, verb: Verb, kind: K): AssetSet<K> {
    this.looks++;
    for (const gap of this.#gapsFrom.get(asset.id) ?? [])
      if (gap.verb === verb)
        this.missing.reasons.push(`not all that ${asset.kind} ${asset.name} ${verb} is known: ${gap.detail}`);
    return this.#neighbours(asset, "from", verb, kind);
  }

  to<K extends AssetKind>(asset: Asset, verb: Verb, kind: K): AssetSet<K> {
    this.looks++;
    for (const [from, detail] of this.#gapsOf(verb, kind, asset))
      this.missing.reasons.push(`${from.kind} ${from.name} may ${verb} ${asset.kind} ${asset.name}: ${detail}`);
    return this.#neighbours(asset, "to", verb, kind);
  }

  all<K extends AssetKind>(kind: K): AssetSet<K> {
    const code = ASSET_KINDS.indexOf(kind);
    const { kinds, size } = this;
    this.looks++;
    const rows: number[] = [];
    for (let row = 0; row < size; row++) if (kinds[row] === code) rows.push(row);
    return this.#set(rows);
  }

  /** Assets of a kind whose edges by a verb could not all be read: any of them may point at anything its source knows. */
  #gapsOf(verb: Verb, kind: AssetKind, to: Asset): [GraphAsset, string][] {
    return (this.#gapsBy.get(verb) ?? []).flatMap(({ from, detail, source }): [GraphAsset, string][] => {
      const row = this.find(from);
      if (row === undefined || this.at(row).kind !== kind) return [];
      const reaches = source === undefined || to.evidence.some((item) => item.source === source);
      return reaches ? [[this.at(row), detail]] : [];
    });
  }

  #neighbours<K extends AssetKind>(asset: Asset, end: "from" | "to", verb: Verb, kind: K): AssetSet<K> {
    const code = ASSET_KINDS.indexOf(kind);
    const { kinds } = this;
    const { targets, start, end: stop } = stretchOf(this.edges(end), this.row(asset.id), VERBS.indexOf(verb));
    const rows: number[] = [];
    for (let slot = start; slot < stop; slot++)
      if (kinds[targets[slot] as number] === code) rows.push(targets[slot] as number);
    return this.#set(rows.sort((a, b) => a - b));
  }

  #set<K extends AssetKind>(rows: readonly number[]): AssetSet<K> {
    return new GraphAssetSet<K>(
      rows.map((row) => this.at(row) as unknown as Asset<K>),
      this,
    );
  }
}

/** The ends and the verb of each edge. One pass, for there may be millions; edges of one asset mostly stand together, so it is looked up once. */
function columnsOf(relationships: readonly RelationshipRecord[], rowOf: ReadonlyMap<string, number>): EdgeColumns {
  const { length } = relationships;
  const [from, to, verbs] = [new Uint32Array(length), new Uint32Array(length), new Uint8Array(length)];
  let [source, row] = ["", 0];
  for (let edge = 0; edge < length; edge++) {
    const one = relationships[edge] as RelationshipRecord;
    if (one.from !== source || edge === 0) row = rowOf.get(one.from) as number;
    source = one.from;
    from[edge] = row;
    to[edge] = rowOf.get(one.to) as number;
    verbs[edge] = PLACES.get(one.verb) as number;
  }
  return { from, to, verbs };
}

const PLACES: ReadonlyMap<string, number> = new Map(VERBS.map((verb, place) => [verb, place]));

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
    throw new GapRead(this, name);
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
