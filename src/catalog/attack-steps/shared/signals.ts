import type { Asset } from "../../../domain/asset-graph.ts";

/** Whether the body of a tool lets an argument reach a place: `reaches-shell`, `reaches-sql` … */
export const lets = (tool: Asset<"tool">, signal: string): boolean =>
  tool.read("codeSignals").some(({ id }) => id === signal);
