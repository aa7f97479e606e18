import type { DriftKind, Elapsed } from "../../domain/drift.ts";
import type { ScanState } from "../../domain/scan-state.ts";
import type { Digest } from "../graph/assemble.ts";
import type { GraphAsset } from "../graph/columnar-graph.ts";
import { blindedSources } from "./assessed.ts";
import { compared, type States } from "./compared.ts";
import { type Pair, pairsOf } from "./pair.ts";
import { type Detected, driftOf, type UnclassedDrift, Unknowns, worstFirst } from "./told.ts";
import { touchedBetween } from "./touched.ts";
import { StateView } from "./view.ts";

/** Finds every change that a kind tells of. Pure; the order of rows does not matter. */
export function detectDrift(
  before: ScanState,
  after: ScanState,
  kinds: readonly DriftKind[],
  digest: Digest,
  elapsed: Elapsed | null = null,
): Detected {
  const touched = touchedBetween(before, after);
  const views = {
    before: new StateView(before, touched),
    after: new StateView(after, touched),
  };
  const pairs = pairsOf(touched, views.before, views.after);
  const turned = pairs.map(({ was, is }) => ({ was: is, is: was }));
  const states: States = {
    ...views,
    renamed: renaming(pairs),
    earlier: renaming(turned),
    blinded: blindedSources(before, after),
    elapsed,
  };
  const always = kinds.filter(({ byTime }) => byTime !== true);
  const told = tellAll(pairs, states, always, digest);
  return elapsed === null ? told : withTime(told, before, states, kinds, digest);
}

/** Adds what time alone has changed, about all that is in both states. */
function withTime(
  told: Detected,
  before: ScanState,
  states: States,
  kinds: readonly DriftKind[],
  digest: Digest,
): Detected {
  const timed = kinds.filter(({ byTime }) => byTime === true);
  const on = new Set(timed.flatMap((kind) => kind.on));
  const pairs = before.assets
    .filter(({ kind }) => on.has(kind))
    .map(({ id }) => ({ was: states.before.asset(id), is: states.after.asset(states.renamed(id)) }))
    .filter(({ is }) => is !== undefined);
  const changes = [...told.changes, ...tellAll(pairs, states, timed, digest).changes];
  return { ...told, changes: changes.sort(worstFirst) };
}

/** The id in the other state. An id that now belongs to another asset is not the same one. */
function renaming(pairs: readonly Pair[]): (id: string) => string {
  const names = new Map(
    pairs.flatMap(({ was, is }) => (was === undefined ? [] : [[was.id, is?.id ?? `gone:${was.id}`]])),
  );
  const taken = new Set(pairs.flatMap(({ is }) => is?.id ?? []));
  return (id) => names.get(id) ?? (taken.has(id) ? `new:${id}` : id);
}

function tellAll(pairs: readonly Pair[], states: States, kinds: readonly DriftKind[], digest: Digest): Detected {
  const byKind = Map.groupBy(
    kinds.flatMap((kind) => kind.on.map((on) => ({ on, kind }))),
    ({ on }) => on,
  );
  const changes: UnclassedDrift[] = [];
  const unknown = new Unknowns();
  for (const pair of pairs) {
    const asset = (pair.is ?? pair.was) as GraphAsset;
    const blind = blindness(pair, states);
    if (blind !== undefined) {
      unknown.note(asset, null, blind);
      continue;
    }
    const view = compared(pair, states, (subject, reason) => unknown.note(asset, subject, reason));
    for (const { kind } of byKind.get(asset.kind) ?? [])
      for (const change of kind.compare?.(view) ?? []) changes.push(driftOf(kind, view.asset, change, digest));
  }
  return { changes: changes.sort(worstFirst), notAssessed: unknown.list() };
}

/** Why an asset that only one state has neither came nor went; undefined where it did, or where both have it. */
function blindness({ was, is }: Pair, { before, after }: States): string | undefined {
  if (is === undefined && was !== undefined && !after.sees(was.evidence)) return "the later scan did not look there";
  if (was === undefined && is !== undefined && !before.sees(is.evidence)) return "the earlier scan did not look there";
  return undefined;
}
