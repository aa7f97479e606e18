import type { Signal } from "../../../domain/asset.ts";
import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import type { Gap, Observation } from "../../../domain/observation.ts";
import type { PlacedSignal } from "../shared/container-run.ts";
import { ObservationBuilder } from "../shared/observation-builder.ts";
import { workflowAgentIdentity } from "../shared/workflow-steps.ts";
import type { CiAgentFact, InferenceFact, PipelineFacts } from "./facts.ts";

/** A pipeline per file, with the agents and the calls of models in it. */
export function conclude(
  files: readonly FileFacts<PipelineFacts>[],
  context: ConcludeContext,
): Omit<Observation, "connector" | "scope"> {
  const builder = new ObservationBuilder("ci", context);
  for (const { path, facts } of files) {
    const evidence = builder.evidence(path, { line: facts.line, snippet: facts.snippet });
    const pipeline = builder.add({
      key: `${path}#pipeline`,
      kind: "pipeline",
      name: facts.name,
      identities: [],
      anchor: `${facts.framework}:${facts.name}`,
      properties: { platform: "ci", resourceType: facts.framework, framework: facts.framework },
      evidence: [evidence],
    });
    builder.link(builder.application(path, evidence), "uses", pipeline, evidence);
    for (const step of facts.steps)
      if (step.kind === "agent") addAgent(builder, path, step, pipeline);
      else addInference(builder, path, step, pipeline);
  }
  return builder.result();
}

function addAgent(builder: ObservationBuilder, path: string, fact: CiAgentFact, pipeline: string): void {
  const evidence = builder.evidence(path, { line: fact.line, snippet: fact.snippet });
  const signals = (list: readonly PlacedSignal[]): Signal[] =>
    list.map(({ id, message, line, snippet }) => ({
      id,
      message,
      subject: id,
      evidence: builder.evidence(path, { line, snippet }),
    }));
  const isGap = (value: readonly PlacedSignal[] | Gap): value is Gap => "reason" in value;
  const agent = builder.add({
    key: `${path}#agent:${fact.job}:${fact.ordinal}`,
    kind: "agent",
    name: fact.name,
    identities: [workflowAgentIdentity(path, fact)],
    anchor: `${fact.client}:agent:${fact.name}`,
    properties: {
      platform: "ci",
      framework: fact.client,
      outsiderTexts: signals(fact.texts),
      ...(!isGap(fact.triggers) && { outsiderTriggers: signals(fact.triggers) }),
      ...(!isGap(fact.powers) && { unattendedPowers: signals(fact.powers) }),
      ...(fact.unasked !== undefined && {
        bypassesApproval: fact.unasked,
        sandboxed: null,
        configurationSignals: fact.unasked
          ? [{ id: "approval-off", message: "runs every tool without asking", evidence }]
          : [],
      }),
    },
    gaps: {
      ...(isGap(fact.triggers) && { outsiderTriggers: fact.triggers }),
      ...(isGap(fact.powers) && { unattendedPowers: fact.powers }),
    },
    evidence: [evidence],
  });
  builder.link(pipeline, "uses", agent, evidence);
}

function addInference(builder: ObservationBuilder, path: string, fact: InferenceFact, pipeline: string): void {
  const evidence = builder.evidence(path, { line: fact.line, snippet: fact.snippet });
  const operation = builder.add({
    key: `${path}#operation:${fact.line}`,
    kind: "operation",
    name: fact.name,
    identities: [],
    anchor: `${fact.symbol}:${fact.name}`,
    properties: {
      operation: "chat",
      symbol: fact.symbol,
      function: null,
      outputReaches: fact.reachesShell ? ["shell"] : [],
      untrustedInstructions: fact.untrustedInstructions,
      unsafeOptions: [],
    },
    evidence: [evidence],
  });
  builder.link(pipeline, "uses", operation, evidence);
  const service = builder.aiService("github-models", evidence);
  if (service !== undefined) builder.link(pipeline, "uses", service, evidence);
  if (fact.model === null) return;
  const identity = `model:github-models/${fact.model}`;
  const model = builder.add({
    key: identity,
    kind: "model",
    name: fact.model,
    identities: [identity],
    anchor: identity,
    properties: { provider: "github-models", modelId: fact.model, usage: "used", source: "api", operations: ["chat"] },
    evidence: [evidence],
  });
  builder.link(operation, "uses", model, evidence);
}
