import type { Evidence } from "../../../domain/evidence.ts";
import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import type { AnyObservedAsset, Gap, Observation } from "../../../domain/observation.ts";
import type { Verb } from "../../../domain/relationship.ts";
import { promptMeasure } from "../../../domain/text.ts";
import { maskUrl } from "../shared/literal-secret.ts";
import { ObservationBuilder } from "../shared/observation-builder.ts";
import { textSignals } from "../shared/text-signals.ts";
import type { Flow, FlowNode } from "./flow.ts";

/** Every flow as a pipeline of its application, with its agents, models, tools, stores and servers as they are plugged together. */
export function conclude(
  files: readonly FileFacts<Flow>[],
  context: ConcludeContext,
): Omit<Observation, "connector" | "scope"> {
  const builder = new ObservationBuilder("low-code", context);
  for (const { path, facts } of files) new FlowAssets(builder, context, path, facts).add();
  return builder.result();
}

const RUN_TIME: Gap = { reason: "dynamic", detail: "the step fills it in at run time, or the program's default holds" };
const UNSEEN: Gap = { reason: "unsupported", detail: "what the step does is not in the file" };

/** Verbs by what is plugged in. */
const VERBS: { readonly [kind: string]: Verb } = {
  model: "uses",
  tool: "uses",
  "mcp-server": "uses",
  "vector-store": "retrieves-from",
  agent: "delegates-to",
};

class FlowAssets {
  readonly #builder: ObservationBuilder;
  readonly #context: ConcludeContext;
  readonly #path: string;
  readonly #flow: Flow;
  readonly #keys = new Map<string, { key: string; node: FlowNode }>();
  /** Steps that ask a model which the file does not name. */
  readonly #open = new Set<string>();

  constructor(builder: ObservationBuilder, context: ConcludeContext, path: string, flow: Flow) {
    this.#builder = builder;
    this.#context = context;
    this.#path = path;
    this.#flow = flow;
  }

  add(): void {
    const { name, platform, nodes, edges } = this.#flow;
    const whole = this.#evidence(1, `flow of ${platform}`);
    const pipeline = this.#builder.add({
      key: `${this.#path}#flow`,
      kind: "pipeline",
      name,
      identities: [],
      anchor: `${platform}:${name}`,
      properties: { framework: platform },
      evidence: [whole],
    });
    this.#builder.link(this.#builder.application(this.#path, whole), "contains", pipeline, whole);
    for (const node of nodes) this.#addNode(node);
    for (const { from, to } of edges) this.#plug(from, to);
    for (const { key, node } of this.#keys.values())
      if (["agent", "model"].includes(node.step.is) || !edges.some((edge) => edge.from === node.key))
        this.#builder.link(pipeline, "uses", key, this.#evidence(node.line, node.name));
  }

  #evidence(line: number, detail: string): Evidence {
    return this.#builder.evidence(this.#path, { line }, { detail });
  }

  #addNode(node: FlowNode): void {
    const { step } = node;
    if (step.is === "chain") {
      this.#prompt(node, `${this.#path}#flow`, step.instructions);
      return;
    }
    const asset = this.#assetOf(node);
    if (asset === undefined) this.#open.add(node.key);
    if (asset === undefined) return;
    this.#keys.set(node.key, { key: this.#builder.add(asset), node });
    if (step.is === "agent") this.#prompt(node, asset.key, step.instructions);
  }

  #assetOf(node: FlowNode): AnyObservedAsset | undefined {
    const { step, name } = node;
    const { platform } = this.#flow;
    const common = {
      key: `${this.#path}#${node.key}`,
      name,
      identities: [],
      anchor: `${platform}:${this.#flow.name}:${name}`,
      evidence: [this.#evidence(node.line, name)],
    };
    switch (step.is) {
      case "agent":
        return {
          ...common,
          kind: "agent",
          properties: { framework: platform, maxSteps: step.maxSteps, humanApproval: null, executesCode: null },
        };
      case "model":
        return modelAsset(step, common, this.#servedBy(step.provider, step.modelId));
      case "tool":
        return {
          ...common,
          kind: "tool",
          properties: {
            framework: platform,
            description: step.description,
            requiresApproval: null,
            textSignals: this.#signals(step.description ?? "", node),
            ...(step.capabilities !== null && { capabilities: step.capabilities }),
          },
          gaps: {
            codeSignals: UNSEEN,
            parameters: UNSEEN,
            ...(step.capabilities === null && { capabilities: UNSEEN }),
          },
        };
      case "vector-store":
        return {
          ...common,
          kind: "vector-store",
          name: step.technology,
          properties: { technology: step.technology, collection: step.collection },
        };
      case "mcp-server":
        return serverAsset(step, common, platform);
      default:
        return undefined;
    }
  }

  /**
   * The provider of a step, unless it only names the protocol: steps for OpenAI serve any compatible address, which is kept with the
   * credentials and not in the file. An id that is none of OpenAI's then has no known provider.
   */
  #servedBy(provider: string | null, modelId: string | null): string | null {
    if (provider !== "openai" || modelId === null || modelId.startsWith("ft:")) return provider;
    const forms = this.#context.knowledge.signatures
      .filter((signature) => signature.provider === "openai")
      .flatMap((signature) => signature.modelIds ?? []);
    return forms.some((form) => new RegExp(`^(?:${form})$`).test(modelId)) ? provider : null;
  }

  #prompt(node: FlowNode, owner: string, text: string | null): void {
    if (text === null) return;
    const evidence = this.#evidence(node.line, "instructions");
    const key = this.#builder.add({
      key: `${this.#path}#${node.key}#prompt`,
      kind: "prompt",
      name: `${node.name} instructions`,
      identities: [],
      anchor: `${this.#flow.platform}:${this.#flow.name}:${node.name}:prompt`,
      properties: {
        role: "system",
        ...promptMeasure(text, this.#context.digest),
        interpolates: [...text.matchAll(/\{\{\s{0,20}([^{}\s][^{}]{0,79}?)\s{0,20}\}\}/g)].map(
          (match) => match[1] ?? "",
        ),
        textSignals: this.#signals(text, node),
      },
      evidence: [evidence],
    });
    this.#builder.link(owner, "instructed-by", key, evidence);
  }

  #signals(text: string, node: FlowNode) {
    const evidence = this.#evidence(node.line, node.name);
    return textSignals(text).map(({ id, message }) => ({ id, message, evidence }));
  }

  /** What is plugged into a step that is no asset of its own (a chain) belongs to the flow. */
  #plug(from: string, to: string): void {
    const source = this.#keys.get(from);
    const user = this.#keys.get(to)?.key ?? `${this.#path}#flow`;
    if (this.#open.has(from)) this.#builder.gap({ from: user, verb: "uses", ...RUN_TIME });
    if (source === undefined) return;
    const verb = VERBS[source.node.step.is];
    if (verb === undefined || user === source.key) return;
    const isStoreOfModel = source.node.step.is === "model" && this.#keys.get(to)?.node.step.is === "tool";
    if (!isStoreOfModel) this.#builder.link(user, verb, source.key, this.#evidence(source.node.line, source.node.name));
  }
}

type Common = Pick<AnyObservedAsset, "key" | "name" | "identities" | "anchor" | "evidence">;

/** A model whose id the file names; of one that is only set at run time nothing is known but that there is one. */
function modelAsset(
  { modelId: written, operation }: Extract<FlowNode["step"], { is: "model" }>,
  common: Common,
  provider: string | null,
): AnyObservedAsset | undefined {
  if (written === null) return undefined;
  const modelId = written.replace(/^models\//, "");
  const identity = [`model:${provider ?? "?"}/${modelId}`];
  return {
    ...common,
    kind: "model",
    name: modelId,
    identities: identity,
    anchor: identity[0] ?? modelId,
    properties: {
      modelId,
      provider,
      usage: "used",
      source: provider === "ollama" || provider === "local" ? "local-runtime" : "api",
      operations: [operation],
    },
  };
}

function serverAsset(
  step: Extract<FlowNode["step"], { is: "mcp-server" }>,
  common: Common,
  platform: string,
): AnyObservedAsset {
  const { url, authenticated } = step;
  return {
    ...common,
    kind: "mcp-server",
    properties: {
      role: "configured",
      client: platform,
      url: url === null ? null : maskUrl(url),
      encrypted: url === null ? null : /^https:/i.test(url),
      enabled: true,
      projectScoped: false,
      ...(authenticated === false && { authentication: "none" as const }),
      ...(authenticated === true && { authentication: "header" as const }),
    },
    gaps: authenticated === null ? { authentication: RUN_TIME } : {},
  };
}
