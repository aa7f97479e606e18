import type { SyntaxNode } from "../../../domain/syntax.ts";
import type {
  Binding,
  CallExpression,
  CallSite,
  ClassIr,
  Export,
  Expression,
  FunctionIr,
  Import,
  ModuleIr,
  NamedLiteral,
  ProgramLanguage,
  Scope,
} from "./ir.ts";

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

const LONGEST_STRING = 65_536;
const LONGEST_LINE = 240;

/** Collects a module's parts while a language's lowering walks its tree. */
export class ModuleBuilder {
  readonly functions: Writable<FunctionIr>[] = [];
  readonly classes: Writable<ClassIr>[] = [];
  readonly scopes: Writable<Scope>[] = [];
  readonly imports: Import[] = [];
  readonly exports: Export[] = [];
  readonly calls: CallSite[] = [];
  readonly literals: NamedLiteral[] = [];
  readonly #lines = new Set<number>();
  readonly #text: string;
  readonly #language: ProgramLanguage;

  constructor(language: ProgramLanguage, text: string) {
    this.#language = language;
    this.#text = text;
    this.scope(null, null, null);
  }

  scope(parent: number | null, functionId: number | null, classId: number | null): number {
    this.scopes.push({ id: this.scopes.length, parent, functionId, classId, bindings: [] });
    return this.scopes.length - 1;
  }

  bind(scope: number, name: string, value: Expression, line: number): void {
    const binding: Binding = { name, value, line };
    this.scopes[scope]?.bindings.push(binding);
    this.#lines.add(line);
  }

  call(scope: number, call: Omit<CallExpression, "kind" | "id">): CallExpression {
    const expression: CallExpression = { kind: "call", ...call, id: this.calls.length };
    this.calls.push({ call: expression, scope });
    this.#lines.add(call.line);
    return expression;
  }

  string(value: string, line: number): Expression {
    this.#lines.add(line);
    return { kind: "string", value: value.length > LONGEST_STRING ? value.slice(0, LONGEST_STRING) : value, line };
  }

  mark(line: number): void {
    this.#lines.add(line);
  }

  slice(node: SyntaxNode): string {
    return this.#text.slice(node.start, node.end);
  }

  build(cells: ModuleIr["cells"]): ModuleIr {
    const source = this.#text.split("\n");
    const lines: { [line: number]: string } = {};
    for (const line of this.#lines)
      lines[line] = (source[line - 1] ?? "")
        .slice(0, 4 * LONGEST_LINE)
        .trim()
        .slice(0, LONGEST_LINE);
    const { functions, classes, scopes, imports, exports, calls, literals } = this;
    return { language: this.#language, functions, classes, scopes, imports, exports, calls, literals, lines, cells };
  }
}

/** Child with the field name, if any. */
export const field = (node: SyntaxNode, name: string): SyntaxNode | undefined =>
  node.children.find((child) => child.field === name);

/** Children with the field name. */
export const fields = (node: SyntaxNode, name: string): SyntaxNode[] =>
  node.children.filter((child) => child.field === name);

/** First child of a type. */
export const childOf = (node: SyntaxNode, ...types: string[]): SyntaxNode | undefined =>
  node.children.find((child) => types.includes(child.type));

/** The expressions joined into one choice; nested choices are flattened. */
export function either(options: readonly Expression[]): Expression {
  const flat = options
    .flatMap((option) => (option.kind === "either" ? option.options : [option]))
    .filter((option) => option.kind !== "unknown");
  return flat.length === 1
    ? (flat[0] as Expression)
    : flat.length === 0
      ? { kind: "unknown" }
      : { kind: "either", options: flat };
}

/** Joins text pieces: all literal → one string, else a template. */
export function template(parts: readonly Expression[], line: number): Expression {
  const flat = parts.flatMap((part) => (part.kind === "template" ? part.parts : [part]));
  if (flat.every((part) => part.kind === "string")) {
    return { kind: "string", value: flat.map((part) => (part.kind === "string" ? part.value : "")).join(""), line };
  }
  return { kind: "template", parts: flat, line };
}
