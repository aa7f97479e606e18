import { fileRole } from "../../../../domain/evidence.ts";
import type { CallExpression, Expression, FunctionIr, ModuleIr } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import type { Call } from "./evaluation.ts";

const MOST_CANDIDATES = 1_000;

/**
 * Finds calls that may run a function by the names it goes by: its own, those of constants, fields and entries that hold it, those
 * it is imported under, and those it is unpacked to where another function hands it back. What a name means there is for the
 * evaluator to tell.
 */
export class CallIndex {
  readonly #byName = new Map<string, Call[]>();
  /** Imported name → names it bears where it is imported. */
  readonly #importedAs = new Map<string, Set<string>>();
  /** Name of a function → names given to what its calls hand back, or to parts of it. */
  readonly #unpackedAs = new Map<string, Set<string>>();
  readonly #tests = new Set<LoadedModule>();
  readonly #heldAs = new Map<ModuleIr, ReadonlyMap<number, ReadonlySet<string>>>();

  /** `calls`: those of every module. */
  constructor(calls: ReadonlyMap<LoadedModule, readonly Call[]>) {
    for (const [module, own] of calls) this.#add(module, own);
  }

  #add(module: LoadedModule, calls: readonly Call[]): void {
    if (fileRole(module.path) === "test") this.#tests.add(module);
    for (const call of calls) {
      const name = lastName(call.call);
      if (name !== undefined) append(this.#byName, name, call);
    }
    for (const { name, local } of module.ir.imports)
      if (name !== null && name !== local) add(this.#importedAs, name, local);
    for (const scope of module.ir.scopes)
      for (const { name, value } of scope.bindings) {
        const maker = makerOf(value);
        if (maker !== undefined) add(this.#unpackedAs, maker, name);
      }
  }

  /** Calls whose callee bears a name of the function. A constructor goes by the name of its class. */
  candidates(module: LoadedModule, own: FunctionIr): readonly Call[] {
    const names = [...this.#namesOf(module, own)];
    return this.#of(names, module);
  }

  /** Calls of what a module names, by the name it bears where it is called. */
  named(name: string, module: LoadedModule): readonly Call[] {
    return this.#of([name], module);
  }

  /** What tests call their own way is no evidence of how a program is used: only tests themselves look at calls in tests. */
  #of(names: readonly string[], module: LoadedModule): readonly Call[] {
    const calls = names.flatMap((name) => this.#byName.get(name) ?? []);
    const counted = this.#tests.has(module) ? calls : calls.filter((call) => !this.#tests.has(call.module));
    return counted.slice(0, MOST_CANDIDATES);
  }

  #namesOf(module: LoadedModule, own: FunctionIr): ReadonlySet<string> {
    const names = new Set(this.#plainNames(module, own));
    for (const maker of makersOf(module.ir, own))
      for (const name of this.#plainNames(module, maker))
        for (const given of this.#unpackedAs.get(name) ?? []) names.add(given);
    return names;
  }

  #plainNames(module: LoadedModule, own: FunctionIr): readonly string[] {
    if (own.classId !== null && (own.name === "__init__" || own.name === "constructor")) {
      const name = module.ir.classes[own.classId]?.name;
      return name == null ? [] : this.#withImports([name], module.ir);
    }
    const held = this.#held(module.ir).get(own.id) ?? [];
    return this.#withImports([...new Set([...(own.name === null ? [] : [own.name]), ...held])], module.ir);
  }

  #withImports(names: readonly string[], ir: ModuleIr): readonly string[] {
    const isDefault = ir.exports.some(
      ({ name, value }) => name === "default" && value?.kind === "name" && names.includes(value.name),
    );
    return [
      ...names,
      ...(isDefault ? [...names, "default"] : names).flatMap((name) => [...(this.#importedAs.get(name) ?? [])]),
    ];
  }

  #held(ir: ModuleIr): ReadonlyMap<number, ReadonlySet<string>> {
    const known = this.#heldAs.get(ir);
    if (known !== undefined) return known;
    const held = new Map<number, Set<string>>();
    this.#heldAs.set(ir, held);
    const hold = (name: string, value: Expression | null): void => {
      if (value?.kind === "function") add(held, value.id, name);
      if (value?.kind === "dict") for (const entry of value.entries) hold(entry.name, entry.value);
      if (value?.kind === "either") for (const option of value.options) hold(name, option);
    };
    for (const scope of ir.scopes) for (const { name, value } of scope.bindings) hold(name, value);
    for (const { fields, attributes } of ir.classes)
      for (const { name, value } of [...fields, ...attributes]) hold(name, value);
    for (const { returns } of ir.functions) for (const value of returns) hold("", value);
    for (const { name, value } of ir.exports) hold(name, value);
    return held;
  }
}

/** Functions that hand a function of theirs back, by itself or in a list or record. */
function makersOf(ir: ModuleIr, own: FunctionIr): readonly FunctionIr[] {
  const around = ir.scopes[ir.scopes[own.scope]?.parent ?? -1];
  const maker = around?.functionId == null ? undefined : ir.functions[around.functionId];
  if (maker === undefined) return [];
  const names = new Set(
    (around?.bindings ?? []).flatMap(({ name, value }) =>
      value.kind === "function" && value.id === own.id ? [name] : [],
    ),
  );
  const holds = (value: Expression): boolean =>
    (value.kind === "function" && value.id === own.id) ||
    (value.kind === "name" && names.has(value.name)) ||
    (value.kind === "list" && value.items.some(holds)) ||
    (value.kind === "dict" && value.entries.some((entry) => holds(entry.value)));
  return maker.returns.some(holds) ? [maker] : [];
}

/** The function whose result a value is, or is a part of. */
function makerOf(value: Expression): string | undefined {
  if (value.kind === "call") return lastName(value);
  return value.kind === "index" || value.kind === "member" ? makerOf(value.object) : undefined;
}

function lastName(call: CallExpression): string | undefined {
  if (call.callee.kind === "name") return call.callee.name;
  return call.callee.kind === "member" ? call.callee.name : undefined;
}

function append<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

function add<K>(map: Map<K, Set<string>>, key: K, item: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([item]));
  else known.add(item);
}
