import type { Declaration, DeclaredFile, Entry, Expression } from "./declaration.ts";
import { callFunction } from "./functions.ts";
import { HOLE, known, resourcesIn, surelySet, textOf, unknownValue, type Value, valuesAt } from "./value.ts";

const DEEPEST = 24;

/** A declaration with the file it stands in. */
export interface Placed {
  readonly path: string;
  readonly declaration: Declaration;
}

/** What one unit of configuration (a Terraform module instance, a template) holds. */
export interface ScopeParts {
  readonly id: string;
  readonly files: readonly { readonly path: string; readonly facts: DeclaredFile }[];
  /** Values handed in by the caller, already worked out. */
  readonly args: { readonly [name: string]: Value };
}

/** One unit of configuration: names are looked up here. */
export class Scope {
  readonly id: string;
  readonly resources = new Map<string, Placed>();
  readonly children = new Map<string, Scope>();
  readonly #args: { readonly [name: string]: Value };
  readonly #inputs = new Map<string, Expression | undefined>();
  readonly #settings = new Map<string, Expression>();
  readonly #locals = new Map<string, Expression>();
  readonly #outputs = new Map<string, Expression>();

  constructor({ id, files, args }: ScopeParts) {
    this.id = id;
    this.#args = args;
    for (const { path, facts } of files) {
      for (const declaration of facts.resources) this.resources.set(declaration.address, { path, declaration });
      for (const input of facts.inputs) this.#inputs.set(input.name, input.default);
      for (const { name, value } of facts.settings) this.#settings.set(name, value);
      for (const { name, value } of facts.locals) this.#locals.set(name, value);
      for (const { name, value } of facts.outputs) this.#outputs.set(name, value);
    }
  }

  /** Works an expression out. Rings and very deep chains come to unknown. */
  valueOf(expression: Expression, depth = 0): Value {
    if (depth > DEEPEST) return unknownValue("a chain of names that is too long or a ring");
    const inner = (part: Expression): Value => this.valueOf(part, depth + 1);
    switch (expression.is) {
      case "literal":
        return known(expression.value);
      case "list":
        return { is: "list", items: expression.items.map(inner) };
      case "object":
        return this.mapOf(expression.entries, depth + 1);
      case "template":
        return joined(expression.parts.map(inner));
      case "call":
        return callFunction(expression.name, expression.args.map(inner));
      case "choice":
        return chosen(inner(expression.when), inner(expression.met), inner(expression.otherwise));
      case "reference":
        return this.#named(expression.names, depth + 1);
      case "unknown":
        return expression.isSet === true ? surelySet(expression.why) : unknownValue(expression.why);
    }
  }

  /** Named entries as a map without prototype: names come from files. */
  mapOf(entries: readonly Entry[], depth = 0): Value {
    const map: { [name: string]: Value } = Object.create(null);
    for (const { name, value } of entries) map[name] = this.valueOf(value, depth + 1);
    return { is: "map", entries: map };
  }

  /** What a caller sees of this unit. */
  output(name: string, depth: number): Value {
    const found = this.#outputs.get(name);
    return found === undefined ? unknownValue(`output ${name}`) : this.valueOf(found, depth);
  }

  #named(names: readonly string[], depth: number): Value {
    const [root = "", name = "", ...rest] = names;
    if (root === "var") return within(this.#input(name, depth), rest);
    if (root === "local") return within(this.#local(name, depth), rest);
    if (root === "module") {
      const child = this.children.get(name);
      const [output = "", ...deeper] = rest.filter((part) => !/^(\d+|\*)$/.test(part));
      return child === undefined ? unknownValue(names.join(".")) : within(child.output(output, depth), deeper);
    }
    if (["each", "count", "self", "path", "terraform"].includes(root)) return unknownValue(names.join("."));
    return this.#resource(names) ?? surelySet(names.join("."));
  }

  #input(name: string, depth: number): Value {
    if (Object.hasOwn(this.#args, name)) return this.#args[name] as Value;
    const expression = this.#settings.get(name) ?? this.#inputs.get(name);
    return expression === undefined
      ? surelySet(`var.${name}, which is set from outside`)
      : this.valueOf(expression, depth);
  }

  #local(name: string, depth: number): Value {
    const expression = this.#locals.get(name);
    return expression === undefined ? unknownValue(`local.${name}`) : this.valueOf(expression, depth);
  }

  #resource(names: readonly string[]): Value | undefined {
    const length = names[0] === "data" ? 3 : this.resources.has(names[0] ?? "") ? 1 : 2;
    const address = names.slice(0, length).join(".");
    if (!this.resources.has(address)) return undefined;
    const attribute = names.slice(length).filter((part) => !/^(\d+|\*)$/.test(part));
    return { is: "resource", scope: this.id, address, attribute: attribute.join(".") || null };
  }
}

/** What stands at names inside a value; an unknown stays one. */
function within(value: Value, names: readonly string[]): Value {
  if (names.length === 0 || value.is === "unknown" || value.is === "resource") return value;
  if (value.is === "list" && /^\d+$/.test(names[0] ?? ""))
    return within(value.items[Number(names[0])] ?? known(null), names.slice(1));
  const found = valuesAt(
    value,
    names.filter((name) => name !== "*"),
  );
  if (found.length === 0) return known(null);
  return found.length === 1 ? (found[0] as Value) : { is: "list", items: found };
}

/** A text of parts. Parts that are not known leave holes in it; a lone part stays what it is. */
function joined(parts: readonly Value[]): Value {
  const broken = parts.find((part) => part.is !== "known");
  if (broken === undefined) return known(parts.map((part) => textOf(part) ?? "").join(""));
  if (parts.length === 1) return broken;
  return {
    is: "unknown",
    why: whyOf(broken),
    isSet: true,
    text: parts.map((part) => (part.is === "known" ? (textOf(part) ?? "") : (textOf(part) ?? HOLE))).join(""),
    mentions: parts.flatMap(resourcesIn),
  };
}

const whyOf = (value: Value): string =>
  value.is === "unknown" ? value.why : value.is === "resource" ? value.address : "a text put together at run time";

/** Whether a value is something, known or not. */
const isSurelySet = (value: Value): boolean =>
  value.is === "unknown" ? value.isSet === true : value.is !== "known" || value.value !== null;

/** A choice the configuration decides, or whose two ways come to the same. */
function chosen(when: Value, met: Value, otherwise: Value): Value {
  if (when.is === "known") return when.value === true || when.value === "true" ? met : otherwise;
  if (JSON.stringify(met) === JSON.stringify(otherwise)) return met;
  const why = `a choice that depends on ${whyOf(when)}`;
  return isSurelySet(met) && isSurelySet(otherwise) ? surelySet(why) : unknownValue(why);
}
