import type { Declaration, DeclaredFile, Entry, Expression, Repetition } from "./declaration.ts";
import { callFunction } from "./functions.ts";
import { HOLE, known, resourcesIn, surelySet, textOf, unknownValue, type Value, valuesAt } from "./value.ts";

const DEEPEST = 24;

const MOST_STEPS = 400_000;
const MOST_ITEMS = 500;

/** Values that names of a loop hold inside its body. */
type Bound = ReadonlyMap<string, Value>;
const NOTHING_BOUND: Bound = new Map();

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
  #steps = 0;

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

  /** Works an expression out. Rings, very deep chains and what takes too many steps come to unknown. */
  valueOf(expression: Expression, depth = 0, bound: Bound = NOTHING_BOUND): Value {
    if (depth > DEEPEST) return unknownValue("a chain of names that is too long or a ring");
    if (++this.#steps > MOST_STEPS) return unknownValue("more than is worked out of one configuration");
    const inner = (part: Expression): Value => this.valueOf(part, depth + 1, bound);
    switch (expression.is) {
      case "literal":
        return known(expression.value);
      case "list":
        return { is: "list", items: expression.items.map(inner) };
      case "object":
        return this.mapOf(expression.entries, depth + 1, bound);
      case "template":
        return joined(expression.parts.map(inner));
      case "call":
        return callFunction(expression.name, expression.args.map(inner));
      case "choice":
        return chosen(inner(expression.when), inner(expression.met), inner(expression.otherwise));
      case "for":
        return this.#repeated(expression, depth + 1, bound);
      case "reference":
        return this.#named(expression.names, depth + 1, bound);
      case "unknown":
        return expression.isSet === true ? surelySet(expression.why) : unknownValue(expression.why);
    }
  }

  /** Named entries as a map without prototype: names come from files. */
  mapOf(entries: readonly Entry[], depth = 0, bound: Bound = NOTHING_BOUND): Value {
    const map: { [name: string]: Value } = Object.create(null);
    for (const { name, value } of entries) map[name] = this.valueOf(value, depth, bound);
    return { is: "map", entries: map };
  }

  /** What a caller sees of this unit. */
  output(name: string, depth: number): Value {
    const found = this.#outputs.get(name);
    return found === undefined ? surelySet(`output ${name}`) : this.valueOf(found, depth);
  }

  #repeated(loop: Repetition, depth: number, bound: Bound): Value {
    const over = this.valueOf(loop.over, depth, bound);
    const pairs = pairsOf(over);
    if (pairs === undefined && loop.instances === true)
      return this.valueOf(loop.body, depth, boundTo(bound, loop.names, unknownValue("a key"), instanceOf(over)));
    if (pairs === undefined) return unknownValue(`a loop over ${whyOf(over)}`);
    const made: { readonly key: string | undefined; readonly value: Value }[] = [];
    for (const [key, value] of pairs) {
      // What instances are made for is a map or a set, and the key of a member of a set is itself.
      const isMember = loop.instances === true && over.is === "list" && loop.names.item !== undefined;
      const within = boundTo(bound, loop.names, isMember ? value : key, value);
      const when = loop.when === undefined ? known(true) : this.valueOf(loop.when, depth, within);
      if (when.is !== "known") return unknownValue(`a loop that depends on ${whyOf(when)}`);
      if (String(when.value) !== "true") continue;
      const name = loop.key === undefined ? undefined : textOf(this.valueOf(loop.key, depth, within));
      made.push({ key: name, value: this.valueOf(loop.body, depth, within) });
    }
    if (loop.key === undefined) return { is: "list", items: made.map(({ value }) => value) };
    const entries: { [name: string]: Value } = Object.create(null);
    for (const { key, value } of made) entries[key ?? HOLE] = value;
    return { is: "map", entries };
  }

  #named(names: readonly string[], depth: number, bound: Bound): Value {
    const [root = "", name = "", ...rest] = names;
    const held = bound.get(root);
    if (held !== undefined) return within(held, names.slice(1));
    if (root === "var") return within(this.#input(name, depth), rest);
    if (root === "local") return within(this.#local(name, depth), rest);
    if (root === "module") {
      const child = this.children.get(name);
      const [output = "", ...deeper] = rest.filter((part) => !/^(\d+|\*)$/.test(part));
      return child === undefined ? surelySet(names.join(".")) : within(child.output(output, depth), deeper);
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

/** Any item of what a loop goes over, where it is not known. */
const instanceOf = (over: Value): Value => unknownValue(`an item of ${whyOf(over)}`);

/** Keys and values that a loop goes over; undefined where they are not all known to be there. */
function pairsOf(over: Value): readonly (readonly [Value, Value])[] | undefined {
  if (over.is === "known" && over.value === null) return [];
  if (over.is === "list" && over.items.length <= MOST_ITEMS)
    return over.items.some((item) => item.is === "unknown" && item.isSet !== true)
      ? undefined
      : over.items.map((item, index) => [known(index), item]);
  if (over.is === "map") return Object.entries(over.entries).map(([name, value]) => [known(name), value]);
  return undefined;
}

function boundTo(bound: Bound, { key, value, item }: Repetition["names"], index: Value, held: Value): Bound {
  const more = new Map(bound);
  if (key !== undefined) more.set(key, index);
  if (value !== undefined) more.set(value, held);
  if (item !== undefined) more.set(item, { is: "map", entries: { key: index, value: held } });
  return more;
}

/** What stands at names inside a value; an unknown stays one. */
function within(value: Value, names: readonly string[]): Value {
  if (names.length === 0 || value.is === "unknown" || value.is === "resource") return value;
  if (value.is === "list" && names[0] === "*") return within(value, names.slice(1));
  if (value.is === "list" && /^\d+$/.test(names[0] ?? ""))
    return within(value.items[Number(names[0])] ?? known(null), names.slice(1));
  const found = valuesAt(
    value,
    names.filter((name) => name !== "*"),
  );
  if (found.length === 0)
    return holds(value, names) ? known(null) : unknownValue(`${names.join(".")}, which is not written`);
  return found.length === 1 ? (found[0] as Value) : { is: "list", items: found };
}

/** Whether a name is written in a value, if only as nothing: what is left out may have a default in the input's type. */
function holds(value: Value, names: readonly string[]): boolean {
  const [name, ...rest] = names;
  if (name === undefined || (value.is === "list" && value.items.length === 0)) return true;
  if (value.is === "known") return value.value === null;
  if (value.is === "list") return value.items.every((item) => holds(item, names));
  return value.is === "map" && Object.hasOwn(value.entries, name) && holds(value.entries[name] as Value, rest);
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
