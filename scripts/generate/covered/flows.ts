import { assemble } from "../../../src/analysis/graph/assemble.ts";
import { ColumnarGraph } from "../../../src/analysis/graph/columnar-graph.ts";
import { judge } from "../../../src/analysis/posture/evaluate.ts";
import { sourceCode } from "../../../src/catalog/connectors/source-code/connector.ts";
import type { FileConnector } from "../../../src/domain/file-connector.ts";
import type { Rule } from "../../../src/domain/rule.ts";
import type { ProgramLanguage } from "../../../src/domain/signature.ts";
import { digest } from "../../../src/testing/digest.ts";
import { observeFiles } from "../../../src/testing/observe-files.ts";
import { FLOW_PROGRAMS } from "./flow-programs.ts";

/** What is seen of the tools of one program. */
export interface SeenFlows {
  readonly language: ProgramLanguage;
  readonly tools: number;
  /** Rules that blame a tool of the program. */
  readonly failed: ReadonlySet<string>;
  /** Tools of whose body it is told what they do. */
  readonly told: number;
}

/** Scans the program of each language and tells which of the rules see a flow in it. */
export const seenFlows = (rules: readonly Rule[]): SeenFlows[] =>
  FLOW_PROGRAMS.map(({ language, file, code }) => {
    const observation = observeFiles(sourceCode as FileConnector<unknown>, { [file]: code });
    const graph = new ColumnarGraph(assemble([observation], digest));
    const tools = [...graph.all("tool")];
    const failed = rules.filter((rule) =>
      tools.some((tool) => judge(rule as unknown as Rule<"tool">, tool, graph).outcome === "fail"),
    );
    const told = observation.assets.filter(
      (asset) => asset.kind === "tool" && (asset.properties.capabilities ?? []).length > 0,
    );
    return { language, tools: tools.length, told: told.length, failed: new Set(failed.map(({ id }) => id)) };
  });
