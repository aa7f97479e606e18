import { Refusal } from "../../../../domain/errors.ts";

/** A Python literal as plain data. Tuples and lists are arrays, dicts are maps, `None` is null. */
export type PythonLiteral =
  | string
  | number
  | boolean
  | null
  | readonly PythonLiteral[]
  | ReadonlyMap<string, PythonLiteral>;

const DEEPEST = 16;
const TOKEN =
  /\s*(?:(?:[uUbBrR]{0,2})'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(-?\d+)L?|(True|False|None)\b|([{}[\](),:]))/y;
const CLOSERS: { readonly [opener: string]: string } = { "(": ")", "[": "]", "{": "}" };
const WORDS: { readonly [word: string]: boolean | null } = { True: true, False: false, None: null };

/**
 * Reads a literal of strings, whole numbers, tuples, lists and dicts without evaluating anything. Throws a malformed Refusal at
 * anything else, so that code in a header is never mistaken for a value.
 */
export function parsePythonLiteral(text: string): PythonLiteral {
  const tokens = tokensOf(text);
  let at = 0;
  const peek = (): string | undefined => punctuation(tokens[at]);
  const value = (depth: number): PythonLiteral => {
    const token = tokens[at++];
    if (token === undefined || depth > DEEPEST) throw new Refusal("malformed", "the header is no literal");
    if (token.kind === "value") return token.value;
    const closer = CLOSERS[token.mark];
    if (closer === undefined) throw new Refusal("malformed", `the header has a stray ${token.mark}`);
    const items: PythonLiteral[] = [];
    const pairs = new Map<string, PythonLiteral>();
    while (peek() !== closer) {
      const item = value(depth + 1);
      if (token.mark === "{") pairs.set(String(item), afterColon(depth));
      else items.push(item);
      if (peek() === ",") at++;
      else if (peek() !== closer) throw new Refusal("malformed", "the header is no literal");
    }
    at++;
    if (token.mark === "(" && items.length === 1 && punctuation(tokens[at - 2]) !== ",")
      return items[0] as PythonLiteral;
    return token.mark === "{" ? pairs : items;
  };
  const afterColon = (depth: number): PythonLiteral => {
    if (punctuation(tokens[at++]) !== ":") throw new Refusal("malformed", "the header is no literal");
    return value(depth + 1);
  };
  const result = value(0);
  if (at !== tokens.length) throw new Refusal("malformed", "more follows the header's literal");
  return result;
}

type Token =
  | { readonly kind: "value"; readonly value: string | number | boolean | null }
  | { readonly kind: "mark"; readonly mark: string };

const punctuation = (token: Token | undefined): string | undefined => (token?.kind === "mark" ? token.mark : undefined);

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new Refusal("malformed", `the header is no literal at character ${from}`);
    const [, single, double, digits, word, mark] = match;
    if (mark !== undefined) tokens.push({ kind: "mark", mark });
    else if (digits !== undefined) tokens.push({ kind: "value", value: Number(digits) });
    else if (word !== undefined) tokens.push({ kind: "value", value: WORDS[word] ?? null });
    else tokens.push({ kind: "value", value: single ?? double ?? "" });
  }
  return tokens;
}
