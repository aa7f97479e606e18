/**
 * What a source file says, in one shape for all languages: expressions, scopes, functions, classes, imports. Lowering a
 * language to it is all a new language needs. Plain data: it crosses threads.
 */

import type { ProgramLanguage } from "../../../domain/signature.ts";

export type { ProgramLanguage };

export type Expression =
  | StringExpression
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "none" }
  | TemplateExpression
  | NameExpression
  | MemberExpression
  | { readonly kind: "index"; readonly object: Expression; readonly key: Expression }
  | CallExpression
  | ListExpression
  | DictExpression
  | { readonly kind: "function"; readonly id: number }
  | { readonly kind: "class"; readonly id: number }
  /** One of several, or all of them together: `a or b`, a conditional, `a | b`. */
  | { readonly kind: "either"; readonly options: readonly Expression[] }
  | { readonly kind: "unknown" };

export interface NameExpression {
  readonly kind: "name";
  readonly name: string;
  /** Line it stands on, where the order of statements tells what it means. */
  readonly line?: number;
}

export interface StringExpression {
  readonly kind: "string";
  readonly value: string;
  readonly line: number;
}

/** Text with values put in at run time: f-strings, template literals, concatenation, `%` and `.format`. */
export interface TemplateExpression {
  readonly kind: "template";
  readonly parts: readonly Expression[];
  readonly line: number;
}

export interface MemberExpression {
  readonly kind: "member";
  readonly object: Expression;
  readonly name: string;
  /** Line it stands on, where it may name a constant of a library. */
  readonly line?: number;
}

export interface CallExpression {
  readonly kind: "call";
  readonly callee: Expression;
  readonly positional: readonly Expression[];
  readonly keywords: readonly Keyword[];
  /** `**options`, `...options` */
  readonly spreads: readonly Expression[];
  readonly line: number;
  readonly endLine: number;
  /** Unique in the module. */
  readonly id: number;
}

export interface Keyword {
  readonly name: string;
  readonly value: Expression;
}

export interface ListExpression {
  readonly kind: "list";
  readonly items: readonly Expression[];
  readonly line: number;
}

export interface DictExpression {
  readonly kind: "dict";
  readonly entries: readonly Keyword[];
  readonly spreads: readonly Expression[];
  /** Values under keys known only at run time. */
  readonly computed: readonly Expression[];
  readonly line: number;
}

export interface Parameter {
  readonly name: string;
  readonly default: Expression | null;
  /** Type annotation as an expression, for what it names. */
  readonly type: Expression | null;
  /** Names taken out of it: `({ model, tools })` → model, tools, with their defaults. */
  readonly fields: readonly { readonly name: string; readonly key: string; readonly default: Expression | null }[];
  readonly rest: boolean;
}

export interface FunctionIr {
  readonly id: number;
  readonly name: string | null;
  readonly parameters: readonly Parameter[];
  readonly decorators: readonly Expression[];
  readonly documentation: string | null;
  readonly returns: readonly Expression[];
  /** Type annotation of what it returns, for what it names. */
  readonly returnType?: Expression;
  readonly scope: number;
  /** Class it is a method of. */
  readonly classId: number | null;
  readonly line: number;
  readonly endLine: number;
}

export interface ClassIr {
  readonly id: number;
  readonly name: string | null;
  readonly bases: readonly Expression[];
  readonly decorators: readonly Expression[];
  /** Class-level fields in order: name, value if any, type if any. */
  readonly fields: readonly {
    readonly name: string;
    readonly value: Expression | null;
    readonly type: Expression | null;
    readonly line: number;
  }[];
  readonly methods: readonly number[];
  /** What methods assign to `self.x` / `this.x`. */
  readonly attributes: readonly { readonly name: string; readonly value: Expression; readonly scope: number }[];
  readonly scope: number;
  readonly documentation: string | null;
  readonly line: number;
}

/** A name given a value. Several bindings of one name are all kept. */
export interface Binding {
  readonly name: string;
  readonly value: Expression;
  readonly line: number;
  /** Last line of its statement, when that is run exactly once in its scope and so replaces what the name meant before. */
  readonly replaces?: number;
  /** First line of the outermost loop around it. */
  readonly loop?: number;
}

export interface Scope {
  readonly id: number;
  readonly parent: number | null;
  readonly functionId: number | null;
  readonly classId: number | null;
  readonly bindings: readonly Binding[];
}

/** `from module import name as local`; name null = the module itself; `*` = everything of it. */
export interface Import {
  readonly local: string;
  readonly module: string;
  readonly name: string | null;
  /** Leading dots of a relative Python import; JavaScript keeps `./` in `module`. */
  readonly level: number;
  readonly line: number;
}

/** `export { a as b } from "./c"`, `export * from "./c"`, `export { a as b }`, `export default a`. */
export interface Export {
  readonly name: string;
  readonly value: Expression | null;
  readonly module: string | null;
  readonly source: string | null;
}

export interface CallSite {
  readonly call: CallExpression;
  readonly scope: number;
}

/** A string literal in a place whose name speaks of models: `model: "…"`, `MODEL = "…"`, an element of such a list. */
export interface NamedLiteral {
  /** Nearest name above it: variable, key, parameter, field. */
  readonly name: string;
  readonly value: string;
  readonly line: number;
  readonly inList: boolean;
}

/** What is written as a message of the system to a model, wherever it goes. */
export interface WrittenMessage {
  /** The dictionary, or the call that makes it. */
  readonly holder: Expression;
  readonly content: Expression;
  readonly scope: number;
}

/** What is written as the definition of a tool for a model, wherever it goes. */
export interface WrittenDefinition {
  readonly holder: DictExpression;
  /** What makes it, where that is a type of its own. */
  readonly made?: CallExpression;
  readonly scope: number;
}

/** Lines that run only where a name is, or is not, one of some texts: `case "openai"`, `if (provider === "openai")`. */
export interface Guard {
  readonly name: string;
  /** In small letters. */
  readonly texts: readonly string[];
  readonly holds: boolean;
  readonly first: number;
  readonly last: number;
}

export interface ModuleIr {
  readonly language: ProgramLanguage;
  readonly functions: readonly FunctionIr[];
  readonly classes: readonly ClassIr[];
  readonly scopes: readonly Scope[];
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  readonly calls: readonly CallSite[];
  readonly literals: readonly NamedLiteral[];
  readonly guards: readonly Guard[];
  readonly messages: readonly WrittenMessage[];
  readonly definitions: readonly WrittenDefinition[];
  /** Trimmed text of the lines that expressions of interest begin on. */
  readonly lines: { readonly [line: number]: string };
  /** For notebooks: first line of each code cell and the cell's number from 1. */
  readonly cells: readonly { readonly line: number; readonly cell: number }[] | null;
  /** Texts in the code that name a document: what may be read as a prompt. */
  readonly documents: readonly string[];
  /** Web addresses in the code, each where it stands first. */
  readonly addresses: readonly { readonly url: string; readonly line: number }[];
}

export const UNKNOWN: Expression = { kind: "unknown" };
