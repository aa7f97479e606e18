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

/** How a command starts an agent without a person at it: the program, and a word after it that says so. */
interface Headless {
  readonly client: AiClientId;
  readonly programs: readonly string[];
  readonly words: readonly string[];
}

const HEADLESS: readonly Headless[] = [
  { client: "claude-code", programs: ["claude", "@anthropic-ai/claude-code"], words: ["-p", "--print"] },
  { client: "openai-codex", programs: ["codex", "@openai/codex"], words: ["exec"] },
  { client: "gemini-cli", programs: ["gemini", "@google/gemini-cli"], words: ["-p", "--prompt", "-y", "--yolo"] },
  { client: "cursor", programs: ["cursor-agent"], words: ["-p", "--print"] },
  { client: "opencode", programs: ["opencode"], words: ["run"] },
  { client: "copilot-cli", programs: ["copilot", "@github/copilot"], words: ["-p", "--prompt"] },
  { client: "qwen-code", programs: ["qwen", "@qwen-code/qwen-code"], words: ["-p", "--prompt", "-y", "--yolo"] },
  { client: "goose", programs: ["goose"], words: ["run"] },
  { client: "factory", programs: ["droid"], words: ["exec"] },
  { client: "aider", programs: ["aider"], words: ["-m", "--message", "--message-file", "--yes", "--yes-always"] },
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
export function commandClient(command: string): AiClientId | undefined {
  const commands = command
    .replace(/\\\r?\n/g, " ")
    .split(/[\n;&|]/)
    .map((part) => part.split(/[\s(]+/));
  return HEADLESS.find((form) => commands.some((words) => startsHeadless(words, form)))?.client;
}

function startsHeadless(words: readonly string[], form: Headless): boolean {
  const program = words.findIndex((word) => form.programs.includes(word.replace(/(?<=\w)@[\w.-]{1,40}$/, "")));
  return program >= 0 && words.slice(program + 1).some((word) => form.words.includes(word.split("=", 1)[0] ?? ""));
}

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
    const name = baseName(uses.replace(/@.*$/s, ""));
    return [{ client: action[1], name, job, command, inputs, step, at: [...at, "uses"] }];
  }
  const command = textAt(step, "run") ?? "";
  const client = commandClient(command);
  return client === undefined ? [] : [{ client, name: job, job, command, inputs: {}, step, at: [...at, "run"] }];
}
