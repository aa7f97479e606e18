import { AI_CLIENTS, type AiClientId, isCodingAgent } from "../../../domain/ai-client.ts";
import { baseName } from "../../../domain/application-root.ts";
import type { Signal } from "../../../domain/asset.ts";
import type { Evidence } from "../../../domain/evidence.ts";
import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import type { Gap, Observation } from "../../../domain/observation.ts";
import { mcpClientOf } from "../shared/mcp-clients.ts";
import { clientAsset, instructionRole, ObservationBuilder, type Place } from "../shared/observation-builder.ts";
import { isSkillFile, skillClientOf } from "../shared/skill-folders.ts";
import { workflowAgentIdentity } from "../shared/workflow-steps.ts";
import { addAgent, addModel, addPrompt, addSecret, addSubAgent } from "./add-assets.ts";
import type { AgentConfigFact, HookFact, SettingsFact } from "./facts.ts";
import { instructionFileOf } from "./instruction-files.ts";
import { promptKey } from "./prompt-key.ts";
import { settingsFileOf } from "./settings-files.ts";

/** Everything known of one client in one application. */
interface Client {
  readonly id: AiClientId;
  readonly root: string;
  readonly evidence: Evidence[];
  readonly settings: { path: string; fact: SettingsFact }[];
  readonly signals: Signal[];
  readonly hookSignals: Signal[];
  /** Settings files that could not be read. */
  readonly unread: string[];
}

/** Joins all files into one agent per client and application, its instructions, its sub-agents, and what it may do. */
export function conclude(
  files: readonly FileFacts<readonly AgentConfigFact[]>[],
  context: ConcludeContext,
): Omit<Observation, "connector" | "scope"> {
  const builder = new ObservationBuilder("agent-config", context);
  const clients = new Map<string, Client>();
  const clientAt = (id: AiClientId, path: string, evidence: Evidence): Client => {
    const root = builder.rootOf(path);
    const known = clients.get(`${id}\0${root}`) ?? {
      id,
      root,
      evidence: [],
      settings: [],
      signals: [],
      hookSignals: [],
      unread: [],
    };
    known.evidence.push(evidence);
    clients.set(`${id}\0${root}`, known);
    return known;
  };
  const late: ((keys: ReadonlyMap<Client, string>) => void)[] = [];
  const texts = files.filter(({ facts }) => facts.some((fact) => fact.kind === "instructions")).map(({ path }) => path);
  for (const { path, facts } of files) for (const fact of facts) gather(builder, clientAt, late, path, fact, texts);
  addUnread(builder, clientAt, files, context.paths);
  addPresent(builder, clientAt, clients, context.paths);
  const keys = new Map([...clients.values()].map((client) => [client, addClient(builder, client)]));
  for (const link of late) link(keys);
  return builder.result();
}

type ClientAt = (id: AiClientId, path: string, evidence: Evidence) => Client;

const evidenceOf = (builder: ObservationBuilder, path: string, { line, snippet }: Place): Evidence =>
  builder.evidence(path, { line, snippet }, { role: instructionRole(path) });

function gather(
  builder: ObservationBuilder,
  clientAt: ClientAt,
  late: ((keys: ReadonlyMap<Client, string>) => void)[],
  path: string,
  fact: AgentConfigFact,
  texts: readonly string[],
): void {
  const at = (place: Place): Evidence => evidenceOf(builder, path, place);
  if (fact.kind === "script") {
    const [first] = fact.signals;
    if (first === undefined) return;
    const client = clientAt(fact.client, path, at(first));
    client.hookSignals.push(
      ...fact.signals.map(({ id, message, ...place }) => ({
        id,
        message: `${baseName(path)} ${message}`,
        evidence: at(place),
      })),
    );
    return;
  }
  if (fact.kind === "workflow-agent") {
    const evidence = at(fact);
    const agent = addAgent(builder, fact.client, path, fact, `${fact.name} instructions`, [
      workflowAgentIdentity(path, fact),
    ]);
    builder.link(builder.application(path, evidence), "uses", agent, evidence);
    return;
  }
  const id = fact.kind === "settings" ? settingsFileOf(path)?.client : instructionFileOf(path)?.client;
  if (id === undefined || (fact.kind === "settings" && !fact.telling)) return;
  const client = clientAt(id, path, at(fact));
  if (fact.kind === "settings") {
    client.settings.push({ path, fact });
    late.push((keys) => {
      addDeclared(builder, keys.get(client) ?? "", id, path, fact);
      addChosenTexts(builder, keys.get(client) ?? "", path, fact, texts);
    });
  } else if (fact.kind === "agent") {
    late.push((keys) => addSubAgent(builder, keys.get(client) ?? "", id, path, fact, baseName(path)));
  } else {
    client.signals.push(
      ...fact.approvals.map(({ id, message, ...place }) => ({
        id,
        message: `${baseName(path)}: ${message}`,
        evidence: at(place),
      })),
    );
    late.push((keys) =>
      addPrompt(
        builder,
        keys.get(client) ?? "",
        path,
        baseName(path),
        fact.kind === "command" ? "command" : "agent-instructions",
        fact.text,
        at(fact),
      ),
    );
  }
}

function addDeclared(
  builder: ObservationBuilder,
  client: string,
  id: AiClientId,
  path: string,
  fact: SettingsFact,
): void {
  for (const agent of fact.agents) addSubAgent(builder, client, id, path, agent, `${agent.name} instructions`);
  if (fact.model !== null) addModel(builder, client, fact.model.id, evidenceOf(builder, path, fact.model));
  for (const secret of fact.secrets) addSecret(builder, client, secret, evidenceOf(builder, path, secret));
}

/** Instruction files of the same application that the settings choose by name, whoever else reads them. */
function addChosenTexts(
  builder: ObservationBuilder,
  client: string,
  path: string,
  fact: SettingsFact,
  texts: readonly string[],
): void {
  for (const text of texts)
    if (fact.contextFiles.includes(baseName(text)) && builder.rootOf(text) === builder.rootOf(path))
      builder.link(client, "instructed-by", promptKey(text, baseName(text)), evidenceOf(builder, path, fact));
}

/** A settings file that is there and gave no fact was refused: what it grants is unknown, not absent. */
function addUnread(
  builder: ObservationBuilder,
  clientAt: ClientAt,
  files: readonly FileFacts<unknown>[],
  paths: readonly string[],
): void {
  const read = new Set(files.map((file) => file.path));
  for (const path of paths) {
    const row = read.has(path) ? undefined : settingsFileOf(path);
    if (row === undefined || row.shared === true) continue;
    const evidence = builder.evidence(path, {}, { detail: "could not be read", confidence: "inferred" });
    clientAt(row.client, path, evidence).unread.push(path);
  }
}

/** Clients that only their MCP configuration or their skills show: no settings lie beside them, so nothing is granted here. */
function addPresent(
  builder: ObservationBuilder,
  clientAt: ClientAt,
  clients: ReadonlyMap<string, Client>,
  paths: readonly string[],
): void {
  for (const path of paths) {
    const id = presentAt(path);
    if (id === undefined || clients.has(`${id}\0${builder.rootOf(path)}`)) continue;
    const detail = `no settings of ${AI_CLIENTS[id].title} lie in this folder`;
    clientAt(id, path, builder.evidence(path, {}, { detail, confidence: "inferred", role: instructionRole(path) }));
  }
}

function presentAt(path: string): AiClientId | undefined {
  if (isSkillFile(path)) return skillClientOf(path);
  const client = mcpClientOf(path);
  return client !== undefined && client.marker === undefined && isCodingAgent(client.id) ? client.id : undefined;
}

const SETTING_PROPERTIES = [
  "allowedActions",
  "deniedActions",
  "bypassesApproval",
  "sandboxed",
  "hooks",
  "hookSignals",
  "configurationSignals",
] as const;

function addClient(builder: ObservationBuilder, client: Client): string {
  const [first] = client.evidence;
  if (first === undefined) throw new Error(`a client without evidence: ${client.id}`);
  const application = builder.application(first.path, first);
  const base = clientAsset(client.id, client.root, first);
  const [unread] = client.unread;
  const gap: Gap = { reason: "malformed", detail: `${unread ?? ""} could not be read` };
  const key = builder.add({
    ...base,
    properties: {
      ...base.properties,
      ...(isCodingAgent(client.id) && unread === undefined && grants(builder, client)),
    },
    ...(unread !== undefined && { gaps: Object.fromEntries(SETTING_PROPERTIES.map((property) => [property, gap])) }),
    evidence: client.evidence,
  });
  for (const evidence of client.evidence) builder.link(application, "uses", key, evidence);
  return key;
}

const unique = (items: readonly string[]): string[] => [...new Set(items)].sort();

function grants(
  builder: ObservationBuilder,
  client: Client,
): Pick<ReturnType<typeof clientAsset>["properties"], (typeof SETTING_PROPERTIES)[number]> {
  const { settings } = client;
  const signals = [
    ...client.signals,
    ...settings.flatMap(({ path, fact }) =>
      fact.signals.map(
        ({ id, message, ...place }): Signal => ({ id, message, evidence: evidenceOf(builder, path, place) }),
      ),
    ),
  ];
  const sandboxed = settings.map(({ fact }) => fact.sandboxed).filter((value) => value !== null);
  return {
    allowedActions: unique(settings.flatMap(({ fact }) => fact.allowed)),
    deniedActions: unique(settings.flatMap(({ fact }) => fact.denied)),
    bypassesApproval: signals.some(({ id }) => id === "approval-off"),
    sandboxed: sandboxed.length === 0 ? null : sandboxed.every((value) => value),
    hooks: unique(settings.flatMap(({ fact }) => fact.hooks.map((hook) => hook.shown))),
    hookSignals: [
      ...client.hookSignals,
      ...settings.flatMap(({ path, fact }) => fact.hooks.flatMap((hook) => hookSignals(builder, path, hook))),
    ],
    configurationSignals: signals,
  };
}

const hookSignals = (builder: ObservationBuilder, path: string, hook: HookFact): Signal[] =>
  hook.signals.map(({ id, message }) => ({
    id,
    message: `${hook.shown.split(":", 1)[0]} ${message}`,
    evidence: evidenceOf(builder, path, hook),
  }));
