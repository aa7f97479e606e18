/** A word, a text, a number, or a mark of a statement in SQL. */
export interface Token {
  readonly kind: "word" | "text" | "number" | "mark";
  /** Words and texts without their quotes. */
  readonly text: string;
  readonly line: number;
}

/** Loops over what is plain stand by themselves, so that a long text needs no room to go back. */
const PATTERN =
  /(--[^\n]*|#[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(\s+)|[rRbBeEnN]?'''([\s\S]*?)(?:'''|$)|(\$\w{0,40}\$)|[rRbBeEnN]?'([^'\\]*(?:(?:''|\\[\s\S])[^'\\]*)*)(?:'|\\?$)|"([^"]*(?:""[^"]*)*)"|`([^`]*)`|\[([A-Za-z_]\w*)\]|([A-Za-z_@:][\w$@]*)|(\d[\w.]*)|(=>|:=|::|[\s\S])/y;
/** Tokens of one file; what lies beyond is not read. */
const MOST_TOKENS = 400_000;
/** Texts in dollars that never end, after which a file is taken to be made to be slow. */
const MOST_OPEN = 64;

/** Takes a script apart, whatever the dialect. Comments are dropped. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(PATTERN);
  let line = 1;
  let open = 0;
  for (let match = pattern.exec(text); match !== null && tokens.length < MOST_TOKENS; match = pattern.exec(text)) {
    const dollar = match[4];
    const end = dollar === undefined || open > MOST_OPEN ? -1 : text.indexOf(dollar, pattern.lastIndex);
    if (dollar !== undefined && end < 0) open++;
    const inDollars = end < 0 ? undefined : text.slice(pattern.lastIndex, end);
    const token = inDollars === undefined ? tokenOf(match, line) : { kind: "text" as const, text: inDollars, line };
    if (token !== undefined) tokens.push(token);
    line += linesIn(match[0]) + linesIn(inDollars ?? "");
    if (end >= 0) pattern.lastIndex = end + (dollar?.length ?? 0);
  }
  return tokens;
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

function tokenOf(match: RegExpExecArray, line: number): Token | undefined {
  const [, comment, blank, block, dollar, text, double, tick, bracket, word, number, mark] = match;
  if (comment !== undefined || blank !== undefined) return undefined;
  const said = block ?? text?.replaceAll("''", "'");
  if (said !== undefined) return { kind: "text", text: said, line };
  const name = double ?? tick ?? bracket ?? word;
  if (name !== undefined) return { kind: "word", text: name, line };
  return number === undefined
    ? { kind: "mark", text: mark ?? dollar ?? "", line }
    : { kind: "number", text: number, line };
}
