import type { ArgumentPlace, SymbolSpec } from "../../../../domain/signature.ts";
import { type ObjectValue, top, type Value } from "../evaluate/values.ts";
import type { CallExpression, ClassIr, Expression, FunctionIr, ProgramLanguage } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import { textIn } from "../recognise/arguments.ts";
import { USUAL_ARGUMENTS } from "../recognise/usual-arguments.ts";
import type { Workbench } from "./workbench.ts";

/** A class of the program by its place. */
export interface ClassPlace {
  readonly module: LoadedModule;
  readonly id: number;
}

const MOST_ANCESTORS = 5;
/** Names of classes that are there to be filled in. */
const FRAME = /^(?:Base|Abstract|Dynamic|Structured|Generic)\w*Tool$|Tool(?:Base|Mixin)$|^Tool$/;

function ancestorsOf({ program }: Workbench, place: ClassPlace): readonly ClassPlace[] {
  const found: ClassPlace[] = [];
  for (let at: ClassPlace | undefined = place; at !== undefined && found.length < MOST_ANCESTORS; ) {
    const { module, id }: ClassPlace = at;
    const own = module.ir.classes[id] as ClassIr;
    const scope = module.ir.scopes[own.scope]?.parent ?? 0;
    at = own.bases
      .flatMap((base) => program.evaluator.evaluate(base, { ...top(module), scope }))
      .flatMap((value) => (value.kind === "class" ? [{ module: value.module, id: value.id }] : []))
      .find((value) => ![place, ...found].some((item) => isSame(item, value)));
    if (at !== undefined) found.push(at);
  }
  return found;
}

const isSame = (one: ClassPlace, other: ClassPlace): boolean => one.module === other.module && one.id === other.id;

/** What a class says of every tool that it makes, whoever makes it. */
export class ToolClass {
  readonly place: ClassPlace;
  readonly #bench: Workbench;
  /** The library's class that it descends from, where it is known. */
  above: SymbolSpec | undefined;
  /** Classes of the program that it descends from, nearest first. */
  readonly ancestors: readonly ClassPlace[];

  constructor(bench: Workbench, place: ClassPlace) {
    this.#bench = bench;
    this.place = place;
    this.ancestors = ancestorsOf(bench, place);
  }

  get own(): ClassIr {
    return this.place.module.ir.classes[this.place.id] as ClassIr;
  }

  /** A text that the class itself sets: in a field, in its constructor, in what it hands to the constructor above. */
  text(name: string): string | undefined {
    return textIn(this.values(name));
  }

  /** What the class itself sets under a name. */
  values(name: string): readonly Value[] {
    for (const place of this.#lineage()) {
      const values = [
        ...this.#assigned(place, name),
        ...this.#handedUp(place, name),
        ...this.#setOnItself(place, name),
        ...this.#answered(place, name),
        ...this.#field(place, name),
      ];
      if (values.some(({ kind }) => kind !== "symbol" && kind !== "parameter" && kind !== "none")) return values;
    }
    return [];
  }

  /** What a schema of its arguments may be. */
  schema(): readonly Value[] {
    return USUAL_ARGUMENTS.schema.flatMap((name) => this.values(name));
  }

  /** Fields of the type that Rust names as that of the arguments: `type Args = FindArgs;`; `undefined` = none is named. */
  argumentFields(): readonly string[] | undefined {
    const { module } = this.place;
    const type = module.ir.language === "rust" ? this.own.fields.find(({ name }) => name === "Args")?.type : null;
    if (type == null) return undefined;
    const [args] = this.#evaluate(module, this.own.scope, type).filter((value) => value.kind === "class");
    return args?.module.ir.classes[args.id]?.fields.map(({ name }) => name);
  }

  /** Whether whoever makes an instance gives the tool its name. */
  isNamedByMaker(): boolean {
    return (
      this.text("name") === undefined &&
      this.#lineage().some(({ module, id }) => {
        const { attributes, fields } = module.ir.classes[id] as ClassIr;
        return [...attributes, ...fields].some(({ name }) => name === "name");
      })
    );
  }

  /** Whether its own name says that it is there to be filled in. */
  isFrame(): boolean {
    return FRAME.test(this.own.name ?? "");
  }

  #lineage(): readonly ClassPlace[] {
    return [this.place, ...this.ancestors];
  }

  /** What methods assign, but for what they only pass on from their parameters. */
  #assigned({ module, id }: ClassPlace, name: string): readonly Value[] {
    const { attributes } = module.ir.classes[id] as ClassIr;
    return attributes
      .filter((item) => item.name === name && !isPassedOn(module, item.scope, item.value))
      .flatMap(({ value, scope }) => this.#evaluate(module, scope, value));
  }

  #field({ module, id }: ClassPlace, name: string): readonly Value[] {
    const { fields, scope, methods } = module.ir.classes[id] as ClassIr;
    const asked = capitalised(name);
    const isCapital = ANSWERS[module.ir.language]?.capital === true;
    const field = fields.find((item) => item.name === name || (item.name === asked && isCapital));
    if (field?.value != null) return this.#evaluate(module, scope, field.value);
    const getter = methods.some((method) => module.ir.functions[method]?.name === name);
    const object: ObjectValue = { kind: "object", module, classId: id, call: null };
    return getter ? this.#bench.program.evaluator.member(object, name) : [];
  }

  /** `super({ name: … })`, `super().__init__(name=…)`, `parent::__construct(…)` */
  #handedUp({ module, id }: ClassPlace, name: string): readonly Value[] {
    const { methods } = module.ir.classes[id] as ClassIr;
    const scopes = methods
      .map((method) => module.ir.functions[method] as FunctionIr)
      .filter((method) => isConstructor(method))
      .map((method) => method.scope);
    return module.ir.calls
      .filter(({ call, scope }) => scopes.includes(scope) && callsConstructorAbove(call.callee))
      .flatMap(({ call, scope }) =>
        [name, ...this.#positionsOf(module, name)].flatMap((place) =>
          this.#bench.given.at({ module, scope, call: withoutPassedOn(module, scope, call) }, place),
        ),
      );
  }

  /** PHP hands its name and what it is for up by their places. */
  #positionsOf({ ir }: LoadedModule, name: string): readonly ArgumentPlace[] {
    if (ir.language !== "php" || (name !== "name" && name !== "description")) return [];
    return this.above?.[name]?.filter((place) => typeof place === "number") ?? [];
  }

  /** What a constructor sets by a method of the class above: `$this->as("find_orders")->for("Finds orders")`. */
  #setOnItself({ module, id }: ClassPlace, name: string): readonly Value[] {
    const setter = Object.hasOwn(SETTERS, name) ? SETTERS[name] : undefined;
    if (module.ir.language !== "php" || setter === undefined) return [];
    const { methods } = module.ir.classes[id] as ClassIr;
    const scopes = methods
      .map((method) => module.ir.functions[method] as FunctionIr)
      .filter((method) => isConstructor(method))
      .map((method) => method.scope);
    return module.ir.calls
      .filter(({ call, scope }) => scopes.includes(scope) && setsOnItself(call.callee, setter))
      .flatMap(({ call, scope }) =>
        call.positional.slice(0, 1).flatMap((given) => this.#evaluate(module, scope, given)),
      );
  }

  /**
   * What its methods answer when asked: `func (Console) Name() string { return "console" }`, `getName() { return "console"; }`,
   * `def self.name = "console"`; and what they tell in one piece: `Info()`, `def self.signature = { name: … }`.
   */
  #answered({ module, id }: ClassPlace, name: string): readonly Value[] {
    const forms = ANSWERS[module.ir.language];
    if (forms === undefined || name === "") return [];
    const asked = capitalised(name);
    const methods = (module.ir.classes[id] as ClassIr).methods.map(
      (method) => module.ir.functions[method] as FunctionIr,
    );
    const results = (isAsked: (method: string) => boolean): readonly Value[] =>
      methods
        .filter((own) => own.name !== null && isAsked(own.name))
        .flatMap(({ returns, scope }) => returns.flatMap((value) => this.#evaluate(module, scope, value)));
    const alone = forms.one(name, asked);
    const told = results((method) => forms.whole.test(method)).flatMap((value) =>
      this.#bench.given.named(value, forms.capital ? asked : name),
    );
    return [...results((method) => alone.includes(method)), ...told];
  }

  #evaluate(module: LoadedModule, scope: number, expression: Expression): readonly Value[] {
    return this.#bench.program.evaluator.evaluate(expression, { module, scope, frame: null });
  }
}

const capitalised = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** How a language's methods answer what a class is asked: one thing by a method of its name, all in one piece by another. */
interface Answers {
  readonly one: (name: string, asked: string) => readonly string[];
  readonly whole: RegExp;
  /** Whether names of fields begin with a capital. */
  readonly capital: boolean;
}

const WHOLE = /^(?:get_?)?(?:signature|definition|tool_?definition|specification|spec|declaration|info)$/i;
const GETTERS: Answers = { one: (name, asked) => [name, `get${asked}`], whole: WHOLE, capital: false };
const ANSWERS: { readonly [L in ProgramLanguage]?: Answers } = {
  go: { one: (_, asked) => [asked], whole: /^Info$/, capital: true },
  csharp: { one: (_, asked) => [asked, `Get${asked}`], whole: /^Get(?:Definition|Info)$/, capital: true },
  java: GETTERS,
  kotlin: GETTERS,
  php: GETTERS,
  ruby: { ...GETTERS, one: (name) => [name] },
  javascript: GETTERS,
  rust: { ...GETTERS, one: (name) => [name] },
};

const isConstructor = ({ name }: FunctionIr): boolean =>
  name === "__init__" || name === "constructor" || name === "__construct";

/** Methods by which a class of PHP says what its tool is called and for. */
const SETTERS: { readonly [name: string]: string } = { name: "as", description: "for" };

/** A call of a method on the object itself, or on what another such call gave back. */
function setsOnItself(callee: Expression, setter: string): boolean {
  if (callee.kind !== "member" || callee.name !== setter) return false;
  for (let at = callee.object; ; ) {
    if (at.kind === "name") return at.name === "this";
    if (at.kind === "call") at = at.callee;
    else if (at.kind === "member") at = at.object;
    else return false;
  }
}

/** `super(…)`, `super().__init__(…)`, `parent::__construct(…)` */
const callsConstructorAbove = (callee: Expression): boolean =>
  (callee.kind === "name" && callee.name === "super") ||
  (callee.kind === "member" && callee.name === "__construct") ||
  (callee.kind === "member" &&
    callee.name === "__init__" &&
    callee.object.kind === "call" &&
    callee.object.callee.kind === "name" &&
    callee.object.callee.name === "super");

/** A call without what it hands on from the parameters of the function it stands in. */
function withoutPassedOn(module: LoadedModule, scope: number, call: CallExpression): CallExpression {
  const isOwn = (item: Expression): boolean => !isPassedOn(module, scope, item);
  const bag = (item: Expression): Expression =>
    item.kind === "dict"
      ? {
          ...item,
          entries: item.entries.filter(({ value }) => isOwn(value)),
          spreads: item.spreads.filter(isOwn),
        }
      : item;
  return {
    ...call,
    positional: call.positional.filter(isOwn).map(bag),
    spreads: call.spreads.filter(isOwn),
    keywords: call.keywords.filter(({ value }) => isOwn(value)),
  };
}

/** Whether an expression only hands on what the function around it was given. */
function isPassedOn(module: LoadedModule, scope: number, expression: Expression): boolean {
  const root = rootOf(expression);
  const functionId = module.ir.scopes[scope]?.functionId;
  const own = functionId == null ? undefined : module.ir.functions[functionId];
  return (
    root !== undefined &&
    own?.parameters.some(({ name, fields }) => name === root || fields.some((field) => field.name === root)) === true
  );
}

function rootOf(expression: Expression): string | undefined {
  switch (expression.kind) {
    case "name":
      return expression.name;
    case "member":
    case "index":
      return rootOf(expression.object);
    default:
      return undefined;
  }
}
