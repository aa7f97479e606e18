import {
  type ConfigDocument,
  type ConfigRecord,
  type ConfigValue,
  isRecord,
  recordOf,
  textAt,
} from "../shared/config-document.ts";
import type { Place } from "../shared/observation-builder.ts";
import { type AgentStep, agentSteps } from "../shared/workflow-steps.ts";
import type { CiAgentFact, InferenceFact, PipelineFacts } from "./facts.ts";
import { outsiderFields, outsiderVariables, variablesUsed } from "./outsider-text.ts";
import { unattendedPowers } from "./powers.ts";
import { outsiderTriggers, type Sign } from "./triggers.ts";

type PlaceAt = (line: number) => Place;

/** What a workflow of GitHub says of AI; undefined where it runs none. */
export function readWorkflow(document: ConfigDocument, place: PlaceAt): PipelineFacts | undefined {
  const { root } = document;
  if (!isRecord(root)) return undefined;
  const agents = agentSteps(root).map((step) => agentFact(root, step, document, place));
  const steps = [...agents, ...inferences(root, document, place)];
  if (steps.length === 0) return undefined;
  return {
    ...place(document.lineOf(["name"])),
    framework: "github-actions",
    name: textAt(root, "name") ?? "workflow",
    steps,
  };
}

function agentFact(root: ConfigRecord, step: AgentStep, document: ConfigDocument, place: PlaceAt): CiAgentFact {
  const at = ({ at: path, ...sign }: Sign) => ({ ...sign, ...place(document.lineOf(path)) });
  const triggers = outsiderTriggers(root, step);
  const powers = unattendedPowers(root, step);
  return {
    kind: "agent",
    ...place(document.lineOf(step.at)),
    client: step.client,
    name: step.name,
    job: step.job,
    ordinal: step.ordinal,
    triggers: "reason" in triggers ? triggers : triggers.map(at),
    powers: "reason" in powers ? powers : powers.map(at),
    texts: [...outsiderTexts(root, step), ...outsiderCheckouts(root, step)].map(at),
  };
}

const INSTRUCTIONS =
  /^(?:prompt|direct_prompt|override_prompt|custom_instructions|claude_args|codex-args|gemini_args|append_system_prompt|system_prompt|message|instruction)$/;

/** Text of outsiders in the instructions of a step, put in directly or by way of a variable. */
function outsiderTexts(root: ConfigRecord, { step, job, inputs, at }: AgentStep): Sign[] {
  const body = recordOf(recordOf(root.jobs)[job]);
  const variables = outsiderVariables(recordOf(root.env), recordOf(body.env), recordOf(step.env));
  const texts: (readonly [string, ConfigValue | undefined])[] =
    at[4] === "run" ? [["run", step.run]] : Object.entries(inputs).filter(([name]) => INSTRUCTIONS.test(name));
  return texts.flatMap(([name, text]) => {
    if (typeof text !== "string") return [];
    const where = at[4] === "run" ? at : [...at.slice(0, 4), "with", name];
    const through = variablesUsed(text, variables).map(
      (variable) => `${variables.get(variable)} by way of ${variable}`,
    );
    return [...outsiderFields(text), ...through].map((field) => ({
      id: field.split(" ")[0] ?? field,
      message: `puts ${field} into its instructions`,
      at: where,
    }));
  });
}

const UNTRUSTED_HEAD = /pull_request\.head\.|github\.head_ref|refs\/pull\/|workflow_run\.head_/;

/** With the project's rights, the code of a stranger's pull request lies where the agent works. */
function outsiderCheckouts(root: ConfigRecord, { job, at }: AgentStep): Sign[] {
  const events = isRecord(root.on) ? Object.keys(root.on) : [root.on].flat();
  if (!events.some((event) => /^(?:pull_request_target|issue_comment|workflow_run)$/.test(String(event)))) return [];
  const steps = recordOf(recordOf(root.jobs)[job]).steps;
  return (Array.isArray(steps) ? steps : []).slice(0, Number(at[3])).flatMap((step: ConfigValue, index) => {
    const head =
      /^actions\/checkout@/.test(textAt(step, "uses") ?? "") && UNTRUSTED_HEAD.test(textAt(step, "with", "ref") ?? "");
    const message = "works in the head of a pull request that anybody can open: its files speak to the agent";
    return head ? [{ id: "checkout", message, at: ["jobs", job, "steps", index, "with", "ref"] }] : [];
  });
}

/** Steps that ask a model of GitHub Models. */
function inferences(root: ConfigRecord, document: ConfigDocument, place: PlaceAt): InferenceFact[] {
  return Object.entries(recordOf(root.jobs)).flatMap(([job, body]) => {
    const steps: readonly ConfigValue[] = isRecord(body) && Array.isArray(body.steps) ? body.steps : [];
    return steps.flatMap((step, index): InferenceFact[] => {
      if (!/^actions\/ai-inference(?:@|$)/.test(textAt(step, "uses") ?? "")) return [];
      const inputs = recordOf(recordOf(step).with);
      const model = textAt(inputs, "model");
      const id = textAt(step, "id");
      const answer = new RegExp(`\\$\\{\\{[^}]{0,200}steps\\.${id?.replace(/[^\w-]/g, "")}\\.outputs\\.response\\b`);
      return [
        {
          kind: "inference",
          ...place(document.lineOf(["jobs", job, "steps", index, "uses"])),
          name: textAt(step, "name") ?? "ai-inference",
          symbol: "actions/ai-inference",
          model: model === undefined || model.includes("${{") ? null : model,
          untrustedInstructions: outsiderFields(textAt(inputs, "system-prompt") ?? "").length > 0,
          reachesShell:
            id !== undefined && steps.slice(index + 1).some((later) => answer.test(textAt(later, "run") ?? "")),
        },
      ];
    });
  });
}
