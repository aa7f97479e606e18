import type { Asset } from "../../../domain/asset-graph.ts";
import type { Evidence } from "../../../domain/evidence.ts";

/** Configuration that tells a coding agent or an MCP client what to start and with which variables. */
const AGENT_CONFIGURATION =
  /(^|\/)(\.?mcp\.json|mcp_config\.json|mcp[_-]settings\.json|claude_desktop_config\.json|cline_mcp_settings\.json|opencode\.jsonc?|AGENTS\.md|CLAUDE\.md|GEMINI\.md|\.cursorrules|\.windsurfrules|\.clinerules)$|(^|\/)\.(claude|cursor|codex|gemini|windsurf|continue|roo|kiro|opencode|amazonq)\//i;

/** Places of a credential inside the configuration of agents, and those elsewhere. */
export function placesOf(credential: Asset<"credential">): { agent: Evidence[]; other: Evidence[] } {
  const agent = credential.evidence.filter(isAgentConfiguration);
  return { agent, other: credential.evidence.filter((item) => !agent.includes(item)) };
}

const isAgentConfiguration = ({ connector, path }: Evidence): boolean =>
  ["mcp-config", "agent-config"].includes(connector) || AGENT_CONFIGURATION.test(path);

/** Why a credential holds no value that anyone could use; undefined when it does. */
export function whyHarmless(credential: Asset<"credential">): string | undefined {
  if (credential.read("exposure") !== "literal") return "the file only names where the key comes from";
  return credential.read("placeholder") ? "the value is a placeholder, not a key" : undefined;
}

/** `the project key of openai`, or as much of it as is known. */
export function described(credential: Asset<"credential">): string {
  const service = credential.read("service");
  const owner = service === "unknown" ? "an AI service" : service;
  const format = credential.read("format");
  return format === "variable" ? `a key of ${owner}` : `the ${format} of ${owner}`;
}
