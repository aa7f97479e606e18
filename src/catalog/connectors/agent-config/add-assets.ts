import type { AiClientId } from "../../../domain/ai-client.ts";
import { AI_CLIENTS } from "../../../domain/ai-client.ts";
import type { AssetProperties } from "../../../domain/asset.ts";
import type { Evidence } from "../../../domain/evidence.ts";
import type { Gap } from "../../../domain/observation.ts";
import { literalCredential } from "../shared/literal-credential.ts";
import { instructionRole, type ObservationBuilder, type Place } from "../shared/observation-builder.ts";
import type { AgentFact, SecretFact, TextFact } from "./facts.ts";
import { promptKey } from "./prompt-key.ts";

/** A text and the agent that follows it. */
export function addPrompt(
  builder: ObservationBuilder,
  owner: string,
  path: string,
  name: string,
  role: AssetProperties["prompt"]["role"],
  text: TextFact,
  evidence: Evidence,
): void {
  const prompt = builder.add({
    key: promptKey(path, name),
    kind: "prompt",
    name,
    identities: [],
    anchor: `${role}:${name}`,
    properties: {
      role,
      digest: text.digest,
      characters: text.characters,
      interpolates: text.interpolates,
      textSignals: text.signals.map(({ id, message, ...place }) => ({
        id,
        message,
        evidence: placed(builder, path, place),
      })),
    },
    evidence: [evidence],
  });
  builder.link(owner, "instructed-by", prompt, evidence);
}

const placed = (builder: ObservationBuilder, path: string, { line, snippet }: Place): Evidence =>
  builder.evidence(path, { line, snippet }, { role: instructionRole(path) });

/** A sub-agent under the client that may hand work to it. */
export function addSubAgent(
  builder: ObservationBuilder,
  client: string,
  id: AiClientId,
  path: string,
  fact: AgentFact,
  promptName: string,
): void {
  builder.link(client, "delegates-to", addAgent(builder, id, path, fact, promptName), placed(builder, path, fact));
}

/** What the reader of pipelines knows of an agent in one: open where it did not look. */
const PIPELINE_GAPS = Object.fromEntries(
  ["outsiderTriggers", "unattendedPowers", "outsiderTexts"].map((property) => [
    property,
    { reason: "unsupported", detail: "only the whole pipeline tells, which was not read" } satisfies Gap,
  ]),
);

/** An agent with its tools, model and instructions; returns its key. One that a pipeline runs bears the identity given. */
export function addAgent(
  builder: ObservationBuilder,
  id: AiClientId,
  path: string,
  fact: AgentFact,
  promptName: string,
  pipelineIdentity?: string,
): string {
  const evidence = placed(builder, path, fact);
  const at = (place: Place): Evidence => placed(builder, path, place);
  const agent = builder.add({
    key: `${path}#agent:${fact.name}:${fact.line}`,
    kind: "agent",
    name: fact.name,
    identities: pipelineIdentity === undefined ? [] : [pipelineIdentity],
    anchor: `${id}:agent:${fact.name}`,
    properties: {
      framework: id,
      ...(pipelineIdentity !== undefined && { platform: "ci" as const }),
      ...(fact.tools !== null && { allowedActions: fact.tools }),
      deniedActions: fact.denied,
      bypassesApproval: fact.signals.some((signal) => signal.id === "approval-off"),
      sandboxed: null,
      hooks: fact.hooks.map((hook) => hook.shown),
      hookSignals: fact.hooks.flatMap((hook) => hook.signals.map((signal) => ({ ...signal, evidence: at(hook) }))),
      configurationSignals: fact.signals.map(({ id: signal, message, ...place }) => ({
        id: signal,
        message,
        evidence: at(place),
      })),
    },
    gaps: {
      ...(pipelineIdentity !== undefined && PIPELINE_GAPS),
      ...(fact.tools === null && {
        allowedActions: {
          reason: "not-configured",
          detail: `no tools are named: it has those of ${AI_CLIENTS[id].title}`,
        },
      }),
    },
    evidence: [evidence],
  });
  if (fact.model !== null) addModel(builder, agent, fact.model, evidence);
  if (fact.text !== null) addPrompt(builder, agent, path, promptName, "agent-instructions", fact.text, evidence);
  return agent;
}

/** Form of a model id → its provider, and the provider's id in the catalogue of services. */
const PROVIDERS: readonly (readonly [RegExp, string, string])[] = [
  [/^claude/, "anthropic", "anthropic"],
  [/^(gpt|o\d|codex|chatgpt)/, "openai", "openai"],
  [/^gemini/, "gcp.gemini", "google-gemini-api"],
];

/** The model an agent is told to use. Aliases (`sonnet`, `inherit`) name no model: the program chooses. */
export function addModel(builder: ObservationBuilder, agent: string, written: string, evidence: Evidence): void {
  const [, prefix, id] = /^(?:([a-z0-9_-]{1,40})\/)?((?=\D+\d)[a-z][a-z0-9._:/-]*)$/.exec(written) ?? [];
  if (id === undefined) return;
  const [, known, service] = PROVIDERS.find(([pattern]) => pattern.test(id)) ?? [];
  const provider = known ?? prefix ?? null;
  const identity = `model:${provider ?? "unknown"}/${id}`;
  const model = builder.add({
    key: identity,
    kind: "model",
    name: id,
    identities: [identity],
    anchor: identity,
    properties: { provider, modelId: id, usage: "used", source: "api", operations: ["chat"] },
    evidence: [evidence],
  });
  builder.link(agent, "uses", model, evidence);
  const supplier = service && builder.aiService(service, evidence);
  if (supplier !== undefined) builder.link(model, "supplied-by", supplier, evidence);
}

/** A secret written into a settings file. */
export function addSecret(builder: ObservationBuilder, agent: string, secret: SecretFact, evidence: Evidence): void {
  const credential = builder.add(literalCredential(secret, evidence));
  builder.link(agent, "authenticates-with", credential, evidence);
}
