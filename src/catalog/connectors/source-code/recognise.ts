import type { ArgumentPlace, SymbolSpec } from "../../../domain/signature.ts";
import type { CallExpression, Expression } from "./ir.ts";
import type { Call, Program } from "./program.ts";
import type { KnownSymbol, SymbolTable } from "./symbols.ts";
import type { Context, InstanceValue, Value } from "./values.ts";

/** A call known by a signature. */
export interface Recognition extends KnownSymbol {
  readonly call: Call;
  readonly path: string;
  /** The call result it was made on: a client, a server, a model object. */
  readonly receiver: InstanceValue | null;
}

/** Usual names of the arguments that matter, where a signature names none. */
const USUAL: {
  readonly [K in
    | "model"
    | "name"
    | "instructions"
    | "tools"
    | "delegates"
    | "maxSteps"
    | "description"
    | "collection"]: readonly ArgumentPlace[];
} = {
  model: [
    "model",
    "model_name",
    "modelName",
    "model_id",
    "modelId",
    "deployment_name",
    "azure_deployment",
    "deployment",
    "engine",
  ],
  name: ["name", "agent_name", "id"],
  instructions: [
    "instructions",
    "instruction",
    "system_prompt",
    "systemPrompt",
    "system",
    "system_message",
    "systemMessage",
    "prompt",
    "system_instruction",
  ],
  tools: ["tools", "toolsets", "functions"],
  delegates: ["handoffs", "agents", "sub_agents", "members", "managed_agents"],
  maxSteps: [
    "max_turns",
    "max_iterations",
    "max_iter",
    "maxSteps",
    "max_steps",
    "recursion_limit",
    "stopWhen",
    "maxTurns",
    "maxIterations",
  ],
  description: ["description"],
  collection: ["collection_name", "collectionName", "index_name", "indexName", "table_name"],
};
export type ArgumentRole = keyof typeof USUAL;

/** Method names that run a model on some client, when the call also names a model. */
const RUNS_MODEL =
  /^(create|acreate|parse|stream|generate|generate_stream|complete|completion|completions|chat|achat|embed|embeddings|embedContent|invoke|ainvoke|converse|run|predict|generate_content|generateContent|generateContentStream|generate_content_stream|generate_images|generateImages|embed_content|transcribe|synthesize|convert|rerank|pull|edit|moderate|count_tokens|countTokens|speech|textToSpeech|text_generation|textGeneration|chat_completion|chatCompletion|chatCompletionStream|feature_extraction|featureExtraction|connect|create_and_run|retrieve|ocr|process|classify|translate|summarization)$/;

/** Chains that no other library has: enough without knowing the client. */
const DISTINCTIVE =
  /(^|\.)(chat\.completions\.(create|parse|stream)|beta\.chat\.completions\.(parse|stream)|responses\.(create|parse|stream)|messages\.(create|stream)|embeddings\.create|images\.generate|audio\.(transcriptions|speech)\.create|models\.(generate_content|generateContent|generate_content_stream|generateContentStream|embed_content|embedContent))$/;

/** Tells which calls the signatures know, and reads their arguments. */
export class Recogniser {
  readonly #program: Program;
  readonly #symbols: SymbolTable;
  readonly #known = new Map<CallExpression, readonly Recognition[]>();

  constructor(program: Program, symbols: SymbolTable) {
    this.#program = program;
    this.#symbols = symbols;
  }

  /** What a call is; empty for most. */
  recognise(call: Call): readonly Recognition[] {
    const known = this.#known.get(call.call);
    if (known !== undefined) return known;
    this.#known.set(call.call, []);
    const found = this.#recognise(call);
    this.#known.set(call.call, found);
    return found;
  }

  #recognise(call: Call): readonly Recognition[] {
    const language = call.module.ir.language;
    const symbols = this.#program.callee(call).filter((value) => value.kind === "symbol" || value.kind === "instance");
    const constructed = this.#classBases(call);
    for (const { path, receiver } of [...symbols, ...constructed]) {
      const specs = this.#symbols.lookup(language, path).filter(({ spec }) => this.#hasRequired(spec, call));
      if (specs.length > 0) return withoutWeaker(specs).map((known) => ({ ...known, call, path, receiver }));
    }
    for (const { path, receiver } of symbols) {
      const client = this.#onClient(call, path, receiver);
      if (client !== undefined) return [client];
    }
    return [];
  }

  /** A class of the program that descends from a known one. */
  #classBases(call: Call): readonly { path: string; receiver: null }[] {
    if (!this.#program.callee(call).some((value) => value.kind === "class")) return [];
    const values = this.#program.evaluator.evaluate(call.call, contextOf(call));
    return values.flatMap((value) =>
      value.kind === "instance" ? [{ path: value.path.replace(/\(\)$/, ""), receiver: null }] : [],
    );
  }

  /** A call with a model on a client known by a signature, or by a chain of names that leaves no doubt. */
  #onClient(call: Call, path: string, receiver: InstanceValue | null): Recognition | undefined {
    const method = path.slice(path.lastIndexOf(".") + 1);
    const client = this.#clientOf(call, path);
    if (client !== undefined && RUNS_MODEL.test(method) && this.argument(call, client.spec, "model").length > 0) {
      return { ...client, spec: { ...client.spec, role: "call", operation: operationOf(path) }, call, path, receiver };
    }
    if (client === undefined && path.startsWith("?") && DISTINCTIVE.test(path) && this.hasArgument(call, "model")) {
      const unknownClient: SymbolSpec = {
        language: call.module.ir.language,
        names: [],
        role: "call",
        operation: operationOf(path),
        provider: "from-model",
      };
      return { signature: UNKNOWN_CLIENT, spec: unknownClient, call, path, receiver };
    }
    return undefined;
  }

  #clientOf(call: Call, path: string): KnownSymbol | undefined {
    for (let end = path.lastIndexOf("()"); end > 0; end = path.lastIndexOf("()", end - 1)) {
      const known = this.#symbols
        .lookup(call.module.ir.language, path.slice(0, end))
        .find(({ spec }) => spec.role === "client");
      if (known !== undefined) return known;
    }
    return undefined;
  }

  /** What a symbol is, without a call: a decorator, a base class. */
  symbol(language: Call["module"]["ir"]["language"], path: string): readonly KnownSymbol[] {
    return this.#symbols.lookup(language, path);
  }

  #hasRequired(spec: SymbolSpec, call: Call): boolean {
    return (spec.requires ?? []).every((place) => this.expressionAt(call, place) !== undefined);
  }

  /** Values of an argument by its role. */
  argument(call: Call, spec: SymbolSpec | null, role: ArgumentRole): readonly Value[] {
    for (const place of spec?.[role] ?? USUAL[role]) {
      const values = this.at(call, place);
      if (values.length > 0) return values;
    }
    return [];
  }

  /** Whether the call gives an argument of this role at all, known or not. */
  hasArgument(call: Call, role: ArgumentRole, spec: SymbolSpec | null = null): boolean {
    return (spec?.[role] ?? USUAL[role]).some((place) => this.expressionAt(call, place) !== undefined);
  }

  /** Values at one place. Dots descend: `options.model`. */
  at(call: Call, place: ArgumentPlace): readonly Value[] {
    const context = contextOf(call);
    if (typeof place === "number") {
      const expression = call.call.positional[place];
      return expression === undefined ? [] : this.#program.evaluator.evaluate(expression, context);
    }
    const [head, ...inner] = place.split(".") as [string, ...string[]];
    return inner.reduce<readonly Value[]>(
      (values, name) => values.flatMap((value) => this.#property(value, name)),
      this.#named(call, head, context),
    );
  }

  #named(call: Call, name: string, context: Context): readonly Value[] {
    const keyword = call.call.keywords.find((item) => item.name === name);
    if (keyword !== undefined) return this.#program.evaluator.evaluate(keyword.value, context);
    const bags = [
      ...call.call.spreads,
      ...(call.module.ir.language === "javascript" ? call.call.positional.slice(0, 3) : []),
    ];
    return bags
      .flatMap((bag) => this.#program.evaluator.evaluate(bag, context))
      .flatMap((value) => (value.kind === "dict" || value.kind === "object" ? this.#property(value, name) : []));
  }

  /** An entry of an object-like value; a symbol's unknown member is no entry. */
  #property(value: Value, name: string): readonly Value[] {
    if (value.kind === "instance")
      return this.at({ module: value.context.module, scope: value.context.scope, call: value.call }, name);
    if (value.kind !== "dict" && value.kind !== "object") {
      return value.kind === "list"
        ? value.expression.items
            .flatMap((item) => this.#program.evaluator.evaluate(item, value.context))
            .flatMap((item) => (item.kind === "dict" ? this.#property(item, name) : []))
        : [];
    }
    return this.#program.evaluator
      .member(value, name)
      .filter((item) => item.kind !== "symbol" || !item.path.startsWith("?"));
  }

  /** The expression an argument is given by, when it stands in the call itself or in a literal object. */
  expressionAt(call: Call, place: ArgumentPlace): Expression | undefined {
    if (typeof place === "number") return call.call.positional[place];
    const name = place.split(".")[0] as string;
    const keyword = call.call.keywords.find((item) => item.name === name)?.value;
    if (keyword !== undefined) return keyword;
    for (const bag of [...call.call.positional, ...call.call.spreads]) {
      if (bag.kind === "dict") {
        const entry = bag.entries.find((item) => item.name === name);
        if (entry !== undefined) return entry.value;
      }
    }
    return undefined;
  }
}

/** The context a call stands in. */
export const contextOf = (call: Call): Context => ({ module: call.module, scope: call.scope, frame: null });

const UNKNOWN_CLIENT = {
  id: "openai",
  title: "unknown client",
  category: "provider",
  provider: null,
  packages: {},
  symbols: [],
  examples: [],
} as const;

/** An agent call is more than a plain call; a loaded model more than a client. */
function withoutWeaker(specs: readonly KnownSymbol[]): readonly KnownSymbol[] {
  const agent = specs.filter(({ spec }) => spec.role === "agent" && spec.requires !== undefined);
  return agent.length > 0 ? agent : specs;
}

/** OpenTelemetry `gen_ai.operation.name` as far as a method chain tells. */
function operationOf(path: string): string {
  if (/embed/i.test(path)) return "embeddings";
  if (/image|video/i.test(path)) return "generate_content";
  if (/transcri|speech|audio/i.test(path)) return "generate_content";
  if (/generate_?content/i.test(path)) return "generate_content";
  return /(?<!chat\.)completions?\.create|text_completion|text_generation/i.test(path) ? "text_completion" : "chat";
}
