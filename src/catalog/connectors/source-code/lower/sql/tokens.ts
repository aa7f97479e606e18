/** A word, a text, a number, or a mark of a statement in SQL. */
export interface Token {
  readonly kind: "word" | "text" | "number" | "mark";
  /** Words and texts without their quotes. */
  readonly text: string;
  readonly line: number;
}

const PATTERN =
  /(--[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/)|(\s+)|[rRbBeEnN]?'''([\s\S]*?)'''|\$(\w{0,40})\$([\s\S]*?)\$\4\$|[rRbBeEnN]?'((?:[^'\\]|''|\\[\s\S])*)'|"((?:[^"]|"")*)"|`([^`]*)`|\[([A-Za-z_]\w*)\]|([A-Za-z_@:][\w$@]*)|(\d[\w.]*)|(=>|:=|::|[\s\S])/y;
/** Tokens of one file; what lies beyond is not read. */
const MOST_TOKENS = 400_000;

/** Takes a script apart, whatever the dialect. Comments are dropped. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(PATTERN);
  let line = 1;
  for (let match = pattern.exec(text); match !== null && tokens.length < MOST_TOKENS; match = pattern.exec(text)) {
    const token = tokenOf(match, line);
    if (token !== undefined) tokens.push(token);
    for (let at = match[0].indexOf("\n"); at !== -1; at = match[0].indexOf("\n", at + 1)) line++;
  }
  return tokens;
}

function tokenOf(match: RegExpExecArray, line: number): Token | undefined {
  const [, comment, blank, block, , dollar, text, double, tick, bracket, word, number, mark] = match;
  if (comment !== undefined || blank !== undefined) return undefined;
  const said = block ?? dollar ?? text?.replaceAll("''", "'");
  if (said !== undefined) return { kind: "text", text: said, line };
  const name = double ?? tick ?? bracket ?? word;
  if (name !== undefined) return { kind: "word", text: name, line };
  return number === undefined ? { kind: "mark", text: mark ?? "", line } : { kind: "number", text: number, line };
}
