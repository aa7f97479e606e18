import type { Verb } from "../../../domain/relationship.ts";
import type { Bodies } from "./bodies.ts";
import type { ModelPart } from "./conclude-models.ts";
import type { PromptPart } from "./conclude-prompts.ts";
import { type ToolPart, textIn } from "./conclude-tools.ts";
import type { Emitter } from "./emit.ts";
import type { Names } from "./names.ts";
import type { Program } from "./program.ts";
import { reach } from "./reach.ts";
import { contextOf, type Recogniser, type Recognition } from "./recognise.ts";
import type { Value } from "./values.ts";

/** Verb by which an agent hangs on an asset made by a call of this role. */
const VERB_OF: { readonly [role: string]: Verb } = {
  model: "uses",
  client: "uses",
  call: "uses",
  tool: "uses",
  "mcp-tool": "uses",
  toolkit: "uses",
  agent: "delegates-to",
  "vector-store": "retrieves-from",
  "mcp-client": "uses",
  "mcp-server": "uses",
  prompt: "instructed-by",
  guardrail: "guarded-by",
  dataset: "reads",
};

/** Gives every known call its assets, and links agents to all that their arguments reach. */
export class AgentPart {
  readonly #emit: Emitter;
  readonly #program: Program;
  readonly #recogniser: Recogniser;
  readonly #models: ModelPart;
  readonly #tools: ToolPart;
  readonly #prompts: PromptPart;
  readonly #bodies: Bodies;
  readonly #names: Names;
  readonly #keys = new Map<object, readonly string[]>();

  constructor(parts: {
    emit: Emitter;
    program: Program;
    recogniser: Recogniser;
    models: ModelPart;
    tools: ToolPart;
    prompts: PromptPart;
    bodies: Bodies;
    names: Names;
  }) {
    this.#emit = parts.emit;
    this.#program = parts.program;
    this.#recogniser = parts.recogniser;
    this.#models = parts.models;
    this.#tools = parts.tools;
    this.#prompts = parts.prompts;
    this.#bodies = parts.bodies;
    this.#names = parts.names;
  }

  /** Assets a known call makes or names. Emitted once, however often it is reached. */
  assetsOf(recognition: Recognition): readonly string[] {
    const id = recognition.spec;
    const known = this.#keys.get(recognition.call.call);
    if (known !== undefined) return known;
    this.#keys.set(recognition.call.call, []);
    const keys = this.#assetsOf(recognition);
    if (id.role !== "call") this.#keys.set(recognition.call.call, keys);
    else this.#keys.delete(recognition.call.call);
    return keys;
  }

  #assetsOf(recognition: Recognition): readonly string[] {
    switch (recognition.spec.role) {
      case "model":
      case "call":
      case "client":
        return this.#models.modelsOf(recognition);
      case "agent":
        return [this.#agent(recognition)];
      case "tool":
      case "mcp-tool":
      case "toolkit":
        return [this.#tools.fromCall(recognition)];
      case "prompt":
        return this.#prompts.promptsOf(recognition, this.nameOf(recognition));
      case "vector-store":
        return [this.#store(recognition)];
      case "mcp-server":
        return [this.#server(recognition)];
      case "mcp-client":
        return this.#mcpClient(recognition);
      case "dataset":
        return this.#dataset(recognition);
      case "guardrail":
        return [this.#simple(recognition, "guardrail")];
      case "pipeline":
        return [];
    }
  }

  /** What a thing made by a call is called: its name argument, else what holds it, else the function it stands in. */
  nameOf(recognition: Recognition): string {
    const { call, spec, signature } = recognition;
    const named = textIn(this.#recogniser.argument(call, spec, "name"));
    if (named !== undefined && named.trim() !== "") return named.trim().slice(0, 120);
    const enclosing = this.#names.enclosing(call)?.name;
    if (spec.requires !== undefined) return enclosing ?? call.module.path.slice(call.module.path.lastIndexOf("/") + 1);
    return (
      this.#names.of(call.module, call.call) ??
      enclosing?.split(".").at(enclosing.endsWith(".__init__") || enclosing.endsWith(".constructor") ? 0 : -1) ??
      signature.title
    );
  }

  #agent(recognition: Recognition): string {
    const { call, spec, signature } = recognition;
    const name = this.nameOf(recognition);
    const evidence = this.#emit.evidence(call.module, call.call.line, "declared");
    const key = `${call.module.path}#agent:${call.call.line}:${call.call.id}`;
    const steps = this.#recogniser.argument(call, spec, "maxSteps").find((value) => value.kind === "number");
    const hasSteps = this.#recogniser.hasArgument(call, "maxSteps", spec);
    this.#emit.asset(
      key,
      {
        kind: "agent",
        name,
        anchor: `${signature.id}:${name}`,
        properties: {
          framework: signature.id,
          ...(steps?.kind === "number" ? { maxSteps: steps.value } : hasSteps ? {} : { maxSteps: null }),
          executesCode:
            spec.capabilities?.includes("executes-code") === true ||
            this.#flag(recognition, ["allow_code_execution", "code_execution_config", "code_execution"])
              ? true
              : null,
          humanApproval: this.#flag(recognition, [
            "human_input",
            "human_in_the_loop",
            "interrupt_before",
            "interrupt_after",
            "interrupt_on",
            "needsApproval",
            "needs_approval",
            "tool_use_behavior",
          ])
            ? true
            : null,
          allowsDelegation: this.#flag(recognition, ["allow_delegation"]) ? true : null,
          hasMemory: this.#flag(recognition, ["memory", "checkpointer", "store", "session", "storage"]) ? true : null,
        },
        gaps:
          steps === undefined && hasSteps
            ? { maxSteps: { reason: "dynamic", detail: "the limit is not a literal" } }
            : {},
      },
      [evidence],
    );
    this.#emit.link(this.#emit.application(call.module, [evidence]), "uses", key, [evidence]);
    this.#keys.set(call.call, [key]);
    this.#connect(key, recognition);
    return key;
  }

  /** Whether an option is given and not switched off. */
  #flag({ call }: Recognition, names: readonly string[]): boolean {
    return names.some((name) =>
      this.#recogniser
        .at(call, name)
        .some(
          (value) =>
            !(
              value.kind === "none" ||
              (value.kind === "boolean" && !value.value) ||
              (value.kind === "text" && value.value === "NEVER")
            ),
        ),
    );
  }

  /** Links an agent to everything its arguments reach. */
  #connect(key: string, recognition: Recognition): void {
    const { call, spec } = recognition;
    const evidence = [this.#emit.evidence(call.module, call.call.line, "declared")];
    for (const model of this.#models.modelsOf(recognition)) this.#emit.link(key, "uses", model, evidence);
    for (const prompt of this.#prompts.promptsOf(recognition, this.nameOf(recognition)))
      this.#emit.link(key, "instructed-by", prompt, evidence);
    this.#connectTools(key, recognition);
    const context = contextOf(call);
    const everything = [...call.call.positional, ...call.call.spreads, ...call.call.keywords.map((item) => item.value)];
    const reached = reach(this.#program, this.#recogniser, [
      ...everything.flatMap((item) => this.#program.evaluator.evaluate(item, context)),
      ...(recognition.receiver === null ? [] : [recognition.receiver]),
    ]);
    for (const other of reached.recognitions) this.#linkTo(key, other);
    if (spec.names.some((name) => name.includes("StateGraph") || name.includes("MessageGraph")))
      this.#connectNodes(key, recognition);
  }

  #linkTo(key: string, other: Recognition): void {
    const verb = VERB_OF[other.spec.role];
    if (verb === undefined) return;
    const evidence = [this.#emit.evidence(other.call.module, other.call.call.line, "declared")];
    for (const target of this.assetsOf(other)) this.#emit.link(key, verb, target, evidence);
    if (other.spec.role === "pipeline") this.#connectPipeline(key, other);
  }

  #connectPipeline(key: string, other: Recognition): void {
    const context = contextOf(other.call);
    const values = [...other.call.call.positional, ...other.call.call.keywords.map((item) => item.value)].flatMap(
      (item) => this.#program.evaluator.evaluate(item, context),
    );
    for (const inner of reach(this.#program, this.#recogniser, values).recognitions)
      if (inner.spec.role !== "pipeline") this.#linkTo(key, inner);
  }

  #connectTools(key: string, recognition: Recognition): void {
    const { call, spec, signature } = recognition;
    const values = this.#recogniser.argument(call, spec, "tools");
    if (values.length === 0) {
      if (this.#recogniser.hasArgument(call, "tools", spec))
        this.#emit.incomplete(key, "uses", "its tools are put together at run time");
      return;
    }
    const evidence = [this.#emit.evidence(call.module, call.call.line, "declared")];
    for (const tool of this.toolsIn(values, signature.id)) this.#emit.link(key, "uses", tool, evidence);
    if (reach(this.#program, this.#recogniser, values).open)
      this.#emit.incomplete(key, "uses", "part of its tools is put together at run time");
  }

  /** Tools among the values of a `tools` argument. */
  toolsIn(values: readonly Value[], framework: string): readonly string[] {
    const reached = reach(this.#program, this.#recogniser, values);
    const decorated = reached.functions.map((item) => this.#tools.fromFunction(item, framework));
    const classes = reached.objects.map((item) => this.#tools.fromClass(item.module, item.classId, framework));
    const data = reached.dicts.flatMap(({ dict, key }) => this.#tools.fromDict(dict, framework, key) ?? []);
    const calls = reached.recognitions
      .filter(({ spec }) => ["tool", "mcp-tool", "toolkit", "mcp-client"].includes(spec.role))
      .flatMap((item) => this.assetsOf(item));
    return [...new Set([...decorated, ...classes, ...data, ...calls])];
  }

  /** A state graph's nodes are functions: what they call belongs to the agent. */
  #connectNodes(key: string, recognition: Recognition): void {
    for (const call of this.#program.calls()) {
      if (
        call.module !== recognition.call.module ||
        call.call.callee.kind !== "member" ||
        !/^(add_node|addNode)$/.test(call.call.callee.name)
      )
        continue;
      const values = [...call.call.positional, ...call.call.keywords.map((item) => item.value)].flatMap((item) =>
        this.#program.evaluator.evaluate(item, contextOf(call)),
      );
      const reached = reach(this.#program, this.#recogniser, values);
      for (const other of reached.recognitions) this.#linkTo(key, other);
      for (const place of reached.functions)
        for (const inner of this.#bodies.reached(place))
          for (const made of this.#bodies.callsIn(inner))
            for (const other of this.#recogniser.recognise(made)) this.#linkTo(key, other);
    }
  }

  #store(recognition: Recognition): string {
    const { call, spec, path } = recognition;
    const technology = spec.technology ?? TECHNOLOGY.find(([form]) => form.test(path))?.[1] ?? "vector-store";
    const collection = textIn(this.#recogniser.argument(call, spec, "collection")) ?? null;
    const evidence = this.#emit.evidence(call.module, call.call.line, "declared");
    const application = this.#emit.application(call.module, [evidence]);
    const key = this.#emit.asset(
      `vector-store:${application}:${technology}`,
      {
        kind: "vector-store",
        name: technology,
        identities: [`vector-store:${application}/${technology}`],
        properties: { technology, ...(collection !== null && { collection }) },
      },
      [evidence],
    );
    this.#emit.link(application, "uses", key, [evidence]);
    const reached = reach(
      this.#program,
      this.#recogniser,
      [...call.call.positional, ...call.call.keywords.map((item) => item.value)].flatMap((item) =>
        this.#program.evaluator.evaluate(item, contextOf(call)),
      ),
    );
    for (const other of reached.recognitions.filter(({ spec: inner }) => inner.role === "model"))
      for (const model of this.assetsOf(other)) this.#emit.link(key, "uses", model, [evidence]);
    return key;
  }

  #server(recognition: Recognition): string {
    const { call, signature } = recognition;
    const name = this.nameOf(recognition);
    const evidence = this.#emit.evidence(call.module, call.call.line, "declared");
    const key = `${call.module.path}#mcp-server:${call.call.line}:${call.call.id}`;
    this.#emit.asset(
      key,
      { kind: "mcp-server", name, anchor: `implemented:${signature.id}:${name}`, properties: { role: "implemented" } },
      [evidence],
    );
    this.#emit.link(this.#emit.application(call.module, [evidence]), "contains", key, [evidence]);
    const tools = this.#recogniser.at(call, "tools");
    for (const tool of this.toolsIn(tools, signature.id)) this.#emit.link(key, "exposes", tool, [evidence]);
    return key;
  }

  /** A server that code starts or contacts. */
  #mcpClient(recognition: Recognition): readonly string[] {
    const { call, signature } = recognition;
    const command = textIn([...this.#recogniser.at(call, "command"), ...this.#recogniser.at(call, "params.command")]);
    const url = textIn([
      ...this.#recogniser.at(call, "url"),
      ...this.#recogniser.at(call, "params.url"),
      ...this.#recogniser.at(call, "server_url"),
      ...this.#recogniser.at(call, 0),
    ]);
    const args = [...this.#recogniser.at(call, "args"), ...this.#recogniser.at(call, "params.args")].flatMap((value) =>
      value.kind === "list"
        ? value.expression.items.flatMap((item) => textIn(this.#program.evaluator.evaluate(item, value.context)) ?? [])
        : [],
    );
    const evidence = this.#emit.evidence(call.module, call.call.line, "declared");
    const host = url !== undefined && /^https?:\/\//.test(url) ? url : undefined;
    if (command === undefined && host === undefined) return [];
    const name =
      textIn(this.#recogniser.argument(call, recognition.spec, "name")) ??
      args.find((item) => !item.startsWith("-"))?.replace(/@[^/@]*$/, "") ??
      host?.replace(/^https?:\/\/([^/]+).*$/, "$1") ??
      command ??
      signature.title;
    const key = `${call.module.path}#mcp-client:${call.call.line}:${call.call.id}`;
    this.#emit.asset(
      key,
      {
        kind: "mcp-server",
        name,
        anchor: `code:${name}`,
        properties: {
          role: "configured",
          client: signature.id,
          ...(command !== undefined
            ? { transport: "stdio" as const, command, arguments: args, url: null, encrypted: null }
            : {}),
          ...(command === undefined && host !== undefined
            ? { url: host, encrypted: host.startsWith("https://"), command: null }
            : {}),
        },
      },
      [evidence],
    );
    this.#emit.link(this.#emit.application(call.module, [evidence]), "uses", key, [evidence]);
    return [key];
  }

  #dataset(recognition: Recognition): readonly string[] {
    const { call, spec } = recognition;
    const name = textIn(this.#recogniser.argument(call, spec, "name"));
    if (name === undefined) return [];
    const file = /^(json|csv|parquet|text|imagefolder|arrow|audiofolder|webdataset|pandas)$/.test(name);
    const data = file
      ? (textIn(this.#recogniser.at(call, "data_files")) ?? textIn(this.#recogniser.at(call, "data_dir")) ?? name)
      : name;
    const evidence = this.#emit.evidence(call.module, call.call.line, "declared");
    const revision = textIn(this.#recogniser.at(call, "revision")) ?? null;
    const trusts = this.#recogniser
      .at(call, "trust_remote_code")
      .some((value) => value.kind === "boolean" && value.value);
    const key = this.#emit.asset(
      `dataset:${data}`,
      {
        kind: "dataset",
        name: data,
        identities: [`dataset:${data}`],
        properties: { source: file ? "file" : "huggingface", revision, trustsRemoteCode: trusts },
      },
      [evidence],
    );
    this.#emit.link(this.#emit.application(call.module, [evidence]), "uses", key, [evidence]);
    return [key];
  }

  #simple(recognition: Recognition, kind: "guardrail"): string {
    const { call, spec, signature } = recognition;
    const name = spec.technology ?? this.nameOf(recognition);
    const evidence = this.#emit.evidence(call.module, call.call.line, "declared");
    const key = `${call.module.path}#${kind}:${name}`;
    this.#emit.asset(key, { kind, name, anchor: `${signature.id}:${name}`, properties: { technology: signature.id } }, [
      evidence,
    ]);
    this.#emit.link(this.#emit.application(call.module, [evidence]), "uses", key, [evidence]);
    return key;
  }
}

const TECHNOLOGY: readonly (readonly [RegExp, string])[] = [
  [/chroma/i, "chroma"],
  [/pinecone/i, "pinecone"],
  [/qdrant/i, "qdrant"],
  [/weaviate/i, "weaviate"],
  [/milvus/i, "milvus"],
  [/faiss/i, "faiss"],
  [/lance/i, "lancedb"],
  [/pg_?vector/i, "pgvector"],
  [/redis/i, "redis"],
  [/elastic/i, "elasticsearch"],
  [/mongo/i, "mongodb-atlas"],
  [/libsql/i, "libsql"],
  [/upstash/i, "upstash-vector"],
];
