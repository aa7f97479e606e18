import type { CallExpression, ClassIr, Expression, FunctionIr, Parameter, Scope } from "./ir.ts";
import { externalName, type LoadedModule } from "./modules.ts";
import { PASS_THROUGH, readsEnvironment } from "./pass-through.ts";
import type { Program } from "./program.ts";
import type { ClassValue, Context, Frame, FunctionValue, InstanceValue, ObjectValue, Value } from "./values.ts";

const MOST_STEPS = 4_000;
const MOST_DEPTH = 40;
const MOST_FRAMES = 5;
const MOST_VALUES = 24;
const MOST_CALLERS = 12;

/** A symbol nobody could name. */
const OPAQUE: Value = { kind: "symbol", path: "?", receiver: null };

/**
 * Finds what an expression may stand for, over all files: constants, parameters with their defaults and their callers' arguments,
 * fields of classes, entries of dictionaries, results of functions, imports. Not flow-sensitive: a name means everything it
 * was ever given. Bounded in steps, depth and number of values; what lies beyond is left out, never invented.
 */
export class Evaluator {
  readonly #program: Program;
  readonly #memo = new Map<Expression, readonly Value[]>();
  readonly #running = new Set<Expression>();
  #steps = 0;
  #depth = 0;
  #cuts = 0;

  constructor(program: Program) {
    this.#program = program;
  }

  /** Everything the expression may be; empty when nothing is known. */
  evaluate(expression: Expression, context: Context): readonly Value[] {
    if (this.#depth === 0) this.#steps = 0;
    if (++this.#steps > MOST_STEPS || this.#depth > MOST_DEPTH) return this.#cut();
    const cacheable = context.frame === null;
    const known = cacheable ? this.#memo.get(expression) : undefined;
    if (known !== undefined) return known;
    if (this.#running.has(expression) && (cacheable || this.#depth > MOST_DEPTH / 2)) return this.#cut();
    const cutsBefore = this.#cuts;
    const outermost = !this.#running.has(expression);
    this.#running.add(expression);
    this.#depth++;
    const values = distinct(this.#evaluate(expression, context));
    this.#depth--;
    if (outermost) this.#running.delete(expression);
    if (cacheable && (this.#cuts === cutsBefore || this.#depth === 0)) this.#memo.set(expression, values);
    return values;
  }

  /** Gives up on one branch; what was built on it is not remembered as complete. */
  #cut(): readonly Value[] {
    this.#cuts++;
    return [];
  }

  #evaluate(expression: Expression, context: Context): readonly Value[] {
    switch (expression.kind) {
      case "string":
        return [
          {
            kind: "text",
            value: expression.value,
            place: { module: context.module, line: expression.line },
            origin: "literal",
          },
        ];
      case "number":
      case "boolean":
        return [expression as Value];
      case "none":
        return [{ kind: "none" }];
      case "template":
        return this.#template(expression.parts, expression.line, context);
      case "name":
        return this.#name(expression.name, context);
      case "member":
        return this.evaluate(expression.object, context).flatMap((object) => this.member(object, expression.name));
      case "index":
        return this.#index(expression.object, expression.key, context);
      case "call":
        return this.#call(expression, context);
      case "list":
        return [{ kind: "list", expression, context }];
      case "dict":
        return [{ kind: "dict", expression, context }];
      case "function":
        return [{ kind: "function", module: context.module, id: expression.id, self: null }];
      case "class":
        return [{ kind: "class", module: context.module, id: expression.id }];
      case "either":
        return this.#either(expression.options, context);
      case "unknown":
        return [];
    }
  }

  /** A text after an environment read or another unknown is only a default. */
  #either(options: readonly Expression[], context: Context): readonly Value[] {
    const values = options.map((option) => this.evaluate(option, context));
    const open = values.some(
      (list) =>
        list.length === 0 ||
        list.some((value) => value.kind === "environment" || value.kind === "parameter" || value.kind === "symbol"),
    );
    return values
      .flat()
      .map((value) => (open && value.kind === "text" ? { ...value, origin: "default" as const } : value));
  }

  #template(parts: readonly Expression[], line: number, context: Context): readonly Value[] {
    const values = parts.map((part) => this.evaluate(part, context));
    const single = values.map((list) => (list.length === 1 ? list[0] : undefined));
    const place = { module: context.module, line };
    if (single.every((value) => value?.kind === "text" || value?.kind === "number")) {
      const text = single
        .map((value) => (value?.kind === "text" || value?.kind === "number" ? String(value.value) : ""))
        .join("");
      return [{ kind: "text", value: text, place, origin: "literal" }];
    }
    return [{ kind: "pattern", parts: values, place }];
  }

  #name(name: string, context: Context): readonly Value[] {
    for (let at: number | null = context.scope; at !== null; ) {
      const scope = context.module.ir.scopes[at] as Scope;
      if ((name === "self" || name === "this" || name === "cls") && scope.functionId !== null) {
        const self = this.#self(scope.functionId, context);
        if (self !== undefined) return [self];
      }
      if (name === "super") {
        const bases = this.#superclass(at, context);
        if (bases !== undefined) return bases;
      }
      const found = this.#inScope(name, scope, context);
      if (found !== undefined) return found;
      at = scope.parent;
    }
    return (
      this.imported(name, context.module) ?? [
        { kind: "symbol", path: name === "import" || name === "require" ? name : `?${name}`, receiver: null },
      ]
    );
  }

  #inScope(name: string, scope: Scope, context: Context): readonly Value[] | undefined {
    const bindings = scope.bindings.filter((binding) => binding.name === name);
    const own =
      scope.functionId === null || this.#owner(scope, context) !== scope.id
        ? undefined
        : context.module.ir.functions[scope.functionId];
    const parameter = own === undefined ? undefined : this.#parameter(name, own, context);
    if (bindings.length === 0) return parameter;
    const inner = { ...context, scope: scope.id };
    const values = bindings
      .slice(0, MOST_VALUES)
      .flatMap((binding) => (refersToItself(binding.value, name) ? [] : this.evaluate(binding.value, inner)));
    const joined = [...values, ...(parameter ?? [])];
    return joined.length > 0 ? joined : [OPAQUE];
  }

  /** The scope that holds a function's parameters: its outermost. */
  #owner(scope: Scope, context: Context): number {
    return context.module.ir.functions[scope.functionId as number]?.scope ?? -1;
  }

  #self(functionId: number, context: Context): Value | undefined {
    const classId = context.module.ir.functions[functionId]?.classId ?? null;
    if (classId === null) return undefined;
    const frame = context.frame;
    if (frame?.self != null && frame.functionId === functionId) return frame.self;
    return { kind: "object", module: context.module, classId, call: null };
  }

  #superclass(scopeId: number, context: Context): readonly Value[] | undefined {
    const scope = context.module.ir.scopes[scopeId] as Scope;
    const classId =
      scope.classId ??
      (scope.functionId === null ? null : (context.module.ir.functions[scope.functionId]?.classId ?? null));
    const found = classId === null ? undefined : context.module.ir.classes[classId];
    return found === undefined
      ? undefined
      : found.bases.flatMap((base) => this.evaluate(base, { module: context.module, scope: 0, frame: null }));
  }

  /** What an import of this name means in a module. */
  imported(name: string, module: LoadedModule): readonly Value[] | undefined {
    for (const item of module.ir.imports) {
      if (item.local === name) return this.#import(item, module);
      if (item.local === "*") {
        const target = this.#program.resolve(module, item);
        const values = target === undefined ? undefined : this.exported(target, name);
        if (values !== undefined && values.length > 0) return values;
      }
    }
    return undefined;
  }

  #import(item: LoadedModule["ir"]["imports"][number], module: LoadedModule): readonly Value[] {
    const external: Value = { kind: "symbol", path: externalName(module.ir.language, item), receiver: null };
    if (item.name !== null && module.ir.language === "python") {
      const submodule = this.#program.resolve(module, {
        level: item.level,
        module: item.module === "" ? item.name : `${item.module}.${item.name}`,
      });
      if (submodule !== undefined) return [{ kind: "module", module: submodule }];
    }
    const target = this.#program.resolve(module, item);
    if (target === undefined) return this.#program.exists(module, item) ? [OPAQUE] : [external];
    if (item.name === null) return [{ kind: "module", module: target }];
    return this.exported(target, item.name) ?? [OPAQUE];
  }

  /** What a module offers under a name. */
  exported(module: LoadedModule, name: string): readonly Value[] | undefined {
    if (++this.#steps > MOST_STEPS || this.#depth > MOST_DEPTH) return this.#cut();
    this.#depth++;
    const values = this.#exported(module, name);
    this.#depth--;
    return values;
  }

  #exported(module: LoadedModule, name: string): readonly Value[] | undefined {
    const top: Context = { module, scope: 0, frame: null };
    if (module.ir.language === "python") {
      const scope = module.ir.scopes[0] as Scope;
      return scope.bindings.some((binding) => binding.name === name)
        ? this.#inScope(name, scope, top)
        : this.imported(name, module);
    }
    for (const item of module.ir.exports) {
      if (item.name !== name && !(item.name === "*" && item.module !== null)) continue;
      if (item.module === null) return item.value === null ? undefined : this.evaluate(item.value, top);
      const target = this.#program.resolve(module, { module: item.module, level: 0 });
      if (target !== undefined) {
        const values = this.exported(target, item.name === "*" ? name : (item.source ?? name));
        if (values !== undefined) return values;
      } else if (item.name === name)
        return [
          {
            kind: "symbol",
            path: externalName("javascript", { module: item.module, name: item.source ?? name }),
            receiver: null,
          },
        ];
    }
    return undefined;
  }

  #parameter(name: string, own: FunctionIr, context: Context): readonly Value[] | undefined {
    const index = own.parameters.findIndex(
      (parameter) => parameter.name === name || parameter.fields.some((item) => item.name === name),
    );
    const parameter = own.parameters[index];
    if (parameter === undefined) return undefined;
    const destructured = parameter.fields.find((item) => item.name === name);
    const fallback = destructured?.default ?? (destructured === undefined ? parameter.default : null);
    const outer: Context = {
      module: context.module,
      scope: context.module.ir.scopes[own.scope]?.parent ?? 0,
      frame: null,
    };
    const defaults = (fallback === null ? [] : this.evaluate(fallback, outer)).map((value) =>
      value.kind === "text" ? { ...value, origin: "default" as const } : value,
    );
    const position = this.#position(own, index);
    const given = this.#frames(own, context).flatMap((frame) => {
      const argument = argumentOf(frame.call, position, parameter);
      const values = argument === undefined ? [] : this.evaluate(argument, frame.caller);
      return destructured === undefined ? values : values.flatMap((value) => this.member(value, destructured.key));
    });
    const frameKnown = context.frame?.functionId === own.id && context.frame.module === context.module;
    const values = frameKnown && given.length > 0 ? given : [...given, ...defaults];
    const types =
      parameter.type === null
        ? []
        : this.#instances(parameter.type, outer).flatMap((value) =>
            destructured === undefined ? [value] : this.member(value, destructured.key),
          );
    if (values.length > 0) return [...values, ...(frameKnown ? [] : types)];
    return types.length > 0 ? types : [{ kind: "parameter", name, functionId: own.id, module: context.module }];
  }

  #position(own: FunctionIr, index: number): number {
    const first = own.parameters[0]?.name;
    return own.classId !== null && (first === "self" || first === "cls") ? index - 1 : index;
  }

  /** The calls that may have led into a function: the current one, or all in the program. */
  #frames(own: FunctionIr, context: Context): readonly { call: CallExpression; caller: Context }[] {
    const frame = context.frame;
    if (frame !== null && frame.functionId === own.id && frame.module === context.module) return [frame];
    if (this.#depth > MOST_DEPTH / 2) return [];
    return this.#program
      .callersOf(context.module, own)
      .slice(0, MOST_CALLERS)
      .map(({ call, module, scope }) => ({ call, caller: { module, scope, frame: null } }));
  }

  /** Values of a type annotation: instances of what it names. */
  #instances(type: Expression, context: Context): Value[] {
    return this.evaluate(type, context).flatMap((value): Value[] => {
      if (value.kind === "class") return [{ kind: "object", module: value.module, classId: value.id, call: null }];
      if (value.kind !== "symbol" || value.path.startsWith("?")) return [];
      return [{ kind: "instance", path: `${value.path}()`, call: NO_CALL, context, receiver: null }];
    });
  }

  /** A member of a value. */
  member(value: Value, name: string): readonly Value[] {
    switch (value.kind) {
      case "symbol":
        return [{ kind: "symbol", path: `${value.path}.${name}`, receiver: value.receiver }];
      case "instance":
        return [{ kind: "symbol", path: `${value.path}.${name}`, receiver: value }];
      case "module":
        return this.exported(value.module, name) ?? [OPAQUE];
      case "dict":
        return this.#entry(value, name);
      case "object":
        return this.#objectMember(value, name);
      case "class":
        return this.#classMember(value, name, null);
      case "environment":
        return [{ kind: "symbol", path: `?.${name}`, receiver: null }];
      case "parameter":
        return [{ kind: "symbol", path: `?${value.name}.${name}`, receiver: null }];
      case "text":
        return name === "value" || name === "name"
          ? [value]
          : [{ kind: "symbol", path: `text.${name}`, receiver: null }];
      default:
        return [];
    }
  }

  #entry(dict: Extract<Value, { kind: "dict" }>, name: string): readonly Value[] {
    if (++this.#steps > MOST_STEPS || this.#depth > MOST_DEPTH) return this.#cut();
    this.#depth++;
    const values = this.#entryOf(dict, name);
    this.#depth--;
    return values;
  }

  #entryOf(dict: Extract<Value, { kind: "dict" }>, name: string): readonly Value[] {
    const entries = dict.expression.entries.filter((entry) => entry.name === name);
    if (entries.length > 0) return entries.flatMap((entry) => this.evaluate(entry.value, dict.context));
    const spread = dict.expression.spreads
      .flatMap((item) => this.evaluate(item, dict.context))
      .flatMap((value) => this.member(value, name));
    if (spread.length > 0) return spread;
    return dict.expression.computed.flatMap((item) => this.evaluate(item, dict.context));
  }

  #objectMember(object: ObjectValue, name: string): readonly Value[] {
    const found = object.module.ir.classes[object.classId] as ClassIr;
    const attributes = found.attributes.filter((attribute) => attribute.name === name);
    const assigned = attributes
      .slice(0, MOST_VALUES)
      .flatMap((attribute) => this.evaluate(attribute.value, this.#attributeContext(object, attribute.scope)));
    const known = assigned.filter((value) => value.kind !== "none");
    if (known.length > 0) return known;
    const given = this.#constructorArgument(object, found, name);
    if (given.length > 0) return given;
    return this.#classMember({ kind: "class", module: object.module, id: object.classId }, name, object);
  }

  /** Attributes set in the constructor see the arguments of the call that made the object. */
  #attributeContext(object: ObjectValue, scope: number): Context {
    const functionId = object.module.ir.scopes[scope]?.functionId ?? null;
    const method = functionId === null ? undefined : object.module.ir.functions[functionId];
    const frame: Frame | null =
      object.call !== null && method !== undefined && (method.name === "__init__" || method.name === "constructor")
        ? {
            module: object.module,
            functionId: method.id,
            call: object.call.expression,
            caller: object.call.context,
            self: object,
            depth: (object.call.context.frame?.depth ?? 0) + 1,
          }
        : null;
    return { module: object.module, scope, frame: frame !== null && frame.depth > MOST_FRAMES ? null : frame };
  }

  /** Fields of data classes take the constructor's keyword arguments. */
  #constructorArgument(object: ObjectValue, found: ClassIr, name: string): readonly Value[] {
    if (object.call === null) return [];
    const { expression, context } = object.call;
    const keyword = expression.keywords.find((item) => item.name === name);
    if (keyword !== undefined) return this.evaluate(keyword.value, context);
    const hasConstructor = found.methods.some((id) =>
      ["__init__", "constructor"].includes(object.module.ir.functions[id]?.name ?? ""),
    );
    const position = hasConstructor ? -1 : found.fields.findIndex((item) => item.name === name);
    const argument = position === -1 ? undefined : expression.positional[position];
    return argument === undefined ? [] : this.evaluate(argument, context);
  }

  #classMember(value: ClassValue, name: string, self: ObjectValue | null): readonly Value[] {
    if (++this.#steps > MOST_STEPS || this.#depth > MOST_DEPTH) return this.#cut();
    this.#depth++;
    const values = this.#memberOfClass(value, name, self);
    this.#depth--;
    return values;
  }

  #memberOfClass(value: ClassValue, name: string, self: ObjectValue | null): readonly Value[] {
    const found = value.module.ir.classes[value.id] as ClassIr;
    const context: Context = { module: value.module, scope: found.scope, frame: null };
    const own = found.fields.find((item) => item.name === name);
    if (own?.value != null)
      return this.evaluate(own.value, context).map((item) =>
        item.kind === "text" && self !== null ? { ...item, origin: "default" as const } : item,
      );
    const method = found.methods.find((id) => value.module.ir.functions[id]?.name === name);
    if (method !== undefined) return this.#method(value.module, method, self);
    if (own?.type != null) {
      const instances = this.#instances(own.type, context);
      if (instances.length > 0) return instances;
    }
    return found.bases.flatMap((base): readonly Value[] =>
      this.evaluate(base, {
        module: value.module,
        scope: value.module.ir.scopes[found.scope]?.parent ?? 0,
        frame: null,
      }).flatMap((parent): readonly Value[] => {
        if (parent.kind === "class" && parent.id !== value.id)
          return this.#classMember(
            parent,
            name,
            self === null ? null : { ...self, module: parent.module, classId: parent.id },
          );
        return parent.kind === "symbol" ? [{ kind: "symbol", path: `${parent.path}().${name}`, receiver: null }] : [];
      }),
    );
  }

  #method(module: LoadedModule, id: number, self: ObjectValue | null): readonly Value[] {
    const method = module.ir.functions[id] as FunctionIr;
    const isProperty = method.decorators.some(
      (decorator) =>
        decorator.kind === "name" && ["property", "cached_property", "computed_field"].includes(decorator.name),
    );
    if (!isProperty) return [{ kind: "function", module, id, self }];
    return method.returns.flatMap((value) => this.evaluate(value, { module, scope: method.scope, frame: null }));
  }

  #index(object: Expression, key: Expression, context: Context): readonly Value[] {
    const keys = this.evaluate(key, context);
    const text = keys.length === 1 && keys[0]?.kind === "text" ? keys[0].value : undefined;
    const number = keys.length === 1 && keys[0]?.kind === "number" ? keys[0].value : undefined;
    return this.evaluate(object, context).flatMap((value) => this.indexed(value, text, number));
  }

  /** An element of a value: by known key, by known position, or any. */
  indexed(value: Value, text: string | undefined, number: number | undefined): readonly Value[] {
    if (value.kind === "dict") {
      if (text !== undefined) return this.#entry(value, text);
      return [...value.expression.entries.map((entry) => entry.value), ...value.expression.computed]
        .slice(0, MOST_VALUES)
        .flatMap((item) => this.evaluate(item, value.context))
        .map(asDefault);
    }
    if (value.kind === "list") {
      const at = number === undefined ? undefined : value.expression.items.at(number);
      if (at !== undefined) return this.evaluate(at, value.context);
      return value.expression.items
        .slice(0, MOST_VALUES)
        .flatMap((item) => this.evaluate(item, value.context))
        .map(asDefault);
    }
    if (value.kind === "symbol" && /(^|\.)(environ|process\.env)$|^process\.env$|import\.meta\.env$/.test(value.path))
      return [{ kind: "environment", name: text ?? "?" }];
    if (value.kind === "symbol" || value.kind === "instance")
      return [
        { kind: "symbol", path: `${value.path}[]`, receiver: value.kind === "instance" ? value : value.receiver },
      ];
    if (value.kind === "class" && text !== undefined) return this.#classMember(value, text, null);
    if (value.kind === "object" && text !== undefined) return this.#objectMember(value, text);
    return [];
  }

  #call(call: CallExpression, context: Context): readonly Value[] {
    return this.evaluate(call.callee, context).flatMap((callee) => this.#apply(callee, call, context));
  }

  #apply(callee: Value, call: CallExpression, context: Context): readonly Value[] {
    switch (callee.kind) {
      case "function":
        return this.#invoke(callee, call, context);
      case "class":
        return this.#construct(callee, call, context);
      case "object":
        return this.#objectMember(callee, "__call__").flatMap((method) =>
          method.kind === "function" ? this.#invoke(method, call, context) : [],
        );
      case "symbol":
        return this.#external(callee, call, context);
      case "instance":
        return [{ kind: "instance", path: `${callee.path}()`, call, context, receiver: callee }];
      default:
        return [];
    }
  }

  #construct(callee: ClassValue, call: CallExpression, context: Context): readonly Value[] {
    const object: Value = {
      kind: "object",
      module: callee.module,
      classId: callee.id,
      call: call.id === -1 ? null : { expression: call, context },
    };
    return [
      object,
      ...this.#outsideBases(callee, 0).map(
        (path): InstanceValue => ({ kind: "instance", path: `${path}()`, call, context, receiver: null }),
      ),
    ];
  }

  /** Names of outside classes that a class of the program descends from. */
  #outsideBases(value: ClassValue, depth: number): string[] {
    const found = value.module.ir.classes[value.id] as ClassIr;
    if (depth > 5) return [];
    return found.bases.flatMap((base) =>
      this.evaluate(base, {
        module: value.module,
        scope: value.module.ir.scopes[found.scope]?.parent ?? 0,
        frame: null,
      }).flatMap((parent) =>
        parent.kind === "class"
          ? this.#outsideBases(parent, depth + 1)
          : parent.kind === "symbol" && !parent.path.startsWith("?")
            ? [parent.path]
            : [],
      ),
    );
  }

  #invoke(callee: FunctionValue, call: CallExpression, context: Context): readonly Value[] {
    const own = callee.module.ir.functions[callee.id] as FunctionIr;
    const depth = (context.frame?.depth ?? 0) + 1;
    if (depth > MOST_FRAMES) return [];
    const frame: Frame = {
      module: callee.module,
      functionId: callee.id,
      call,
      caller: context,
      self: callee.self,
      depth,
    };
    return own.returns.flatMap((value) => this.evaluate(value, { module: callee.module, scope: own.scope, frame }));
  }

  #external(callee: Extract<Value, { kind: "symbol" }>, call: CallExpression, context: Context): readonly Value[] {
    const path = callee.path;
    if (path === "super" || path === "?super")
      return this.#name("super", context).flatMap((base): Value[] =>
        base.kind === "symbol" ? [{ kind: "instance", path: `${base.path}()`, call, context, receiver: null }] : [],
      );
    if ((path === "require" || path === "import") && call.positional[0]?.kind === "string") {
      return this.#import(
        { local: "", module: call.positional[0].value, name: null, level: 0, line: call.line },
        context.module,
      );
    }
    const variable = readsEnvironment(path);
    if (variable) return this.#environment(call, context);
    if (path.startsWith("text.") || path.endsWith(".get")) {
      const looked = this.#method2(call, context);
      if (looked.length > 0) return looked;
    }
    const place = PASS_THROUGH.find((item) => item.path.test(path));
    if (place !== undefined) {
      const argument = place.arguments
        .map((at) =>
          typeof at === "number" ? call.positional[at] : call.keywords.find((item) => item.name === at)?.value,
        )
        .find((item) => item !== undefined);
      if (argument !== undefined)
        return this.evaluate(argument, context).flatMap((value) =>
          value.kind === "function" && place.calls === true ? this.#invoke(value, call, context) : [asDefault(value)],
        );
    }
    return [{ kind: "instance", path: `${path}()`, call, context, receiver: callee.receiver }];
  }

  #environment(call: CallExpression, context: Context): readonly Value[] {
    const name = call.positional[0]?.kind === "string" ? call.positional[0].value : "?";
    const fallback = call.positional[1] ?? call.keywords.find((item) => item.name === "default")?.value;
    return [
      { kind: "environment", name },
      ...(fallback === undefined ? [] : this.evaluate(fallback, context).map(asDefault)),
    ];
  }

  /** Methods of texts and dictionaries that matter: formatting keeps the text, `get` looks up. */
  #method2(call: CallExpression, context: Context): readonly Value[] {
    if (call.callee.kind !== "member") return [];
    const { object, name } = call.callee;
    return this.evaluate(object, context).flatMap((value): readonly Value[] => {
      if (value.kind === "text") {
        if (name === "format")
          return [
            {
              kind: "pattern",
              parts: [
                [value],
                ...[...call.positional, ...call.keywords.map((item) => item.value)].map((item) =>
                  this.evaluate(item, context),
                ),
              ],
              place: value.place,
            },
          ];
        return /^(strip|trim|lower|upper|toLowerCase|lstrip|rstrip|trimStart|trimEnd|replace|toString|concat|encode)$/.test(
          name,
        )
          ? [value]
          : [];
      }
      if (value.kind === "dict" && name === "get") {
        const key = call.positional[0]?.kind === "string" ? call.positional[0].value : undefined;
        const found = this.indexed(value, key, undefined);
        return found.length > 0
          ? found
          : call.positional[1] === undefined
            ? []
            : this.evaluate(call.positional[1], context);
      }
      return [];
    });
  }
}

const NO_CALL: CallExpression = {
  kind: "call",
  callee: { kind: "unknown" },
  positional: [],
  keywords: [],
  spreads: [],
  line: 0,
  endLine: 0,
  id: -1,
};

const asDefault = (value: Value): Value => (value.kind === "text" ? { ...value, origin: "default" } : value);

const refersToItself = (value: Expression, name: string): boolean => value.kind === "name" && value.name === name;

/** The argument a call gives to a parameter. */
export function argumentOf(call: CallExpression, position: number, parameter: Parameter): Expression | undefined {
  return (
    call.keywords.find((item) => item.name === parameter.name)?.value ??
    (parameter.rest ? undefined : call.positional[position])
  );
}

function distinct(values: readonly Value[]): readonly Value[] {
  if (values.length < 2) return values;
  const seen = new Set<string>();
  const result: Value[] = [];
  for (const value of values) {
    const key = keyOf(value);
    if (key !== undefined) {
      if (seen.has(key)) continue;
      seen.add(key);
    }
    result.push(value);
    if (result.length >= MOST_VALUES) break;
  }
  return result;
}

function keyOf(value: Value): string | undefined {
  switch (value.kind) {
    case "text":
      return `t${value.value}\0${value.place.module.path}\0${value.place.line}`;
    case "symbol":
      return `s${value.path}\0${value.receiver?.call.id ?? ""}`;
    case "instance":
      return `i${value.path}\0${value.context.module.path}\0${value.call.id}`;
    case "environment":
      return `e${value.name}`;
    case "number":
    case "boolean":
      return `n${value.value}`;
    case "none":
      return "0";
    default:
      return undefined;
  }
}
