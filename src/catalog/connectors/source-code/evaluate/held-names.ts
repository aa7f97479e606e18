import type { ClassIr, Expression, Keyword, ModuleIr } from "../ir.ts";
import { externalName, type LoadedModule } from "../modules.ts";
import { isProperty } from "./classes.ts";

/** What may be called by a name, as far as it is written: other names that it leads to, or something that no name tells. */
export interface Held {
  readonly names: Set<string>;
  isOpen: boolean;
}

/** The part of a qualified name that a call of it bears. */
export const ending = (path: string): string => path.slice(Math.max(path.lastIndexOf("."), path.lastIndexOf("/")) + 1);

/**
 * What the names of a program hold, told from what is written alone. What only ever holds texts, numbers, lists or functions is left
 * out: called by such a name, nothing outside the program is run.
 */
export class HeldNames {
  /** By names that stand after a dot: of modules, objects, classes, records. */
  readonly members = new Map<string, Held>();
  /** What records hold under keys that are known only at run time. */
  readonly anywhere: Held = { names: new Set(), isOpen: false };
  /** By names that stand alone in a module. */
  readonly #inModules = new Map<LoadedModule, Map<string, Held>>();

  constructor(modules: Iterable<LoadedModule>) {
    for (const module of modules) this.#inModules.set(module, this.#add(module.ir));
  }

  /** What a name holds that stands alone in a module. */
  in(module: LoadedModule, name: string): Held | undefined {
    return this.#inModules.get(module)?.get(name);
  }

  /** Every name with what it holds; a name comes once for each place it may be met at. */
  *all(): Generator<readonly [name: string, held: Held]> {
    yield* this.members;
    for (const names of this.#inModules.values()) yield* names;
  }

  #add(ir: ModuleIr): Map<string, Held> {
    const own = new Map<string, Held>();
    for (const item of ir.imports) {
      const end = ending(externalName(ir.language, item));
      for (const names of [own, this.members]) heldIn(names, item.local).names.add(end);
    }
    for (const { id, bindings } of ir.scopes)
      for (const { name, value } of bindings) {
        this.#hold(ir, own, name, value);
        if (id === 0 || name.includes(".")) this.#hold(ir, this.members, ending(name), value);
        this.#look(ir, value);
      }
    for (const { parameters, returns, decorators, classId, name } of ir.functions) {
      for (const parameter of parameters) {
        for (const each of [parameter, ...parameter.fields]) {
          heldIn(own, each.name).isOpen = true;
          if (each.default !== null) this.#look(ir, each.default);
        }
      }
      if (classId !== null && name !== null && decorators.some(isProperty)) heldIn(this.members, name).isOpen = true;
      for (const value of returns) this.#look(ir, value);
    }
    for (const found of ir.classes) this.#addClass(ir, found);
    for (const { name, value, module, source } of ir.exports) {
      if (value !== null) this.#hold(ir, this.members, name, value);
      else if (module !== null && source !== null) heldIn(this.members, name).names.add(source);
    }
    for (const { call } of ir.calls) {
      this.#look(ir, call.callee);
      for (const value of [...call.positional, ...call.spreads]) this.#look(ir, value);
      this.#addEntries(ir, call.keywords);
    }
    return own;
  }

  /** Fields without a value are given one by whoever makes the object. */
  #addClass(ir: ModuleIr, { fields, attributes }: ClassIr): void {
    for (const { name, value } of fields) {
      if (value === null) heldIn(this.members, name).isOpen = true;
      else this.#addEntries(ir, [{ name, value }]);
    }
    this.#addEntries(ir, attributes);
  }

  #addEntries(ir: ModuleIr, entries: readonly Keyword[]): void {
    for (const { name, value } of entries) {
      this.#hold(ir, this.members, name, value);
      this.#look(ir, value);
    }
  }

  /** Looks for records in an expression. Calls in it are looked at by themselves. */
  #look(ir: ModuleIr, value: Expression): void {
    switch (value.kind) {
      case "template":
        for (const part of value.parts) this.#look(ir, part);
        return;
      case "member":
        this.#look(ir, value.object);
        return;
      case "index":
        this.#look(ir, value.object);
        this.#look(ir, value.key);
        return;
      case "list":
        for (const item of value.items) this.#look(ir, item);
        return;
      case "either":
        for (const option of value.options) this.#look(ir, option);
        return;
      case "dict":
        this.#addEntries(ir, value.entries);
        for (const item of value.spreads) this.#look(ir, item);
        for (const item of value.computed) {
          lead(ir, this.anywhere, item);
          this.#look(ir, item);
        }
    }
  }

  #hold(ir: ModuleIr, names: Map<string, Held>, name: string, value: Expression): void {
    if (mayBeCalled(value)) lead(ir, heldIn(names, name), value);
  }
}

const CALLED: ReadonlySet<Expression["kind"]> = new Set(["name", "member", "index", "call", "class", "either"]);
const mayBeCalled = ({ kind }: Expression): boolean => CALLED.has(kind);

/** Adds what an expression comes to. A class is what it descends from; what a call or a look-up gives no name tells. */
function lead(ir: ModuleIr, held: Held, value: Expression): void {
  if (value.kind === "name" || value.kind === "member") held.names.add(ending(value.name));
  else if (value.kind === "class") for (const base of ir.classes[value.id]?.bases ?? []) lead(ir, held, base);
  else if (value.kind === "either") for (const option of value.options) lead(ir, held, option);
  else if (value.kind === "index" || value.kind === "call") held.isOpen = true;
}

function heldIn(names: Map<string, Held>, name: string): Held {
  const known = names.get(name);
  if (known !== undefined) return known;
  const fresh: Held = { names: new Set(), isOpen: false };
  names.set(name, fresh);
  return fresh;
}
