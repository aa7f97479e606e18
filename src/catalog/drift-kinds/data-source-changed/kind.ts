import type { AssetKind } from "../../../domain/asset.ts";
import type { Asset } from "../../../domain/asset-graph.ts";
import { type Change, type Compared, defineDriftKind } from "../../../domain/drift.ts";
import { named, starting, valueWords } from "../shared/words.ts";

type Holder = "agent" | "application" | "model" | "operation" | "tool" | "vector-store" | "data-store" | "dataset";

/** How data gets in, with the words for it. */
const WAYS = [
  ["retrieves-from", "now answers from", "no longer answers from"],
  ["reads", "now reads", "no longer reads"],
  ["writes", "now writes to", "no longer writes to"],
  ["ingests", "now takes in", "no longer takes in"],
  ["trained-on", "is now trained on", "is no longer trained on"],
  ["uses", "now uses", "no longer uses"],
] as const;
const STORES = ["vector-store", "data-store", "dataset"] as const;

export const dataSourceChanged = defineDriftKind<Holder>({
  id: "data-source-changed",
  title: "Data comes from somewhere else, or goes somewhere else",
  on: ["agent", "application", "model", "operation", "tool", "vector-store", "data-store", "dataset"],
  compares: "the stores and datasets that are read, written and trained on; of a dataset its source and revision",
  why: "What goes in is what comes out: a new source may be anybody's words, a new store anybody's to read.",
  compare: (pair): readonly Change[] => [
    ...(pair.was === null || pair.is === null
      ? []
      : WAYS.flatMap((way) => STORES.flatMap((kind) => flows(pair, way, kind)))),
    ...(pair.asset.kind === "dataset" ? ofDataset(pair as unknown as Compared<"dataset">) : []),
    ...(pair.asset.kind === "vector-store" ? ofStore(pair as unknown as Compared<"vector-store">) : []),
  ],
});

function flows(
  pair: Compared<Holder>,
  [verb, begins, ends]: (typeof WAYS)[number],
  kind: (typeof STORES)[number],
): readonly Change[] {
  const { gained, lost } = pair.neighbours(verb, kind);
  return [
    ...gained.map(
      (store: Asset<AssetKind>): Change => ({
        subject: `${verb} ${store.name}`,
        says: `${starting(pair.asset)} ${begins} ${named(store)}.`,
        ...{ before: null, after: store.name, effect: "opens", severity: "medium", evidence: store.evidence },
        about: { part: "dataStores", name: store.name },
      }),
    ),
    ...lost.map(
      (store: Asset<AssetKind>): Change => ({
        subject: `${verb} ${store.name}`,
        says: `${starting(pair.asset)} ${ends} ${named(store)}.`,
        ...{ before: store.name, after: null, effect: "closes", severity: "info" },
      }),
    ),
  ];
}

function ofDataset(pair: Compared<"dataset">): readonly Change[] {
  return (["source", "revision", "trustsRemoteCode"] as const).flatMap((property): Change[] => {
    const change = pair.value(property);
    if (change === undefined) return [];
    const [before, after] = [valueWords(change.before), valueWords(change.after)];
    const opens = change.after === null || change.after === true;
    return [
      {
        subject: property,
        says:
          property === "trustsRemoteCode"
            ? `${starting(pair.asset)} may ${opens ? "now" : "no longer"} bring its own code and have it run.`
            : `The ${property} of ${named(pair.asset)} was ${before} and is now ${after}.`,
        ...{ before, after, effect: opens ? "opens" : "alters" },
        severity: change.after === true ? "critical" : opens ? "high" : "medium",
      },
    ];
  });
}

function ofStore(pair: Compared<"vector-store">): readonly Change[] {
  return (["technology", "collection"] as const).flatMap((property): Change[] => {
    const change = pair.value(property);
    if (change === undefined) return [];
    const [before, after] = [valueWords(change.before), valueWords(change.after)];
    return [
      {
        subject: property,
        says: `The ${property} of ${named(pair.asset)} was ${before} and is now ${after}.`,
        ...{ before, after, effect: "alters", severity: "medium" },
      },
    ];
  });
}
