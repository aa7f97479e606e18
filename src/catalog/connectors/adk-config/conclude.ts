import type { Evidence } from "../../../domain/evidence.ts";
import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import type { AnyObservedAsset, Observation } from "../../../domain/observation.ts";
import { promptMeasure } from "../../../domain/text.ts";
import { entryProperties, RUNTIME_AUTHENTICATION } from "../shared/mcp-server-entry.ts";
import { ObservationBuilder, type Place } from "../shared/observation-builder.ts";
import { textSignals } from "../shared/text-signals.ts";
import type { AgentFact, Named, ToolServer } from "./facts.ts";

const FRAMEWORK = "google-adk";
const PROVIDER = "gcp.gemini";

interface Declared {
  readonly path: string;
  readonly fact: AgentFact;
}

/** Turns agent files into agents: those that say what they are, and those that such a file names as a sub-agent. */
export function conclude(
  files: readonly FileFacts<AgentFact>[],
  context: ConcludeContext,
): Omit<Observation, "connector" | "scope"> {
  const builder = new ObservationBuilder("adk-config", context);
  const agents = agentsAmong(files);
  for (const agent of agents.values()) addAgent(builder, context, agent);
  for (const agent of agents.values())
    for (const sub of agent.fact.subAgents) {
      const target = agents.get(resolved(agent.path, sub.value));
      if (target === undefined)
        builder.gap({
          from: keyOf(agent.path),
          verb: "delegates-to",
          reason: "unsupported",
          detail: `sub-agent ${sub.value} is not among the files`,
        });
      else builder.link(keyOf(agent.path), "delegates-to", keyOf(target.path), placed(builder, agent, sub));
    }
  return builder.result();
}

/** Certain agents and, from them on, every file they name. */
function agentsAmong(files: readonly FileFacts<AgentFact>[]): ReadonlyMap<string, Declared> {
  const all = new Map(files.map(({ path, facts }) => [path, { path, fact: facts }]));
  const found = new Map<string, Declared>();
  const waiting = [...all.values()].filter(({ fact }) => fact.certain);
  for (const agent of waiting) {
    if (found.has(agent.path)) continue;
    found.set(agent.path, agent);
    for (const sub of agent.fact.subAgents) waiting.push(...listed(all.get(resolved(agent.path, sub.value))));
  }
  return found;
}

const listed = (agent: Declared | undefined): Declared[] => (agent === undefined ? [] : [agent]);
const keyOf = (path: string): string => `${path}#agent`;

function resolved(from: string, relative: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of relative.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

const placed = (builder: ObservationBuilder, { path }: Declared, place: Place): Evidence =>
  builder.evidence(path, { line: place.line, snippet: place.snippet });

function addAgent(builder: ObservationBuilder, context: ConcludeContext, agent: Declared): void {
  const { path, fact } = agent;
  const name = fact.name.value;
  const evidence = placed(builder, agent, fact.name);
  const key = builder.add({
    key: keyOf(path),
    kind: "agent",
    name,
    identities: [],
    anchor: `${FRAMEWORK}:${name}`,
    properties: { framework: FRAMEWORK, maxSteps: fact.maxSteps },
    evidence: [evidence],
  });
  builder.link(builder.application(path, evidence), "uses", key, evidence);
  if (fact.model !== null) addModel(builder, agent, fact.model, key);
  if (fact.instruction !== null) addPrompt(builder, context, agent, fact.instruction, key);
  for (const tool of fact.tools) addTool(builder, agent, tool, key);
  for (const [index, server] of fact.servers.entries()) addServer(builder, agent, server, index, key);
}

function link(
  builder: ObservationBuilder,
  agent: Declared,
  owner: string,
  place: Place,
  asset: AnyObservedAsset,
): void {
  const key = builder.add(asset);
  const verb = asset.kind === "prompt" ? "instructed-by" : "uses";
  const evidence = placed(builder, agent, place);
  builder.link(owner, verb, key, evidence);
  builder.link(builder.application(agent.path, evidence), "uses", key, evidence);
}

function addModel(builder: ObservationBuilder, agent: Declared, model: Named, owner: string): void {
  const provider = /^(models\/)?gem(ini|ma)/.test(model.value) ? PROVIDER : null;
  const identity = `model:${provider ?? "?"}/${model.value}`;
  link(builder, agent, owner, model, {
    key: identity,
    kind: "model",
    name: model.value,
    identities: [identity],
    anchor: identity,
    properties: { provider, modelId: model.value, usage: "used", source: "api", operations: [] },
    evidence: [placed(builder, agent, model)],
  });
}

function addPrompt(
  builder: ObservationBuilder,
  context: ConcludeContext,
  agent: Declared,
  instruction: Place & { readonly text: string },
  owner: string,
): void {
  const evidence = placed(builder, agent, instruction);
  const name = agent.fact.name.value;
  link(builder, agent, owner, instruction, {
    key: `${agent.path}#prompt`,
    kind: "prompt",
    name: `${name} instructions`,
    identities: [],
    anchor: `${FRAMEWORK}:${name}`,
    properties: {
      role: "system",
      ...promptMeasure(instruction.text, context.digest),
      interpolates: [...new Set([...instruction.text.matchAll(/\{(\w{1,40})\??\}/g)].map((match) => match[1] ?? ""))],
      textSignals: textSignals(instruction.text).map(({ id, message }) => ({ id, message, evidence })),
    },
    evidence: [evidence],
  });
}

function addTool(builder: ObservationBuilder, agent: Declared, tool: Named, owner: string): void {
  const name = tool.value.slice(tool.value.lastIndexOf(".") + 1);
  const unread = { reason: "unsupported", detail: "its body is not in this file" } as const;
  link(builder, agent, owner, tool, {
    key: `${agent.path}#tool:${tool.value}`,
    kind: "tool",
    name,
    identities: [],
    anchor: `${FRAMEWORK}:${tool.value}`,
    properties: { framework: FRAMEWORK },
    gaps: { capabilities: unread, codeSignals: unread, description: unread, textSignals: unread },
    evidence: [placed(builder, agent, tool)],
  });
}

function addServer(
  builder: ObservationBuilder,
  agent: Declared,
  server: ToolServer,
  index: number,
  owner: string,
): void {
  const evidence = placed(builder, agent, server);
  link(builder, agent, owner, server, {
    key: `${agent.path}#mcp-server:${index}`,
    kind: "mcp-server",
    name: server.name,
    identities: [],
    anchor: `${FRAMEWORK}:${server.name}`,
    properties: {
      role: "configured",
      client: FRAMEWORK,
      ...entryProperties(server, evidence),
      autoApproved: [],
      projectScoped: false,
    },
    gaps: server.authentication === undefined ? { authentication: RUNTIME_AUTHENTICATION } : {},
    evidence: [evidence],
  });
}
