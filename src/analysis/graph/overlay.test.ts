import fc from "fast-check";
import { expect, it } from "vitest";
import { ASSET_KINDS, type AssetKind } from "../../domain/asset.ts";
import { VERBS, type Verb } from "../../domain/relationship.ts";
import type { AssetRecord } from "../../domain/snapshot.ts";
import { someEvidence } from "../../testing/build-graph.ts";
import { ColumnarGraph } from "./columnar-graph.ts";
import { type Edge, type GraphChange, OverlayGraph, overlay } from "./overlay.ts";

const KINDS: readonly AssetKind[] = ["agent", "tool"];
const USED: readonly Verb[] = ["uses", "calls"];

const record = (place: number, name: string): AssetRecord => ({
  ...{ id: `a${place}`, kind: KINDS[place % 2] as AssetKind, name, identities: [], role: "source" },
  ...{ properties: {}, gaps: {}, evidence: [someEvidence], disagreements: [] },
});
const edgesOf = (edges: readonly Edge[]): string[] =>
  [...new Set(edges.map(({ from, verb, to }) => `${from} ${verb} ${to}`))].sort();

/** The change made the plain way. */
function changed(assets: readonly AssetRecord[], edges: readonly Edge[], change: GraphChange) {
  const gone = new Set(change.withoutAssets);
  const kept = new Map(assets.filter(({ id }) => !gone.has(id)).map((asset) => [asset.id, asset]));
  const cut = new Set(edgesOf(change.withoutRelationships ?? []));
  for (const asset of change.assets ?? []) kept.set(asset.id, asset);
  const stay = edges.filter((edge) => !gone.has(edge.from) && !gone.has(edge.to) && !cut.has(edgesOf([edge])[0] ?? ""));
  const all = [...stay, ...(change.relationships ?? [])].filter(
    ({ from, to }) => from !== to && kept.has(from) && kept.has(to),
  );
  const once = new Map(all.map((edge) => [edgesOf([edge])[0], edge]));
  return { assets: [...kept.values()], edges: [...once.values()] };
}

/** Everything that the graph says when it is asked from every asset, both ways. */
function told(graph: ColumnarGraph): unknown {
  return KINDS.flatMap((kind) =>
    [...graph.all(kind)].flatMap((asset) =>
      USED.flatMap((verb) =>
        KINDS.map((other) => [
          asset.name,
          verb,
          [...graph.from(asset, verb, other)].map(({ id }) => id).sort(),
          [...graph.to(asset, verb, other)].map(({ id }) => id).sort(),
        ]),
      ),
    ),
  ).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

const graphOf = (assets: readonly AssetRecord[], edges: readonly Edge[]): ColumnarGraph =>
  new ColumnarGraph({
    assets,
    relationships: edges.map((edge) => ({ ...edge, evidence: [someEvidence] })),
    incomplete: [],
  });

const places = fc.nat(11);
const edges = fc.array(
  fc
    .tuple(places, fc.constantFrom(...USED), places)
    .map(([from, verb, to]): Edge => ({ from: `a${from}`, verb, to: `a${to}` })),
  { maxLength: 12 },
);
const changes = fc.record({
  withoutRelationships: edges,
  withoutAssets: fc.array(
    places.map((place) => `a${place}`),
    { maxLength: 2 },
  ),
  assets: fc.array(
    fc.tuple(places, fc.constantFrom("new", "other")).map(([place, name]) => record(place, name)),
    {
      maxLength: 3,
    },
  ),
  relationships: edges,
});

it("says the same as a graph made of what was changed, change after change, and leaves its base alone", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), edges, fc.array(changes, { maxLength: 5 }), (size, drawn, made) => {
      const first = changed(
        Array.from({ length: size }, (_, place) => record(place, "old")),
        [],
        { relationships: drawn },
      );
      const base = graphOf(first.assets, first.edges);
      const before = told(base);
      const one = new OverlayGraph(base);
      let stacked: ColumnarGraph = base;
      let plain = first;
      for (const change of made) {
        one.apply(change);
        stacked = overlay(stacked, change);
        plain = changed(plain.assets, plain.edges, change);
        const wanted = told(graphOf(plain.assets, plain.edges));
        expect(told(one)).toEqual(wanted);
        expect(told(stacked)).toEqual(wanted);
      }
      expect(told(base)).toEqual(before);
    }),
    { numRuns: 300 },
  );
});

it("tells which rows and edges were touched", () => {
  const base = graphOf([record(0, "x"), record(1, "y"), record(2, "z")], [
    { from: "a0", verb: "uses", to: "a1" },
  ] as const);
  const graph = new OverlayGraph(base);
  const uses = VERBS.indexOf("uses");
  expect(graph.apply({ relationships: [{ from: "a0", verb: "uses", to: "a1" }] }).edges).toEqual([]);
  expect(graph.apply({ withoutAssets: ["a1"], relationships: [{ from: "a2", verb: "uses", to: "a0" }] })).toEqual({
    rows: new Set([1]),
    edges: [
      { from: 0, verb: uses, to: 1 },
      { from: 2, verb: uses, to: 0 },
    ],
  });
  expect(graph.kinds[0]).toBe(ASSET_KINDS.indexOf("agent"));
  expect(graph.find("a1")).toBeUndefined();
  expect(graph.asset("a0").name).toBe("x");
});
