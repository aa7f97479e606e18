import type { Call } from "../evaluate/evaluation.ts";
import type { CallExpression, Expression, FunctionIr, ModuleIr } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";

/** What calls, functions and dictionaries are called where they stand: the variable, attribute or key that holds them. */
export class Names {
  readonly #known = new Map<ModuleIr, ReadonlyMap<object, string>>();

  /** Name of an expression object, if something names it. */
  of(module: LoadedModule, expression: Expression): string | undefined {
    return this.#names(module.ir).get(
      expression.kind === "function" ? (module.ir.functions[expression.id] ?? expression) : expression,
    );
  }

  /** Name of the module's constant whose text begins on a line. */
  constantAt({ ir }: LoadedModule, line: number): string | undefined {
    return ir.scopes[0]?.bindings.find(
      ({ value }) => (value.kind === "string" || value.kind === "template") && value.line === line,
    )?.name;
  }

  /** Name of the function that a scope belongs to; methods as `Class.method`. */
  enclosing({
    module: { ir },
    scope,
  }: Pick<Call, "module" | "scope">): { readonly id: number; readonly name: string } | undefined {
    for (let at: number | null = scope; at !== null; at = ir.scopes[at]?.parent ?? null) {
      const id: number | null = ir.scopes[at]?.functionId ?? null;
      const own = id === null ? undefined : ir.functions[id];
      const name = own === undefined ? undefined : (own.name ?? this.#names(ir).get(own));
      if (own !== undefined && name !== undefined)
        return { id: own.id, name: own.classId === null ? name : `${ir.classes[own.classId]?.name ?? ""}.${name}` };
    }
    return undefined;
  }

  /** Names of all named functions that a scope lies in, the innermost first. */
  allEnclosing({ module, scope }: Pick<Call, "module" | "scope">): readonly string[] {
    const names: string[] = [];
    for (let at: number | null = scope; at !== null; ) {
      const own = this.enclosing({ module, scope: at });
      if (own === undefined) break;
      names.push(own.name);
      const { scope: body } = module.ir.functions[own.id] as FunctionIr;
      at = module.ir.scopes[body]?.parent ?? null;
    }
    return names;
  }

  #names(ir: ModuleIr): ReadonlyMap<object, string> {
    const known = this.#known.get(ir);
    if (known !== undefined) return known;
    const names = new Map<object, string>();
    const give = (expression: Expression, name: string): void => {
      const holder = expression.kind === "function" ? ir.functions[expression.id] : expression;
      if (holder !== undefined && !names.has(holder)) names.set(holder, name);
      if (expression.kind === "either") for (const option of expression.options) give(option, name);
      if (expression.kind === "dict") for (const entry of expression.entries) give(entry.value, entry.name);
      if (expression.kind === "list") for (const item of expression.items) walk(item);
      if (expression.kind === "call") insideCall(expression);
      if (expression.kind === "index" && expression.key.kind === "number") give(expression.object, name);
    };
    const walk = (expression: Expression): void => {
      if (expression.kind === "dict") for (const entry of expression.entries) give(entry.value, entry.name);
      else if (expression.kind === "list") for (const item of expression.items) walk(item);
      else if (expression.kind === "call") insideCall(expression);
    };
    const insideCall = (call: CallExpression): void => {
      for (const item of [...call.positional, ...call.spreads]) walk(item);
      for (const item of call.keywords) walk(item.value);
    };
    for (const scope of ir.scopes) for (const binding of scope.bindings) give(binding.value, lastOf(binding.name));
    for (const item of ir.classes) {
      for (const attribute of item.attributes) give(attribute.value, attribute.name);
      if (item.name !== null) for (const decorator of item.decorators) give(decorator, item.name);
      for (const field of item.fields) if (field.value !== null) give(field.value, field.name);
    }
    if (ir.language !== "python")
      for (const { name, classId, decorators } of ir.functions)
        for (const decorator of decorators) give(decorator, [ir.classes[classId ?? -1]?.name, name].join("."));
    for (const { call } of ir.calls) insideCall(call);
    for (const own of ir.functions) for (const value of own.returns) walk(value);
    this.#known.set(ir, names);
    return names;
  }
}

/** The innermost function that a scope belongs to. */
export function functionAround({ ir }: LoadedModule, scope: number): FunctionIr | undefined {
  for (let at: number | null = scope; at !== null; at = ir.scopes[at]?.parent ?? null) {
    const own = ir.functions[ir.scopes[at]?.functionId ?? -1];
    if (own !== undefined) return own;
  }
  return undefined;
}

/** `session.agent` is known as `agent`. */
const lastOf = (name: string): string => name.slice(name.lastIndexOf(".") + 1);
