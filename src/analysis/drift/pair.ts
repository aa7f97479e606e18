import type { AssetKind } from "../../domain/asset.ts";
import type { GraphAsset } from "../graph/columnar-graph.ts";
import { canonical } from "./same.ts";
import type { StateView } from "./view.ts";

/** One asset in two states; one of them may lack it. */
export interface Pair {
  readonly was: GraphAsset | undefined;
  readonly is: GraphAsset | undefined;
}

/** Kinds that are still the same under another name when all else is as it was. Of others the name is what others rely on. */
const RENAMED_FREELY: ReadonlySet<AssetKind> = new Set([
  "prompt",
  "agent",
  "operation",
  "pipeline",
  "application",
  "repository",
]);
/** Properties that only repeat the name. */
const NAMING = new Set(["function", "symbol", "manifest"]);

/**
 * Finds which asset of one state is which of the other. Ids do that for all that is known by an identity; those told apart by an ordinal
 * change it when files move, so those of one name are paired by what they are first. What is gone and what is new are one asset where only
 * the name differs.
 */
export function pairsOf(touched: ReadonlySet<string>, before: StateView, after: StateView): Pair[] {
  const pairing = new Pairing(before, after);
  for (const id of touched) pairing.add(id);
  return pairing.pairs();
}

class Pairing {
  readonly #before: StateView;
  readonly #after: StateView;
  readonly #old: GraphAsset[] = [];
  readonly #new: GraphAsset[] = [];
  readonly #pairs: Pair[] = [];

  constructor(before: StateView, after: StateView) {
    this.#before = before;
    this.#after = after;
  }

  add(id: string): void {
    const [was, is] = [this.#before.asset(id), this.#after.asset(id)];
    if (was !== undefined) this.#old.push(was);
    if (is !== undefined) this.#new.push(is);
  }

  pairs(): Pair[] {
    let [old, now] = [this.#old, this.#new] as [readonly GraphAsset[], readonly GraphAsset[]];
    const passes: readonly ((asset: GraphAsset, view: StateView) => string | undefined)[] = [
      (asset, view) => `${asset.kind}\0${asset.name}\0${content(asset)}\0${surroundings(asset, view)}`,
      ({ id }) => id,
      (asset) => `${asset.kind}\0${asset.name}`,
      (asset) => (asset.kind === "prompt" ? `prompt\0${content(asset)}` : undefined),
      (asset, view) =>
        RENAMED_FREELY.has(asset.kind) ? `${asset.kind}\0${content(asset)}\0${surroundings(asset, view)}` : undefined,
    ];
    for (const key of passes) [old, now] = this.#pass(old, now, key);
    for (const was of old) this.#pairs.push({ was, is: undefined });
    for (const is of now) this.#pairs.push({ was: undefined, is });
    return this.#pairs;
  }

  /** Pairs what has the same key, in the order of both; gives what is left. */
  #pass(
    old: readonly GraphAsset[],
    now: readonly GraphAsset[],
    keyOf: (asset: GraphAsset, view: StateView) => string | undefined,
  ): [readonly GraphAsset[], readonly GraphAsset[]] {
    const waiting = new Map<string, GraphAsset[]>();
    const left: GraphAsset[] = [];
    for (const was of old) {
      const key = keyOf(was, this.#before);
      if (key === undefined) left.push(was);
      else waiting.set(key, [...(waiting.get(key) ?? []), was]);
    }
    const open = now.filter((is) => {
      const key = keyOf(is, this.#after);
      const was = key === undefined ? undefined : waiting.get(key)?.shift();
      if (was !== undefined) this.#pairs.push({ was, is });
      return was === undefined;
    });
    return [[...left, ...[...waiting.values()].flat()], open];
  }
}

const content = ({ record }: GraphAsset): string =>
  canonical(Object.fromEntries(Object.entries(record.properties).filter(([name]) => !NAMING.has(name))));

/** What stands around an asset, by names: it stays the same when ids do not. */
function surroundings({ id }: GraphAsset, view: StateView): string {
  const { from, to } = view.edges(id);
  const named = (other: string): string => {
    const asset = view.asset(other);
    return asset === undefined || RENAMED_FREELY.has(asset.kind) ? (asset?.kind ?? "") : `${asset.kind} ${asset.name}`;
  };
  return [
    ...from.map((edge) => `>${edge.verb} ${named(edge.to)}`),
    ...to.map((edge) => `<${edge.verb} ${named(edge.from)}`),
  ]
    .sort()
    .join();
}
