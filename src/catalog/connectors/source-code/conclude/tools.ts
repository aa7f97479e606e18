import type { Capability } from "../../../../domain/asset.ts";
import type { Evidence } from "../../../../domain/evidence.ts";
import type { Gap, PartialProperties } from "../../../../domain/observation.ts";
import { maskSecrets } from "../../../../domain/text.ts";
import { textSignals } from "../../shared/text-signals.ts";
import { NAMES_FIELDS } from "../evaluate/evaluation.ts";
import { type DictValue, type ObjectValue, top, type Value } from "../evaluate/values.ts";
import type { FunctionIr, Parameter } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import { hasArgument, placesOf, textIn } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import { USUAL_ARGUMENTS } from "../recognise/usual-arguments.ts";
import type { FunctionPlace } from "./bodies.ts";
import { bodyCapabilities } from "./body-capabilities.ts";
import { codeSignals } from "./code-signals.ts";
import { registered } from "./registrars.ts";
import { argumentNames } from "./tool-schemas.ts";
import type { Workbench } from "./workbench.ts";

const LONGEST_DESCRIPTION = 2_000;
const RUN_METHODS = ["_run", "run", "_arun", "forward", "execute", "_call", "call", "__call__", "invoke"];
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
const DEEPER: Gap = { reason: "unsupported", detail: "part of what its body calls was not read" };
const UNREAD: Gap = { reason: "unsupported", detail: "its body is not in this code" };

interface ToolDraft {
  readonly key: string;
  readonly name: string;
  readonly framework: string;
  readonly description: string | null | undefined;
  /** What a tool that a library ships is known to do; such a tool has no body here. */
  readonly capabilities?: readonly Capability[] | undefined;
  readonly body: FunctionPlace | undefined;
  /** Names of its arguments; `null` = not known. Missing: those of its body. */
  readonly parameters?: readonly string[] | null | undefined;
  readonly evidence: Evidence;
  readonly module: LoadedModule;
}

/** Finds tools: decorated functions, tool objects, classes, plain functions and plain definitions given to an agent. */
export class ToolPart {
  /** The functions that tools run, by the tools' keys. */
  readonly bodies = new Map<string, FunctionPlace>();
  readonly #bench: Workbench;

  constructor(bench: Workbench) {
    this.#bench = bench;
  }

  /**
   * Tools made by a call: `Tool(name=…)`, `tool({…})`, `server.registerTool("…", …)`. Several where it stands in a function or a
   * loop that registers what it is given; none where its name is known only at run time.
   */
  fromCall(recognition: Recognition): readonly string[] {
    const { call, spec, signature } = recognition;
    const several = registered(this.#bench, recognition);
    if (several.length > 0)
      return several.flatMap((item) =>
        "definition" in item
          ? (this.fromDict(item.definition, signature.id) ?? [])
          : [this.#fromCall(item.recognition)],
      );
    const isNamed = spec.role === "mcp-tool" || NAMES_FIELDS.has(call.module.ir.language);
    const isNamedAtRunTime = isNamed && textIn(this.#bench.given.of(call, spec, "name")) === undefined;
    return isNamedAtRunTime && hasArgument(call, "name", spec) ? [] : [this.#fromCall(recognition)];
  }

  #fromCall(recognition: Recognition): string {
    const { call, spec, signature } = recognition;
    const { given, emit } = this.#bench;
    const body = this.#bodyOf(recognition);
    const own = body === undefined ? undefined : body.module.ir.functions[body.id];
    const isReadyMade = spec.capabilities !== undefined;
    const name = isReadyMade ? lastName(recognition.path) : this.#nameOf(recognition, own);
    return this.#tool({
      key: `${call.module.path}#tool:${call.call.line}:${call.call.id}${call.frame === undefined ? "" : `:${name}`}`,
      name,
      framework: signature.id,
      description: textIn(given.of(call, spec, "description")) ?? own?.documentation,
      capabilities: spec.capabilities,
      body: isReadyMade ? undefined : body,
      parameters: takenBy(this.#bench, recognition, own),
      evidence:
        call.frame === undefined
          ? emit.at(call)
          : emit.evidence(call.frame.caller.module, call.frame.call.line, "declared"),
      module: call.module,
    });
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
  #nameOf({ call, spec }: Recognition, body: FunctionIr | undefined): string {
    const { given, names } = this.#bench;
    const held = names.of(call.module, call.call);
    const [first, second] = call.module.ir.language === "python" ? [body?.name, held] : [held, body?.name];
    const named = textIn(given.of(call, spec, "name")) ?? first ?? second;
    return named ?? names.enclosing(call)?.name ?? fileName(call.module.path);
  }

  #bodyOf({ call }: Recognition): FunctionPlace | undefined {
    for (const place of BODY) {
      const found = this.#bench.given.at(call, place).find((value) => value.kind === "function");
      if (found !== undefined) return found;
    }
    return undefined;
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
  ofObject({ module, classId }: ObjectValue, framework: string): readonly string[] {
    const marked = (module.ir.classes[classId]?.methods ?? []).filter((id) => this.#isMarked(module, id));
    if (marked.length > 0) return marked.map((id) => this.fromFunction({ module, id }, framework));
    // Java's objects are tools by their methods alone; what else a list of tools holds are types and records.
    return /^(java|kotlin)$/.test(module.ir.language) ? [] : [this.fromClass(module, classId, framework)];
  }

  #isMarked(module: LoadedModule, id: number): boolean {
    const { program, recogniser } = this.#bench;
    return (module.ir.functions[id]?.decorators ?? []).some((decorator) =>
      program.evaluator
        .evaluate(decorator.kind === "call" ? decorator.callee : decorator, top(module))
        .some(
          (value) =>
            value.kind === "symbol" &&
            recogniser.symbol(module.ir.language, value.path).some(({ spec }) => spec.role === "tool"),
        ),
    );
  }

  /** A class of the program that descends from a framework's tool. */
  fromClass(module: LoadedModule, classId: number, framework: string): string {
    const own = module.ir.classes[classId];
    const object: ObjectValue = { kind: "object", module, classId, call: null };
    const text = (name: string): string | undefined => textIn(this.#bench.program.evaluator.member(object, name));
    const method = own?.methods.find((id) => RUN_METHODS.includes(module.ir.functions[id]?.name ?? ""));
    return this.#tool({
      key: `${module.path}#tool-class:${own?.line}:${classId}`,
      name: text("name") ?? text("NAME") ?? own?.name ?? "anonymous",
      framework,
      description: text("description") ?? own?.documentation,
      body: method === undefined ? undefined : { module, id: method },
      evidence: this.#bench.emit.evidence(module, own?.line ?? 0, "declared"),
      module,
    });
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

  #takenByDefinition(dict: DictValue, entry: (name: string) => readonly Value[]): ToolDraft["parameters"] {
    const names = argumentNames(this.#bench, SCHEMAS.flatMap(entry));
    const body = this.#bodyIn(dict);
    if (names !== undefined || body === undefined || dict.context.module.ir.language === "python") return names;
    return takenApart(body.module.ir.functions[body.id] as FunctionIr);
  }

  #tool(draft: ToolDraft): string {
    const { key, name, framework, body, evidence, module } = draft;
    const { emit } = this.#bench;
    if (emit.has(key)) return key;
    if (body !== undefined) this.bodies.set(key, body);
    const doings = this.#doings(draft);
    const properties = { framework, ...described(draft), ...doings, ...parametersOf(draft) };
    const gaps: { readonly [property: string]: Gap } = {
      ...(doings.capabilities === undefined && { capabilities: body === undefined ? UNREAD : DEEPER }),
      ...(doings.codeSignals === undefined && { codeSignals: body === undefined ? UNREAD : DEEPER }),
      ...(draft.parameters === null && { parameters: UNTOLD }),
    };
    emit.asset(key, { kind: "tool", name, anchor: `${framework}:${name}`, properties, gaps }, [evidence]);
    emit.belongs(module, "uses", key, [evidence]);
    return key;
  }

  /** What a tool takes and does, as far as its body or its library tells. */
  #doings({ body, capabilities }: ToolDraft): PartialProperties<"tool"> {
    if (body === undefined)
      return capabilities === undefined ? {} : { capabilities: [...new Set(capabilities)].sort(), codeSignals: [] };
    const found = {
      capabilities: bodyCapabilities(this.#bench.bodies, body),
      codeSignals: codeSignals(this.#bench, body),
    };
    return this.#bench.bodies.isCut(body) ? withoutEmpty(found) : found;
  }
}

/** Nothing found in part of a body is no knowledge; what was found is. */
const withoutEmpty = ({
  capabilities = [],
  codeSignals: signals = [],
}: PartialProperties<"tool">): PartialProperties<"tool"> => ({
  ...(capabilities.length > 0 && { capabilities }),
  ...(signals.length > 0 && { codeSignals: signals }),
});

function described({ description, evidence }: ToolDraft): PartialProperties<"tool"> {
  if (description === undefined || description === null) return { description: null, textSignals: [] };
  return {
    description: maskSecrets(description.slice(0, LONGEST_DESCRIPTION)),
    textSignals: textSignals(description).map(({ id, message }) => ({ id, message, evidence })),
  };
}

/** What a tool made by a call takes: what its schema names; without one, what its body takes apart. */
function takenBy(bench: Workbench, { call, spec }: Recognition, body: FunctionIr | undefined): ToolDraft["parameters"] {
  const names = placesOf(spec, "schema")
    .map((place) => argumentNames(bench, bench.given.at(call, place)))
    .find((found) => found !== undefined);
  if (names !== undefined || call.module.ir.language === "python") return names;
  const takesOnlyContext =
    spec.role === "mcp-tool" && body?.parameters.length === 1 && !hasArgument(call, "schema", spec);
  if (takesOnlyContext) return [];
  return body === undefined ? undefined : takenApart(body);
}

/** What a function takes out of its first parameter; not known when it takes that as a whole. */
function takenApart({ parameters: [first] }: FunctionIr): readonly string[] | null {
  if (first === undefined) return [];
  return first.fields.length > 0 ? first.fields.map((field) => field.key) : null;
}

function parametersOf({ parameters, body }: ToolDraft): PartialProperties<"tool"> {
  if (parameters === null) return {};
  if (parameters !== undefined) return { parameters };
  const own = body?.module.ir.functions[body.id];
  return own === undefined ? {} : { parameters: own.parameters.flatMap(parameterNames) };
}

function parameterNames({ name, fields }: Parameter): readonly string[] {
  if (name === "") return fields.map((field) => field.key);
  return name === "self" ? [] : [name];
}

const fileName = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");

/** The class of `Class.method`, else the last name. */
function lastName(path: string): string {
  const [last = path, before = ""] = path.split(".").reverse();
  if (last === "New") return before.slice(before.lastIndexOf("/") + 1);
  return (/^[a-z_]/.test(last) && /^[A-Z]/.test(before) ? before : last).replace("()", "");
}
