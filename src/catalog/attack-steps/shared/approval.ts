import { isAiClient } from "../../../domain/ai-client.ts";
import type { Asset } from "../../../domain/asset-graph.ts";

/**
 * Whether an agent calls what it holds without asking a person. Programs that people work with ask unless it was switched off, those of a
 * pipeline have nobody to ask, and an agent of a program asks where its code says so.
 */
export function asksNobody(agent: Asset<"agent">): boolean {
  if (agent.speaksOf("outsiderTriggers")) return true;
  if (isAiClient(agent.read("framework"))) return agent.speaksOf("bypassesApproval") && agent.read("bypassesApproval");
  return agent.read("humanApproval") !== true;
}

export const asksPeople = (agent: Asset<"agent">): boolean => !asksNobody(agent);
