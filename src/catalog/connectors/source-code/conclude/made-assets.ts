import type { ArgumentPlace, SymbolRole, SymbolSpec } from "../../../../domain/signature.ts";
import type { Call } from "../evaluate/evaluation.ts";
import type { FunctionValue, Value } from "../evaluate/values.ts";
import type { CallExpression, ClassIr } from "../ir.ts";
import { contextOf, plainArguments } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import { AgentLinks } from "./agent-links.ts";
import { agentAsset } from "./agents.ts";
import { classAgents } from "./class-agents.ts";
import { datasetAssets } from "./datasets.ts";
import { guardrailAsset } from "./guardrails.ts";
import { Kernels } from "./kernels.ts";
import { clientOfServer, implementedServer } from "./mcp-servers.ts";
import type { ModelPart } from "./models.ts";
import { functionAround } from "./names.ts";
import { calleeName, nameOf } from "./naming.ts";
import { pipelineAssets } from "./pipelines.ts";
import type { PromptPart } from "./prompts.ts";
import { registeredPrompt } from "./server-prompts.ts";
import { ToolLists } from "./tool-lists.ts";
import type { ToolPart } from "./tools.ts";
import { openedStore, storeAsset } from "./vector-stores.ts";
import type { AssetsOf, Workbench } from "./workbench.ts";

/** Gives every known call its assets, each once, however often it is reached. */
export class MadeAssets {
  readonly toolLists: ToolLists;
  readonly kernels: Kernels;
  readonly #bench: Workbench;
  readonly #models: ModelPart;
  readonly #tools: ToolPart;
  readonly #prompts: PromptPart;
  readonly #links: AgentLinks;
  readonly #classAgents = new Map<ClassIr, readonly string[]>();
  /** By call, and by what the call is: one call may make several things. */
  readonly #keys = new Map<CallExpression, Map<SymbolSpec, readonly string[]>>();

  constructor(bench: Workbench, models: ModelPart, tools: ToolPart, prompts: PromptPart) {
    this.#bench = bench;
    this.#models = models;
    this.#tools = tools;
    this.#prompts = prompts;
    this.toolLists = new ToolLists(bench, tools, this.of);
    this.kernels = new Kernels(bench);
    this.#links = new AgentLinks(bench, models, prompts, this.toolLists, this.kernels, this.of);
  }

  /** Keys of the assets that a known call makes or names. */
  readonly of: AssetsOf = (recognition) => {
    const known = this.#keys.get(recognition.call.call)?.get(recognition.spec);
    if (known !== undefined) return known;
    const made = this.#madeBy(recognition);
    made.set(recognition.spec, []);
    const keys = this.#make(recognition);
    if (recognition.spec.role === "call") made.delete(recognition.spec);
    else made.set(recognition.spec, keys);
    return keys;
  };

  #madeBy({ call: { call } }: Recognition): Map<SymbolSpec, readonly string[]> {
    const made = this.#keys.get(call) ?? new Map<SymbolSpec, readonly string[]>();
    this.#keys.set(call, made);
    return made;
  }

  #make(recognition: Recognition): readonly string[] {
    switch (recognition.spec.role) {
      case "model":
        return this.#model(recognition);
      case "call":
      case "client":
        return this.#called(recognition);
      case "agent":
        return this.#agent(recognition);
      case "tool":
      case "mcp-tool":
      case "toolkit":
        return this.#tool(recognition);
      case "mcp-prompt":
        return this.#handedOver(recognition) ?? registeredPrompt(this.#bench, recognition);
      case "prompt":
        return this.#prompts.promptsOf(recognition, nameOf(this.#bench, recognition));
      case "vector-store":
        return this.#store(recognition);
      case "mcp-server":
        return this.#server(recognition);
      case "mcp-client":
        return clientOfServer(this.#bench, recognition, this.of);
      case "dataset":
        return datasetAssets(this.#bench, recognition);
      case "guardrail":
        return [guardrailAsset(this.#bench, recognition)];
      case "pipeline":
        return pipelineAssets(this.#bench, recognition, this.of);
    }
  }

  /** A class of the program that descends from a library's tool is one tool, however often it is made or called upward. */
  #tool(recognition: Recognition): readonly string[] {
    const { call, path, signature } = recognition;
    if (/\(\)\.\w+$/.test(path) && callsUpward(call.call)) return [];
    const own = this.#bench.program.callee(call).find((value) => value.kind === "class");
    if (own !== undefined) {
      const made = { expression: call.call, context: contextOf(call) };
      return this.#tools.fromObject({ kind: "object", module: own.module, classId: own.id, call: made }, signature.id);
    }
    const given = this.#handedOver(recognition);
    if (given !== undefined) return given;
    const { offeredTo } = recognition.spec;
    const keys = offeredTo === undefined ? this.#tools.fromCall(recognition) : this.#registered(recognition, offeredTo);
    for (const store of this.#given(recognition, "vector-store"))
      for (const key of keys) this.#bench.emit.link(key, "retrieves-from", store, [this.#bench.emit.at(call)]);
    return keys;
  }

  /** What a server is given ready-made: `server.add_prompt(prompt)`. */
  #handedOver({ call, spec }: Recognition): readonly string[] | undefined {
    if (!ADDS.test(calleeName(call))) return undefined;
    const made = this.#bench.given
      .at(call, 0)
      .flatMap((value) => (value.kind === "instance" ? this.#bench.recogniser.recogniseMaker(value) : []))
      .filter((other) => other.spec.role === spec.role && other.call.call !== call.call);
    return made.length === 0 ? undefined : made.flatMap(this.of);
  }

  /** A model object names its model; one that wraps another has that other's. */
  #model(recognition: Recognition): readonly string[] {
    const named = this.#models.modelsOf(recognition);
    if (recognition.spec.instructions !== undefined)
      this.#prompts.promptsOf(recognition, nameOf(this.#bench, recognition));
    const models = named.length > 0 ? named : this.#given(recognition, "model");
    if (models.length === 0) this.#models.service(recognition);
    return models;
  }

  /** The models of a call; without any that could be read, the service is known all the same. */
  #called(recognition: Recognition): readonly string[] {
    const models = this.#models.modelsOf(recognition);
    if (models.length === 0) this.#models.service(recognition);
    return models;
  }

  /** Keys of the assets of one role that a call is given. */
  #given({ call }: Recognition, role: SymbolRole): readonly string[] {
    const { given, reach } = this.#bench;
    const { recognitions } = reach(given.values(call, plainArguments(call)));
    return recognitions.filter(({ spec }) => spec.role === role).flatMap(this.of);
  }

  /** Emits the classes of the program that are agents. */
  addClassAgents(): void {
    for (const { own, made } of classAgents(this.#bench)) this.#classAgents.set(own, this.of(made));
  }

  /** Whether a class of the program is an agent of a library. */
  isAgentClass(own: ClassIr): boolean {
    return this.#classAgents.has(own);
  }

  /** The class that a call makes an agent of, where that is one by itself. */
  #agentClass({ call }: Recognition): readonly string[] | undefined {
    const own = this.#bench.program.callee(call).find((value) => value.kind === "class");
    return own === undefined ? undefined : this.#classAgents.get(own.module.ir.classes[own.id] as ClassIr);
  }

  /** The agent is known before what it is linked to, so that agents may point at each other. */
  #agent(recognition: Recognition): readonly string[] {
    const known = recognition.spec.describedByMembers === true ? this.#agentClass(recognition) : undefined;
    if (known !== undefined) return known;
    const run = this.#agentsRun(recognition);
    for (const agent of run) this.#links.connect(agent, recognition);
    if (run.length > 0) return run;
    const key = agentAsset(this.#bench, recognition);
    this.#madeBy(recognition).set(recognition.spec, [key]);
    this.#links.connect(key, recognition);
    return [key];
  }

  /** Agents that a call merely runs: what it is given is given to them. */
  #agentsRun({ call, spec }: Recognition): readonly string[] {
    const { given, reach } = this.#bench;
    const run = (spec.runs ?? []).flatMap((place) => given.at(call, place));
    const { recognitions } = reach(run.flatMap((value) => (value.kind === "function" ? this.#madeIn(value) : value)));
    return recognitions.filter((other) => other.spec.role === "agent").flatMap(this.of);
  }

  /** What a function that is handed over gives back: `AddAIAgent("helper", (services, key) => client.AsAIAgent(…))`. */
  #madeIn({ module, id }: FunctionValue): readonly Value[] {
    const own = module.ir.functions[id];
    const place = { module, scope: own?.scope ?? 0, frame: null };
    return (own?.returns ?? []).flatMap((value) => this.#bench.program.evaluator.evaluate(value, place));
  }

  /** A tool that a call registers, linked to the agents that the same call hands it to. */
  #registered(recognition: Recognition, offeredTo: readonly ArgumentPlace[]): readonly string[] {
    const { emit, given, reach } = this.#bench;
    const { call } = recognition;
    const keys = this.#tools.fromRegistration(recognition);
    const agents = reach(offeredTo.flatMap((place) => given.at(call, place))).recognitions;
    for (const agent of agents.filter((other) => other.spec.role === "agent").flatMap(this.of))
      for (const key of keys) emit.link(agent, "uses", key, [emit.at(call)]);
    return keys;
  }

  /** A store, with the model that embeds what is put into it. */
  #store(recognition: Recognition): readonly string[] {
    const own = openedStore(this.#bench, recognition);
    if (own === undefined) return [];
    const inner = this.#given(recognition, "vector-store");
    // An index over a store of another kind is that store.
    const keys = inner.length > 0 && !inner.includes(own.key) ? inner : [storeAsset(this.#bench, recognition, own)];
    const evidence = [this.#bench.emit.at(recognition.call)];
    for (const model of this.#given(recognition, "model"))
      for (const key of keys) this.#bench.emit.link(key, "uses", model, evidence);
    return keys;
  }

  /** A class that descends from a server is a server wherever it is made; else where it makes itself one. */
  #server(recognition: Recognition): readonly string[] {
    const { emit, given } = this.#bench;
    const { call, signature } = recognition;
    const makers = callsUpward(call.call) ? this.#makersOf(call) : [];
    if (makers.length > 0) return makers.flatMap(this.of);
    const key = implementedServer(this.#bench, recognition);
    for (const tool of this.toolLists.toolsIn(given.at(call, "tools"), signature.id))
      emit.link(key, "exposes", tool, [emit.at(call)]);
    return [key];
  }

  /** Servers made by calls of the class in whose constructor a call stands. */
  #makersOf({ module, scope }: Call): readonly Recognition[] {
    const { program, recogniser } = this.#bench;
    const own = functionAround(module, scope);
    return (own?.classId == null ? [] : program.callersOf(module, own))
      .flatMap((maker) => recogniser.recognise(maker))
      .filter(({ spec }) => spec.role === "mcp-server");
  }
}

/** What adds something to a server, as it is written. */
const ADDS = /\.(add_tool|add_prompt|addTool|addPrompt)$/;

/** `super().method(…)` */
const callsUpward = ({ callee }: CallExpression): boolean =>
  callee.kind === "member" &&
  callee.object.kind === "call" &&
  callee.object.callee.kind === "name" &&
  callee.object.callee.name === "super";
