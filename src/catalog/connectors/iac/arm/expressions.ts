import { Refusal } from "../../../../domain/errors.ts";
import { type Entry, type Expression, literal, unknown } from "../declaration.ts";
import { lowerCall } from "./functions.ts";
import type { Token } from "./tokens.ts";

const DEEPEST = 80;

/** Binary operators from loose to tight, with the call each is. */
const LEVELS: readonly { readonly [symbol: string]: string }[] = [
  { "??": "coalesce" },
  { "||": "or" },
  { "&&": "and" },
  { "==": "equal", "!=": "unequal", "=~": "equal", "!~": "unequal" },
  { "<": "below", ">": "above", "<=": "at most", ">=": "at least" },
  { "+": "+", "-": "-" },
  { "*": "*", "/": "/", "%": "%" },
];

/** What names lead to: the format decides. */
export interface Naming {
  /** A name with what is taken from it: `account.properties.endpoint`. */
  readonly reference: (names: readonly string[]) => Expression;
  /** A call that the format resolves itself (`parameters('x')`), with what is taken from its answer. */
  readonly call?: (name: string, args: readonly Expression[], rest: readonly string[]) => Expression | undefined;
  /** The text of a line, where tokens come from lines of a file. */
  readonly lineText?: (line: number) => string;
  /** A resource written inside an object. */
  readonly nested?: (cursor: Cursor) => void;
}

/** Reads expressions of Bicep and of ARM templates from their tokens. @throws Refusal `malformed` or `too-deep`. */
export class Cursor {
  readonly #tokens: readonly Token[];
  readonly #naming: Naming;
  #at = 0;
  #depth = 0;
  /** The next object is a set of ids: its names are what counts. */
  #namesOnly = false;

  constructor(tokens: readonly Token[], naming: Naming) {
    this.#tokens = tokens;
    this.#naming = naming;
  }

  get token(): Token {
    return this.#tokens[this.#at] ?? { kind: "end", value: "", line: 0 };
  }
  ahead(steps: number): Token {
    return this.#tokens[this.#at + steps] ?? { kind: "end", value: "", line: 0 };
  }
  next(): Token {
    const { token } = this;
    this.#at++;
    return token;
  }
  is(value: string): boolean {
    return this.token.kind !== "text" && this.token.value === value;
  }
  take(value: string): boolean {
    const found = this.is(value);
    if (found) this.#at++;
    return found;
  }
  need(value: string): void {
    if (!this.take(value)) throw new Refusal("malformed", `line ${this.token.line}: ${value} is missing`);
  }
  skipLines(): void {
    while (this.token.kind === "line") this.#at++;
  }
  /** Whether the next token that is no line end is one of these; then it stands there. */
  #reaches(symbols: { readonly [symbol: string]: string }): boolean {
    let steps = 0;
    while (this.ahead(steps).kind === "line") steps++;
    const found = this.ahead(steps);
    if (found.kind !== "symbol" || !Object.hasOwn(symbols, found.value)) return false;
    this.#at += steps;
    return true;
  }

  /** An expression; lines may end around its operators. */
  expression(): Expression {
    if (++this.#depth > DEEPEST) throw new Refusal("too-deep", `nested over ${DEEPEST} levels`);
    const when = this.#binary(0);
    const made = this.#reaches({ "?": "" }) ? this.#choice(when) : when;
    this.#depth--;
    return made;
  }

  #choice(when: Expression): Expression {
    this.need("?");
    this.skipLines();
    const met = this.expression();
    this.skipLines();
    this.need(":");
    this.skipLines();
    return { is: "choice", when, met, otherwise: this.expression() };
  }

  #binary(level: number): Expression {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#unary();
    let left = this.#binary(level + 1);
    while (this.#reaches(operators)) {
      const name = operators[this.next().value] ?? "";
      this.skipLines();
      left = { is: "call", name, args: [left, this.#binary(level + 1)] };
    }
    return left;
  }

  #unary(): Expression {
    if (this.take("!")) return { is: "call", name: "not", args: [this.#unary()] };
    if (this.take("-")) return { is: "call", name: "negative", args: [this.#unary()] };
    return this.#primary();
  }

  #primary(): Expression {
    const { token } = this;
    if (token.kind === "text") {
      this.next();
      this.#steps();
      return this.text(token);
    }
    if (token.kind === "number") return literal(Number(this.next().value));
    if (token.kind === "name") return this.#named();
    if (this.is("{")) return this.object();
    if (this.is("[")) return this.list();
    this.need("(");
    this.skipLines();
    const inner = this.expression();
    this.skipLines();
    this.need(")");
    return this.#steps().length === 0 ? inner : unknown("a part of a computed value");
  }

  /** A text with what is put in. */
  text({ parts = [] }: Token): Expression {
    const lowered = parts.map((part) =>
      typeof part === "string" ? literal(part) : new Cursor(part, this.#naming).expression(),
    );
    const [only] = lowered;
    if (lowered.length === 1 && only !== undefined) return only;
    return { is: "template", parts: lowered.filter((part) => part.is !== "literal" || part.value !== "") };
  }

  #named(): Expression {
    const name = this.next().value;
    if (name === "true" || name === "false") return literal(name === "true");
    if (name === "null" && !this.is("(")) return literal(null);
    if (this.take("=>")) {
      this.skipLines();
      return { is: "for", over: literal(null), names: { value: name }, body: this.expression() };
    }
    if (!this.is("(")) return this.#naming.reference([name, ...this.#steps()]);
    const args = this.#args();
    const rest = this.#steps();
    const own = this.#naming.call?.(name, args, rest);
    if (own !== undefined) return own;
    // `az.resourceId(…)`: the name space is written before it.
    return rest.length === 0 ? called(name, args) : { is: "unknown", why: `${name}(…).${rest.join(".")}`, isSet: true };
  }

  #args(): Expression[] {
    this.need("(");
    const args: Expression[] = [];
    this.skipLines();
    while (!this.take(")")) {
      args.push(this.#argument());
      this.skipLines();
      if (!this.is(")")) this.need(",");
      this.skipLines();
    }
    return args;
  }

  /** `(a, b) => …` is a function of several names, which is not followed. */
  #argument(): Expression {
    if (!this.is("(")) return this.expression();
    let steps = 1;
    while (this.ahead(steps).kind === "name" || this.ahead(steps).value === ",") steps++;
    if (this.ahead(steps).value !== ")" || this.ahead(steps + 1).value !== "=>") return this.expression();
    this.#at += steps + 2;
    this.skipLines();
    this.expression();
    return unknown("a function");
  }

  /** What is taken from a value: `.name`, `['name']`, `[0]`, `::child`, and assertions that say nothing. */
  #steps(): string[] {
    const names: string[] = [];
    for (;;) {
      if (this.take(".") || this.take(".?") || this.take("::")) names.push(this.next().value);
      else if (this.is("(")) {
        this.#args();
        names.push("(…)");
      } else if (this.is("!") && this.ahead(1).value !== "=") this.next();
      else if (this.is("[")) names.push(this.#index());
      else return names;
    }
  }

  #index(): string {
    this.need("[");
    this.take("?");
    const index = this.expression();
    this.need("]");
    return index.is === "literal" ? String(index.value) : "*";
  }

  /** An object; a spread merges, and a resource inside is read by the format. */
  object(): Expression {
    const namesOnly = this.#namesOnly;
    this.#namesOnly = false;
    this.need("{");
    const entries: Entry[] = [];
    const keys: Expression[] = [];
    const spread: Expression[] = [];
    this.#separators();
    while (!this.take("}")) {
      if (this.take("...")) spread.push(this.expression());
      else if (this.#isNested()) this.#naming.nested?.(this);
      else {
        const { key, entry } = this.#entry();
        keys.push(key);
        entries.push(entry);
      }
      this.#separators();
    }
    if (namesOnly) return { is: "list", items: keys };
    const made: Expression = { is: "object", entries };
    return spread.length === 0 ? made : { is: "call", name: "merge", args: [...spread, made] };
  }

  #isNested(): boolean {
    return this.is("@") || ((this.is("resource") || this.is("var")) && this.ahead(1).kind === "name");
  }

  #entry(): { readonly key: Expression; readonly entry: Entry } {
    const token = this.next();
    if (token.kind === "end") throw new Refusal("malformed", "an object that does not end");
    const key = token.kind === "text" ? this.text(token) : literal(token.value);
    const name = key.is === "literal" ? String(key.value) : "…";
    this.skipLines();
    this.need(":");
    this.skipLines();
    this.#namesOnly = name === "userAssignedIdentities" && this.is("{");
    const text = this.#naming.lineText?.(token.line);
    return { key, entry: { name, value: this.expression(), line: token.line, ...(text !== undefined && { text }) } };
  }

  #separators(): void {
    while (this.token.kind === "line" || this.is(",")) this.next();
  }

  /** A list, or a loop that makes one. */
  list(): Expression {
    this.need("[");
    this.#separators();
    if (this.is("for")) return this.loop(() => this.expression());
    const items: Expression[] = [];
    while (!this.take("]")) {
      if (this.token.kind === "end") throw new Refusal("malformed", "a list that does not end");
      if (this.take("...")) this.expression();
      else items.push(this.expression());
      this.#separators();
    }
    return { is: "list", items };
  }

  /** `for x in list: body`, `for (x, i) in list: if (…) body`, up to the bracket that closes it. */
  loop(body: () => Expression): Expression & { readonly is: "for" } {
    this.need("for");
    const [value, key] = this.#loopNames();
    this.need("in");
    const over = this.expression();
    this.need(":");
    this.skipLines();
    const when = this.condition();
    const made = body();
    this.#separators();
    this.need("]");
    const names = { ...(value !== undefined && { value }), ...(key !== undefined && { key }) };
    return { is: "for", over, names, body: made, ...(when !== undefined && { when }) };
  }

  #loopNames(): string[] {
    if (!this.take("(")) return [this.next().value];
    const item = this.next().value;
    this.need(",");
    const index = this.next().value;
    this.need(")");
    return [item, index];
  }

  /** `if (…)` before a body. */
  condition(): Expression | undefined {
    if (!this.take("if")) return undefined;
    this.need("(");
    this.skipLines();
    const when = this.expression();
    this.skipLines();
    this.need(")");
    this.skipLines();
    return when;
  }
}

/** `map` and `filter` over a function of one name are loops. */
function called(name: string, args: readonly Expression[]): Expression {
  const [over, made] = args;
  if (over === undefined || made?.is !== "for") return lowerCall(name, args);
  if (name === "map") return { ...made, over };
  const item = made.names.value ?? "";
  return name === "filter"
    ? { is: "for", over, names: made.names, body: { is: "reference", names: [item] }, when: made.body }
    : unknown(`${name}(…)`);
}
