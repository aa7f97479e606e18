import type { Evidence } from "../../../../domain/evidence.ts";
import type { Call } from "../evaluate/evaluation.ts";
import type { InstanceValue, TextValue } from "../evaluate/values.ts";
import type { Expression, Keyword } from "../ir.ts";
import { allArguments } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import { knownText } from "./known-text.ts";
import type { ModelPart } from "./models.ts";
import { ownerOf } from "./naming.ts";
import { operationAsset } from "./operations.ts";
import type { PromptPart } from "./prompts.ts";
import { hostOf, type Providers } from "./providers.ts";
import { systemContents } from "./system-messages.ts";
import type { Workbench } from "./workbench.ts";

const REQUEST =
  /^((requests|httpx|aiohttp|axios|got|node-fetch|undici|reqwest)[.(]|\?fetch$|(curl|wget|http|https|xh)$|urllib\.request\.)/;

/** Last names of such requests. */
const ASKS: ReadonlySet<string> = new Set([
  ...["get", "post", "put", "patch", "delete", "head", "options", "request", "stream", "send", "fetch", "default"],
  ...["urlopen", "Request", "urlretrieve", "URL", "Client", "AsyncClient", "ClientSession", "ws_connect"],
]);
/** Packages that make them; `fetch` belongs to none. */
const CLIENTS: readonly string[] = [
  ...["requests", "httpx", "aiohttp", "urllib"].map((name) => `python:${name}`),
  ...["axios", "got", "node-fetch", "undici"].map((name) => `javascript:${name}`),
];

/** By which names what a program imports may make such a request. */
export const requestNames = (packages: ReadonlySet<string>): ReadonlySet<string> =>
  CLIENTS.some((name) => packages.has(name)) ? ASKS : new Set(["fetch"]);

/** Whether a call is given what may be an address, as far as it is written. */
export const mayHaveAddress = ({ call }: Call): boolean =>
  call.spreads.length > 0 ||
  call.positional.slice(0, 3).some(mayBeAddress) ||
  call.keywords.some(({ name, value }) => name === "url" && mayBeAddress(value));

function mayBeAddress(expression: Expression): boolean {
  switch (expression.kind) {
    case "string":
      return /^https?:/.test(expression.value);
    case "template":
      return expression.parts[0]?.kind !== "string" || /^(|ht{0,2}|https?(:.*)?)$/s.test(expression.parts[0].value);
    case "dict":
      return expression.spreads.length + expression.computed.length > 0 || expression.entries.some(isAddress);
    case "name":
    case "member":
    case "index":
    case "call":
    case "either":
      return true;
    default:
      return false;
  }
}

const isAddress = ({ name, value }: Keyword): boolean => name === "url" && mayBeAddress(value);

const RAW = {
  id: "openai",
  title: "HTTP request",
  category: "provider",
  provider: null,
  packages: {},
  symbols: [],
  examples: [],
} as const;

/** Paths of APIs by what a request to them does; the first that fits counts. */
const OPERATIONS: readonly (readonly [RegExp, string])[] = [
  [/embed/i, "embeddings"],
  [/chat\/completions|\/messages\b|\/responses\b|\/converse|\/api\/chat\b|\/v\d\/chat\b/, "chat"],
  [/\/completions\b|\/api\/generate\b/, "text_completion"],
  [
    /generateContent|\/images?\b|\/audio\/|text-to-speech|speech-to-text|\/videos?\b|:predict\b|\/generations\b/,
    "generate_content",
  ],
];

/** What a request to this address makes a model do; `undefined` where the address alone does not tell. */
const operationAt = (url: string): string | undefined =>
  OPERATIONS.find(([form]) => form.test(url.replace(/^https?:\/\/[^/]*/, "")))?.[1];

/** Finds requests made to an AI API by hand: `fetch("https://api.openai.com/…", { body: JSON.stringify({ model }) })` and its kin. */
export class RawRequests {
  readonly #bench: Workbench;
  readonly #models: ModelPart;
  readonly #providers: Providers;
  readonly #instructions: PromptPart;

  constructor(bench: Workbench, models: ModelPart, providers: Providers, prompts: PromptPart) {
    this.#bench = bench;
    this.#instructions = prompts;
    this.#models = models;
    this.#providers = providers;
  }

  /** Emits the endpoint when the call is such a request; where it runs a model, the operation and the model as well. */
  add(call: Call, paths: readonly string[]): void {
    if (!paths.some((path) => REQUEST.test(path))) return;
    const url = this.#address(call);
    const provider = url === undefined ? null : this.#providers.ofAddress(url);
    if (url === undefined || provider === null) return;
    const { emit } = this.#bench;
    const evidence = [emit.at(call)];
    const symbol = paths[0] ?? "";
    const endpoint = this.#endpoint(call, url, provider, evidence);
    const ids = this.#modelIds(call);
    const operation = operationAt(url) ?? (ids.length > 0 ? "chat" : undefined);
    if (operation === undefined) return;
    const unsafe = skipsCheck(call) ? [{ ...TLS_OFF, evidence: emit.at(call) }] : [];
    const key = operationAsset(this.#bench, { call, operation, symbol, family: `http:${provider}`, unsafe });
    emit.link(key, "calls", endpoint, evidence);
    for (const prompt of this.#prompts(call, ownerOf(this.#bench, call)))
      emit.link(key, "instructed-by", prompt, evidence);
    const recognition = rawCall(call, symbol, provider, operation);
    for (const text of [...ids, ...modelInPath(url, call)])
      for (const model of this.#models.use(recognition, text)) emit.link(key, "calls", model, evidence);
  }

  /** Whether a value is what such a request, one that runs a model, gave back. */
  asksModel({ path, call, context: { module, scope } }: InstanceValue): boolean {
    if (call.id === -1 || !REQUEST.test(path.replace(/\(\)$/, ""))) return false;
    const url = this.#address({ module, scope, call });
    return url !== undefined && this.#providers.ofAddress(url) !== null && operationAt(url) !== undefined;
  }

  #address(call: Call): string | undefined {
    return [0, 1, "url"]
      .flatMap((place) => this.#bench.given.at(call, place))
      .map(knownText)
      .find((text) => /^https?:\/\//.test(text));
  }

  #endpoint(call: Call, url: string, provider: string, evidence: readonly Evidence[]): string {
    const { emit } = this.#bench;
    const host = hostOf(url) ?? url;
    const encrypted = url.startsWith("https:");
    const key = `endpoint:${host}`;
    const application = emit.application(call.module, evidence);
    const properties = { url: `${encrypted ? "https" : "http"}://${host}`, host, encrypted, provider };
    emit.asset(key, { kind: "endpoint", name: host, identities: [key], properties }, evidence);
    emit.link(application, "uses", key, evidence);
    return key;
  }

  /** What the body of a request of a script says to the model for the system. */
  #prompts(call: Call, owner: string): readonly string[] {
    const { given, program, reach } = this.#bench;
    if (call.module.ir.language !== "shell") return [];
    const dicts = reach(given.values(call, allArguments(call))).dicts.map(({ dict }) => dict);
    const said = dicts.flatMap((dict) => [
      ...program.evaluator.member(dict, "system"),
      ...systemContents(this.#bench, dict),
    ]);
    return this.#instructions.instructionsIn(said, owner, "http");
  }

  /** Texts under `model` in whatever the request is given. */
  #modelIds(call: Call): readonly TextValue[] {
    const { given, program, reach } = this.#bench;
    return reach(given.values(call, allArguments(call)))
      .dicts.flatMap(({ dict }) => program.evaluator.member(dict, "model"))
      .filter((value) => value.kind === "text");
  }
}

const TLS_OFF = { id: "tls-off", message: "the server's certificate is not checked" } as const;

/** `curl -k`, `curl --insecure` */
const skipsCheck = ({ module, call }: Call): boolean =>
  module.ir.language === "shell" &&
  call.keywords.some(({ name, value }) => /^(k|insecure|no-check-certificate)$/.test(name) && value.kind === "boolean");

/** The model that a path names before what it is asked to do: `/models/gemini-3-pro:generateContent`. */
function modelInPath(url: string, { module, call }: Call): readonly TextValue[] {
  const [, value] = /\/models\/([\w.@-]+):\w+(?:[?#]|$)/.exec(url) ?? [];
  return value === undefined ? [] : [{ kind: "text", value, place: { module, line: call.line }, origin: "literal" }];
}

const rawCall = (call: Call, path: string, provider: string, operation: string): Recognition => ({
  signature: RAW,
  spec: { language: call.module.ir.language, names: [], role: "call", provider, operation },
  call,
  path,
  receiver: null,
});
