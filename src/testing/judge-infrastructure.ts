import { assemble } from "../analysis/graph/assemble.ts";
import { ColumnarGraph } from "../analysis/graph/columnar-graph.ts";
import { judge } from "../analysis/posture/evaluate.ts";
import { iac } from "../catalog/connectors/iac/connector.ts";
import type { AssetKind } from "../domain/asset.ts";
import type { FileConnector } from "../domain/file-connector.ts";
import { kindsOf, type Rule } from "../domain/rule.ts";
import type { Verdict } from "../domain/verdict.ts";
import { digest } from "./digest.ts";
import { type Files, observeFiles } from "./observe-files.ts";

const STRENGTH = ["not-applicable", "pass", "unknown", "fail"] as const;

/**
 * The strongest verdict of a rule on the assets of infrastructure code: a failure, else what is unknown, else a pass. A text is one
 * Terraform file; other formats are given as files. Throws where the rule's kinds of asset are not there at all.
 */
export function infrastructureVerdict<K extends AssetKind>(
  rule: Rule<K>,
  code: string | Files,
  connector: FileConnector<unknown> = iac as FileConnector<unknown>,
): Verdict {
  const observation = observeFiles(connector, typeof code === "string" ? { "main.tf": code } : code);
  const graph = new ColumnarGraph(assemble([observation], digest));
  const verdicts = kindsOf(rule)
    .flatMap((kind) => [...graph.all(kind)])
    .map((asset) => judge(rule, asset, graph));
  if (verdicts.length === 0) throw new Error("no asset of the rule's kinds was found");
  return verdicts.reduce((worst, verdict) =>
    STRENGTH.indexOf(verdict.outcome) > STRENGTH.indexOf(worst.outcome) ? verdict : worst,
  );
}
