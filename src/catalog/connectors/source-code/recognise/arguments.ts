import type { ArgumentPlace, SymbolSpec } from "../../../../domain/signature.ts";
import { type Call, NAMES_FIELDS } from "../evaluate/evaluation.ts";
import type { Program } from "../evaluate/program.ts";
import type { Context, FunctionValue, InstanceValue, ListValue, Value } from "../evaluate/values.ts";
import type { Expression } from "../ir.ts";
import { type ArgumentRole, USUAL_ARGUMENTS } from "./usual-arguments.ts";

/** Languages whose libraries take named arguments as a table or a value among the others. */
const TAKES_TABLES: ReadonlySet<string> = new Set(["javascript", "php", "go", "csharp"]);

/** Reads what calls are given. */
export class Arguments {
  readonly #program: Program;

  constructor(program: Program) {
    this.#program = program;
  }

  /** Values of an argument by its role. */
  of(call: Call, spec: SymbolSpec | null, role: ArgumentRole): readonly Value[] {
    for (const place of placesOf(spec, role)) {
      const values = this.at(call, place);
      if (values.length > 0) return values;
    }
    return [];
  }

  /** Values at one place. Dots descend: `options.model`. */
  at(call: Call, place: ArgumentPlace): readonly Value[] {
    if (typeof place === "number") return this.values(call, call.call.positional.slice(place, place + 1));
    const [head, ...inner] = place.split(".") as [string, ...string[]];
    return inner.reduce<readonly Value[]>(
      (values, name) => values.flatMap((value) => this.#property(value, name)),
      this.#named(call, head),
    );
  }

  /** What a value that a call made holds under a name. */
  named(value: Value, name: string): readonly Value[] {
    return this.#property(value, name);
  }

  /** Values of expressions that stand where a call does. */
  values(call: Call, expressions: readonly Expression[]): readonly Value[] {
    return expressions.flatMap((item) => this.#program.evaluator.evaluate(item, contextOf(call)));
  }

  /** Values of the items of those values that are lists. */
  items(values: readonly Value[]): readonly Value[] {
    return values.flatMap((value) =>
      value.kind === "list"
        ? value.expression.items.flatMap((item) => this.#program.evaluator.evaluate(item, value.context))
        : [],
    );
  }

  #named(call: Call, name: string): readonly Value[] {
    if (/^\d+$/.test(name)) return this.at(call, Number(name));
    const keyword = call.call.keywords.find((item) => item.name === name);
    if (keyword !== undefined) return this.values(call, [keyword.value]);
    const options = TAKES_TABLES.has(call.module.ir.language) ? call.call.positional.slice(0, 3) : [];
    return this.values(call, [...call.call.spreads, ...options]).flatMap((value) => this.#given(value, name));
  }

  /** What a value given to a call holds under a name: an entry, a field that its maker names, an option of that name. */
  #given(value: Value, name: string): readonly Value[] {
    if (value.kind === "dict" || value.kind === "object") return this.#property(value, name);
    if (value.kind === "function") return this.#configured(value, name);
    const language = value.kind === "instance" || value.kind === "list" ? value.context.module.ir.language : undefined;
    if (language === undefined || !NAMES_FIELDS.has(language)) return [];
    if (value.kind === "list" && OPTION.test(name))
      return this.items([value]).flatMap((item) => this.#given(item, name));
    return value.kind === "instance" ? this.#fieldOf(value, name) : [];
  }

  /** What a function of C# that is handed over sets on what it is given: `options => options.Name = "x"`. */
  #configured({ module, id }: FunctionValue, name: string): readonly Value[] {
    const own = module.ir.functions[id];
    const [options] = own?.parameters ?? [];
    if (module.ir.language !== "csharp" || own === undefined || options === undefined) return [];
    const context = { module, scope: own.scope, frame: null };
    return this.#program.evaluator
      .evaluate({ kind: "name", name: options.name }, context)
      .flatMap((value) => (value.kind === "dict" ? this.#property(value, name) : []));
  }

  #fieldOf({ call, context, path }: InstanceValue, name: string): readonly Value[] {
    const isOption = OPTION.test(name);
    if (isOption && !path.endsWith(`.${name}()`)) return [];
    const given = isOption ? call.positional[0] : call.keywords.find((item) => item.name === name)?.value;
    return given === undefined ? [] : this.#program.evaluator.evaluate(given, context);
  }

  #item({ expression, context }: ListValue, at: number): readonly Value[] {
    const item = expression.items[at];
    return item === undefined ? [] : this.#program.evaluator.evaluate(item, context);
  }

  /** An entry of an object-like value; a symbol's unknown member is no entry. */
  #property(value: Value, name: string): readonly Value[] {
    switch (value.kind) {
      case "instance":
        return this.at(callOf(value), name);
      case "list":
        if (/^\d+$/.test(name)) return this.#item(value, Number(name));
        return this.items([value]).flatMap((item) => (item.kind === "dict" ? this.#property(item, name) : []));
      case "dict":
      case "object":
        return this.#program.evaluator.member(value, name).filter((item) => !isUnknown(item));
      default:
        return [];
    }
  }
}

/** The call that made a value, in the run of its function that made it. */
const callOf = ({ call, context: { module, scope, frame } }: InstanceValue): Call => ({
  module,
  scope,
  call,
  ...(frame !== null && { frame }),
});

/** Names of functions whose result is an option: `WithModel("…")`. */
const OPTION = /^With[A-Z]/;

/** Places of an argument by its role. */
export const placesOf = (spec: SymbolSpec | null, role: ArgumentRole): readonly ArgumentPlace[] =>
  spec?.[role] ?? USUAL_ARGUMENTS[role];

const isUnknown = (value: Value): boolean => value.kind === "symbol" && value.path.startsWith("?");

/** Whether the call gives an argument of this role at all, known or not. */
export const hasArgument = (call: Call, role: ArgumentRole, spec: SymbolSpec | null = null): boolean =>
  placesOf(spec, role).some((place) => expressionAt(call, place) !== undefined);

/** The expression an argument is given by, when it stands in the call itself or in a literal object. */
export function expressionAt({ call }: Call, place: ArgumentPlace): Expression | undefined {
  if (typeof place === "number") return call.positional[place];
  const [name, inner] = place.split(".") as [string, string?];
  if (/^\d+$/.test(name)) {
    const bag = call.positional[Number(name)];
    return bag?.kind === "dict" && inner !== undefined ? bag.entries.find((entry) => entry.name === inner)?.value : bag;
  }
  const keyword = call.keywords.find((item) => item.name === name)?.value;
  if (keyword !== undefined) return keyword;
  return [...call.positional, ...call.spreads]
    .flatMap((bag) => (bag.kind === "dict" ? bag.entries : []))
    .find((entry) => entry.name === name)?.value;
}

/** Everything a call is given as it is, but for what is spread into it. */
export const plainArguments = ({ call }: Call): readonly Expression[] => [
  ...call.positional,
  ...call.keywords.map((item) => item.value),
];

/** Everything a call is given. */
export const allArguments = ({ call }: Call): readonly Expression[] => [
  ...call.positional,
  ...call.spreads,
  ...call.keywords.map((item) => item.value),
];

/** The context a call stands in. */
export const contextOf = ({ module, scope, frame }: Call): Context => ({ module, scope, frame: frame ?? null });

/** The first text among values. */
export const textIn = (values: readonly Value[]): string | undefined =>
  values.find((value) => value.kind === "text")?.value;

/** The first number among values. */
export const numberIn = (values: readonly Value[]): number | undefined =>
  values.find((value) => value.kind === "number")?.value;

/** The first truth value among values. */
export const booleanIn = (values: readonly Value[]): boolean | undefined =>
  values.find((value) => value.kind === "boolean")?.value;
