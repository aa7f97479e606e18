import { type Expression, type Keyword, type ModuleIr, UNKNOWN } from "../../ir.ts";
import { ModuleBuilder } from "../builder.ts";
import { dictOf } from "../expressions.ts";
import { noteEntry } from "../literals.ts";
import { lowerJsonText } from "../shell/json.ts";
import { type Token, tokensOf } from "./tokens.ts";

const ON: Expression = { kind: "boolean", value: true };
const DEEPEST = 40;
const MOST_PARTS = 300;
/** Words that open a parenthesis without being a function. */
const NO_FUNCTION =
  /^(in|and|or|not|on|as|values|exists|any|all|over|using|when|then|else|case|select|from|where|with|check|primary|foreign|key|references|unique|constraint|into|returns|by|set|if|is|like|between|join|limit|varchar|char|numeric|decimal|int|integer|text)$/i;
const VECTOR_TYPE = /^(vector|halfvec|sparsevec)$/i;
/** Functions that make a table of what they are given. */
const TABLES = /^(object_construct|named_struct|json_object|jsonb_build_object|json_build_object|struct)$/i;

/**
 * Lowers a SQL script, whatever the dialect: calls of functions are calls by their names in lower case; `CREATE EXTENSION x`,
 * `CREATE MODEL x …`, `CREATE INDEX … USING x`, and a column of vectors are calls of what they make, with their options by name.
 */
export function lowerSql(text: string): ModuleIr {
  const builder = new ModuleBuilder("sql", text);
  new Statements(builder, tokensOf(text)).lower();
  return builder.build(null);
}

class Statements {
  readonly #builder: ModuleBuilder;
  readonly #tokens: readonly Token[];
  #at = 0;
  /** Table that the statement at hand is about. */
  #table: string | undefined;

  constructor(builder: ModuleBuilder, tokens: readonly Token[]) {
    this.#builder = builder;
    this.#tokens = tokens;
  }

  lower(): void {
    while (this.#at < this.#tokens.length) {
      if (this.#isMark(";")) this.#table = undefined;
      if (this.#isWord("create") || this.#isWord("alter")) this.#lowerCreate();
      else this.#lowerOne(0);
    }
  }

  get #token(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #isMark(text: string): boolean {
    return this.#token?.kind === "mark" && this.#token.text === text;
  }

  #isWord(text: string, ahead = 0): boolean {
    const token = this.#tokens[this.#at + ahead];
    return token?.kind === "word" && token.text.toLowerCase() === text;
  }

  /** `CREATE [OR REPLACE] … kind [IF NOT EXISTS] name` */
  #lowerCreate(): void {
    const { line } = this.#token as Token;
    this.#at++;
    const words: string[] = [];
    for (; this.#token?.kind === "word" && words.length < 8; this.#at++) {
      const word = this.#token.text.toLowerCase();
      words.push(word);
      if (/^(extension|table|model|index|function|view|procedure|service)$/.test(word)) break;
    }
    const kind = words.at(-1);
    if (kind === undefined || this.#token === undefined) return;
    if (!/^(extension|table|model|index|service)$/.test(kind)) return;
    this.#at++;
    while (["if", "not", "exists", "only"].some((word) => this.#isWord(word))) this.#at++;
    const place = { line, words };
    if (kind === "model" || kind === "service") this.#lowerModel(place);
    else if (kind === "index") this.#lowerIndex(place);
    else if (kind === "table") this.#table = this.#name();
    else this.#lowerExtension(line);
  }

  #lowerExtension(line: number): void {
    const name = this.#name();
    this.#call("create_extension", [this.#builder.string(name, line)], [{ name, value: ON }], line);
  }

  /** A name with its dots. */
  #name(): string {
    const parts: string[] = [];
    for (; this.#token?.kind === "word" || this.#token?.kind === "text"; this.#at++) {
      parts.push(this.#token.text);
      if (this.#tokens[this.#at + 1]?.text !== ".") break;
      this.#at++;
    }
    this.#at++;
    return parts.join(".");
  }

  /** Options of a model or service by name, wherever they stand in the statement. */
  #lowerModel({ line, words }: { readonly line: number; readonly words: readonly string[] }): void {
    const called = this.#isMark("(") ? this.#lowerArguments(0) : undefined;
    const name = called === undefined ? [this.#builder.string(this.#name(), line)] : called.positional;
    const keywords: Keyword[] = [...(called?.keywords ?? [])];
    for (; this.#token !== undefined && !this.#isMark(";") && keywords.length < MOST_PARTS; ) {
      if (this.#isWord("create")) break;
      const isOptions = this.#isWord("options") || this.#isWord("settings");
      if (isOptions && this.#tokens[this.#at + 1]?.text === "(") this.#at += 2;
      const option = this.#option();
      if (option !== undefined) keywords.push(option);
      else if (this.#isWord("remote") && ++this.#at > 0) keywords.push({ name: "remote", value: ON });
      else this.#lowerOne(0);
    }
    this.#call(["create", ...words.filter((word) => !/^(or|replace)$/.test(word))].join("_"), name, keywords, line);
  }

  /** `NAME = value` */
  #option(): Keyword | undefined {
    const [name, equals, value] = this.#tokens.slice(this.#at, this.#at + 3);
    if (name?.kind !== "word" || equals?.text !== "=" || (value?.kind !== "text" && value?.kind !== "word"))
      return undefined;
    this.#at += 3;
    const option = { name: name.text.toLowerCase(), value: this.#builder.string(value.text, value.line) };
    noteEntry(this.#builder, option.name, option.value);
    return option;
  }

  /** `ON table USING method (…)` */
  #lowerIndex({ line }: { readonly line: number }): void {
    let table: string | undefined;
    let method: string | undefined;
    for (let count = 0; this.#token !== undefined && !this.#isMark(";") && count < MOST_PARTS; count++) {
      if (this.#isWord("create")) break;
      if (this.#isWord("on") && ++this.#at > 0) table = this.#name();
      else if (this.#isWord("using") && ++this.#at > 0) {
        method = this.#token?.text.toLowerCase();
        this.#at++;
      } else this.#at++;
    }
    if (method === undefined) return;
    const collection = table === undefined ? [] : [{ name: "collection", value: this.#builder.string(table, line) }];
    this.#call(
      "create_index",
      [this.#builder.string(method, line)],
      [...collection, { name: method, value: ON }],
      line,
    );
  }

  /** One value, or a word or mark that means nothing. */
  #lowerOne(depth: number): Expression {
    const token = this.#token;
    if (token === undefined) return UNKNOWN;
    if (depth > DEEPEST) {
      this.#at++;
      return UNKNOWN;
    }
    if (token.kind === "text") {
      this.#at++;
      return this.#text(token);
    }
    if (token.kind === "number") {
      this.#at++;
      return { kind: "number", value: Number.parseFloat(token.text) };
    }
    if (token.text === "{" || token.text === "[") return this.#lowerTable(depth);
    if (token.kind === "word") return this.#lowerNamed(depth);
    this.#at++;
    return UNKNOWN;
  }

  #text({ text, line }: Token): Expression {
    const part = this.#builder.string(text, line);
    return lowerJsonText(this.#builder, [part], text, line) ?? part;
  }

  /** `a.b.c`, `a.b.c(…)` */
  #lowerNamed(depth: number): Expression {
    const { line } = this.#token as Token;
    const name = this.#name();
    if (!this.#isMark("(") || NO_FUNCTION.test(name)) return { kind: "name", name };
    const { positional, keywords } = this.#lowerArguments(depth + 1);
    const plain = name.toLowerCase();
    if (TABLES.test(plain)) return pairs(positional, line);
    const last = plain.slice(plain.lastIndexOf(".") + 1);
    if (VECTOR_TYPE.test(last) && this.#table !== undefined && positional.length <= 2)
      keywords.push({ name: "collection", value: this.#builder.string(this.#table, line) });
    return this.#call(plain, positional, keywords, line);
  }

  #call(name: string, positional: readonly Expression[], keywords: readonly Keyword[], line: number): Expression {
    const [first = "", ...rest] = name.split(".");
    const callee = rest.reduce<Expression>((object, part) => ({ kind: "member", object, name: part }), {
      kind: "name",
      name: first,
    });
    return this.#builder.call(0, { callee, positional, keywords, spreads: [], line, endLine: line });
  }

  /** What stands in the parentheses at hand; of each part the first value that says something. */
  #lowerArguments(depth: number): { readonly positional: Expression[]; readonly keywords: Keyword[] } {
    const positional: Expression[] = [];
    const keywords: Keyword[] = [];
    this.#at++;
    while (this.#token !== undefined && !this.#isMark(")")) {
      const before = this.#at;
      const name = this.#argumentName();
      const value = this.#lowerPart(depth);
      if (name === undefined) positional.push(value);
      else keywords.push({ name, value });
      if (this.#isMark(",") || this.#at === before) this.#at++;
    }
    this.#at++;
    return { positional, keywords };
  }

  /** `name => `, `name := `, and `name = ` before a text. */
  #argumentName(): string | undefined {
    const [name, sign, value] = this.#tokens.slice(this.#at, this.#at + 3);
    const isNamed = sign?.text === "=>" || sign?.text === ":=" || (sign?.text === "=" && value?.kind === "text");
    if (name?.kind !== "word" || !isNamed) return undefined;
    this.#at += 2;
    return name.text.toLowerCase();
  }

  #lowerPart(depth: number): Expression {
    let first: Expression | undefined;
    if (depth > DEEPEST) {
      this.#at++;
      return UNKNOWN;
    }
    while (
      this.#token !== undefined &&
      !this.#isMark(",") &&
      !this.#isMark(")") &&
      !this.#isMark("}") &&
      !this.#isMark("]")
    ) {
      const value = this.#isMark("(") ? this.#lowerGroup(depth) : this.#lowerOne(depth);
      if (first === undefined && value.kind !== "unknown") first = value;
    }
    return first ?? UNKNOWN;
  }

  #lowerGroup(depth: number): Expression {
    return this.#lowerArguments(depth + 1).positional[0] ?? UNKNOWN;
  }

  /** `{'model': 'm'}`, `[a, b]` */
  #lowerTable(depth: number): Expression {
    const { line, text } = this.#token as Token;
    this.#at++;
    const items: Expression[] = [];
    const entries: Keyword[] = [];
    while (this.#token !== undefined && !this.#isMark("}") && !this.#isMark("]") && !this.#isMark(";")) {
      const before = this.#at;
      const key = this.#token;
      const isEntry = key.kind !== "mark" && this.#tokens[this.#at + 1]?.text === ":";
      if (isEntry) this.#at += 2;
      const value = this.#lowerPart(depth + 1);
      if (isEntry) entries.push({ name: key.text, value });
      else items.push(value);
      if (this.#isMark(",") || this.#at === before) this.#at++;
    }
    this.#at++;
    return text === "{" ? dictOf(entries, line) : { kind: "list", items, line };
  }
}

/** `object_construct('a', 1, 'b', 2)` */
function pairs(items: readonly Expression[], line: number): Expression {
  const entries = items.flatMap((item, at): Keyword[] =>
    at % 2 === 0 && item.kind === "string" ? [{ name: item.value, value: items[at + 1] ?? UNKNOWN }] : [],
  );
  return dictOf(entries, line);
}
