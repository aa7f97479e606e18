import type { Capability } from "../../../domain/asset.ts";
import type { Evidence } from "../../../domain/evidence.ts";
import type { Gap } from "../../../domain/observation.ts";
import { maskSecrets } from "../../../domain/text.ts";
import { textSignals } from "../shared/text-signals.ts";
import type { Bodies, FunctionPlace } from "./bodies.ts";
import type { Emitter } from "./emit.ts";
import type { FunctionIr } from "./ir.ts";
import type { LoadedModule } from "./modules.ts";
import type { Names } from "./names.ts";
import type { Program } from "./program.ts";
import type { Recogniser, Recognition } from "./recognise.ts";
import type { DictValue, FunctionValue, ObjectValue, Value } from "./values.ts";

const LONGEST_DESCRIPTION = 2_000;
const RUN_METHODS = ["_run", "run", "_arun", "forward", "execute", "_call", "call", "__call__", "invoke"];

interface ToolDraft {
  readonly key: string;
  readonly name: string;
  readonly framework: string;
  readonly description: string | null | undefined;
  readonly capabilities: readonly Capability[];
  readonly body: FunctionPlace | undefined;
  readonly evidence: Evidence;
  readonly module: LoadedModule;
}

/** Finds tools: decorated functions, tool objects, classes, plain functions and plain definitions given to an agent. */
export class ToolPart {
  readonly #emit: Emitter;
  readonly #program: Program;
  readonly #recogniser: Recogniser;
  readonly #bodies: Bodies;
  readonly #names: Names;

  constructor(emit: Emitter, program: Program, recogniser: Recogniser, bodies: Bodies, names: Names) {
    this.#emit = emit;
    this.#program = program;
    this.#recogniser = recogniser;
    this.#bodies = bodies;
    this.#names = names;
  }

  /** A tool made by a call: `Tool(name=…)`, `tool({…})`, `server.registerTool("…", …)`. */
  fromCall(recognition: Recognition): string {
    const { call, spec, signature } = recognition;
    const named = textIn(this.#recogniser.argument(call, spec, "name")) ?? this.#names.of(call.module, call.call);
    const body = this.#bodyOf(recognition);
    const own = body === undefined ? undefined : body.module.ir.functions[body.id];
    const name = named ?? own?.name ?? this.#names.enclosing(call)?.name ?? fileName(call.module.path);
    return this.#tool(
      {
        key: `${call.module.path}#tool:${call.call.line}:${call.call.id}`,
        name: isReadyMade(recognition) ? lastName(recognition.path) : name,
        framework: signature.id,
        description: textIn(this.#recogniser.argument(call, spec, "description")) ?? own?.documentation,
        capabilities: spec.capabilities ?? [],
        body: isReadyMade(recognition) ? undefined : body,
        evidence: this.#emit.evidence(call.module, call.call.line, "declared"),
        module: call.module,
      },
      spec.capabilities !== undefined,
    );
  }

  #bodyOf({ call }: Recognition): FunctionPlace | undefined {
    const places = ["func", "fn", "function", "execute", "handler", "coroutine", "_run", 0, 1, 2, 3, 4];
    for (const place of places) {
      const found = this.#recogniser.at(call, place).find((value) => value.kind === "function");
      if (found?.kind === "function") return found;
    }
    return undefined;
  }

  /** A function of the program used as a tool. */
  fromFunction(place: FunctionPlace, framework: string, name?: string): string {
    const own = place.module.ir.functions[place.id] as FunctionIr;
    return this.#tool({
      key: `${place.module.path}#tool-function:${own.line}:${own.id}`,
      name: name ?? own.name ?? this.#names.of(place.module, { kind: "function", id: place.id }) ?? "anonymous",
      framework,
      description: own.documentation,
      capabilities: [],
      body: place,
      evidence: this.#emit.evidence(place.module, own.line, "declared"),
      module: place.module,
    });
  }

  /** A class of the program that descends from a framework's tool. */
  fromClass(module: LoadedModule, classId: number, framework: string): string {
    const own = module.ir.classes[classId];
    const object: ObjectValue = { kind: "object", module, classId, call: null };
    const text = (name: string): string | undefined => textIn(this.#program.evaluator.member(object, name));
    const method = own?.methods.find((id) => RUN_METHODS.includes(module.ir.functions[id]?.name ?? ""));
    return this.#tool({
      key: `${module.path}#tool-class:${own?.line}:${classId}`,
      name: text("name") ?? own?.name ?? "anonymous",
      framework,
      description: text("description") ?? own?.documentation,
      capabilities: [],
      body: method === undefined ? undefined : { module, id: method },
      evidence: this.#emit.evidence(module, own?.line ?? 0, "declared"),
      module,
    });
  }

  /** A definition written as data: `{ type: "function", function: { name, description } }`, `{ name, inputSchema }`, `{ execute }`. */
  fromDict(dict: DictValue, framework: string, key?: string): string | undefined {
    const entry = (name: string): readonly Value[] => this.#program.evaluator.member(dict, name);
    const inner = entry("function").find((value) => value.kind === "dict");
    if (inner?.kind === "dict") return this.fromDict(inner, framework, key);
    const names = dict.expression.entries.map((item) => item.name);
    if (
      !names.some((name) =>
        ["parameters", "input_schema", "inputSchema", "execute", "handler", "description"].includes(name),
      )
    )
      return undefined;
    const name = textIn(entry("name")) ?? key;
    if (name === undefined) return undefined;
    const body = [...entry("execute"), ...entry("handler")].find((value) => value.kind === "function");
    const { module } = dict.context;
    return this.#tool({
      key: `${module.path}#tool-data:${dict.expression.line}:${name}`,
      name,
      framework,
      description: textIn(entry("description")),
      capabilities: [],
      body: body?.kind === "function" ? body : undefined,
      evidence: this.#emit.evidence(module, dict.expression.line, "declared"),
      module,
    });
  }

  #tool(draft: ToolDraft, readyMade = false): string {
    const { key, name, framework, body, evidence, module } = draft;
    if (this.#emit.has(key)) return key;
    const unread: Gap = { reason: "unsupported", detail: "its body is not in this code" };
    const description = draft.description === undefined ? null : draft.description;
    const own = body === undefined ? undefined : body.module.ir.functions[body.id];
    this.#emit.asset(
      key,
      {
        kind: "tool",
        name,
        anchor: `${framework}:${name}`,
        properties: {
          framework,
          description: description === null ? null : maskSecrets(description.slice(0, LONGEST_DESCRIPTION)),
          textSignals:
            description === null ? [] : textSignals(description).map(({ id, message }) => ({ id, message, evidence })),
          ...(own !== undefined && {
            parameters: own.parameters.flatMap((item) =>
              item.name === "" ? item.fields.map((inner) => inner.key) : item.name === "self" ? [] : [item.name],
            ),
          }),
          ...(body !== undefined || readyMade
            ? {
                capabilities: [
                  ...new Set([...draft.capabilities, ...(body === undefined ? [] : this.#bodies.capabilities(body))]),
                ].sort(),
              }
            : {}),
          ...(body !== undefined && { codeSignals: this.#bodies.codeSignals(body) }),
          ...(readyMade && { codeSignals: [] }),
        },
        gaps: body === undefined && !readyMade ? { capabilities: unread, codeSignals: unread } : {},
      },
      [evidence],
    );
    this.#emit.link(this.#emit.application(module, [evidence]), "uses", key, [evidence]);
    return key;
  }
}

/** A tool that a library ships: known by its class, not by a body here. */
const isReadyMade = ({ spec }: Recognition): boolean => spec.capabilities !== undefined;

const fileName = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");

const lastName = (path: string): string => {
  const parts = path.split(".");
  const last = parts.at(-1) ?? path;
  return /^[a-z_]/.test(last) && /^[A-Z]/.test(parts.at(-2) ?? "") ? (parts.at(-2) as string) : last;
};

/** The first text among values. */
export const textIn = (values: readonly Value[]): string | undefined => {
  const found = values.find((value) => value.kind === "text");
  return found?.kind === "text" ? found.value : undefined;
};

/** Functions among values. */
export const functionsIn = (values: readonly Value[]): FunctionValue[] =>
  values.filter((value) => value.kind === "function");
