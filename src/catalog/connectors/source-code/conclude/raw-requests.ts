import type { Evidence } from "../../../../domain/evidence.ts";
import type { Call } from "../evaluate/evaluation.ts";
import type { TextValue, Value } from "../evaluate/values.ts";
import { allArguments } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import type { ModelPart } from "./models.ts";
import { operationAsset } from "./operations.ts";
import { hostOf, type Providers } from "./providers.ts";
import type { Workbench } from "./workbench.ts";

const REQUEST = /^((requests|httpx|aiohttp|axios|got|node-fetch|undici)[.(]|\?fetch$|urllib\.request\.)/;

const RAW = {
  id: "openai",
  title: "HTTP request",
  category: "provider",
  provider: null,
  packages: {},
  symbols: [],
  examples: [],
} as const;

/** Finds requests made to an AI API by hand: `fetch("https://api.openai.com/…", { body: JSON.stringify({ model }) })` and its kin. */
export class RawRequests {
  readonly #bench: Workbench;
  readonly #models: ModelPart;
  readonly #providers: Providers;

  constructor(bench: Workbench, models: ModelPart, providers: Providers) {
    this.#bench = bench;
    this.#models = models;
    this.#providers = providers;
  }

  /** Emits the operation, its endpoint and its models when the call is such a request. */
  add(call: Call, paths: readonly string[]): void {
    if (!paths.some((path) => REQUEST.test(path))) return;
    const url = this.#address(call);
    const provider = url === undefined ? null : this.#providers.ofAddress(url);
    if (url === undefined || provider === null) return;
    const { emit } = this.#bench;
    const evidence = [emit.at(call)];
    const symbol = paths[0] ?? "";
    const endpoint = this.#endpoint(call, url, provider, evidence);
    const what = { operation: "chat", symbol, family: `http:${provider}`, unsafe: [] };
    const key = operationAsset(this.#bench, { call, ...what });
    emit.link(key, "calls", endpoint, evidence);
    const recognition = rawCall(call, symbol, provider);
    for (const text of this.#modelIds(call))
      for (const model of this.#models.use(recognition, text)) emit.link(key, "calls", model, evidence);
  }

  #address(call: Call): string | undefined {
    return [0, 1, "url"]
      .flatMap((place) => this.#bench.given.at(call, place))
      .map(beginning)
      .find((text) => text !== undefined && /^https?:\/\//.test(text));
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

  /** Texts under `model` in whatever the request is given. */
  #modelIds(call: Call): readonly TextValue[] {
    const { given, program, reach } = this.#bench;
    return reach(given.values(call, allArguments(call)))
      .dicts.flatMap(({ dict }) => program.evaluator.member(dict, "model"))
      .filter((value) => value.kind === "text");
  }
}

const rawCall = (call: Call, path: string, provider: string): Recognition => ({
  signature: RAW,
  spec: { language: call.module.ir.language, names: [], role: "call", provider, operation: "chat" },
  call,
  path,
  receiver: null,
});

/** The known beginning of a text. */
function beginning(value: Value): string | undefined {
  if (value.kind === "text") return value.value;
  const first = value.kind === "pattern" ? value.parts[0]?.[0] : undefined;
  return first === undefined ? undefined : beginning(first);
}
