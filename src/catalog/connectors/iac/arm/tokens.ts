import { Refusal } from "../../../../domain/errors.ts";

/** A token of Bicep or of an ARM template expression. A text holds its literal parts and, between them, the tokens put in. */
export interface Token {
  readonly kind: "name" | "number" | "text" | "symbol" | "line" | "end";
  readonly value: string;
  readonly parts?: readonly (string | readonly Token[])[];
  readonly line: number;
}

const MOST_TOKENS = 300_000;
const DEEPEST_TEXT = 12;
const SYMBOL = /(?:=>|==|!=|=~|!~|<=|>=|&&|\|\||\?\?|::|\.\.\.|\.\?|[{}[\]():,.=?<>!+\-*/%@|])/y;
const NAME = /[A-Za-z_$][A-Za-z0-9_$]*/y;
const NUMBER = /\d+(?:\.\d+)?/y;
const SPACE = /(?:[ \t\r]+|\/\/[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/)/y;
const ESCAPES: { readonly [letter: string]: string } = { n: "\n", r: "\r", t: "\t" };

/** Splits Bicep. @throws Refusal `malformed`, `too-large` or `too-deep`. Source: Bicep language specification, lexical structure. */
export const bicepTokens = (text: string): Token[] => new Lexer(text, true).tokens();

/** Splits an ARM template expression, whose texts double their quotes and put nothing in. @throws Refusal as above. */
export const armTokens = (text: string): Token[] => new Lexer(text, false).tokens();

class Lexer {
  readonly #text: string;
  readonly #interpolates: boolean;
  #at = 0;
  #line = 1;
  #count = 0;

  constructor(text: string, interpolates: boolean) {
    this.#text = text;
    this.#interpolates = interpolates;
  }

  tokens(): Token[] {
    const found = this.#until(undefined, 0);
    return [...found, { kind: "end", value: "", line: this.#line }];
  }

  /** Tokens up to the brace that closes an interpolation, or to the end. */
  #until(closing: "}" | undefined, depth: number): Token[] {
    if (depth > DEEPEST_TEXT) throw new Refusal("too-deep", "texts inside texts");
    const found: Token[] = [];
    let open = 0;
    while (this.#at < this.#text.length) {
      if (this.#skipSpace()) continue;
      const letter = this.#text[this.#at];
      if (closing !== undefined && open === 0 && letter === closing) {
        this.#at++;
        return found;
      }
      const token = this.#next(depth);
      if (token.value === "{" && token.kind === "symbol") open++;
      if (token.value === "}" && token.kind === "symbol") open--;
      found.push(token);
    }
    if (closing !== undefined) throw new Refusal("malformed", "a text that does not end");
    return found;
  }

  #skipSpace(): boolean {
    const space = this.#match(SPACE);
    if (space === undefined) return false;
    this.#line += space.split("\n").length - 1;
    return true;
  }

  #next(depth: number): Token {
    if (++this.#count > MOST_TOKENS) throw new Refusal("too-large", `over ${MOST_TOKENS} tokens`);
    const line = this.#line;
    if (this.#text[this.#at] === "\n") {
      this.#at++;
      this.#line++;
      return { kind: "line", value: "\n", line };
    }
    if (this.#text[this.#at] === "'") return { kind: "text", value: "", parts: this.#parts(depth), line };
    const number = this.#match(NUMBER);
    if (number !== undefined) return { kind: "number", value: number, line };
    const name = this.#match(NAME);
    if (name !== undefined) return { kind: "name", value: name, line };
    const symbol = this.#match(SYMBOL);
    if (symbol !== undefined) return { kind: "symbol", value: symbol, line };
    throw new Refusal("malformed", `line ${line}: ${this.#text[this.#at]}`);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #parts(depth: number): (string | readonly Token[])[] {
    if (this.#interpolates && this.#text.startsWith("'''", this.#at)) return [this.#raw()];
    this.#at++;
    const parts: (string | readonly Token[])[] = [];
    let literal = "";
    for (;;) {
      const letter = this.#text[this.#at];
      if (letter === undefined) throw new Refusal("malformed", "a text that does not end");
      if (letter === "'" && (this.#interpolates || this.#text[this.#at + 1] !== "'")) break;
      if (this.#interpolates && this.#text.startsWith("${", this.#at)) {
        this.#at += 2;
        parts.push(literal, this.#until("}", depth + 1));
        literal = "";
      } else literal += this.#letter(letter);
    }
    this.#at++;
    return literal === "" && parts.length > 0 ? parts : [...parts, literal];
  }

  #letter(letter: string): string {
    if (letter === "\n") this.#line++;
    const isEscaped = (this.#interpolates && letter === "\\") || (!this.#interpolates && letter === "'");
    this.#at += isEscaped ? 2 : 1;
    if (!isEscaped) return letter;
    const escaped = this.#text[this.#at - 1] ?? "";
    return ESCAPES[escaped] ?? escaped;
  }

  /** A text of three quotes, in which nothing is escaped or put in. */
  #raw(): string {
    const end = this.#text.indexOf("'''", this.#at + 3);
    if (end < 0) throw new Refusal("malformed", "a text that does not end");
    const text = this.#text.slice(this.#at + 3, end);
    this.#at = end + 3;
    this.#line += text.split("\n").length - 1;
    return text;
  }
}
