import { type Expression, type Keyword, UNKNOWN } from "../../ir.ts";
import type { ModuleBuilder } from "../builder.ts";
import { dictOf, template } from "../expressions.ts";

const DEEPEST = 12;
/** What stands for a part put in, while a text is read as JSON. */
const HOLE = "\u0000";
const MODEL = /"(model|model_id|modelId)"\s{0,20}:\s{0,20}"([^"\\\n]{1,200})"/;

/** The table that a text of JSON writes down; `undefined` for other text. Of what is no whole JSON, the model that it names. */
export function lowerJsonText(
  builder: ModuleBuilder,
  parts: readonly Expression[],
  written: string,
  line: number,
): Expression | undefined {
  const first = parts[0];
  if (first?.kind !== "string" || !/^\s*\{/.test(first.value) || !parts.some(namesModel)) return undefined;
  const plain = parts.map((part) => (part.kind === "string" ? part.value : HOLE)).join("");
  const text = BARE_KEY.test(plain) ? quoted(plain) : plain;
  const reader = new JsonReader(
    builder,
    parts.filter((part) => part.kind !== "string"),
    written,
    line,
  );
  const value = parsed(text);
  return value === undefined ? reader.modelIn(text) : reader.lower(value, "", 0);
}

const namesModel = (part: Expression): boolean =>
  part.kind === "string" && /"model|[{,]\s{0,40}model:/.test(part.value);

/** Keys that jq lets stand without quotes, as in `{model: "m", content: $text}`. */
const BARE_KEY = /^\s{0,40}\{\s{0,40}[A-Za-z_]\w*\s{0,4}:/;
const JQ = /\\[\s\S]|"|\$?\b[A-Za-z_]\w{0,63}\b(?:\s{0,4}:)?/g;

/** What jq puts together, as JSON: its keys in quotes, a hole for each variable. */
function quoted(text: string): string {
  let isInside = false;
  return text.replace(JQ, (found) => {
    if (found === '"') isInside = !isInside;
    if (isInside || found === '"' || found.startsWith("\\")) return found;
    const name = found.replace(/\s{0,4}:$/, "");
    if (name.startsWith("$")) return HOLE + found.slice(name.length);
    return name === found ? found : `"${name}":`;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(withHolesQuoted(text));
  } catch {
    return undefined;
  }
}

/** What is put in inside a text stays there; what is put in instead of one becomes one. */
function withHolesQuoted(text: string): string {
  let isInside = false;
  return text.replace(/\\[\s\S]|["\n\u0000]/g, (found) => {
    if (found === '"') isInside = !isInside;
    if (found === HOLE) return isInside ? "\\u0000" : '"\\u0000"';
    return found === "\n" && isInside ? "\\n" : found;
  });
}

class JsonReader {
  readonly #builder: ModuleBuilder;
  readonly #holes: readonly Expression[];
  readonly #written: string;
  readonly #line: number;
  #next = 0;

  constructor(builder: ModuleBuilder, holes: readonly Expression[], written: string, line: number) {
    this.#builder = builder;
    this.#holes = holes;
    this.#written = written;
    this.#line = line;
  }

  lower(value: unknown, key: string, depth: number): Expression {
    if (typeof value === "string") return this.#text(value, key);
    if (typeof value === "number") return { kind: "number", value };
    if (typeof value === "boolean") return { kind: "boolean", value };
    if (value === null || typeof value !== "object" || depth > DEEPEST) return { kind: "none" };
    if (Array.isArray(value))
      return { kind: "list", items: value.map((item) => this.lower(item, key, depth + 1)), line: this.#line };
    const entries = Object.entries(value).map(
      ([name, item]): Keyword => ({ name, value: this.lower(item, name, depth + 1) }),
    );
    return dictOf(entries, this.#line);
  }

  /** The model that a text names which is no whole JSON. */
  modelIn(text: string): Expression | undefined {
    const [, name, value] = MODEL.exec(text) ?? [];
    if (name === undefined || value === undefined) return undefined;
    const before = text.slice(0, text.indexOf(value, text.indexOf(`"${name}"`)));
    this.#next = before.split(HOLE).length - 1;
    return dictOf([{ name, value: this.#text(value, name) }], this.#line);
  }

  #text(value: string, key: string): Expression {
    const line = this.#lineOf(key);
    if (!value.includes(HOLE)) return this.#builder.string(value, line);
    const parts = value
      .split(HOLE)
      .flatMap((part, at): Expression[] => [
        ...(at === 0 ? [] : [this.#holes[this.#next++] ?? UNKNOWN]),
        ...(part === "" ? [] : [this.#builder.string(part, line)]),
      ]);
    return parts.length === 1 ? (parts[0] as Expression) : template(parts, line);
  }

  /** Line of the first place that names a key. */
  #lineOf(key: string): number {
    const name = key.replace(/[^\w-]/g, ".");
    const at = this.#written.search(new RegExp(`["'\\\\]${name}["'\\\\]|\\b${name}:`));
    return at === -1 ? this.#line : this.#line + this.#written.slice(0, at).split("\n").length - 1;
  }
}
