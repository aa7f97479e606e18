import type { ScanState } from "../../domain/scan-state.ts";
import type { AssetRecord, RelationshipRecord } from "../../domain/snapshot.ts";
import { GraphAsset } from "../graph/columnar-graph.ts";
import { placesAssessed } from "./assessed.ts";

/** Edges of one asset, both ways. */
export interface Incident {
  readonly from: readonly RelationshipRecord[];
  readonly to: readonly RelationshipRecord[];
}

const NONE: Incident = { from: [], to: [] };

/** One state as far as it has to be looked at: any asset by id, the edges of those that were touched. */
export class StateView {
  /** What was touched and what stands beside it; all other records are only gathered when one is asked for. */
  readonly #near: ReadonlyMap<string, AssetRecord | undefined>;
  #others: ReadonlyMap<string, AssetRecord> | undefined;
  readonly #assets: readonly AssetRecord[];
  readonly #views = new Map<string, GraphAsset>();
  readonly #edges: ReadonlyMap<string, Incident>;
  readonly #incomplete: ReadonlyMap<string, string>;
  /** Whether this state looked at all of some places. */
  readonly sees: ReturnType<typeof placesAssessed>;

  constructor(state: ScanState, touched: ReadonlySet<string>) {
    this.#assets = state.assets;
    this.#edges = incidentEdges(state.relationships, touched);
    this.#near = recordsNear(state.assets, touched, this.#edges);
    this.#incomplete = new Map((state.incomplete ?? []).map(({ from, verb, detail }) => [`${from}\0${verb}`, detail]));
    this.sees = placesAssessed(state);
  }

  asset(id: string): GraphAsset | undefined {
    const known = this.#views.get(id);
    if (known !== undefined) return known;
    const record = this.#near.has(id) ? this.#near.get(id) : this.#other(id);
    if (record === undefined) return undefined;
    const view = new GraphAsset(record);
    this.#views.set(id, view);
    return view;
  }

  #other(id: string): AssetRecord | undefined {
    this.#others ??= new Map(this.#assets.map((asset) => [asset.id, asset]));
    return this.#others.get(id);
  }

  /** The edges of an asset that was touched. */
  edges(id: string): Incident {
    return this.#edges.get(id) ?? NONE;
  }

  /** Why the edges of an asset by a verb are not all known; undefined where they are. */
  incomplete(id: string, verb: string): string | undefined {
    return this.#incomplete.get(`${id}\0${verb}`);
  }
}

function incidentEdges(
  edges: readonly RelationshipRecord[],
  touched: ReadonlySet<string>,
): ReadonlyMap<string, Incident> {
  const map = new Map<string, { from: RelationshipRecord[]; to: RelationshipRecord[] }>();
  const at = (id: string) => {
    const known = map.get(id) ?? { from: [], to: [] };
    map.set(id, known);
    return known;
  };
  for (const edge of edges) {
    if (touched.has(edge.from)) at(edge.from).from.push(edge);
    if (touched.has(edge.to)) at(edge.to).to.push(edge);
  }
  return map;
}

/** Records of the assets that were touched and of those at the far ends of their edges; those that are not there are known not to be. */
function recordsNear(
  assets: readonly AssetRecord[],
  touched: ReadonlySet<string>,
  edges: ReadonlyMap<string, Incident>,
): ReadonlyMap<string, AssetRecord | undefined> {
  const near = new Map<string, AssetRecord | undefined>();
  for (const id of touched) near.set(id, undefined);
  for (const { from, to } of edges.values()) {
    for (const edge of from) near.set(edge.to, undefined);
    for (const edge of to) near.set(edge.from, undefined);
  }
  for (const asset of assets) if (near.has(asset.id)) near.set(asset.id, asset);
  return near;
}
