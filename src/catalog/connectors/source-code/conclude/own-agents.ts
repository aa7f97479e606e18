import { type Evidence, fileRole } from "../../../../domain/evidence.ts";
import { top, type Value } from "../evaluate/values.ts";
import type { CallExpression, ClassIr, Expression } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import { hasArgument } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import type { MadeAssets } from "./made-assets.ts";
import type { ModelPart } from "./models.ts";
import { functionAround } from "./names.ts";
import { ownerOf } from "./naming.ts";
import type { PromptPart } from "./prompts.ts";
import { type ClassPlace, ToolClass } from "./tool-classes.ts";
import type { Workbench } from "./workbench.ts";

/** Classes that agents are, or are derived from, as programs call them. */
const AGENT = /(?:Agent|Persona|Assistant)(?:Base|Interface|Impl)?$/;
/** Members under which such a class says what its model is told, and what it may use. */
const INSTRUCTIONS = [
  "system_prompt",
  "systemPrompt",
  "SYSTEM_PROMPT",
  "instructions",
  "system_message",
  "systemMessage",
];
const TOOLS = ["tools", "available_tools", "availableTools"];
/** Such agents belong to no library. */
const FRAMEWORK = "own";
/** Shorter instructions are names and placeholders. */
const SHORTEST = 20;

interface Parts {
  readonly models: ModelPart;
  readonly made: MadeAssets;
  readonly prompts: PromptPart;
}

/**
 * Agents that a program makes without a library: classes that are called so and say what their model is told, and what asks a model
 * again and again, with tools at hand, until it is done. A class around an agent of a library is that agent.
 */
export class OwnAgents {
  readonly #bench: Workbench;
  readonly #parts: Parts;
  /** Classes in whose methods agents of libraries are made. */
  readonly #around = new Set<ClassIr>();
  readonly #asking: Recognition[] = [];
  readonly #told = new Map<ClassIr, string>();

  constructor(bench: Workbench, parts: Parts) {
    this.#bench = bench;
    this.#parts = parts;
  }

  /** Notes what a known call says of the class around it. */
  take(recognition: Recognition): void {
    const { call, spec } = recognition;
    const own = classAround(call.module, call.scope);
    if (spec.role === "agent" && own !== undefined) this.#around.add(own);
    if (spec.role === "call" && (spec.operation ?? "chat") === "chat" && hasArgument(call, "tools", spec))
      this.#asking.push(recognition);
  }

  /** Emits the agents, when all calls were taken. Tests make none. */
  add(): void {
    for (const module of this.#bench.program.modules.values())
      if (fileRole(module.path) !== "test")
        for (const own of module.ir.classes) if (!this.#around.has(own)) this.#addClass({ module, id: own.id }, own);
    for (const recognition of this.#asking) this.#addAsking(recognition);
  }

  #addClass(place: ClassPlace, own: ClassIr): void {
    if (own.name === null || ![{ kind: "name" as const, name: own.name }, ...own.bases].some(isCalledAgent)) return;
    if (this.#parts.made.isAgentClass(own) || own.bases.some((base) => this.#isOutside(place, base))) return;
    const tells = new ToolClass(this.#bench, place);
    const said = (names: readonly string[]): readonly Value[] =>
      names.flatMap((name) => tells.values(name).flatMap((value) => this.#answer(value)));
    const told = said(INSTRUCTIONS).filter(isInstruction);
    if (told.length === 0) return;
    const evidence = [this.#bench.emit.evidence(place.module, own.line, "inferred")];
    const key = this.#emit(place.module, own.name, `${place.module.path}#agent-class:${own.line}`, evidence);
    this.#told.set(own, key);
    for (const prompt of this.#parts.prompts.instructionsIn(told, own.name, FRAMEWORK))
      this.#bench.emit.link(key, "instructed-by", prompt, evidence);
    for (const tool of this.#parts.made.toolLists.toolsIn(said(TOOLS), FRAMEWORK))
      this.#bench.emit.link(key, "uses", tool, evidence);
  }

  /** What asks a model with tools: in a loop, or in a class or function that is called an agent. */
  #addAsking(recognition: Recognition): void {
    const { call, spec, signature } = recognition;
    if (fileRole(call.module.path) === "test") return;
    const own = classAround(call.module, call.scope);
    if (own !== undefined && this.#around.has(own)) return;
    const { emit, given } = this.#bench;
    const evidence = [emit.at(call)];
    const tools = this.#parts.made.toolLists.toolsIn(given.of(call, spec, "tools"), signature.id);
    const known = own === undefined ? undefined : this.#told.get(own);
    if (known === undefined && !(isRepeated(recognition) && tools.length > 0)) return;
    const name = own?.name ?? ownerOf(this.#bench, call);
    const key = known ?? this.#emit(call.module, name, `${call.module.path}#agent-loop:${name}`, evidence);
    for (const tool of tools) emit.link(key, "uses", tool, evidence);
    for (const model of this.#parts.models.modelsOf(recognition)) emit.link(key, "uses", model, evidence);
  }

  #emit(module: LoadedModule, name: string, key: string, evidence: readonly Evidence[]): string {
    const { emit } = this.#bench;
    const properties = { framework: FRAMEWORK };
    emit.asset(key, { kind: "agent", name, anchor: `${FRAMEWORK}:${name}`, properties }, evidence);
    emit.belongs(module, "uses", key, evidence);
    return key;
  }

  /** A library's class, which alone says what descends from it. Ruby imports nothing, so there only known libraries tell. */
  #isOutside({ module }: ClassPlace, base: Expression): boolean {
    const { program, recogniser } = this.#bench;
    const { language } = module.ir;
    return program.evaluator
      .evaluate(base, top(module))
      .some(
        (value) =>
          value.kind === "symbol" &&
          !value.path.startsWith("?") &&
          (language !== "ruby" || recogniser.symbol(language, value.path).length > 0),
      );
  }

  /** What a method gives back where a value is one. */
  #answer(value: Value): readonly Value[] {
    if (value.kind !== "function") return [value];
    const own = value.module.ir.functions[value.id];
    const context = { module: value.module, scope: own?.scope ?? 0, frame: null };
    return (own?.returns ?? []).flatMap((item) => this.#bench.program.evaluator.evaluate(item, context));
  }
}

const isCalledAgent = (base: Expression): boolean =>
  (base.kind === "name" || base.kind === "member") && AGENT.test(base.name);

const isInstruction = (value: Value): boolean =>
  value.kind === "pattern" || (value.kind === "text" && value.value.length >= SHORTEST && /\s/.test(value.value));

/** The class whose method a call stands in. */
function classAround(module: LoadedModule, scope: number): ClassIr | undefined {
  const own = functionAround(module, scope);
  return own?.classId == null ? undefined : module.ir.classes[own.classId];
}

/** Whether a call goes on with a conversation, round by round of a loop: one that begins anew each time asks something of each item. */
const isRepeated = ({ call: { module, scope, call } }: Recognition): boolean =>
  !call.keywords.some(({ name, value }) => CONVERSATION.test(name) && value.kind === "list") &&
  (module.ir.scopes[scope]?.bindings ?? []).some(({ loop, value }) => loop !== undefined && holds(value, call));

const CONVERSATION = /^(?:messages|input|contents)$/i;
const MOST_DEPTH = 4;
const holds = (value: Expression, call: CallExpression, depth = 0): boolean =>
  value === call ||
  (depth < MOST_DEPTH &&
    ((value.kind === "call" && holds(value.callee, call, depth + 1)) ||
      (value.kind === "member" && holds(value.object, call, depth + 1)) ||
      (value.kind === "index" && holds(value.object, call, depth + 1))));
