import type { Signal } from "../../../domain/asset.ts";
import type { Evidence } from "../../../domain/evidence.ts";
import type { Gap } from "../../../domain/observation.ts";
import { calleeName } from "./bodies.ts";
import type { AgentPart } from "./conclude-agents.ts";
import type { ModelPart } from "./conclude-models.ts";
import type { PromptPart } from "./conclude-prompts.ts";
import { textIn } from "./conclude-tools.ts";
import type { Emitter } from "./emit.ts";
import type { Expression } from "./ir.ts";
import type { Names } from "./names.ts";
import { outputSink, UNSAFE_OPTIONS, type UnsafeOption, unsafeLoad } from "./operation-facts.ts";
import type { Call, Program } from "./program.ts";
import { reach } from "./reach.ts";
import { contextOf, type Recogniser, type Recognition } from "./recognise.ts";
import type { Value } from "./values.ts";

const DEFAULT_OPERATION: { readonly [role: string]: string } = { client: "chat", call: "chat", agent: "invoke_agent" };
const ROUTE = /(^|\.)(get|post|put|patch|delete|route|websocket|api_route|api_view|action)$/;
const REQUEST = /^(\?(req|request|ctx|c|event|body)\.|flask\.request\.|\?request\.)/;

interface Parts {
  readonly emit: Emitter;
  readonly program: Program;
  readonly recogniser: Recogniser;
  readonly models: ModelPart;
  readonly prompts: PromptPart;
  readonly agents: AgentPart;
  readonly names: Names;
}

/** Finds operations: calls of models, loads of models, and places where a model's output is acted on. */
export class OperationPart {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** An operation with a known library. */
  fromCall(recognition: Recognition): void {
    const { spec, call, signature } = recognition;
    const unsafe = this.#unsafeOptions(call);
    const runs =
      spec.role === "call" || spec.operation === "load" || (spec.role === "agent" && spec.requires !== undefined);
    if (!runs && unsafe.length === 0) return;
    const { models, prompts, agents, emit } = this.#parts;
    const owner = this.#owner(call);
    const key = this.#operation(
      call,
      spec.operation ?? DEFAULT_OPERATION[spec.role] ?? "load",
      recognition.path,
      signature.id,
      unsafe,
      recognition,
    );
    const evidence = [this.#evidence(call)];
    if (spec.role === "agent") return;
    const named = models.modelsOf(recognition);
    for (const model of named) emit.link(key, spec.operation === "load" ? "loads" : "calls", model, evidence);
    if (spec.role !== "call") return;
    const reached = this.#reached(call);
    for (const other of reached)
      if (other.spec.role === "model")
        for (const model of agents.assetsOf(other)) emit.link(key, "calls", model, evidence);
    if (
      named.length === 0 &&
      !reached.some((other) => other.spec.role === "model") &&
      (spec.model === undefined || spec.model.length > 0)
    )
      emit.incomplete(key, "calls", `its model is chosen at run time`);
    for (const prompt of prompts.promptsOf(recognition, owner)) emit.link(key, "instructed-by", prompt, evidence);
    for (const other of reached)
      if (other.spec.role === "prompt")
        for (const prompt of agents.assetsOf(other)) emit.link(key, "instructed-by", prompt, evidence);
    for (const tool of agents.toolsIn(this.#parts.recogniser.argument(call, spec, "tools"), signature.id))
      emit.link(key, "uses", tool, evidence);
  }

  /** An operation told by its qualified name or options alone: loads of pickles, raw requests to an AI API, acting on model output. */
  fromOther(call: Call): void {
    const paths = this.#paths(call);
    const load = unsafeLoad(paths, call, (name) => this.#boolean(call, name));
    if (load !== undefined && (load.always || this.#importsAi(call))) {
      this.#operation(
        call,
        "load",
        paths[0] ?? calleeName(call),
        "python",
        load.signal === null ? [] : [load.signal],
        undefined,
        load.gap,
      );
      return;
    }
    const unsafe = this.#unsafeOptions(call);
    if (unsafe.length > 0) this.#operation(call, "load", paths[0] ?? calleeName(call), "options", unsafe);
    this.#request(call, paths);
    const sink = outputSink(paths, call);
    if (sink === undefined) return;
    const source = this.#reached(call, sink.arguments).find((other) =>
      ["call", "model", "agent", "pipeline"].includes(other.spec.role),
    );
    if (source === undefined) return;
    const key = this.#operation(call, "execute_output", calleeName(call), sink.id, [], undefined, undefined, [sink.id]);
    for (const model of this.#parts.agents.assetsOf(source))
      this.#parts.emit.link(key, "uses", model, [this.#evidence(call)]);
  }

  /** `fetch("https://api.openai.com/…", { body: JSON.stringify({ model }) })` and its kin. */
  #request(call: Call, paths: readonly string[]): void {
    if (
      !paths.some((path) =>
        /^((requests|httpx|aiohttp|axios|got|node-fetch|undici)[.(]|\?fetch$|urllib\.request\.)/.test(path),
      )
    )
      return;
    const { emit, models } = this.#parts;
    const values = [0, 1, "url"].flatMap((place) => this.#parts.recogniser.at(call, place));
    const url = values.map(headText).find((text) => text !== undefined && /^https?:\/\//.test(text));
    const provider = url === undefined ? null : models.providerOfHost(url);
    if (url === undefined || provider === null) return;
    const host = /^https?:\/\/([^/:?#]+)/.exec(url)?.[1] ?? url;
    const evidence = this.#evidence(call);
    const application = emit.application(call.module, [evidence]);
    const endpoint = emit.asset(
      `endpoint:${host}`,
      {
        kind: "endpoint",
        name: host,
        identities: [`endpoint:${host}`],
        properties: {
          url: `${/^https?:/.exec(url)?.[0]}//${host}`,
          host,
          encrypted: url.startsWith("https:"),
          provider,
        },
      },
      [evidence],
    );
    emit.link(application, "uses", endpoint, [evidence]);
    const recognition: Recognition = {
      signature: RAW,
      spec: { language: call.module.ir.language, names: [], role: "call", provider, operation: "chat" },
      call,
      path: paths[0] ?? "",
      receiver: null,
    };
    const key = this.#operation(call, "chat", paths[0] ?? "", `http:${provider}`, []);
    emit.link(key, "calls", endpoint, [evidence]);
    const bodies = this.#dicts(call);
    const named = bodies
      .flatMap((dict) => this.#parts.program.evaluator.member(dict, "model"))
      .filter((value) => value.kind === "text");
    for (const text of named)
      for (const model of models.use(recognition, text) ?? []) emit.link(key, "calls", model, [evidence]);
  }

  #dicts(call: Call): Value[] {
    const values = allArguments(call).flatMap((item) => this.#parts.program.evaluator.evaluate(item, contextOf(call)));
    return reach(this.#parts.program, this.#parts.recogniser, values).dicts.map(({ dict }) => dict);
  }

  #operation(
    call: Call,
    operation: string,
    symbol: string,
    family: string,
    unsafe: readonly Signal[],
    recognition?: Recognition,
    gap?: Gap,
    outputReaches: readonly string[] = [],
  ): string {
    const { emit } = this.#parts;
    const owner = this.#owner(call);
    const evidence = this.#evidence(call);
    const key = `${call.module.path}#operation:${call.call.line}:${call.call.id}`;
    const maxTokens = ["max_tokens", "max_completion_tokens", "maxTokens", "max_output_tokens", "maxOutputTokens"]
      .flatMap((name) => this.#parts.recogniser.at(call, name))
      .find((value) => value.kind === "number");
    emit.asset(
      key,
      {
        kind: "operation",
        name: `${operation} in ${owner}`,
        anchor: `${family}:${operation}:${owner}`,
        properties: {
          operation,
          symbol,
          function: this.#parts.names.enclosing(call)?.name ?? null,
          maxTokens: maxTokens?.kind === "number" ? maxTokens.value : null,
          streaming: this.#boolean(call, "stream") ?? null,
          outputReaches,
          untrustedInstructions: recognition !== undefined && this.#untrusted(recognition),
          ...(gap === undefined && { unsafeOptions: unsafe }),
        },
        gaps: gap === undefined ? {} : { unsafeOptions: gap },
      },
      [evidence],
    );
    emit.link(emit.application(call.module, [evidence]), "contains", key, [evidence]);
    return key;
  }

  #owner(call: Call): string {
    return (
      this.#parts.names.enclosing(call)?.name ??
      this.#parts.names.of(call.module, call.call) ??
      call.module.path.slice(call.module.path.lastIndexOf("/") + 1)
    );
  }

  #evidence(call: Call): Evidence {
    return this.#parts.emit.evidence(call.module, call.call.line, "declared");
  }

  #paths(call: Call): readonly string[] {
    return this.#parts.program.callee(call).flatMap((value) => (value.kind === "symbol" ? [value.path] : []));
  }

  #boolean(call: Call, name: string): boolean | undefined {
    const found = this.#parts.recogniser.at(call, name).find((value) => value.kind === "boolean");
    return found?.kind === "boolean" ? found.value : undefined;
  }

  #unsafeOptions(call: Call): Signal[] {
    return UNSAFE_OPTIONS.filter((option: UnsafeOption) =>
      option.names.some((name) => this.#boolean(call, name) === option.value),
    ).map(({ id, message }) => ({ id, message, evidence: this.#evidence(call) }));
  }

  #importsAi(call: Call): boolean {
    return call.module.ir.imports.some((item) =>
      /^(torch|sklearn|scikit|transformers|tensorflow|keras|xgboost|lightgbm|catboost|joblib|numpy|pandas|sentence_transformers|langchain|faiss|spacy|diffusers|lightning|pytorch)/.test(
        item.module,
      ),
    );
  }

  #reached(call: Call, expressions: readonly Expression[] = allArguments(call)): readonly Recognition[] {
    const values = expressions.flatMap((item) => this.#parts.program.evaluator.evaluate(item, contextOf(call)));
    return reach(this.#parts.program, this.#parts.recogniser, values).recognitions;
  }

  /** Whether something a stranger sends is put into the instructions. */
  #untrusted({ call }: Recognition): boolean {
    const { recogniser, program } = this.#parts;
    const direct = ["system", "instructions", "system_prompt", "systemInstruction", "system_instruction"].flatMap(
      (place) => recogniser.at(call, place),
    );
    const messages = ["messages", "input"]
      .flatMap((place) => recogniser.at(call, place))
      .flatMap((value) =>
        value.kind === "list"
          ? value.expression.items.flatMap((item) => program.evaluator.evaluate(item, value.context))
          : [],
      );
    const system = messages.flatMap((item) =>
      item.kind === "dict" && /^(system|developer)$/.test(textIn(program.evaluator.member(item, "role")) ?? "")
        ? program.evaluator.member(item, "content")
        : [],
    );
    return [...direct, ...system].some(
      (value) => value.kind === "pattern" && value.parts.some((part) => part.some((item) => this.#fromRequest(item))),
    );
  }

  #fromRequest(value: Value): boolean {
    if (value.kind === "symbol") return REQUEST.test(value.path);
    if (value.kind === "pattern") return value.parts.some((part) => part.some((item) => this.#fromRequest(item)));
    if (value.kind !== "parameter") return false;
    const own = value.module.ir.functions[value.functionId];
    return (
      own?.decorators.some(
        (decorator) =>
          decorator.kind === "call" && decorator.callee.kind === "member" && ROUTE.test(decorator.callee.name),
      ) === true
    );
  }
}

const RAW = {
  id: "openai",
  title: "HTTP request",
  category: "provider",
  provider: null,
  packages: {},
  symbols: [],
  examples: [],
} as const;

const allArguments = (call: Call): Expression[] => [
  ...call.call.positional,
  ...call.call.spreads,
  ...call.call.keywords.map((item) => item.value),
];

/** The known beginning of a text. */
function headText(value: Value): string | undefined {
  if (value.kind === "text") return value.value;
  const first = value.kind === "pattern" ? value.parts[0]?.[0] : undefined;
  return first === undefined ? undefined : headText(first);
}
