import type { Capability } from "../../../domain/asset.ts";
import type { Asset } from "../../../domain/asset-graph.ts";
import type { Compared } from "../../../domain/drift.ts";
import { SEVERITIES, type Severity } from "../../../domain/severity.ts";

/** What a tool that an attacker steers can do with each capability. */
const WEIGHT: { readonly [capability in Capability]: Severity } = {
  "runs-commands": "critical",
  "executes-code": "critical",
  "moves-money": "critical",
  "changes-data": "high",
  "sends-outside": "high",
  "writes-files": "high",
  "reads-private-data": "medium",
  "reads-untrusted-content": "medium",
  "runs-in-sandbox": "medium",
  "reads-files": "medium",
};

const WORDS: { readonly [capability in Capability]: string } = {
  "executes-code": "executes code",
  "runs-in-sandbox": "runs code in a sandbox",
  "runs-commands": "runs commands",
  "reads-files": "reads files",
  "writes-files": "writes files",
  "reads-private-data": "reads private data",
  "reads-untrusted-content": "reads content of outsiders",
  "sends-outside": "sends data outside",
  "changes-data": "changes data",
  "moves-money": "moves money",
};

/** "runs commands" */
export const capabilityWords = (capability: Capability): string => WORDS[capability] ?? capability;

/** The worst of several; `low` when there is none. */
const worstOf = (severities: readonly Severity[]): Severity =>
  severities.reduce<Severity>((a, b) => (SEVERITIES.indexOf(b) > SEVERITIES.indexOf(a) ? b : a), "low");

/** How bad it is that these can be done. */
export const weightOf = (capabilities: readonly Capability[]): Severity =>
  worstOf(capabilities.map((item) => WEIGHT[item] ?? "medium"));

/** What a tool does, as the end of a sentence, and how bad that can be. What nobody read counts as bad as reading data. */
export function toolWeight(
  pair: Pick<Compared, "known">,
  tool: Asset<"tool">,
): { readonly does: string; readonly severity: Severity } {
  const capabilities = pair.known(tool, "capabilities");
  if (capabilities === undefined) return { does: "; what it does is not known", severity: "medium" };
  if (capabilities.length === 0) return { does: "", severity: "low" };
  return { does: `, which ${capabilities.map(capabilityWords).join(", ")}`, severity: weightOf(capabilities) };
}
