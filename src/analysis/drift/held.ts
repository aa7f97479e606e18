import type { AssetKind } from "../../domain/asset.ts";
import type { Asset } from "../../domain/asset-graph.ts";
import type { Demands } from "../../domain/demand.ts";
import type { Held } from "../../domain/drift.ts";
import type { Intended, OwnersOf } from "../../domain/drift-class.ts";
import type { AccessMap } from "../../domain/effective-access.ts";
import type { Verb } from "../../domain/relationship.ts";
import type { ScanState } from "../../domain/scan-state.ts";
import { effectiveAccess } from "../access/effective-access.ts";
import type { Digest } from "../graph/assemble.ts";
import type { GraphAsset } from "../graph/columnar-graph.ts";
import { gapWords } from "./compared.ts";
import { StateView } from "./view.ts";

/** What a state is held against. */
export interface Standard {
  readonly demands: Demands;
  /** Empty where only changes are held against it. */
  readonly allowed: Intended;
  readonly owners: OwnersOf | undefined;
}

type Reach = ReadonlyMap<string, { readonly rows: AccessMap["rows"]; readonly unknown: AccessMap["unknown"] }>;

/** A state of which every asset of some kinds is held against a standard. */
export class HeldState {
  readonly view: StateView;
  readonly standard: Standard;
  readonly digest: Digest;
  readonly #state: ScanState;
  readonly #byKind: ReadonlyMap<AssetKind, readonly GraphAsset[]>;
  #reach: Reach | undefined;

  constructor(state: ScanState, kinds: ReadonlySet<AssetKind>, standard: Standard, digest: Digest) {
    const ids = state.assets.filter(({ kind }) => kinds.has(kind)).map(({ id }) => id);
    this.view = new StateView(state, new Set(ids));
    this.standard = standard;
    this.digest = digest;
    this.#state = state;
    this.#byKind = Map.groupBy(
      ids.map((id) => this.view.asset(id) as GraphAsset),
      ({ kind }) => kind,
    );
  }

  assets(kinds: readonly AssetKind[]): readonly GraphAsset[] {
    return kinds.flatMap((kind) => this.#byKind.get(kind) ?? []);
  }

  /** Who owns an asset as people said; undefined where nobody did. */
  said(id: string): readonly string[] | undefined {
    return this.#state.owners?.[id];
  }

  /** Which data an asset reaches; worked out for all of them when it is first asked for. */
  reach(id: string): AccessMap {
    this.#reach ??= reachOf(this.#state);
    return this.#reach.get(id) ?? { rows: [], unknown: [] };
  }
}

function reachOf({ assets, relationships, incomplete = [] }: ScanState): Reach {
  const { rows, unknown } = effectiveAccess({ assets, relationships, incomplete }, null);
  const [known, open] = [Map.groupBy(rows, ({ who }) => who.id), Map.groupBy(unknown, ({ who }) => who.id)];
  const ids = new Set([...known.keys(), ...open.keys()]);
  return new Map([...ids].map((id) => [id, { rows: known.get(id) ?? [], unknown: open.get(id) ?? [] }]));
}

/** One asset of it; see {@link Held}. */
export class HeldAsset {
  readonly asset: GraphAsset;
  readonly unsure: Held["unsure"];
  readonly #state: HeldState;

  constructor(asset: GraphAsset, state: HeldState, unsure: Held["unsure"]) {
    this.asset = asset;
    this.unsure = unsure;
    this.#state = state;
  }

  get demands(): Held["demands"] {
    return this.#state.standard.demands;
  }

  get allowed(): Held["allowed"] {
    return this.#state.standard.allowed;
  }

  known(asset: Asset, property: PropertyKey): never {
    return (asset as GraphAsset).record.properties[String(property)] as never;
  }

  whyUnknown(asset: Asset, property: string): string {
    return gapWords(asset as GraphAsset, property);
  }

  around(verb: Verb, kind: AssetKind): never {
    const { view } = this.#state;
    const ends = view.edges(this.asset.id).from.filter((edge) => edge.verb === verb);
    return ends.map(({ to }) => view.asset(to)).filter((asset) => asset?.kind === kind) as never;
  }

  open(verb: Verb): string | undefined {
    return this.#state.view.incomplete(this.asset.id, verb);
  }

  reach(): AccessMap {
    return this.#state.reach(this.asset.id);
  }

  owners(): readonly string[] | undefined {
    const { owners } = this.#state.standard;
    const written = owners === undefined ? undefined : this.asset.evidence.flatMap(({ path }) => owners(path));
    const said = this.#state.said(this.asset.id);
    return written === undefined && said === undefined ? undefined : [...(said ?? []), ...(written ?? [])];
  }

  digest(text: string): string {
    return this.#state.digest(text);
  }
}
