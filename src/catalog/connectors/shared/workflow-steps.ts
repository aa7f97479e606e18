import type { AiClientId } from "../../../domain/ai-client.ts";
import { baseName } from "../../../domain/application-root.ts";
import { placeBound } from "../../../domain/identity.ts";
import { type ConfigPath, type ConfigRecord, type ConfigValue, isRecord, recordOf, textAt } from "./config-document.ts";

/** A step of a workflow that lets a coding agent work on its own. */
export interface AgentStep {
  readonly client: AiClientId;
  readonly name: string;
  readonly job: string;
  /** Which of the job's agents it is, from 0. */
  readonly ordinal: number;
  /** Command line, or the arguments an action hands on to one. */
  readonly command: string;
  readonly inputs: ConfigRecord;
  /** The step itself. */
  readonly step: ConfigRecord;
  /** Place of the key that says so. */
  readonly at: ConfigPath;
}

/** Published actions that run an agent, by the repository they are used from. */
const ACTIONS: readonly (readonly [RegExp, AiClientId])[] = [
  [/^anthropics\/claude-code[\w-]*(\/|@|$)/, "claude-code"],
  [/^openai\/codex-action(\/|@|$)/, "openai-codex"],
  [/^google-github-actions\/run-gemini-cli(\/|@|$)/, "gemini-cli"],
  [/^google-gemini\/gemini-cli-action(\/|@|$)/, "gemini-cli"],
  [/^(sst|anomalyco)\/opencode\/github(\/|@|$)/, "opencode"],
  [/^qwenlm\/qwen-code-action(\/|@|$)/i, "qwen-code"],
  [/^factory-ai\/droid-action(\/|@|$)/i, "factory"],
  [/^augmentcode\/(augment-agent|review-pr|describe-pr)(\/|@|$)/, "augment"],
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
  [/(?:^|[\s;&|(])(?:copilot|@github\/copilot(?:@[\w.-]+)?)\s(?:[^\n;&|]*\s)?(?:-p|--prompt)(?=\s|$)/m, "copilot-cli"],
  [
    /(?:^|[\s;&|(])(?:qwen|@qwen-code\/qwen-code(?:@[\w.-]+)?)\s(?:[^\n;&|]*\s)?(?:-p|--prompt|-y|--yolo)(?=\s|$)/m,
    "qwen-code",
  ],
  [/(?:^|[\s;&|(])goose\s+run(?=\s|$)/m, "goose"],
  [/(?:^|[\s;&|(])droid\s+exec(?=\s|$)/m, "factory"],
  [/(?:^|[\s;&|(])aider\s(?:[^\n;&|]*\s)?(?:-m|--message|--message-file|--yes|--yes-always)(?=[\s=]|$)/m, "aider"],
];

/** Arguments that switch every question of an agent off. */
export const BYPASS =
  /--(?:dangerously-skip-permissions|yolo|dangerously-bypass-approvals-and-sandbox|approval-mode[ =]yolo|permission-mode[ =]bypassPermissions)(?=\s|$)/;

/** True for a file that describes a workflow of GitHub. */
export const isWorkflowFile = (path: string): boolean => /(^|\/)\.github\/workflows\/[^/]+\.ya?ml$/.test(path);

/** What an agent of a workflow is known by, whichever source saw it. */
export const workflowAgentIdentity = (path: string, step: Pick<AgentStep, "client" | "job" | "ordinal">): string =>
  placeBound(`workflow-agent:${step.client}:${step.job}#${step.ordinal}`, path);

/** The agent that a command line starts without a person at it. */
export const commandClient = (command: string): AiClientId | undefined =>
  COMMANDS.find(([form]) => form.test(command))?.[1];

/** Every step of a workflow that runs a coding agent, in the order of the file. */
export function agentSteps(root: ConfigValue): AgentStep[] {
  const jobs = isRecord(root) ? recordOf(root.jobs) : {};
  return Object.entries(jobs).flatMap(([job, body]) => {
    const steps = isRecord(body) && Array.isArray(body.steps) ? body.steps : [];
    const found = steps.flatMap((step: ConfigValue, index) => (isRecord(step) ? stepOf(step, job, index) : []));
    return found.map((step, ordinal) => ({ ...step, ordinal }));
  });
}

function stepOf(step: ConfigRecord, job: string, index: number): Omit<AgentStep, "ordinal">[] {
  const at = ["jobs", job, "steps", index];
  const uses = textAt(step, "uses")?.trim() ?? "";
  const action = ACTIONS.find(([form]) => form.test(uses));
  if (action !== undefined) {
    const inputs = recordOf(step.with);
    const command = ["claude_args", "codex-args", "gemini_args"].map((name) => textAt(inputs, name) ?? "").join(" ");
    const name = baseName(uses.replace(/@.*$/, ""));
    return [{ client: action[1], name, job, command, inputs, step, at: [...at, "uses"] }];
  }
  const command = textAt(step, "run") ?? "";
  const client = commandClient(command);
  return client === undefined ? [] : [{ client, name: job, job, command, inputs: {}, step, at: [...at, "run"] }];
}
