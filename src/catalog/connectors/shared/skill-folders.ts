import type { AiClientId } from "../../../domain/ai-client.ts";

const SKILL = /(^|\/)SKILL\.md$/i;

/** True for the file that declares a skill (agentskills.io, Specification). */
export const isSkillFile = (path: string): boolean => SKILL.test(path);

const CLIENTS: { readonly [folder: string]: AiClientId } = {
  ".claude": "claude-code",
  ".cursor": "cursor",
  ".codex": "openai-codex",
  ".gemini": "gemini-cli",
  ".github": "github-copilot",
  ".opencode": "opencode",
  ".windsurf": "windsurf",
  ".kiro": "kiro",
  ".roo": "roo-code",
  ".factory": "factory",
  ".qwen": "qwen-code",
  ".junie": "junie",
};

/** The client in whose folder a skill lies; undefined for skills that lie elsewhere, to be installed or read by several. */
export function skillClientOf(path: string): AiClientId | undefined {
  const folder = /(?:^|\/)(\.[a-z]+)\/skills?\/.+/.exec(path)?.[1];
  return folder !== undefined && Object.hasOwn(CLIENTS, folder) ? CLIENTS[folder] : undefined;
}
