import type { Capability } from "../../../domain/asset.ts";

/** Programs in which people draw flows instead of writing code. */
export type FlowPlatform = "n8n" | "dify" | "flowise" | "langflow";

/** What a step of a flow is, as far as AI is concerned. */
export type Step =
  | {
      readonly is: "model";
      readonly provider: string | null;
      readonly modelId: string | null;
      readonly operation: string;
    }
  | { readonly is: "agent"; readonly instructions: string | null; readonly maxSteps: number | null }
  | { readonly is: "chain"; readonly instructions: string | null }
  | {
      readonly is: "tool";
      readonly description: string | null;
      /** Null where nothing tells what it can do. */
      readonly capabilities: readonly Capability[] | null;
    }
  | { readonly is: "vector-store"; readonly technology: string; readonly collection: string | null }
  | { readonly is: "mcp-server"; readonly url: string | null; readonly authenticated: boolean | null };

/** One step with where it stands. */
export interface FlowNode {
  /** Unique in the flow; edges point at it. */
  readonly key: string;
  readonly name: string;
  readonly step: Step;
  readonly line: number;
}

/** What one file draws. `edges` run from what is plugged in to what uses it. */
export interface Flow {
  readonly platform: FlowPlatform;
  readonly name: string;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

/** A text that may be an expression filled in at run time counts as no literal. */
export const literalOf = (value: unknown, expression: RegExp): string | null =>
  typeof value === "string" && value !== "" && !expression.test(value) ? value : null;
