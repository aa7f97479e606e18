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
  readonly #records: ReadonlyMap<string, AssetRecord>;
  readonly #views = new Map<string, GraphAsset>();
  readonly #edges: ReadonlyMap<string, Incident>;
  readonly #incomplete: ReadonlyMap<string, string>;
  /** Whether this state looked at all of some places. */
  readonly sees: ReturnType<typeof placesAssessed>;

  constructor(state: ScanState, records: ReadonlyMap<string, AssetRecord>, touched: ReadonlySet<string>) {
    this.#records = records;
    this.#edges = incidentEdges(state.relationships, touched);
    this.#incomplete = new Map((state.incomplete ?? []).map(({ from, verb, detail }) => [`${from}\0${verb}`, detail]));
    this.sees = placesAssessed(state);
  }

  asset(id: string): GraphAsset | undefined {
    const known = this.#views.get(id);
    if (known !== undefined) return known;
    const record = this.#records.get(id);
    if (record === undefined) return undefined;
    const view = new GraphAsset(record);
    this.#views.set(id, view);
    return view;
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
