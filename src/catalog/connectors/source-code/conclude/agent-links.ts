import type { Verb } from "../../../../domain/relationship.ts";
import type { Call } from "../evaluate/evaluation.ts";
import type { Value } from "../evaluate/values.ts";
import { allArguments, hasArgument, plainArguments, textIn } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import { annotations } from "./annotations.ts";
import { givenLater } from "./given-later.ts";
import { type GraphNode, nodesOf } from "./graph-nodes.ts";
import { guardrailsOf } from "./guardrails.ts";
import { KERNEL_FRAMEWORK, type Kernels } from "./kernels.ts";
import { tabledServers } from "./mcp-servers.ts";
import { type ModelPart, operationsOf } from "./models.ts";
import { namedTools } from "./named-tools.ts";
import { nameOf, ownerOf } from "./naming.ts";
import { behindOf, doingsOf, saidIn } from "./node-agents.ts";
import type { PromptPart } from "./prompts.ts";
import type { ToolLists } from "./tool-lists.ts";
import type { AssetsOf, Workbench } from "./workbench.ts";

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

/** Links agents to all that their arguments reach. */
export class AgentLinks {
  readonly #bench: Workbench;
  readonly #models: ModelPart;
  readonly #prompts: PromptPart;
  readonly #toolLists: ToolLists;
  readonly #kernels: Kernels;
  readonly #assetsOf: AssetsOf;

  constructor(
    bench: Workbench,
    models: ModelPart,
    prompts: PromptPart,
    toolLists: ToolLists,
    kernels: Kernels,
    assetsOf: AssetsOf,
  ) {
    this.#bench = bench;
    this.#kernels = kernels;
    this.#models = models;
    this.#prompts = prompts;
    this.#toolLists = toolLists;
    this.#assetsOf = assetsOf;
  }

  /** Links an agent to everything its call is given. */
  connect(key: string, recognition: Recognition): void {
    const { call, receiver } = recognition;
    const { emit, given, reach } = this.#bench;
    const evidence = [emit.at(call)];
    for (const model of this.#models.modelsOf(recognition)) emit.link(key, "uses", model, evidence);
    for (const prompt of this.#prompts.promptsOf(recognition, nameOf(this.#bench, recognition)))
      emit.link(key, "instructed-by", prompt, evidence);
    for (const other of annotations(this.#bench, recognition)) this.#link(key, other);
    for (const guardrail of guardrailsOf(this.#bench, recognition)) emit.link(key, "guarded-by", guardrail, evidence);
    this.#connectTools(key, recognition);
    this.#connectKernels(key, recognition);
    this.#connectWritten(key, recognition);
    for (const server of tabledServers(this.#bench, recognition)) emit.link(key, "uses", server, evidence);
    const values = [...given.values(call, allArguments(call)), ...givenLater(this.#bench, call)];
    for (const other of reach(receiver === null ? values : [...values, receiver]).recognitions) this.#link(key, other);
    if (isGraph(recognition)) this.#connectNodes(key, recognition);
  }

  /** Hangs on an agent what a known call made; what a pipeline was given hangs on it as if given itself. */
  #link(key: string, other: Recognition): void {
    if (other.spec.role === "pipeline") return this.#linkThrough(key, other);
    const verb = VERB_OF[other.spec.role];
    // What embeds texts belongs to the store that an agent retrieves from.
    if (verb === undefined || (other.spec.role === "model" && operationsOf(other)[0] === "embeddings")) return;
    const { emit } = this.#bench;
    for (const target of this.#assetsOf(other)) {
      emit.link(key, verb, target, [emit.at(other.call)]);
      if (other.spec.role === "model" && operationsOf(other).length === 0)
        emit.describe(target, { operations: ["chat"] });
    }
  }

  #linkThrough(key: string, { call }: Recognition): void {
    const { given, reach } = this.#bench;
    for (const inner of reach(given.values(call, plainArguments(call))).recognitions)
      if (inner.spec.role !== "pipeline") this.#link(key, inner);
  }

  #connectTools(key: string, recognition: Recognition): void {
    const { call, spec, signature } = recognition;
    const { emit, given, reach } = this.#bench;
    const values = given.of(call, spec, "tools");
    if (values.length === 0) {
      if (hasArgument(call, "tools", spec)) emit.incomplete(key, "uses", "its tools are put together at run time");
      return;
    }
    const tools = [...this.#toolLists.toolsIn(values, signature.id), ...namedTools(this.#bench, recognition)];
    for (const tool of tools) emit.link(key, "uses", tool, [emit.at(call)]);
    if (reach(values).open) emit.incomplete(key, "uses", "part of its tools is put together at run time");
  }

  /** What the kernels that an agent is given hold. */
  #connectKernels(key: string, { call }: Recognition): void {
    const { emit, given } = this.#bench;
    const held = this.#kernels.heldBy(given.values(call, allArguments(call)), call);
    for (const tool of this.#toolLists.toolsIn(held.plugins, KERNEL_FRAMEWORK))
      emit.link(key, "uses", tool, [emit.at(call)]);
    for (const service of held.services) if (operationsOf(service)[0] !== "embeddings") this.#link(key, service);
  }

  /** Agents written as data among those that an agent delegates to: `{"name": …, "system_prompt": …, "tools": […]}`. */
  #connectWritten(key: string, { call, spec, signature }: Recognition): void {
    const { emit, given, program } = this.#bench;
    for (const dict of given.items(given.of(call, spec, "delegates"))) {
      if (dict.kind !== "dict") continue;
      const entry = (name: string): readonly Value[] => program.evaluator.member(dict, name);
      const name = textIn(entry("name"));
      const instructions = [...entry("system_prompt"), ...entry("prompt")];
      if (name === undefined || instructions.length === 0) continue;
      const { module } = dict.context;
      const evidence = [emit.evidence(module, dict.expression.line, "declared")];
      const own = `${module.path}#agent-data:${dict.expression.line}:${name}`;
      const properties = { framework: signature.id };
      emit.asset(own, { kind: "agent", name, anchor: `${signature.id}:${name}`, properties }, evidence);
      emit.belongs(module, "uses", own, evidence);
      emit.link(key, "delegates-to", own, evidence);
      for (const prompt of this.#prompts.instructionsIn(instructions, name, signature.id))
        emit.link(own, "instructed-by", prompt, evidence);
      for (const tool of this.#toolLists.toolsIn(entry("tools"), signature.id)) emit.link(own, "uses", tool, evidence);
    }
  }

  /** A state graph's nodes are functions: what they call belongs to the agent, and those that ask a model are agents of their own. */
  #connectNodes(key: string, recognition: Recognition): void {
    const { program, given, reach, bodies, recogniser } = this.#bench;
    for (const call of program.callsOf(recognition.call.module)) {
      if (!addsNode(call) || !this.#isOn(recognition, call)) continue;
      const { recognitions, functions } = reach(given.values(call, plainArguments(call)));
      for (const other of recognitions) this.#link(key, other);
      for (const place of functions.flatMap((node) => bodies.reached(node)))
        for (const inner of bodies.callsIn(place))
          for (const other of recogniser.recognise(inner)) this.#link(key, other);
      for (const node of nodesOf(this.#bench, call)) this.#connectNode(key, recognition, call, node);
    }
  }

  /** Whether a call adds to this graph, as far as it is known which graph it adds to. */
  #isOn({ call: graph }: Recognition, { module, scope, call }: Call): boolean {
    if (call.callee.kind !== "member") return false;
    const { given, reach } = this.#bench;
    const on = reach(given.values({ module, scope, call }, [call.callee.object])).recognitions.filter(isGraph);
    return on.length === 0 || on.some((other) => other.call.call === graph.call);
  }

  /** Emits the agent that a node is, with its models, instructions and tools. */
  #connectNode(graph: string, { signature }: Recognition, call: Call, { name, run }: GraphNode): void {
    const doings = doingsOf(this.#bench, run);
    if (doings === undefined) return;
    const { emit, given, reach } = this.#bench;
    const evidence = [emit.at(call)];
    const own = `${call.module.path}#agent-node:${call.call.line}:${name}`;
    const properties = { framework: signature.id };
    emit.asset(own, { kind: "agent", name, anchor: `${signature.id}:${name}`, properties }, evidence);
    emit.belongs(call.module, "uses", own, evidence);
    emit.link(graph, "delegates-to", own, evidence);
    const behind = reach(doings.asking.flatMap((asking) => behindOf(this.#bench, asking))).recognitions;
    const parts = [...doings.known, ...behind.filter(({ spec }) => BEHIND.has(spec.role))];
    for (const other of parts) this.#link(own, other);
    if (!parts.some((other) => this.#models.modelsOf(other).length > 0))
      emit.incomplete(own, "uses", "its model is chosen at run time");
    for (const asking of doings.asking) {
      const said = saidIn(this.#bench, asking);
      for (const prompt of this.#prompts.toldIn(said, ownerOf(this.#bench, asking), signature.id))
        emit.link(own, "instructed-by", prompt, [emit.at(asking)]);
    }
    for (const binding of doings.binding)
      for (const tool of this.#toolLists.toolsIn(given.at(binding, 0), signature.id))
        emit.link(own, "uses", tool, [emit.at(binding)]);
  }
}

/** What a call that asks a model is made on or hands over, as parts of the agent. */
const BEHIND: ReadonlySet<string> = new Set(["model", "client", "prompt"]);

const isGraph = ({ spec }: Recognition): boolean => spec.names.some((name) => /StateGraph|MessageGraph/.test(name));

const addsNode = ({ call: { callee } }: Call): boolean =>
  callee.kind === "member" && /^(add_node|addNode)$/.test(callee.name);
