import fc from "fast-check";
import { expect, it } from "vitest";
import type { ColumnarGraph } from "../../src/analysis/graph/columnar-graph.ts";
import { judge } from "../../src/analysis/posture/evaluate.ts";
import { rules } from "../../src/catalog/rules.generated.ts";
import type { AssetKind } from "../../src/domain/asset.ts";
import type { Asset, AssetGraph, AssetSet } from "../../src/domain/asset-graph.ts";
import { VERBS, type Verb } from "../../src/domain/relationship.ts";
import { kindsOf, type Rule } from "../../src/domain/rule.ts";
import { arbitraryProperties } from "../../src/testing/arbitrary-assets.ts";
import { GraphBuilder } from "../../src/testing/build-graph.ts";

/**
 * A store judges what a push may have changed: an asset, those with changed edges, and their neighbours. A rule that asks for the edges
 * of anything but its own asset, or for all assets of a kind, would see more than that, and its verdicts would grow stale.
 */
function furtherLooks(rule: Rule, subject: Asset, graph: ColumnarGraph): string[] {
  const looks: string[] = [];
  const watched = new Proxy(graph, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return (first: Asset | AssetKind, ...rest: unknown[]): AssetSet<AssetKind> => {
        if (name === "all") looks.push(`${rule.id} asks for all of a kind`);
        if ((name === "from" || name === "to") && (first as Asset).id !== subject.id)
          looks.push(`${rule.id} asks for the edges of a neighbour`);
        return Reflect.apply(member, target, [first, ...rest]);
      };
    },
    set: (target, name, value) => Reflect.set(target, name, value, target),
  });
  judge(rule, subject, watched);
  return looks;
}

const KINDS = [...new Set(rules.flatMap((rule) => kindsOf(rule)))];
const WORDS = ["crewai", "cursor", "reads-private-data", "sends-outside", "*"];

it("no rule looks further than its asset's neighbours", () => {
  const properties = arbitraryProperties(WORDS);
  const world = fc.tuple(
    ...KINDS.map((kind) => properties[kind]),
    fc.array(fc.tuple(fc.nat(KINDS.length - 1), fc.constantFrom(...VERBS), fc.nat(KINDS.length - 1)), {
      maxLength: 120,
    }),
  );
  fc.assert(
    fc.property(world, (drawn) => {
      const edges = drawn.at(-1) as [number, Verb, number][];
      const builder = new GraphBuilder();
      const drafts = KINDS.map((kind, index) => builder.add(kind, kind, drawn[index] as object));
      for (const [from, verb, to] of edges) drafts[from]?.link(verb, drafts[to] as (typeof drafts)[number]);
      const graph = builder.build();
      const looks = rules.flatMap((rule) =>
        kindsOf(rule).flatMap((kind) => [...graph.all(kind)].flatMap((asset) => furtherLooks(rule, asset, graph))),
      );
      expect(looks).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

it("a rule that does is seen", () => {
  const builder = new GraphBuilder();
  builder.add("agent", "a").link("uses", builder.add("tool", "t").link("calls", builder.add("agent", "b")));
  const graph = builder.build();
  const nosy = (check: (asset: Asset, graph: AssetGraph) => unknown): Rule => ({
    ...(rules[0] as Rule),
    check: (asset, seen) => {
      check(asset, seen);
      return { outcome: "pass" };
    },
  });
  const [agent] = graph.all("agent");
  const further = nosy((asset, seen) =>
    seen.from(asset, "uses", "tool").find((tool) => seen.from(tool, "calls", "agent").size > 0),
  );
  expect(furtherLooks(further, agent as Asset, graph)).toHaveLength(1);
  expect(
    furtherLooks(
      nosy((_, seen) => seen.all("tool")),
      agent as Asset,
      graph,
    ),
  ).toHaveLength(1);
});
