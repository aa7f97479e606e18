import type { AiClientId } from "../../../domain/ai-client.ts";
import { baseName } from "../../../domain/application-root.ts";
import {
  type ConfigPath,
  type ConfigRecord,
  type ConfigValue,
  isRecord,
  recordOf,
  textAt,
} from "../shared/config-document.ts";
import { toolList } from "../shared/front-matter.ts";
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
}

/** What one step says, before it is judged. */
interface Step {
  readonly client: AiClientId;
  readonly name: string;
  /** Key of the step that says so. */
  readonly key: "uses" | "run";
  /** Command line, or the arguments an action hands on to one. */
  readonly command: string;
  readonly inputs: ConfigRecord;
}

/** Published actions that run an agent, by the repository they are used from. */
const ACTIONS: readonly (readonly [RegExp, AiClientId])[] = [
  [/^anthropics\/claude-code[\w-]*(\/|@|$)/, "claude-code"],
  [/^openai\/codex-action(\/|@|$)/, "openai-codex"],
  [/^google-github-actions\/run-gemini-cli(\/|@|$)/, "gemini-cli"],
  [/^google-gemini\/gemini-cli-action(\/|@|$)/, "gemini-cli"],
  [/^(sst|anomalyco)\/opencode\/github(\/|@|$)/, "opencode"],
];

/** Command lines that start an agent without a person at it. */
const COMMANDS: readonly (readonly [RegExp, AiClientId])[] = [
  [
    /(?:^|[\s;&|(])(?:claude|@anthropic-ai\/claude-code(?:@[\w.-]+)?)\s(?:[^\n;&|]*\s)?(?:-p|--print)(?=\s|$)/m,
    "claude-code",
  ],
  [/(?:^|[\s;&|(])(?:codex|@openai\/codex(?:@[\w.-]+)?)\s+(?:[^\n;&|]*\s)?exec(?=\s|$)/m, "openai-codex"],
  [
    /(?:^|[\s;&|(])(?:gemini|@google\/gemini-cli(?:@[\w.-]+)?)\s(?:[^\n;&|]*\s)?(?:-p|--prompt|-y|--yolo)(?=\s|$)/m,
    "gemini-cli",
  ],
  [/(?:^|[\s;&|(])cursor-agent\s(?:[^\n;&|]*\s)?(?:-p|--print)(?=\s|$)/m, "cursor"],
  [/(?:^|[\s;&|(])opencode\s+run(?=\s|$)/m, "opencode"],
];

const BYPASS =
  /--(?:dangerously-skip-permissions|yolo|dangerously-bypass-approvals-and-sandbox|approval-mode[ =]yolo|permission-mode[ =]bypassPermissions)(?=\s|$)/;

/** True for a file that describes a workflow of GitHub. */
export const isWorkflowFile = (path: string): boolean => /(^|\/)\.github\/workflows\/[^/]+\.ya?ml$/.test(path);

/** Every step of a workflow that runs a coding agent, in the order of the file. */
export function workflowAgents(root: ConfigValue): WorkflowAgent[] {
  const jobs = isRecord(root) ? recordOf(root.jobs) : {};
  return Object.entries(jobs).flatMap(([job, body]) => {
    const steps = isRecord(body) && Array.isArray(body.steps) ? body.steps : [];
    return steps.flatMap((step, index) => {
      const found = isRecord(step) ? stepOf(step, job) : undefined;
      return found === undefined ? [] : [agentOf(found, ["jobs", job, "steps", index, found.key])];
    });
  });
}

function stepOf(step: ConfigRecord, job: string): Step | undefined {
  const uses = textAt(step, "uses")?.trim() ?? "";
  const action = ACTIONS.find(([form]) => form.test(uses));
  if (action !== undefined) {
    const inputs = recordOf(step.with);
    const handedOn = ["claude_args", "codex-args", "gemini_args"].map((name) => textAt(inputs, name) ?? "").join(" ");
    return { client: action[1], name: baseName(uses.replace(/@.*$/, "")), key: "uses", command: handedOn, inputs };
  }
  const run = textAt(step, "run") ?? "";
  const command = COMMANDS.find(([form]) => form.test(run));
  return command === undefined ? undefined : { client: command[1], name: job, key: "run", command: run, inputs: {} };
}

function agentOf({ client, name, command, inputs }: Step, at: ConfigPath): WorkflowAgent {
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
