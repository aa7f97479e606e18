import type { CallExpression, DictExpression, ListExpression } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";

/** Where an expression is evaluated: its module and scope, and the call that led into it, if one did. */
export interface Context {
  readonly module: LoadedModule;
  readonly scope: number;
  readonly frame: Frame | null;
}

/** The top level of a module. */
export const top = (module: LoadedModule): Context => ({ module, scope: 0, frame: null });

/** One call into a function of the program: parameters take their values from it. */
export interface Frame {
  readonly module: LoadedModule;
  readonly functionId: number;
  readonly call: CallExpression;
  readonly caller: Context;
  readonly self: ObjectValue | null;
  readonly depth: number;
}

/** A place in a file. */
export interface Place {
  readonly module: LoadedModule;
  readonly line: number;
}

export interface TextValue {
  readonly kind: "text";
  readonly value: string;
  readonly place: Place;
  /** `literal`: always this; `default`: unless a caller or the environment says otherwise. */
  readonly origin: "literal" | "default";
}

/** Text of which some parts are known only at run time. */
export interface PatternValue {
  readonly kind: "pattern";
  readonly parts: readonly (readonly Value[])[];
  /** What the parts are called where they are put in, where that is a name. */
  readonly names?: readonly (string | undefined)[];
  readonly place: Place;
}

/** Something outside the program, by its qualified name: `openai.OpenAI().chat.completions.create`. `?` = not known what. */
export interface SymbolValue {
  readonly kind: "symbol";
  readonly path: string;
  /** The call result it was taken from. */
  readonly receiver: InstanceValue | null;
}

/** What calling an outside symbol returned. */
export interface InstanceValue {
  readonly kind: "instance";
  readonly path: string;
  readonly call: CallExpression;
  readonly context: Context;
  readonly receiver: InstanceValue | null;
}

export interface DictValue {
  readonly kind: "dict";
  readonly expression: DictExpression;
  readonly context: Context;
}

export interface ListValue {
  readonly kind: "list";
  readonly expression: ListExpression;
  readonly context: Context;
}

export interface FunctionValue {
  readonly kind: "function";
  readonly module: LoadedModule;
  readonly id: number;
  readonly self: ObjectValue | null;
}

export interface ClassValue {
  readonly kind: "class";
  readonly module: LoadedModule;
  readonly id: number;
}

/** An instance of a class of the program; `call` is null where it is not known which. */
export interface ObjectValue {
  readonly kind: "object";
  readonly module: LoadedModule;
  readonly classId: number;
  readonly call: { readonly expression: CallExpression; readonly context: Context } | null;
  /** The parameter it came in by, when just its type is known. */
  readonly parameter?: ParameterValue;
}

/** A parameter nobody in the program gives a value; with dots, a field of what it holds. */
export interface ParameterValue {
  readonly kind: "parameter";
  readonly name: string;
  readonly functionId: number;
  readonly module: LoadedModule;
}

export type Value =
  | TextValue
  | PatternValue
  | SymbolValue
  | InstanceValue
  | DictValue
  | ListValue
  | FunctionValue
  | ClassValue
  | ObjectValue
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "none" }
  | { readonly kind: "module"; readonly module: LoadedModule }
  /** An environment variable's value. */
  | { readonly kind: "environment"; readonly name: string }
  | ParameterValue;
