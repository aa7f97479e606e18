import { maskSecrets } from "../../../domain/text.ts";

const LONGEST = 160;
/** Of a longer line the rest is not looked at: it is machine output. */
const LONGEST_READ = 2_000;
const TAB = "  ";

const DATA_FILE =
  /\.(jsonc?|ya?ml|toml|ini|cfg|conf|properties|env|tf|tfvars|hcl|bicep|sh|bash|xml)$|(^|\/)(\.env[^/]*|Dockerfile[^/]*)$/i;
/** Files of prose and of instructions to models: of these only the line that is the evidence is shown. */
const PROSE_FILE =
  /\.(md|mdx|mdc|markdown|txt|rst|adoc|prompt|prompty|j2|jinja2?|html?|csv|tsv|sql|log)$|(^|\/)\.(cursor|windsurf|cline)rules$/i;
const COMMENT = /^\s*(#|\/\/|\*|\/\*|--|<!--|;)/;
/** What is in quotes; where they do not end, the rest of the line. */
const QUOTED = /"(?:[^"\\]|\\.?)*(?:"|$)|'(?:[^'\\]|\\.?)*(?:'|$)|`(?:[^`\\]|\\.?)*(?:`|$)/g;
/** Five words in a row: somebody speaks. */
const SENTENCE = /(?<![\p{L}'’-])\p{L}[\p{L}'’-]*(?:[,.;:!?]? \p{L}[\p{L}'’-]*){4,}[.!?]?/gu;
const SECRET_NAME =
  /(key|token|secret|passw(or)?d|auth(orization)?|credential|header|pat)["'\]]?(?:\s*[:=,])?\s*["']?$/i;
/** What holds values that nobody but their reader can tell from secrets. */
const HOLDER = /(^|[^\w])["']?(env|environment|env_vars|headers|secrets?|credentials?|auth)["']?\s*[:=]/i;
const TOKEN = /[A-Za-z0-9+=]{8,}/g;
const MOST_ABOVE = 400;

const isMixed = (run: string): boolean => /[0-9]/.test(run) && /[A-Za-z]/.test(run);
/** Numbers in names of models and versions stand apart: `gpt-4o`, `v20250514`. */
const withoutTokens = (text: string): string =>
  text.replace(TOKEN, (run) => (isMixed(run) && !/^[a-z]{0,3}\d{1,8}$/i.test(run) ? "***" : run));

export const isProse = (path: string): boolean => PROSE_FILE.test(path);

const indent = (line: string): number => /^\s*/.exec(line)?.[0].length ?? 0;

const read = (lines: readonly string[], index: number): string => (lines[index] ?? "").slice(0, LONGEST_READ);

/** Whether what holds a line holds such values, as `env:` above it does. */
function isHeld(lines: readonly string[], index: number): boolean {
  let depth = indent(read(lines, index));
  if (HOLDER.test(read(lines, index))) return true;
  for (let above = index - 1; above >= Math.max(0, index - MOST_ABOVE) && depth > 0; above--) {
    const line = read(lines, above);
    if (line.trim() === "" || indent(line) >= depth) continue;
    if (HOLDER.test(line)) return true;
    depth = indent(line);
  }
  return false;
}

/** Which lines begin inside a text that goes over several lines: prompts do. */
export function insideText(path: string, lines: readonly string[]): readonly boolean[] {
  const mark = /\.(py|pyi|ipynb|java|kt|scala|cs|toml|dart)$/i.test(path) ? /"""|'''/g : /`/g;
  let open: string | null = null;
  return lines.map((line) => {
    const begins = open !== null;
    for (const [sign] of line.slice(0, LONGEST_READ).matchAll(mark))
      open = open === null ? sign : open === sign ? null : open;
    return begins;
  });
}

const cut = (line: string): string => (line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line);

/** The line of a place as its own reader masked it, where it stands. */
export const markedLine = (raw: string, snippet: string): string =>
  cut((/^\s*/.exec(raw)?.[0] ?? "").replaceAll("\t", TAB).slice(0, LONGEST) + snippet);

/**
 * A line beside a place, as it may be kept: whatever may be a secret is masked, and what people write to models or to each other in
 * longer texts is left out. Errs on the side of showing less.
 */
export function besideLine(path: string, lines: readonly string[], index: number, isInside: boolean): string {
  const raw = read(lines, index).replaceAll("\t", TAB).trimEnd();
  if (raw.trim() === "") return "";
  const lead = raw.slice(0, indent(raw));
  if (isInside) return `${lead}…`.slice(0, LONGEST);
  const isData = DATA_FILE.test(path);
  const isNamed = SECRET_NAME.test(read(lines, index - 1).trim());
  const hidden = isNamed || isHeld(lines, index);
  const masked = maskSecrets(raw);
  const quoted = masked.replace(QUOTED, (literal, at: number) => {
    const sign = literal[0] as string;
    const end = literal.length > 1 && literal.endsWith(sign) ? sign : "";
    const inner = literal.slice(1, literal.length - end.length);
    const isKey = /^\s*:/.test(masked.slice(at + literal.length)) && isData;
    if (isKey) return literal;
    if (hidden && inner !== "") return `${sign}***${end}`;
    return `${sign}${withoutTokens(inner).replace(SENTENCE, "…")}${end}`;
  });
  if (!isData) return cut(COMMENT.test(quoted) ? withoutTokens(quoted) : quoted);
  const bare = hidden ? quoted.replace(/([:=]\s*)[^\s"'[{*][\s\S]*$/, "$1***") : quoted;
  return cut(withoutTokens(COMMENT.test(bare) ? bare : bare.replace(SENTENCE, "…")));
}

/** Whether a line of a file is still the one that a snippet was made of. */
export const isStillThere = (raw: string, snippet: string): boolean => {
  let at = 0;
  return snippet
    .replace(/…$/, "")
    .split("***")
    .every((piece) => {
      const found = raw.indexOf(piece, at);
      at = found + piece.length;
      return found !== -1;
    });
};
