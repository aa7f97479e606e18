import type { SymbolRole } from "../../../../domain/signature.ts";
import type { Call } from "../evaluate/evaluation.ts";
import type { InstanceValue } from "../evaluate/values.ts";
import { top } from "../evaluate/values.ts";
import type { ClassIr, Expression, FunctionIr } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import type { KnownSymbol } from "../recognise/symbols.ts";
import { nameGivenBy } from "./decorator-names.ts";
import { guardrailFunction } from "./guardrails.ts";
import type { MadeAssets } from "./made-assets.ts";
import { withoutAsync } from "./naming.ts";
import { decoratedPrompt } from "./server-prompts.ts";
import type { ClassPlace, ToolClass } from "./tool-classes.ts";
import type { ToolPart } from "./tools.ts";
import type { Workbench } from "./workbench.ts";

/** A tool or prompt of a server, and where it is defined. */
export interface Unclaimed {
  readonly key: string;
  readonly module: LoadedModule;
}

const OFFERED_BY_SERVERS: ReadonlySet<string> = new Set(["mcp-tool", "mcp-prompt"]);

/** What a decorator can make of a function. */
const DECORATING: readonly SymbolRole[] = ["tool", "mcp-tool", "mcp-prompt", "guardrail"];

/** C# servers offer `GetAlertsAsync` as `get_alerts` where its attribute names nothing, agents as `GetAlerts`. */
function derivedName({ ir }: LoadedModule, { name }: FunctionIr, { spec }: KnownSymbol): string | undefined {
  if (ir.language !== "csharp" || name === null) return undefined;
  if (spec.role === "tool") return withoutAsync(name);
  return withoutAsync(name)
    .replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "_")
    .toLowerCase();
}

/** A class that descends from a framework's tool. */
interface FrameworkClass {
  readonly tool: ToolClass;
  readonly framework: string;
}

const keyOf = ({ module, id }: ClassPlace): string => `${module.path}#${id}`;

/** Finds functions that a decorator makes a tool, a prompt or a guardrail, and classes that descend from a framework's tool. */
export class Definitions {
  /** Calls that are decorators, and nothing else. */
  readonly consumed = new Set<Expression>();
  /** Tools and prompts of servers that are marked without naming the server: C# and Java gather them when the program starts. */
  readonly unclaimed: Unclaimed[] = [];
  readonly #bench: Workbench;
  readonly #tools: ToolPart;
  readonly #made: MadeAssets;
  readonly #classes: FrameworkClass[] = [];
  readonly #waiting: FrameworkClass[] = [];

  constructor(bench: Workbench, tools: ToolPart, made: MadeAssets) {
    this.#bench = bench;
    this.#tools = tools;
    this.#made = made;
  }

  /** Emits the tools and guardrails that a module defines. */
  add(module: LoadedModule): void {
    for (const own of module.ir.functions)
      for (const decorator of own.decorators) this.#addDecorated(module, own, decorator);
    for (const own of module.ir.classes) this.#addClass(module, own);
  }

  /** Emits the classes that name their tools themselves, when all modules were added. What others are only derived from is no tool. */
  addClasses(): void {
    const bases = new Set(this.#classes.flatMap(({ tool }) => tool.ancestors.map((place) => keyOf(place))));
    for (const { tool, framework } of this.#classes) {
      const isBase = bases.has(keyOf(tool.place)) && tool.text("name") === undefined;
      if (!isBase && tool.isNamedByMaker()) this.#waiting.push({ tool, framework });
      else if (!isBase) this.#tools.fromClass(tool, framework);
    }
  }

  /** Emits the classes whose makers name their tools, where nothing in the program makes one. */
  addUnmade(): void {
    for (const { tool, framework } of this.#waiting)
      if (!this.#tools.isTold(tool.place)) this.#tools.fromClass(tool, framework);
  }

  #addClass(module: LoadedModule, { id, bases, decorators }: ClassIr): void {
    if (module.ir.language === "rust") for (const decorator of decorators) this.#addMarked({ module, id }, decorator);
    if (bases.length === 0) return;
    const tool = this.#tools.classOf({ module, id });
    const known = [tool.place, ...tool.ancestors]
      .flatMap((place) => (place.module.ir.classes[place.id] as ClassIr).bases.map((base) => ({ place, base })))
      .flatMap(({ place, base }) => this.#symbols(place.module, base))
      .find(({ spec }) => spec.role === "tool");
    if (known === undefined) return;
    tool.above = known.spec;
    this.#classes.push({ tool, framework: known.signature.id });
  }

  /** Rust marks a type as a tool of the type's name: `#[tool(description = "…")] struct ReadFile`. */
  #addMarked(place: ClassPlace, decorator: Expression): void {
    if (decorator.kind !== "call") return;
    const known = this.#symbols(place.module, decorator.callee).find(({ spec }) => spec.role === "tool");
    if (known === undefined) return;
    this.consumed.add(decorator);
    this.#tools.fromMarked(this.#tools.classOf(place), known.signature.id, {
      module: place.module,
      scope: 0,
      call: decorator,
    });
  }

  #symbols(module: LoadedModule, expression: Expression): readonly KnownSymbol[] {
    const { program, recogniser } = this.#bench;
    return program.evaluator
      .evaluate(expression, top(module))
      .flatMap((value) => (value.kind === "symbol" ? recogniser.symbol(module.ir.language, value.path) : []));
  }

  #addDecorated(module: LoadedModule, own: FunctionIr, decorator: Expression): void {
    const { program, recogniser } = this.#bench;
    const scope = module.ir.scopes[own.scope]?.parent ?? 0;
    const target = decorator.kind === "call" ? decorator.callee : decorator;
    for (const value of program.evaluator.evaluate(target, { ...top(module), scope })) {
      const symbols = value.kind === "symbol" ? recogniser.symbol(module.ir.language, value.path) : [];
      // Java names in an annotation the classes that guard a method; the method is none.
      const isNamed = module.ir.language === "java";
      const known = symbols.find(
        ({ spec: { role } }) => DECORATING.includes(role) && !(isNamed && role === "guardrail"),
      );
      if (value.kind !== "symbol" || known === undefined) continue;
      const given = decorator.kind === "call" ? this.#consume({ module, scope, call: decorator }, known) : undefined;
      const name = given ?? derivedName(module, own, known);
      const place = { module, id: own.id };
      if (known.spec.role === "guardrail") {
        guardrailFunction(this.#bench, place, known.signature.id);
        return;
      }
      const key =
        known.spec.role === "mcp-prompt"
          ? decoratedPrompt(this.#bench, place, name)
          : this.#tools.fromFunction(place, known.signature.id, name);
      this.#offer(key, value.receiver, known);
      if (OFFERED_BY_SERVERS.has(known.spec.role) && value.receiver === null) this.unclaimed.push({ key, module });
      return;
    }
  }

  /** Marks a decorator's call as spent; gives the name it sets, if it sets one. */
  #consume(call: Call, { spec }: KnownSymbol): string | undefined {
    this.consumed.add(call.call);
    return nameGivenBy(this.#bench, call, spec);
  }

  /** Links a tool to what offers it: a server exposes it, an agent uses it. */
  #offer(key: string, receiver: InstanceValue | null, { spec }: KnownSymbol): void {
    for (let at = receiver; at !== null && at.call.id !== -1; at = at.receiver)
      for (const owner of this.#bench.recogniser.recogniseMaker(at))
        for (const asset of this.#made.of(owner))
          if (owner.spec.role === "mcp-server" || owner.spec.role === "agent")
            this.#bench.emit.link(asset, spec.role === "tool" ? "uses" : "exposes", key, []);
  }
}
