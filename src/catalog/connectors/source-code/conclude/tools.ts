import type { Capability } from "../../../../domain/asset.ts";
import { LONGEST_DESCRIPTION } from "../../../../domain/demand.ts";
import type { Evidence } from "../../../../domain/evidence.ts";
import type { Gap, PartialProperties } from "../../../../domain/observation.ts";
import type { ArgumentPlace } from "../../../../domain/signature.ts";
import { maskSecrets } from "../../../../domain/text.ts";
import { textSignals } from "../../shared/text-signals.ts";
import { type Call, NAMES_FIELDS } from "../evaluate/evaluation.ts";
import { type DictValue, type ObjectValue, top, type Value } from "../evaluate/values.ts";
import type { CallExpression, ClassIr, Expression, FunctionIr } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import { expressionAt, hasArgument, placesOf, textIn } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import type { KnownSymbol } from "../recognise/symbols.ts";
import { USUAL_ARGUMENTS } from "../recognise/usual-arguments.ts";
import { appliedTo } from "./applied.ts";
import { chainedOn, methodOf } from "./chained.ts";
import { nameGivenBy } from "./decorator-names.ts";
import type { FunctionPlace } from "./function-place.ts";
import { namePlace } from "./name-places.ts";
import { withoutAsync } from "./naming.ts";
import { isPlainData, RUN_METHODS } from "./plain-data.ts";
import { madeBy, registered } from "./registrars.ts";
import { type ClassPlace, ToolClass } from "./tool-classes.ts";
import { bodyDoings, shippedDoings } from "./tool-doings.ts";
import { parametersOf, type Taking, takenApart, takenBy } from "./tool-parameters.ts";
import { argumentNames } from "./tool-schemas.ts";
import type { Workbench } from "./workbench.ts";

const BODY: readonly (string | number)[] = [
  "func",
  "fn",
  "function",
  "execute",
  "handler",
  "coroutine",
  "_run",
  "createTask",
  0,
  1,
  2,
  3,
  4,
];
/** Entries of which a definition written as data has one. */
const DEFINING = ["parameters", "input_schema", "inputSchema", "execute", "handler", "description"];
const SCHEMAS = [...USUAL_ARGUMENTS.schema, "args"];
const UNTOLD: Gap = { reason: "dynamic", detail: "the schema of its arguments is put together at run time" };

interface ToolDraft extends Taking {
  readonly key: string;
  readonly name: string;
  readonly framework: string;
  readonly description: string | null | undefined;
  /** What a tool that a library ships is known to do; such a tool has no body here. */
  readonly capabilities?: readonly Capability[] | undefined;
  readonly evidence: Evidence;
  /** Whether a call makes the tool of a function that stands elsewhere. */
  readonly isMadeByCall?: boolean;
  /** What gives it its name, and the last line of what declares it. */
  readonly names?: readonly Value[];
  readonly endLine?: number;
  readonly module: LoadedModule;
}

/** Finds tools: decorated functions, tool objects, classes, plain functions and plain definitions given to an agent. */
export class ToolPart {
  /** The functions that tools run, by the tools' keys. */
  readonly bodies = new Map<string, FunctionPlace>();
  readonly #bench: Workbench;
  readonly #classes = new Map<ClassIr, ToolClass>();
  readonly #told = new Set<ClassIr>();

  constructor(bench: Workbench) {
    this.#bench = bench;
  }

  /**
   * Tools made by a call: `Tool(name=…)`, `tool({…})`, `server.registerTool("…", …)`. Several where it stands in a function or a
   * loop that registers what it is given; none where its name is known only at run time.
   */
  fromCall(recognition: Recognition): readonly string[] {
    const { call, spec, signature } = recognition;
    if (isTrait(call)) return [];
    const several = registered(this.#bench, recognition);
    if (several.length > 0)
      return several.flatMap((item) =>
        "definition" in item
          ? (this.fromDict(item.definition, signature.id) ?? [])
          : [this.#fromCall(item.recognition)],
      );
    const isNamed = spec.role === "mcp-tool" || NAMES_FIELDS.has(call.module.ir.language);
    const isNamedAtRunTime = isNamed && textIn(this.#bench.given.of(call, spec, "name")) === undefined;
    if (isOfItself(call, placesOf(spec, "name"))) return [];
    return isNamedAtRunTime && hasArgument(call, "name", spec) ? [] : [this.#fromCall(recognition)];
  }

  #fromCall(recognition: Recognition): string {
    const { call, spec, signature } = recognition;
    const { given, emit } = this.#bench;
    const maker = call.frame?.self == null ? undefined : madeBy(call.frame.self);
    const body = this.#bodyOf(maker === undefined ? recognition : { ...recognition, call: maker });
    const own = body === undefined ? undefined : body.module.ir.functions[body.id];
    const isReadyMade = spec.capabilities !== undefined;
    const name = isReadyMade ? lastName(recognition.path) : this.#nameOf(recognition, own);
    return this.#tool({
      key: `${call.module.path}#tool:${call.call.line}:${call.call.id}${call.frame === undefined ? "" : `:${name}`}`,
      name,
      framework: signature.id,
      description: textIn(given.of(call, spec, "description")) ?? this.#toldOnChain(call) ?? own?.documentation,
      capabilities: spec.capabilities,
      body: isReadyMade ? undefined : body,
      parameters: takenBy(this.#bench, recognition, own),
      evidence:
        call.frame === undefined
          ? emit.at(call)
          : maker === undefined
            ? emit.evidence(call.frame.caller.module, call.frame.call.line, "declared")
            : emit.at(maker),
      isMadeByCall: true,
      module: call.module,
      names: call.frame === undefined ? given.of(call, spec, "name") : [],
      endLine: call.call.endLine,
    });
  }

  /** What a tool of PHP is for, as the chain that makes it says. */
  #toldOnChain(call: Call): string | undefined {
    if (call.module.ir.language !== "php") return undefined;
    return textIn(
      chainedOn(call)
        .filter((other) => methodOf(other) === "for")
        .flatMap((other) => this.#bench.given.at(other, 0)),
    );
  }

  /** A function of the program that a call hands to agents as a tool: one tool, however many agents get it. */
  fromRegistration(recognition: Recognition): readonly string[] {
    const { call, spec, signature } = recognition;
    const body = this.#bodyOf(recognition);
    if (body === undefined) return this.fromCall(recognition);
    const { given, emit } = this.#bench;
    const key = this.fromFunction(body, signature.id, textIn(given.of(call, spec, "name")));
    emit.amend<"tool">(key, {}, [emit.at(call)]);
    return [key];
  }

  /** Python's wrappers take the name of the function they are given, JavaScript's are known by what holds them. */
  #nameOf({ call, spec, path }: Recognition, body: FunctionIr | undefined): string {
    const { given, names } = this.#bench;
    const held = names.of(call.module, call.call);
    const named = textIn(given.of(call, spec, "name"));
    if (named === undefined && call.module.ir.language === "php" && path.endsWith(".make")) return lastName(path);
    if (named === undefined && call.module.ir.language === "csharp") {
      const method = body?.name ?? methodName(call.call.positional[0]);
      if (method !== undefined) return withoutAsync(method);
    }
    const own = body?.name != null && /^(?:execute|handler)$/.test(body.name) ? undefined : body?.name;
    const [first, second] = call.module.ir.language === "python" ? [body?.name, held] : [held, own];
    return named ?? first ?? second ?? names.enclosing(call)?.name ?? fileName(call.module.path);
  }

  #bodyOf({ call }: Recognition): FunctionPlace | undefined {
    for (const place of BODY) {
      const found = this.#bench.given.at(call, place).find((value) => value.kind === "function");
      if (found !== undefined) return found;
    }
    return this.#bodyAround(call) ?? this.#bodyOnChain(call);
  }

  /** PHP hands over what a tool runs at the end of the chain that makes it. */
  #bodyOnChain(call: Call): FunctionPlace | undefined {
    if (call.module.ir.language !== "php") return undefined;
    return chainedOn(call)
      .filter((other) => methodOf(other) === "using")
      .flatMap((other) => this.#bench.given.at(other, 0))
      .find((value) => value.kind === "function");
  }

  /** The function that a call's result is put around; where another function hands that on, the one which is handed to it. */
  #bodyAround(call: Call): FunctionPlace | undefined {
    const { frame } = call;
    const outer = frame && appliedTo(this.#bench, { ...frame.caller, call: frame.call, frame: undefined })[0];
    return outer ?? appliedTo(this.#bench, call)[0];
  }

  /** A function of the program used as a tool. */
  fromFunction(place: FunctionPlace, framework: string, name?: string): string {
    const { module, id } = place;
    const own = module.ir.functions[id] as FunctionIr;
    return this.#tool({
      key: `${module.path}#tool-function:${own.line}:${own.id}`,
      name: name ?? own.name ?? this.#bench.names.of(module, { kind: "function", id }) ?? "anonymous",
      framework,
      description: own.documentation,
      body: place,
      evidence: this.#bench.emit.evidence(module, own.line, "declared"),
      module,
    });
  }

  /** The tools that an object is: its methods that are marked as tools; without any, its class. */
  ofObject(object: ObjectValue, framework: string): readonly string[] {
    const { module, classId } = object;
    const marked = (module.ir.classes[classId]?.methods ?? []).filter((id) => this.#isMarked(module, id));
    if (marked.length > 0)
      return marked.map((id) => this.fromFunction({ module, id }, framework, this.#nameOnto({ module, id })));
    // Java's objects are tools by their methods alone; what else a list of tools holds are types and records.
    const isNone =
      /^(java|kotlin)$/.test(module.ir.language) || isPlainData(this.#bench.program, { module, id: classId });
    return isNone ? [] : this.fromObject(object, framework);
  }

  /** The tool that an instance of a class of the program is: its class, or itself where its maker names it. */
  fromObject({ module, classId, call }: ObjectValue, framework: string): readonly string[] {
    const own = this.classOf({ module, id: classId });
    if (call === null || !own.isNamedByMaker()) return this.fromClass(own, framework);
    const made = { module: call.context.module, scope: call.context.scope, call: call.expression };
    const name = textIn(this.#bench.given.at(made, "name"));
    return name === undefined ? this.fromClass(own, framework) : [this.#ofClass(own, framework, { made, name })];
  }

  /** The name that what marks a method as a tool gives it. */
  #nameOnto({ module, id }: FunctionPlace): string | undefined {
    const { decorators, scope } = module.ir.functions[id] as FunctionIr;
    for (const decorator of decorators)
      for (const { spec } of this.#marks({ module, id }, decorator)) {
        const call = { module, scope, call: decorator as CallExpression };
        const name = decorator.kind === "call" ? nameGivenBy(this.#bench, call, spec) : undefined;
        if (name !== undefined) return name;
      }
    return undefined;
  }

  #isMarked(module: LoadedModule, id: number): boolean {
    return (module.ir.functions[id]?.decorators ?? []).some(
      (decorator) => this.#marks({ module, id }, decorator).length > 0,
    );
  }

  /** What a decorator that makes a tool of what it stands on is. */
  #marks({ module, id }: FunctionPlace, decorator: Expression): readonly KnownSymbol[] {
    const { program, recogniser } = this.#bench;
    const scope = module.ir.scopes[module.ir.functions[id]?.scope ?? 0]?.parent ?? 0;
    return program.evaluator
      .evaluate(decorator.kind === "call" ? decorator.callee : decorator, { ...top(module), scope })
      .flatMap((value) => (value.kind === "symbol" ? recogniser.symbol(module.ir.language, value.path) : []))
      .filter(({ spec }) => spec.role === "tool");
  }

  /** What a class of the program says of the tools it makes. */
  classOf(place: ClassPlace): ToolClass {
    const own = place.module.ir.classes[place.id] as ClassIr;
    const known = this.#classes.get(own) ?? new ToolClass(this.#bench, place);
    this.#classes.set(own, known);
    return known;
  }

  /** A class of the program that descends from a framework's tool; none where it is only there to be filled in. */
  fromClass(own: ToolClass, framework: string): readonly string[] {
    return own.isNamedByMaker() && own.isFrame() ? [] : [this.#ofClass(own, framework)];
  }

  /** A type of Rust that an attribute makes a tool, which is called as the type and run by the method of that name. */
  fromMarked(own: ToolClass, framework: string, mark: Call): string {
    const name = (own.own.name ?? "").replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toLowerCase();
    return this.#ofClass(own, framework, { made: mark, name, isMark: true });
  }

  #ofClass(
    tool: ToolClass,
    framework: string,
    instance?: { readonly made: Call; readonly name: string; readonly isMark?: true },
  ): string {
    const { own, place } = tool;
    const { module, id } = place;
    const { emit, given } = this.#bench;
    const made = instance?.made;
    const isAtClass = made === undefined || instance?.isMark === true;
    const runs = instance?.isMark === true ? [instance.name] : RUN_METHODS;
    const method = own.methods.find((item) => runs.includes(module.ir.functions[item]?.name ?? ""));
    this.#told.add(own);
    return this.#tool({
      key:
        made === undefined
          ? `${module.path}#tool-class:${own.line}:${id}`
          : `${made.module.path}#tool-object:${made.call.line}:${made.call.id}`,
      name:
        instance?.name ?? tool.text("tool_name") ?? tool.text("name") ?? tool.text("NAME") ?? own.name ?? "anonymous",
      framework,
      description: (made && textIn(given.at(made, "description"))) ?? tool.text("description") ?? own.documentation,
      body: method === undefined ? undefined : { module, id: method },
      parameters: argumentNames(this.#bench, tool.schema()) ?? tool.argumentFields(),
      evidence: isAtClass ? emit.evidence(module, own.line, "declared") : emit.at(made),
      module: made?.module ?? module,
      names: made === undefined ? tool.values("name") : [],
      endLine: Math.max(own.line, ...own.methods.map((item) => module.ir.functions[item]?.endLine ?? 0)),
    });
  }

  /** Whether a tool was told of a class. */
  isTold({ module, id }: ClassPlace): boolean {
    return this.#told.has(module.ir.classes[id] as ClassIr);
  }

  /** A definition written as data: `{ type: "function", function: { name, description } }`, `{ name, inputSchema }`, `{ execute }`. */
  fromDict(dict: DictValue, framework: string, key?: string): string | undefined {
    const entry = (name: string): readonly Value[] => this.#bench.program.evaluator.member(dict, name);
    const inner = entry("function").find((value) => value.kind === "dict");
    if (inner !== undefined) return this.fromDict(inner, framework, key);
    if (!dict.expression.entries.some((item) => DEFINING.includes(item.name))) return undefined;
    const name = textIn(entry("name")) ?? key;
    if (name === undefined) return undefined;
    const { module } = dict.context;
    const { line } = dict.expression;
    return this.#tool({
      key: `${module.path}#tool-data:${line}:${name}`,
      name,
      framework,
      description: textIn(entry("description")),
      body: this.#bodyIn(dict),
      parameters: this.#takenByDefinition(dict, entry),
      evidence: this.#bench.emit.evidence(module, line, "declared"),
      module,
    });
  }

  /** The function that runs a definition: under its usual name, else the only one it has. */
  #bodyIn({ expression, context }: DictValue): FunctionPlace | undefined {
    const functions = expression.entries.flatMap(({ name, value }) =>
      this.#bench.program.evaluator
        .evaluate(value, context)
        .flatMap((item) => (item.kind === "function" ? [{ name, item }] : [])),
    );
    const usual = functions.find(({ name }) => BODY.includes(name));
    return usual?.item ?? (functions.length === 1 ? functions[0]?.item : undefined);
  }

  #takenByDefinition(dict: DictValue, entry: (name: string) => readonly Value[]): Taking["parameters"] {
    const names = argumentNames(this.#bench, SCHEMAS.flatMap(entry));
    const body = this.#bodyIn(dict);
    if (names !== undefined || body === undefined || dict.context.module.ir.language === "python") return names;
    return takenApart(body.module.ir.functions[body.id] as FunctionIr);
  }

  #tool(draft: ToolDraft): string {
    const { key, name, framework, body, evidence, module } = draft;
    const { emit } = this.#bench;
    if (emit.has(key)) return key;
    const lines = { module, line: evidence.line ?? 0, endLine: draft.endLine ?? 0 };
    const places = [evidence, ...namePlace(this.#bench, draft.names ?? [], lines), ...this.#bodyPlace(draft)];
    if (body !== undefined) this.bodies.set(key, body);
    const doings = body === undefined ? shippedDoings(draft.capabilities) : bodyDoings(this.#bench, body);
    const properties = { framework, ...described(draft), ...doings.properties, ...parametersOf(this.#bench, draft) };
    const gaps = { ...doings.gaps, ...(draft.parameters === null && { parameters: UNTOLD }) };
    emit.asset(key, { kind: "tool", name, anchor: `${framework}:${name}`, properties, gaps }, places);
    emit.belongs(module, "uses", key, [evidence]);
    return key;
  }

  /** Where the function stands that a tool made elsewhere runs, when it has a name of its own. */
  #bodyPlace({ body, evidence, isMadeByCall }: ToolDraft): readonly Evidence[] {
    const own = body?.module.ir.functions[body.id];
    if (isMadeByCall !== true || body === undefined || own?.name == null) return [];
    const place = this.#bench.emit.evidence(body.module, own.line, "declared", "what it runs");
    return place.role === evidence.role && place.line !== evidence.line ? [place] : [];
  }
}

function described({ description, evidence }: ToolDraft): PartialProperties<"tool"> {
  if (description === undefined || description === null) return { description: null, textSignals: [] };
  return {
    description: maskSecrets(description).slice(0, LONGEST_DESCRIPTION),
    textSignals: textSignals(description).map(({ id, message }) => ({ id, message, evidence })),
  };
}

/** Rust tells that a type has a trait as a call of it: what is a tool is the type. */
const isTrait = ({ module, call }: Call): boolean =>
  module.ir.language === "rust" && call.positional.length === 0 && call.keywords.some(({ name }) => name === "type");

/** A class of tools that makes itself one of a library: what is a tool are the classes which say its name. */
const isOfItself = (call: Call, places: readonly ArgumentPlace[]): boolean =>
  call.frame === undefined &&
  places.some((place) => {
    const name = expressionAt(call, place);
    return name?.kind === "member" && name.object.kind === "name" && /^(?:self|this)$/.test(name.object.name);
  });

/** The method that is handed over without being called: `Create(search.FindAsync)`. */
const methodName = (given: Expression | undefined): string | undefined =>
  given?.kind === "member" || (given?.kind === "name" && /^[A-Z]/.test(given.name)) ? given.name : undefined;

const fileName = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");

/** The class of `Class.method`, else the last name. */
function lastName(path: string): string {
  const [last = path, before = ""] = path.split(".").reverse();
  if (last === "New") return before.slice(before.lastIndexOf("/") + 1);
  return (/^[a-z_]/.test(last) && /^[A-Z]/.test(before) ? before : last).replace("()", "");
}
