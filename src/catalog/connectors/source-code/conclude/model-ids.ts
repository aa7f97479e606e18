import type { Knowledge } from "../../../../domain/knowledge.ts";

/** A model id with the provider that serves it, as far as the id or its prefix tells. */
export interface NamedModel {
  readonly modelId: string;
  readonly provider: string | null;
}

/** Prefixes of routed ids (`openai/gpt-4o`, `anthropic:claude…`) → OpenTelemetry provider names. */
const ROUTES: { readonly [prefix: string]: string } = {
  openai: "openai",
  "openai-chat": "openai",
  "openai-responses": "openai",
  azure: "azure.ai.openai",
  azure_openai: "azure.ai.openai",
  azure_ai: "azure.ai.inference",
  anthropic: "anthropic",
  bedrock: "aws.bedrock",
  bedrock_converse: "aws.bedrock",
  "amazon-bedrock": "aws.bedrock",
  google: "gcp.gemini",
  gemini: "gcp.gemini",
  google_genai: "gcp.gemini",
  googleai: "gcp.gemini",
  vertexai: "gcp.vertex_ai",
  "google-gla": "gcp.gemini",
  "google-vertex": "gcp.vertex_ai",
  google_vertexai: "gcp.vertex_ai",
  vertex_ai: "gcp.vertex_ai",
  mistral: "mistral_ai",
  mistralai: "mistral_ai",
  groq: "groq",
  cohere: "cohere",
  deepseek: "deepseek",
  xai: "x_ai",
  "x-ai": "x_ai",
  perplexity: "perplexity",
  together_ai: "together_ai",
  together: "together_ai",
  fireworks_ai: "fireworks_ai",
  fireworks: "fireworks_ai",
  lmstudio: "lmstudio",
  lm_studio: "lmstudio",
  ollama: "ollama",
  ollama_chat: "ollama",
  huggingface: "huggingface",
  openrouter: "openrouter",
  nvidia_nim: "nvidia",
  replicate: "replicate",
  cerebras: "cerebras",
  sambanova: "sambanova",
  watsonx: "ibm.watsonx.ai",
};

/** Words for what only passes on: the id says who serves. */
const GATEWAYS: ReadonlySet<string> = new Set(["litellm", "langchain", "openai_structured", "custom"]);

/** Prefixes that are also owners on the model hub: `mistralai/Mistral-7B-v0.1` is a name there, not a route. */
const HUB_OWNERS = /^(mistralai|google|cohere|deepseek|huggingface|nvidia_nim)$/;

/** Open weights that their makers publish on the hub, beside the models of their own API. */
const OPEN_WEIGHTS =
  /^(?:google\/(?:\w*gemma|flan|m?t5|umt5|byt5|bert|electra|vit|siglip|owl|pegasus|bigbird|switch|tapas|deplot|pix2struct)|openai\/(?:gpt-oss|whisper|clip|shap-e|consistency))/i;

const ID_FORM = /^[A-Za-z0-9][A-Za-z0-9._:/@+-]{1,127}$/;
const NOT_AN_ID =
  /^(?:default|auto|none|null|undefined|unknown|models?|model[-_]?(?:name|id)|string|test|mock|fake|dummy|custom|other|local|example|placeholder|true|false|openai|anthropic|google|gpt|llm|chat|text|main|small|large|fast|smart|base|user|assistant|system|json|latest)$|^(?:test|mock|fake|dummy|my|your|some|example|non-?existent|invalid|unknown|placeholder|custom|new)[-_ ]?(?:[a-z]+[-_ ])?model|^n\/a$|^https?:|^\.{0,2}\/|^[a-z]:\\/i;

/** Whether a text can be a model id at all: one word of the usual letters, no placeholder, no path, no URL. */
export const canBeModelId = (text: string): boolean =>
  ID_FORM.test(text) &&
  !/^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(text) &&
  !NOT_AN_ID.test(text) &&
  !/\.(py|ts|js|json|ya?ml|txt|md|csv|png|jpe?g)$/i.test(text) &&
  !text.endsWith("/");

/** Recognises model ids that stand alone, by the forms the signatures list. */
export class ModelIds {
  readonly #forms: readonly { readonly regex: RegExp; readonly provider: string | null }[];

  constructor(knowledge: Knowledge) {
    this.#forms = knowledge.signatures.flatMap((signature) =>
      (signature.modelIds ?? []).map((form) => ({ regex: new RegExp(`^(?:${form})$`), provider: signature.provider })),
    );
  }

  /** Provider of a literal that has the form of a model id; undefined when it has not. */
  match(text: string): NamedModel | undefined {
    if (!canBeModelId(text)) return undefined;
    const found = this.#forms.find(({ regex }) => regex.test(text));
    return found === undefined
      ? undefined
      : found.provider === null
        ? this.routed(text)
        : { modelId: text, provider: found.provider };
  }

  /** Splits `provider/model` and `provider:model`; without a known prefix the form of the id tells the provider. */
  routed(text: string): NamedModel {
    const [, prefix, rest] = /^([A-Za-z_-]+)[/:](.+)$/.exec(text) ?? [];
    const route = prefix === undefined ? undefined : ROUTES[prefix];
    const isHubName =
      OPEN_WEIGHTS.test(text) || (/^[A-Z]/.test(rest ?? "") && text.includes("/") && HUB_OWNERS.test(prefix ?? ""));
    if (route !== undefined && rest !== undefined && !isHubName) return { modelId: rest, provider: route };
    return { modelId: text, provider: this.providerOf(text) };
  }

  /** OpenTelemetry name of a provider that a library calls by its own word: undefined for a gateway, null for an unknown word. */
  providerNamed(word: string): string | null | undefined {
    return GATEWAYS.has(word) ? undefined : (ROUTES[word] ?? null);
  }

  /** An id as the provider that serves it knows it: without the route to that provider. */
  servedBy(text: string, provider: string | null): NamedModel {
    const routed = this.routed(text);
    return { modelId: routed.provider === provider ? routed.modelId : text, provider };
  }

  /** Provider whose ids have this form, if just the form tells. */
  providerOf(text: string): string | null {
    return this.#forms.find(({ regex, provider }) => provider !== null && regex.test(text))?.provider ?? null;
  }
}
