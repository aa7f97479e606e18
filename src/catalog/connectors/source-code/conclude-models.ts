import type { ConcludeContext } from "../../../domain/file-connector.ts";
import type { AiService } from "../../../domain/knowledge.ts";
import type { Emitter } from "./emit.ts";
import { canBeModelId, type ModelIds, type NamedModel } from "./model-ids.ts";
import type { LoadedModule } from "./modules.ts";
import type { Program } from "./program.ts";
import type { Recogniser, Recognition } from "./recognise.ts";
import type { TextValue, Value } from "./values.ts";

/** Places where a client's endpoint is set. */
const BASE_URL = [
  "base_url",
  "baseURL",
  "api_base",
  "azure_endpoint",
  "endpoint",
  "openai_api_base",
  "baseUrl",
  "configuration.baseURL",
  "host",
];

/** Binds model ids to calls, and lists those that are only offered. */
export class ModelPart {
  readonly #emit: Emitter;
  readonly #program: Program;
  readonly #recogniser: Recogniser;
  readonly #ids: ModelIds;
  readonly #services: readonly AiService[];
  /** Lines of literals that some call uses; the rest is a catalogue. */
  readonly #bound = new Set<string>();

  constructor(emit: Emitter, program: Program, recogniser: Recogniser, ids: ModelIds, context: ConcludeContext) {
    this.#emit = emit;
    this.#program = program;
    this.#recogniser = recogniser;
    this.#ids = ids;
    this.#services = context.knowledge.services;
  }

  /** The model assets a recognised call names; empty when it names none that can be known. */
  modelsOf(recognition: Recognition): string[] {
    const values = this.#recogniser.argument(recognition.call, recognition.spec, "model");
    const keys = this.#textsOf(values).flatMap((text) => this.use(recognition, text) ?? []);
    const { defaultModel } = recognition.spec;
    if (
      keys.length > 0 ||
      defaultModel === undefined ||
      this.#recogniser.hasArgument(recognition.call, "model", recognition.spec)
    )
      return keys;
    const place = { module: recognition.call.module, line: recognition.call.call.line };
    return this.use(recognition, { kind: "text", value: defaultModel, place, origin: "default" }) ?? [];
  }

  #textsOf(values: readonly Value[]): readonly TextValue[] {
    return values.filter((value) => value.kind === "text");
  }

  /** Emits one bound model. */
  use(recognition: Recognition, text: TextValue): string[] | undefined {
    if (!canBeModelId(text.value)) return undefined;
    const model = this.#resolve(recognition, text.value);
    if (model === undefined) return undefined;
    const { call, spec } = recognition;
    this.#bound.add(placeKey(text.place.module, text.place.line, text.value));
    const here = text.place.module === call.module && text.place.line === call.call.line;
    const evidence = [
      this.#emit.evidence(
        call.module,
        call.call.line,
        text.origin === "literal" ? "declared" : "inferred",
        here ? undefined : `names ${text.value}`,
      ),
      ...(here
        ? []
        : [
            this.#emit.evidence(
              text.place.module,
              text.place.line,
              text.origin === "literal" ? "declared" : "inferred",
            ),
          ]),
    ];
    const key = this.#model(
      model,
      spec.source ?? (model.provider === "ollama" ? "local-runtime" : "api"),
      "used",
      spec.operation === undefined ? [] : [spec.operation],
      evidence,
    );
    this.#emit.link(this.#emit.application(call.module, evidence), "uses", key, evidence.slice(0, 1));
    this.supplier(key, model.provider, recognition, evidence);
    return [key];
  }

  #model(
    model: NamedModel,
    source: "api" | "hub" | "local-runtime",
    usage: "used" | "selectable",
    operations: readonly string[],
    evidence: Parameters<Emitter["asset"]>[2],
  ): string {
    const identity = `model:${model.provider ?? "?"}/${model.modelId}`;
    return this.#emit.asset(
      identity,
      {
        kind: "model",
        name: model.modelId,
        identities: [identity],
        properties: { provider: model.provider, modelId: model.modelId, usage, source, operations },
      },
      evidence,
    );
  }

  /** The provider's API that serves a model, as an asset. */
  supplier(
    key: string,
    provider: string | null,
    recognition: Recognition,
    evidence: Parameters<Emitter["asset"]>[2],
  ): void {
    if (provider === null || recognition.spec.source === "hub" || recognition.spec.source === "local-runtime") return;
    const service = this.#service(provider);
    const id = service?.id ?? provider;
    const serviceKey = this.#emit.asset(
      `ai-service:${id}`,
      {
        kind: "ai-service",
        name: id,
        identities: [`ai-service:${id}`],
        properties: { provider, category: service?.category ?? "llm-api", apiHost: service?.apiHosts[0] ?? null },
      },
      evidence.slice(0, 1),
    );
    this.#emit.link(key, "supplied-by", serviceKey, evidence.slice(0, 1));
    this.#emit.link(
      this.#emit.application(recognition.call.module, evidence),
      "uses",
      serviceKey,
      evidence.slice(0, 1),
    );
  }

  #service(provider: string): AiService | undefined {
    const wanted = SERVICE_OF[provider] ?? provider.replaceAll("_", "-");
    return this.#services.find((service) => service.id === wanted);
  }

  #resolve(recognition: Recognition, text: string): NamedModel | undefined {
    const { spec, signature } = recognition;
    const override = this.#hostProvider(recognition);
    if (override !== undefined) return { modelId: text, provider: override };
    if (spec.provider === "from-model") return this.#ids.routed(text);
    return { modelId: text, provider: spec.provider ?? signature.provider ?? this.#ids.providerOf(text) };
  }

  /** A client pointed at another host is that host's client. `undefined` = not pointed anywhere known. */
  #hostProvider(recognition: Recognition): string | null | undefined {
    const calls = [recognition.call, ...receivers(recognition)];
    for (const call of calls) {
      for (const place of BASE_URL) {
        const url = this.#recogniser.at(call, place).find((value) => value.kind === "text");
        if (url?.kind !== "text" || !/^https?:\/\//.test(url.value)) continue;
        return this.providerOfHost(url.value);
      }
    }
    return undefined;
  }

  /** OpenTelemetry-style provider of an API address; `null` for a host that no catalogue names. */
  providerOfHost(url: string): string | null {
    const host = /^https?:\/\/([^/:?#]+)/.exec(url)?.[1]?.toLowerCase() ?? "";
    if (/^(localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal|ollama)$/.test(host))
      return /11434/.test(url) ? "ollama" : null;
    const service = this.#services.find(
      (item) => item.dualUse !== true && item.apiHosts.some((pattern) => hostMatches(host, pattern)),
    );
    return service === undefined ? null : (PROVIDER_OF[service.id] ?? service.id.replaceAll("-", "_"));
  }

  /** Literals that have the form of a model id and that no call uses: what can be chosen. */
  catalogue(): void {
    for (const module of this.#program.modules.values()) {
      for (const literal of module.ir.literals) {
        if (this.#bound.has(placeKey(module, literal.line, literal.value))) continue;
        const model = this.#ids.match(literal.value);
        if (model === undefined || (!speaksOfModels(literal.name) && isWeak(literal.value))) continue;
        const evidence = [
          this.#emit.evidence(
            module,
            literal.line,
            "inferred",
            literal.inList ? "listed, no call found that uses it" : "named, no call found that uses it",
          ),
        ];
        const key = this.#model(model, "api", "selectable", [], evidence);
        this.#emit.link(this.#emit.application(module, evidence), "contains", key, evidence);
      }
    }
  }
}

/** Calls that made what a call was made on, nearest first. */
function receivers(
  recognition: Recognition,
): { module: LoadedModule; scope: number; call: NonNullable<Recognition["receiver"]>["call"] }[] {
  const result = [];
  for (let at = recognition.receiver; at !== null && result.length < 8; at = at.receiver)
    result.push({ module: at.context.module, scope: at.context.scope, call: at.call });
  return result;
}

const SERVICE_OF: { readonly [provider: string]: string } = {
  "azure.ai.openai": "azure-openai",
  "azure.ai.inference": "azure-foundry",
  "aws.bedrock": "aws-bedrock",
  "gcp.gemini": "google-gemini-api",
  "gcp.vertex_ai": "google-vertex-ai",
  mistral_ai: "mistral",
  x_ai: "xai",
  together_ai: "together",
  fireworks_ai: "fireworks",
};
const PROVIDER_OF: { readonly [service: string]: string } = Object.fromEntries(
  Object.entries(SERVICE_OF).map(([provider, service]) => [service, provider]),
);

function hostMatches(host: string, pattern: string): boolean {
  if (!pattern.includes("*")) return host === pattern || host.endsWith(`.${pattern}`);
  const [head, tail] = pattern.split("*") as [string, string];
  return host.startsWith(head) && host.endsWith(tail) && host.length > head.length + tail.length;
}

const placeKey = (module: LoadedModule, line: number, value: string): string => `${module.path}\0${line}\0${value}`;
const speaksOfModels = (name: string): boolean => /model|llm|engine|deployment/i.test(name);
/** Ids that are also ordinary words or codes. */
const isWeak = (value: string): boolean => value.length < 5 || /^[a-z]+$/.test(value);
