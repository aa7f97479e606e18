import type { AiClientId } from "../../../domain/ai-client.ts";
import type { ConfigPath, ConfigValue } from "../shared/config-document.ts";
import { toolList } from "../shared/front-matter.ts";
import { type AgentStep, agentSteps, BYPASS } from "../shared/workflow-steps.ts";
import { anyCommandSignals, type SettingSignal } from "./settings.ts";

/** A step of a workflow that lets a coding agent work on its own. */
export interface WorkflowAgent {
  readonly client: AiClientId;
  readonly name: string;
  readonly allowed: readonly string[] | null;
  readonly denied: readonly string[];
  readonly model: string | null;
  readonly instructions: string | null;
  readonly signals: readonly SettingSignal[];
  readonly at: ConfigPath;
  readonly job: string;
  readonly ordinal: number;
}

/** Every step of a workflow that runs a coding agent, in the order of the file. */
export const workflowAgents = (root: ConfigValue): WorkflowAgent[] => agentSteps(root).map(agentOf);

function agentOf({ client, name, job, ordinal, command, inputs, at }: AgentStep): WorkflowAgent {
  const input = (...names: string[]): ConfigValue | undefined =>
    names.map((key) => inputs[key]).find((value) => value !== undefined && value !== null && value !== "");
  const allowed =
    toolList(input("allowed_tools", "allowed-tools")) ?? toolList(flag(command, "allowedTools", "allowed-tools"));
  return {
    client,
    name,
    allowed,
    denied:
      toolList(input("disallowed_tools", "disallowed-tools")) ??
      toolList(flag(command, "disallowedTools", "disallowed-tools")) ??
      [],
    model: text(input("model", "claude-model", "anthropic_model", "gemini_model")) ?? flag(command, "model") ?? null,
    instructions:
      text(input("prompt", "direct_prompt", "override_prompt", "custom_instructions")) ??
      flag(command, "append-system-prompt", "system-prompt") ??
      null,
    signals: [
      ...anyCommandSignals(allowed ?? [], []).map((signal) => ({ ...signal, at })),
      ...(BYPASS.test(command) ? [{ id: "approval-off" as const, message: "runs every tool without asking", at }] : []),
    ],
    at,
    job,
    ordinal,
  };
}

const text = (value: ConfigValue | undefined): string | undefined =>
  typeof value === "string" && !/^\$\{\{[^}]*\}\}$/.test(value.trim()) ? value.trim() : undefined;

/** Value of a flag of a command line, quoted or plain. */
function flag(command: string, ...names: string[]): string | undefined {
  const [, quoted, single, plain] =
    new RegExp(`--(?:${names.join("|")})[ =](?:"([^"]*)"|'([^']*)'|([^\\s"']+))`).exec(command) ?? [];
  return quoted ?? single ?? plain;
}
