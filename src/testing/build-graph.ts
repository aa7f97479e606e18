import { type Assembly, assemble } from "../analysis/graph/assemble.ts";
import { ColumnarGraph } from "../analysis/graph/columnar-graph.ts";
import { judge } from "../analysis/posture/evaluate.ts";
import type { AssetKind } from "../domain/asset.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { ConnectorId } from "../domain/ids.generated.ts";
import type {
  AnyObservedAsset,
  Gap,
  ObservedRelationship,
  PartialProperties,
  RelationshipGap,
} from "../domain/observation.ts";
import type { Verb } from "../domain/relationship.ts";
import { kindsOf, type Rule } from "../domain/rule.ts";
import type { Verdict } from "../domain/verdict.ts";
import { digest } from "./digest.ts";

/** One asset of a small graph under construction. */
export interface Draft {
  readonly key: string;
  /** Draws an edge from this asset to another and returns this one. */
  link(verb: Verb, ...others: Draft[]): this;
  /** Marks edges of a verb as not wholly known. */
  incomplete(verb: Verb, detail?: string): this;
}

export const someEvidence: Evidence = {
  connector: "source-code" as ConnectorId,
  path: "src/app.py",
  line: 1,
  confidence: "declared",
  role: "source",
};

/** Builds small graphs for rule tests: only the properties named are known, the rest is unread. */
export class GraphBuilder {
  readonly #assets: AnyObservedAsset[] = [];
  readonly #relationships: ObservedRelationship[] = [];
  readonly #gaps: RelationshipGap[] = [];

  /** Adds an asset. `gaps` are properties somebody tried and failed to read. */
  add<K extends AssetKind>(
    kind: K,
    name: string,
    properties: PartialProperties<K> = {},
    details: { gaps?: { [property: string]: Gap }; evidence?: readonly Evidence[] } = {},
  ): Draft {
    const key = `${kind}:${name}:${this.#assets.length}`;
    this.#assets.push({
      key,
      kind,
      name,
      identities: [],
      anchor: name,
      properties,
      gaps: details.gaps ?? {},
      evidence: details.evidence ?? [someEvidence],
    } as unknown as AnyObservedAsset);
    const draft: Draft = {
      key,
      link: (verb, ...others) => {
        for (const other of others)
          this.#relationships.push({ from: key, verb, to: other.key, evidence: [someEvidence] });
        return draft;
      },
      incomplete: (verb, detail = "built at run time") => {
        this.#gaps.push({ from: key, verb, reason: "dynamic", detail });
        return draft;
      },
    };
    return draft;
  }

  build(): ColumnarGraph {
    return new ColumnarGraph(this.assembly());
  }

  /** What is drawn so far, before it is a graph. */
  assembly(): Assembly {
    const observation = {
      connector: "source-code" as ConnectorId,
      scope: { kind: "directory" as const, name: "test" },
      assets: this.#assets,
      relationships: this.#relationships,
      relationshipGaps: this.#gaps,
      notExamined: [],
    };
    return assemble([observation], digest);
  }
}

/**
 * Judges the one asset of the rule's kind in a graph drawn by `draw` (the first drawn, when there are several).
 * @example verdictOf(agentCanLeakData, (graph) => graph.add("agent", "mail").link("uses", graph.add("tool", "send", { … })))
 */
export function verdictOf<K extends AssetKind>(rule: Rule<K>, draw: (graph: GraphBuilder) => unknown): Verdict {
  const builder = new GraphBuilder();
  draw(builder);
  const graph = builder.build();
  const asset = kindsOf(rule)
    .flatMap((kind) => [...graph.all(kind)])
    .sort((a, b) => (a.name < b.name ? -1 : 1))[0];
  if (asset === undefined) throw new Error(`the graph has no ${kindsOf(rule).join(" or ")}`);
  return judge(rule, asset, graph);
}
