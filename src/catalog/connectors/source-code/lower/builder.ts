import type { SyntaxNode } from "../../../../domain/syntax.ts";
import { isDocument } from "../documents.ts";
import type {
  Binding,
  CallExpression,
  CallSite,
  ClassIr,
  Export,
  Expression,
  FunctionIr,
  Guard,
  Import,
  ModuleIr,
  NamedLiteral,
  ProgramLanguage,
  Scope,
  WrittenDefinition,
  WrittenMessage,
} from "../ir.ts";
import { settingDefault, tokenizerTexts } from "./defaults.ts";
import { forgetTexts } from "./forget.ts";
import { saidForSystem } from "./role-first.ts";

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

const LONGEST_STRING = 65_536;
const LONGEST_LINE = 240;
const MOST_GUARDS = 1_000;
const MOST_ADDRESSES = 200;
/** What a text begins with, as far as it is an address. */
const ADDRESS = /^https?:\/\/[^\s"'<>]{4,200}/;

/** Collects a module's parts while a language's lowering walks its tree. */
export class ModuleBuilder {
  readonly functions: Writable<FunctionIr>[] = [];
  readonly classes: Writable<ClassIr>[] = [];
  readonly scopes: Writable<Scope>[] = [];
  readonly imports: Import[] = [];
  readonly exports: Export[] = [];
  readonly calls: CallSite[] = [];
  readonly literals: NamedLiteral[] = [];
  readonly guards: Guard[] = [];
  readonly messages: WrittenMessage[] = [];
  readonly definitions: WrittenDefinition[] = [];
  readonly #documents = new Set<string>();
  readonly #addresses = new Map<string, number>();
  readonly #lines = new Set<number>();
  /** Branches and loops around what is walked, in the function or class at hand; first line of the outermost loop. */
  #around: { readonly branches: number; readonly loop?: number } = { branches: 0 };
  readonly #text: string;
  readonly #language: ProgramLanguage;

  constructor(language: ProgramLanguage, text: string) {
    this.#language = language;
    this.#text = text;
    this.scope(null, null, null);
  }

  /** Adds a scope and returns its number. */
  scope(parent: number | null, functionId: number | null, classId: number | null): number {
    this.scopes.push({ id: this.scopes.length, parent, functionId, classId, bindings: [] });
    return this.scopes.length - 1;
  }

  /** Gives a name a value in a scope. `end`: last line of the statement, when it gives the name a new value whole. */
  bind(scope: number, name: string, value: Expression, line: number, end?: number): void {
    const { branches, loop } = this.#around;
    const binding: Binding = {
      name,
      value,
      line,
      ...(end !== undefined && branches === 0 && { replaces: end }),
      ...(loop !== undefined && { loop }),
    };
    this.scopes[scope]?.bindings.push(binding);
    this.#lines.add(line);
  }

  /** Walks what is run once, several times or never: a branch, or a loop that begins on a line. */
  branch(walk: () => void, loop?: number): void {
    const before = this.#around;
    const outermost = before.loop ?? loop;
    this.#around = { branches: before.branches + 1, ...(outermost !== undefined && { loop: outermost }) };
    walk();
    this.#around = before;
  }

  /** Walks the body of a function or class, which has an order of its own. */
  body(walk: () => void): void {
    const before = this.#around;
    this.#around = { branches: 0 };
    walk();
    this.#around = before;
  }

  /** Notes under which condition some lines run. */
  guard(guard: Guard): void {
    if (this.guards.length < MOST_GUARDS) this.guards.push(guard);
  }

  /** Adds a call and returns it with its number. */
  call(scope: number, call: Omit<CallExpression, "kind" | "id">): CallExpression {
    const expression: CallExpression = { kind: "call", ...call, id: this.calls.length };
    this.calls.push({ call: expression, scope });
    this.literals.push(...settingDefault(expression));
    const content = saidForSystem(expression);
    if (content !== undefined) this.messages.push({ holder: expression, content, scope });
    for (const text of tokenizerTexts(expression)) forgetTexts(this.literals, text);
    this.#lines.add(call.line);
    return expression;
  }

  /** A text literal, cut at the longest that matters. */
  string(value: string, line: number): Expression {
    this.#lines.add(line);
    if (value.length < 200 && isDocument(value)) this.#documents.add(value);
    if (value.startsWith("http") && this.#addresses.size < MOST_ADDRESSES) this.#noteAddress(value, line);
    return { kind: "string", value: value.length > LONGEST_STRING ? value.slice(0, LONGEST_STRING) : value, line };
  }

  #noteAddress(value: string, line: number): void {
    const url = ADDRESS.exec(value)?.[0];
    if (url !== undefined && !this.#addresses.has(url)) this.#addresses.set(url, line);
  }

  /** Keeps the text of a line for evidence. */
  mark(line: number): void {
    this.#lines.add(line);
  }

  /** Text of a node, or between two. Line ends are plain, as languages take them in what is written: only then does an escaped one end a line. */
  slice({ start, end }: Pick<SyntaxNode, "start" | "end">): string {
    const text = this.#text.slice(start, end);
    return text.includes("\r\n") ? text.replaceAll("\r\n", "\n") : text;
  }

  build(cells: ModuleIr["cells"]): ModuleIr {
    const source = this.#text.split("\n");
    const lines: { [line: number]: string } = {};
    for (const line of this.#lines)
      lines[line] = (source[line - 1] ?? "")
        .slice(0, 4 * LONGEST_LINE)
        .trim()
        .slice(0, LONGEST_LINE);
    const documents = [...this.#documents].sort();
    const addresses = [...this.#addresses].map(([url, line]) => ({ url, line }));
    const { functions, classes, scopes, imports, exports, calls, literals, guards, messages, definitions } = this;
    return {
      language: this.#language,
      functions,
      classes,
      scopes,
      imports,
      exports,
      calls,
      literals,
      guards,
      messages,
      definitions,
      lines,
      cells,
      documents,
      addresses,
    };
  }
}
