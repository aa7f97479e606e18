import type { Capability } from "./asset.ts";
import type { Asset } from "./asset-graph.ts";

/** Whether a tool can do one of these things. Where its body was read in part, what was not found leaves a pass unknown. */
export function can(tool: Asset<"tool">, ...wanted: readonly Capability[]): boolean {
  if (tool.read("capabilities").some((item) => wanted.includes(item))) return true;
  if (tool.speaksOf("furtherCapabilities")) tool.read("furtherCapabilities");
  return false;
}

export const sendsOutside = (tool: Asset<"tool">): boolean => can(tool, "sends-outside");
