import type { Evidence } from "../../../../domain/evidence.ts";
import type { TextValue } from "../evaluate/values.ts";
import type { LoadedModule } from "../modules.ts";
import { hasArgument } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import { canBeModelId, type ModelIds, type NamedModel } from "./model-ids.ts";
import type { Providers } from "./providers.ts";
import type { Workbench } from "./workbench.ts";

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
/** Most calls looked at from a call back to the client it was made on. */
const MOST_RECEIVERS = 8;

interface ModelUse {
  readonly source: "api" | "hub" | "local-runtime";
  readonly usage: "used" | "selectable";
  readonly operations: readonly string[];
}

/** Binds model ids to calls, and lists those that are only offered. */
export class ModelPart {
  readonly #bench: Workbench;
  readonly #ids: ModelIds;
  readonly #providers: Providers;
  /** Places of literals that some call uses; the rest is a catalogue. */
  readonly #bound = new Set<string>();

  constructor(bench: Workbench, ids: ModelIds, providers: Providers) {
    this.#bench = bench;
    this.#ids = ids;
    this.#providers = providers;
  }

  /** The model assets a recognised call names; empty when it names none that can be known. */
  modelsOf(recognition: Recognition): readonly string[] {
    const { call, spec } = recognition;
    const values = this.#bench.given.of(call, spec, "model");
    const keys = values.flatMap((value) => (value.kind === "text" ? this.use(recognition, value) : []));
    if (keys.length > 0 || spec.defaultModel === undefined || hasArgument(call, "model", spec)) return keys;
    const place = { module: call.module, line: call.call.line };
    return this.use(recognition, { kind: "text", value: spec.defaultModel, place, origin: "default" });
  }

  /** Emits one model that a call is bound to; no key when the text cannot be a model's id. */
  use(recognition: Recognition, text: TextValue): readonly string[] {
    const model = canBeModelId(text.value) ? this.#resolve(recognition, text.value) : undefined;
    if (model === undefined) return [];
    const { call, spec } = recognition;
    const { emit } = this.#bench;
    this.#bound.add(placeKey(text.place.module, text.place.line, text.value));
    const evidence = this.#evidence(recognition, text);
    const key = this.#model(
      model,
      {
        source: spec.source ?? (model.provider === "ollama" ? "local-runtime" : "api"),
        usage: "used",
        operations: spec.operation === undefined ? [] : [spec.operation],
      },
      evidence,
    );
    emit.link(emit.application(call.module, evidence), "uses", key, evidence.slice(0, 1));
    this.#supplier(key, model.provider, recognition, evidence);
    return [key];
  }

  /** The call, and the place of the id when that is elsewhere. */
  #evidence({ call }: Recognition, { place, value, origin }: TextValue): readonly Evidence[] {
    const { emit } = this.#bench;
    const confidence = origin === "literal" ? "declared" : "inferred";
    const here = place.module === call.module && place.line === call.call.line;
    const atCall = emit.evidence(call.module, call.call.line, confidence, here ? undefined : `names ${value}`);
    return here ? [atCall] : [atCall, emit.evidence(place.module, place.line, confidence)];
  }

  #model({ modelId, provider }: NamedModel, use: ModelUse, evidence: readonly Evidence[]): string {
    const identity = `model:${provider ?? "?"}/${modelId}`;
    return this.#bench.emit.asset(
      identity,
      { kind: "model", name: modelId, identities: [identity], properties: { provider, modelId, ...use } },
      evidence,
    );
  }

  /** The API that serves a model, as an asset: its provider's, or a gateway's. */
  #supplier(key: string, provider: string | null, { call, spec }: Recognition, [first]: readonly Evidence[]): void {
    if (provider === null || spec.source === "hub" || spec.source === "local-runtime") return;
    const { emit } = this.#bench;
    const evidence = first === undefined ? [] : [first];
    const service = this.#providers.serviceOf(spec.supplier ?? provider);
    const id = service?.id ?? spec.supplier ?? provider;
    const properties = {
      provider: spec.supplier ?? provider,
      category: service?.category ?? "llm-api",
      apiHost: service?.apiHosts[0] ?? null,
    };
    const identity = `ai-service:${id}`;
    emit.asset(identity, { kind: "ai-service", name: id, identities: [identity], properties }, evidence);
    emit.link(key, "supplied-by", identity, evidence);
    emit.belongs(call.module, "uses", identity, evidence);
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
    for (const call of [recognition.call, ...receivers(recognition)])
      for (const place of BASE_URL) {
        const url = this.#bench.given.at(call, place).find((value) => value.kind === "text");
        if (url !== undefined && /^https?:\/\//.test(url.value)) return this.#providers.ofAddress(url.value);
      }
    return undefined;
  }

  /**
   * Literals that have the form of a model id and that no call uses: what can be chosen. In a program without AI only those that can
   * be nothing else.
   */
  catalogue(speaksOfAi: boolean): void {
    const { emit, program } = this.#bench;
    for (const module of program.modules.values())
      for (const literal of module.ir.literals) {
        if (this.#bound.has(placeKey(module, literal.line, literal.value))) continue;
        const model = this.#ids.match(literal.value);
        if (model === undefined || (!speaksOfModels(literal.name) && isWeak(literal.value))) continue;
        if (!speaksOfAi && !UNMISTAKABLE.test(model.modelId)) continue;
        const how = literal.inList ? "listed" : "named";
        const evidence = [emit.evidence(module, literal.line, "inferred", `${how}, no call found that uses it`)];
        const key = this.#model(model, { source: "api", usage: "selectable", operations: [] }, evidence);
        emit.belongs(module, "contains", key, evidence);
      }
  }
}

/** Calls that made what a call was made on, nearest first. */
function receivers({ receiver }: Recognition): readonly Recognition["call"][] {
  const calls: Recognition["call"][] = [];
  for (let at = receiver; at !== null && calls.length < MOST_RECEIVERS; at = at.receiver)
    calls.push({ module: at.context.module, scope: at.context.scope, call: at.call });
  return calls;
}

/** Families of models whose names, with a version, are no words of anything else. */
const UNMISTAKABLE =
  /^([\w-]+\/)?(gpt-\d|chatgpt-\d|claude-(\d|[a-z]+-\d)|gemini-\d|(meta-)?llama-?\d|(mistral|mixtral|codestral|deepseek|qwen|command|gemma|phi|grok)[\w.-]*\d|text-embedding-)/i;
const placeKey = (module: LoadedModule, line: number, value: string): string => `${module.path}\0${line}\0${value}`;
const speaksOfModels = (name: string): boolean => /model|llm|engine|deployment/i.test(name);
/** Ids that are also ordinary words or codes. */
const isWeak = (value: string): boolean => value.length < 5 || /^[a-z]+$/.test(value);
