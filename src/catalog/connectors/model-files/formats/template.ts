/** Something a chat template does that a text template has no need of. */
export interface TemplateProblem {
  readonly subject: string;
  readonly message: string;
}

const LONGEST = 1024 * 1024;
/** Attributes that lead from a value to the interpreter, and names of what is reached then. */
const FORBIDDEN_NAMES = new Set([
  "func_globals",
  "func_code",
  "f_globals",
  "f_locals",
  "f_builtins",
  "gi_frame",
  "gi_code",
  "cr_frame",
  "mro",
  "popen",
  "subprocess",
  "import_module",
  "getattr",
  "setattr",
  "globals",
  "locals",
  "eval",
  "exec",
  "compile",
]);
/** Functions of Jinja itself whose attributes lead to its module. */
const DOORS = new Set(["lipsum", "cycler", "joiner", "namespace", "self", "caller"]);
const LOADING_TAGS = new Set(["include", "import", "from", "extends"]);
const BLOCK = /\{#|\{\{-?\+?|\{%-?\+?/g;
const RAW_END = /\{%-?\s*endraw\s*-?%\}/g;
const TOKEN =
  /'[^'\\]*(?:\\[\s\S][^'\\]*)*(?:'|\\?$)|"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|\\?$)|[A-Za-z_]\w*|\d+(?:\.\d+)?|[-+]?[%}]\}|[^\s]/gy;

/**
 * Ways in which a Jinja chat template leaves the world of text: names with double underscores, attributes that lead to frames and
 * modules, an `attr` filter, other templates. The template is split into tokens, never rendered; one that cannot be split is a
 * problem itself.
 */
export function templateProblems(template: string): TemplateProblem[] {
  if (template.length > LONGEST)
    return [{ subject: "size", message: `is ${template.length} characters long and was not read` }];
  const problems = new Map<string, TemplateProblem>();
  const add = (subject: string, message: string): void => void problems.set(subject, { subject, message });
  BLOCK.lastIndex = 0;
  for (let open = BLOCK.exec(template); open !== null; open = BLOCK.exec(template)) {
    const next =
      open[0] === "{#"
        ? commentEnd(template, open.index)
        : expressionEnd(template, BLOCK.lastIndex, open[0].startsWith("{%"), add);
    if (next === undefined) {
      add("unreadable", "has a block that does not end");
      break;
    }
    BLOCK.lastIndex = next;
  }
  return [...problems.values()];
}

function commentEnd(template: string, from: number): number | undefined {
  const end = template.indexOf("#}", from + 2);
  return end === -1 ? undefined : end + 2;
}

/** Judges one block and gives the position after it; undefined when it has no end. */
function expressionEnd(
  template: string,
  from: number,
  isTag: boolean,
  add: (subject: string, message: string) => void,
): number | undefined {
  const tokens: string[] = [];
  let braces = 0;
  TOKEN.lastIndex = from;
  while (true) {
    while (/\s/.test(template[TOKEN.lastIndex] ?? "")) TOKEN.lastIndex++;
    const start = TOKEN.lastIndex;
    const token = TOKEN.exec(template)?.[0];
    if (token === undefined) return undefined;
    const closes = token.endsWith(isTag ? "%}" : "}}") && token.length > 1;
    if (closes && (isTag || braces === 0)) break;
    const one = /^[-+]?[%}]\}$/.test(token) ? (token[0] as string) : token;
    TOKEN.lastIndex = start + one.length;
    if (one === "{") braces++;
    if (one === "}") braces--;
    tokens.push(one);
  }
  judge(tokens, isTag, add);
  if (!isTag || tokens[0] !== "raw") return TOKEN.lastIndex;
  RAW_END.lastIndex = TOKEN.lastIndex;
  return RAW_END.exec(template) === null ? undefined : RAW_END.lastIndex;
}

function judge(tokens: readonly string[], isTag: boolean, add: (subject: string, message: string) => void): void {
  if (isTag && LOADING_TAGS.has(tokens[0] ?? "")) add(tokens[0] as string, `loads another template (${tokens[0]})`);
  tokens.forEach((token, at) => {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    const text = /^["']/.test(token) ? unescaped(token.slice(1, -1)) : undefined;
    if (/^__\w+__$|^_+(class|globals|builtins|import)_*$/.test(text ?? token))
      add(text ?? token, `reaches ${text ?? token}`);
    else if (
      text !== undefined &&
      (after === "+" || after === "~" || before === "+" || before === "~") &&
      /^\w*__|$(?<=__\w*)/.test(text)
    )
      add("pieced name", `pieces a name with double underscores together (${text})`);
    else if (text !== undefined && before === "[" && after === "]" && FORBIDDEN_NAMES.has(text))
      add(text, `reaches ${text}`);
    else if (text === undefined && FORBIDDEN_NAMES.has(token) && (before === "." || after === "(" || after === "."))
      add(token, `reaches ${token}`);
    else if (DOORS.has(token) && after === "." && /^_/.test(tokens[at + 2] ?? "")) add(token, `reaches into ${token}`);
    if (token === "attr" && before === "|") add("attr", "takes attributes by name (the attr filter)");
    if (token === "os" && (before === "." || after === ".")) add("os", "reaches the os module");
  });
}

const unescaped = (text: string): string =>
  text.replace(/\\x([0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})|\\([0-7]{1,3})/g, (_, x, u, octal) =>
    String.fromCharCode(
      octal === undefined ? Number.parseInt((x ?? u) as string, 16) : Number.parseInt(octal as string, 8),
    ),
  );
