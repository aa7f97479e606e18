import type { CallExpression, Expression, FunctionIr, Import, ProgramLanguage } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import type { Context, DictValue, Frame, Value } from "./values.ts";

/** One call in the program. */
export interface Call {
  readonly module: LoadedModule;
  readonly scope: number;
  readonly call: CallExpression;
  /** The one run of its function that is meant, where not all of them are. */
  readonly frame?: Frame;
}

/** How modules and functions of the program hang together. */
export interface Links {
  /** The loaded module an import names. */
  resolve(from: LoadedModule, item: Pick<Import, "module" | "level">): LoadedModule | undefined;
  /** Whether an import names a file of the scope, loaded or not. */
  exists(from: LoadedModule, item: Pick<Import, "module" | "level">): boolean;
  /** What a file of data holds, by a path relative to a folder at or above a module. */
  data(from: LoadedModule, path: string): DictValue | undefined;
  /** What the settings of the .NET program that a module belongs to hold. */
  settings(from: LoadedModule): DictValue | undefined;
  /** Modules that share a module's names without importing them, and bind this one at their top level. */
  neighbours(module: LoadedModule, name: string): readonly LoadedModule[];
  /** Calls that make an instance of a class by naming its fields. */
  makersOf(module: LoadedModule, classId: number): readonly Call[];
  /** Whether a known library bears this name. */
  isLibrary(module: string): boolean;
  /** The model id that a constant of a library stands for. */
  constant(language: ProgramLanguage, path: string): string | undefined;
  /** Calls that run a function. */
  callersOf(module: LoadedModule, own: FunctionIr): readonly Call[];
}

/** What the parts of the evaluator share: the way from each part back into the whole, and the bounds on it. */
export interface Evaluation {
  readonly links: Links;
  /** Everything the expression may be; empty when nothing is known. */
  evaluate(expression: Expression, context: Context): readonly Value[];
  /** What a module offers under a name. */
  exported(module: LoadedModule, name: string): readonly Value[] | undefined;
  /** A member of a value. */
  member(value: Value, name: string): readonly Value[];
  /** The run of a function by a call: the same one for the same call in the same run of its caller. */
  frame(own: Omit<Frame, "depth">): Frame;
  /** Runs one step one level deeper; gives nothing when steps or depth are used up. */
  deeper<T extends readonly Value[] | undefined>(step: () => T): T | readonly Value[];
  /** Whether too little depth is left for a costly search. */
  isDeep(): boolean;
  /** Notes that a search was left out, so that what lacks it is not remembered as all there is. */
  leaveOut(): void;
}

/** Languages that make values by naming their fields. */
export const NAMES_FIELDS: ReadonlySet<ProgramLanguage> = new Set(["go", "csharp", "rust", "kotlin"]);

/** Most values looked at in one place. */
export const MOST_VALUES = 24;
/** Most calls into functions of the program inside each other. */
export const MOST_FRAMES = 5;

/** Something nobody could name. */
export const OPAQUE: Value = { kind: "symbol", path: "?", receiver: null };

/** A text that holds only unless something else is said. */
export const asDefault = (value: Value): Value => (value.kind === "text" ? { ...value, origin: "default" } : value);

export const outside = (path: string): Value => ({ kind: "symbol", path, receiver: null });
