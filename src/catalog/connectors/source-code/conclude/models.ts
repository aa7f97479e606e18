import type { Evidence } from "../../../../domain/evidence.ts";
import type { PartialProperties } from "../../../../domain/observation.ts";
import type { ArgumentPlace } from "../../../../domain/signature.ts";
import { NAMES_FIELDS } from "../evaluate/evaluation.ts";
import type { TextValue } from "../evaluate/values.ts";
import type { NamedLiteral } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import { booleanIn, expressionAt, hasArgument, textIn } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import { canBeModelId, type ModelIds, type NamedModel } from "./model-ids.ts";
import { isOfOtherBranch } from "./other-branch.ts";
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
  "BaseURL",
  "WithBaseURL",
  "WithServerURL",
  "Endpoint",
];
/** Most calls looked at from a call back to the client it was made on. */
const MOST_RECEIVERS = 8;

interface ModelUse extends Pick<PartialProperties<"model">, "revision" | "trustsRemoteCode"> {
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
  /** Providers that serve an id, as far as was found. */
  readonly #served = new Map<string, Set<string>>();

  constructor(bench: Workbench, ids: ModelIds, providers: Providers) {
    this.#bench = bench;
    this.#ids = ids;
    this.#providers = providers;
  }

  /** The model assets a recognised call names; empty when it names none that can be known. */
  modelsOf(recognition: Recognition): readonly string[] {
    const { call, spec } = recognition;
    const texts = this.#bench.given.of(call, spec, "model").filter((value) => value.kind === "text");
    const keys = this.#fitting(recognition, texts).flatMap((text) => this.use(recognition, text));
    const isOpen = hasArgument(call, "model", spec) || call.call.spreads.length > 0;
    if (keys.length > 0 || spec.defaultModel === undefined || isOpen) return keys;
    const place = { module: call.module, line: call.call.line };
    return this.use(recognition, { kind: "text", value: spec.defaultModel, place, origin: "default" });
  }

  /**
   * Of several ids that may come to a call, those that its provider can serve: code that chooses a client by the provider brings
   * the ids of all providers to every client.
   */
  #fitting(recognition: Recognition, reached: readonly TextValue[]): readonly TextValue[] {
    const { spec, signature } = recognition;
    const provider = spec.provider ?? signature.provider;
    const texts = reached.filter((text) => !isOfOtherBranch(recognition, text));
    const isOwn = provider !== null && SERVE_THEIR_OWN.has(provider) && this.#hostProvider(recognition) === undefined;
    if (texts.length < 2 || !isOwn) return texts;
    const fitting = texts.filter(({ value }) => {
      const known = this.#ids.match(value);
      if (known === undefined || known.provider === provider) return true;
      return !MAKERS.has(provider) && (value.includes("/") || !MAKERS.has(known.provider ?? ""));
    });
    // Only others' ids came this far: its own were left out for want of room.
    return fitting.length > 0 || provider !== COMPATIBLE ? fitting : texts;
  }

  /** Emits one model that a call is bound to; no key when the text cannot be a model's id. */
  use(recognition: Recognition, text: TextValue): readonly string[] {
    if (!canBeModelId(text.value)) return [];
    const model = this.#resolve(recognition, text.value);
    const { call, spec } = recognition;
    const { emit } = this.#bench;
    this.#bound.add(placeKey(text.place.module, text.place.line, text.value));
    const evidence = this.#evidence(recognition, text);
    const key = this.#model(
      model,
      {
        source: spec.source ?? sourceOf(model.provider),
        usage: spec.selectable === true ? "selectable" : "used",
        operations: operationsOf(recognition, model.modelId),
        ...this.#hubFacts(recognition),
      },
      evidence,
    );
    if (spec.selectable === true) {
      emit.belongs(call.module, "contains", key, evidence);
      return [key];
    }
    emit.link(emit.application(call.module, evidence), "uses", key, evidence.slice(0, 1));
    this.#supplier(key, model.provider, recognition, evidence);
    return [key];
  }

  /** What a load from a hub says of the repository it trusts. */
  #hubFacts({ call, spec }: Recognition): Pick<ModelUse, "revision" | "trustsRemoteCode"> {
    if (spec.source !== "hub") return {};
    const { given } = this.#bench;
    const isOpen = call.call.spreads.length > 0;
    const revision = textIn(given.at(call, "revision"));
    const trusts = booleanIn(given.at(call, "trust_remote_code"));
    return {
      ...((revision !== undefined || !isOpen) && { revision: revision ?? null }),
      ...((trusts !== undefined || !isOpen) && { trustsRemoteCode: trusts ?? false }),
    };
  }

  /** The call, and the place of the id when that is elsewhere. */
  #evidence({ call }: Recognition, { place, value, origin }: TextValue): readonly Evidence[] {
    const { emit } = this.#bench;
    const confidence = origin === "literal" ? "declared" : "inferred";
    const here = place.module === call.module && place.line === call.call.line;
    const atCall = emit.evidence(call.module, call.call.line, confidence, here ? undefined : `names ${value}`);
    return here ? [atCall] : [atCall, emit.evidence(place.module, place.line, confidence)];
  }

  #model({ modelId: written, provider }: NamedModel, use: ModelUse, evidence: readonly Evidence[]): string {
    // Google's API names its models as resources; people know them without.
    const modelId = provider?.startsWith("gcp.") === true ? written.replace(/^models\//, "") : written;
    if (provider !== null) this.#served.set(modelId, (this.#served.get(modelId) ?? new Set()).add(provider));
    const identity = `model:${provider ?? "?"}/${modelId}`;
    return this.#bench.emit.asset(
      identity,
      { kind: "model", name: modelId, identities: [identity], properties: { provider, modelId, ...use } },
      evidence,
    );
  }

  /** The API that serves a model, as an asset: its provider's, or a gateway's. */
  #supplier(key: string, provider: string | null, recognition: Recognition, [first]: readonly Evidence[]): void {
    const { source } = recognition.spec;
    // A model that runs on the own machine is its own.
    if (provider === null || source === "hub" || source === "local-runtime") return;
    const evidence = first === undefined ? [] : [first];
    this.#bench.emit.link(key, "supplied-by", this.#service(provider, recognition, evidence), evidence);
  }

  /** The API of a provider, or of the gateway before it, used by the application. */
  #service(provider: string, { call, spec }: Recognition, evidence: readonly Evidence[]): string {
    const { emit } = this.#bench;
    const service = this.#providers.serviceOf(spec.supplier ?? provider);
    const id = service?.id ?? spec.supplier ?? provider;
    const properties = {
      provider: spec.supplier ?? provider,
      category: service?.category ?? "llm-api",
      apiHost: service?.apiHosts[0] ?? null,
    };
    const identity = `ai-service:${id}`;
    emit.asset(identity, { kind: "ai-service", name: id, identities: [identity], properties }, evidence);
    emit.belongs(call.module, "uses", identity, evidence);
    return identity;
  }

  /**
   * The API that a call goes to whose model nobody could read: its provider's, unless its client is pointed elsewhere. A server of models
   * on the own machine is one as well: nothing else tells that it is used.
   */
  service(recognition: Recognition): void {
    const { spec, signature, call } = recognition;
    if (signature.category === "gateway" || this.#toldProvider(recognition) !== undefined) return;
    const host = this.#hostProvider(recognition);
    const own = spec.provider === "from-model" ? null : (spec.provider ?? signature.provider);
    const isPointed = [call, ...receivers(recognition)].some(isPointedElsewhere);
    const provider = host === undefined ? (own === COMPATIBLE && isPointed ? null : own) : host;
    if (provider !== null && spec.source !== "hub") this.#service(provider, recognition, [this.#bench.emit.at(call)]);
  }

  /** Who serves a model: the setting that says so, the address the client is pointed at, the id itself, the library. */
  #resolve(recognition: Recognition, text: string): NamedModel {
    const { spec, signature } = recognition;
    const word = this.#toldProvider(recognition);
    const told = word === undefined ? this.#hostProvider(recognition) : this.#ids.providerNamed(word);
    if (told !== undefined)
      return signature.category === "gateway"
        ? { modelId: this.#ids.routed(text).modelId, provider: told }
        : this.#ids.servedBy(text, told);
    if (word !== undefined || spec.provider === "from-model") return this.#ids.routed(text);
    if (spec.providerIf !== undefined && this.#isSwitchedOn(recognition, spec.providerIf.argument))
      return { modelId: text, provider: spec.providerIf.provider };
    const provider = spec.provider ?? signature.provider;
    return {
      modelId: text,
      provider:
        provider === COMPATIBLE ? this.#compatible(recognition, text) : (provider ?? this.#ids.providerOf(text)),
    };
  }

  /** Many services take the client of this one: an id of another maker, or an address nobody could read, says it is not this one. */
  #compatible({ call, receiver, ...rest }: Recognition, text: string): string | null {
    const maker = this.#ids.match(text);
    if (maker !== undefined) return maker.provider;
    const isPointed = receivers({ call, receiver, ...rest })
      .concat(call)
      .some(isPointedElsewhere);
    return isPointed ? null : COMPATIBLE;
  }

  /** Whether the call, or a call that made what it is made on, switches an option on. */
  #isSwitchedOn(recognition: Recognition, option: ArgumentPlace): boolean {
    return [recognition.call, ...receivers(recognition)].some(
      (call) => booleanIn(this.#bench.given.at(call, option)) === true,
    );
  }

  /** The library's own word for the provider, where a setting has one. */
  #toldProvider({ call, spec }: Recognition): string | undefined {
    return textIn((spec.providerFrom ?? []).flatMap((place) => this.#bench.given.at(call, place)));
  }

  /** The provider that a client's configuration or option is made for: `NewClientWithConfig(DefaultAzureConfig(…))`. */
  #configuredProvider(call: Recognition["call"]): string | undefined {
    if (!NAMES_FIELDS.has(call.module.ir.language)) return undefined;
    const { given, recogniser } = this.#bench;
    return given
      .values(call, call.call.positional)
      .flatMap((value) => (value.kind === "instance" ? recogniser.recogniseMaker(value) : []))
      .find(({ spec }) => spec.role === "client" && spec.provider !== undefined)?.spec.provider;
  }

  /** The provider of the client that a C# model is asked of: `builder.AddAzureOpenAIClient("x").AddChatClient("gpt-4o")`. */
  #clientProvider(call: Recognition["call"]): string | undefined {
    if (call.module.ir.language !== "csharp") return undefined;
    const made = this.#bench.recogniser.recognise(call).find(({ spec }) => spec.role === "client");
    return typeof made?.spec.provider === "string" ? made.spec.provider : undefined;
  }

  /** Go says by a constant which of Google's services is meant: `ClientConfig{Backend: genai.BackendVertexAI}`. */
  #isVertex(call: Recognition["call"]): boolean {
    if (call.module.ir.language !== "go") return false;
    const backend = this.#bench.given.at(call, "Backend");
    return backend.some((value) => value.kind === "symbol" && value.path.endsWith(".BackendVertexAI"));
  }

  /** A client pointed at another host is that host's client. `undefined` = not pointed anywhere known. */
  #hostProvider(recognition: Recognition): string | null | undefined {
    for (const call of [recognition.call, ...receivers(recognition)]) {
      if (booleanIn(this.#bench.given.at(call, "vertexai")) === true || this.#isVertex(call)) return "gcp.vertex_ai";
      const configured =
        call === recognition.call
          ? this.#configuredProvider(call)
          : (this.#clientProvider(call) ?? this.#configuredProvider(call));
      if (configured !== undefined) return configured;
      for (const place of BASE_URL) {
        const url = this.#bench.given.at(call, place).find((value) => value.kind === "text");
        if (url !== undefined && /^https?:\/\//.test(url.value)) return this.#providers.ofAddress(url.value);
      }
    }
    return undefined;
  }

  /** A model that can be chosen. What is read without its provider is the one whose provider is known elsewhere. */
  offered(module: LoadedModule, model: NamedModel, evidence: readonly Evidence[]): void {
    const [known, ...others] = model.provider === null ? [...(this.#served.get(model.modelId) ?? [])] : [];
    const provider = others.length === 0 ? (known ?? model.provider) : null;
    const use: ModelUse = { source: sourceOf(provider), usage: "selectable", operations: [] };
    this.#bench.emit.belongs(module, "contains", this.#model({ ...model, provider }, use, evidence), evidence);
  }

  /** Whether some call uses a literal. */
  isBound(module: LoadedModule, { line, value }: NamedLiteral): boolean {
    return this.#bound.has(placeKey(module, line, value));
  }
}

/** What a model is used for: as the signature says, or as the name of its class does. */
export function operationsOf({ spec, path }: Recognition, modelId?: string): readonly string[] {
  if (spec.operation !== undefined)
    return [(spec.operation === "chat" && modelId !== undefined && operationOfModel(modelId)) || spec.operation];
  return spec.role === "model" && /embed/i.test(path.slice(path.lastIndexOf(".") + 1)) ? ["embeddings"] : [];
}

/** What a model that does not chat does, where its name says so: one call invokes all kinds. */
export function operationOfModel(modelId: string): string | undefined {
  if (/embed/i.test(modelId)) return "embeddings";
  if (/rerank/i.test(modelId)) return "rerank";
  return /(?:^|[./-])(?:titan-image|nova-canvas|nova-reel|stable-diffusion|sd3|stable-image|dall-e|imagen|veo|whisper|tts)(?:[.:-]|$)/i.test(
    modelId,
  )
    ? "generate_content"
    : undefined;
}

/** Calls that made what a call was made on, nearest first. */
function receivers({ receiver }: Recognition): readonly Recognition["call"][] {
  const calls: Recognition["call"][] = [];
  for (let at = receiver; at !== null && calls.length < MOST_RECEIVERS; at = at.receiver)
    calls.push({ module: at.context.module, scope: at.context.scope, call: at.call });
  return calls;
}

/** Providers whose models only they and the clouds serve. */
const MAKERS: ReadonlySet<string> = new Set(["openai", "anthropic", "gcp.gemini"]);
/** Providers that serve no other maker's closed models. */
const SERVE_THEIR_OWN: ReadonlySet<string> = new Set([
  ...MAKERS,
  "groq",
  "mistral_ai",
  "cohere",
  "deepseek",
  "x_ai",
  "together_ai",
  "fireworks_ai",
  "ollama",
]);

/** Whose client others' services are called with. */
const COMPATIBLE = "openai";

const isPointedElsewhere = (call: Recognition["call"]): boolean =>
  BASE_URL.some((place) => expressionAt(call, place) !== undefined);

const sourceOf = (provider: string | null): ModelUse["source"] =>
  provider === "ollama" || provider === "lmstudio" ? "local-runtime" : "api";

const placeKey = (module: LoadedModule, line: number, value: string): string => `${module.path}\0${line}\0${value}`;
