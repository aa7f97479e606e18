import type { Call } from "../evaluate/evaluation.ts";
import type { Expression, ProgramLanguage } from "../ir.ts";
import { allArguments } from "../recognise/arguments.ts";

interface OutputSink {
  readonly id: "interpreter" | "shell" | "sql" | "html";
  readonly arguments: readonly Expression[];
}

const INTERPRETERS =
  /^(\?(exec|eval|Function)|builtins\.(exec|eval)|vm\.(runInNewContext|runInThisContext|runInContext))$/;
const SHELLS =
  /^(os\.(system|popen)|subprocess\.(run|call|check_call|check_output|Popen|getoutput)|child_process\.(exec|execSync|spawn|spawnSync)|asyncio\.create_subprocess_shell)$/;
const QUERIES = /\.(execute|executemany|executescript|exec_driver_sql|\$queryRawUnsafe|\$executeRawUnsafe)$/;
/** The same of Ruby, PHP, Rust and .NET. */
const OTHER_QUERIES =
  /\.(select_all|select_rows|select_value|exec_query|find_by_sql|QueryAsync|SqlQueryRaw|FromSqlRaw)$|^Illuminate\.Support\.Facades\.DB\.(select|statement|unprepared)$|^sqlx\.(query|query_as|query_scalar|raw_sql)$/;
const MARKUP =
  /(^|\.)Html\.Raw$|^\?(Microsoft\.[\w.]+\/)?HtmlString$|^(\?innerHTML|markupsafe\.Markup|flask\.(Markup|render_template_string)|axum\.response\.Html)$/;

const SHELL_RUNS = /^(eval|bash|sh)$/;

/** Answers of a web framework, which are markup where the call says that they are. */
const ANSWERS = /(^|[.?])(Results|TypedResults)\.(Content|Text)$|\.respondText$|^\?respondText$/;
const HTML_TYPE = /^text\/html|^Html$/;

/** Last names of all these, in the languages whose calls bear the name of what they call. */
export const SINKS: ReadonlySet<string> = new Set([
  ...["exec", "eval", "Function", "runInNewContext", "runInThisContext", "runInContext"],
  ...["system", "popen", "run", "call", "check_call", "check_output", "Popen", "getoutput"],
  ...["execSync", "spawn", "spawnSync", "create_subprocess_shell"],
  ...["execute", "executemany", "executescript", "exec_driver_sql", "$queryRawUnsafe", "$executeRawUnsafe"],
  ...[
    "select_all",
    "select_rows",
    "select_value",
    "exec_query",
    "find_by_sql",
    "QueryAsync",
    "SqlQueryRaw",
    "FromSqlRaw",
  ],
  ...["Raw", "HtmlString", "innerHTML", "Markup", "render_template_string", "Content", "Text", "respondText"],
  ...["markdown", "write"],
]);

/** Languages in which these names run a text as code. */
const RUNS_TEXT: ReadonlySet<ProgramLanguage> = new Set(["python", "javascript"]);

/** A call that acts on text as code, command, query or markup, with the arguments that carry it. */
export function outputSink(paths: readonly string[], call: Call): OutputSink | undefined {
  const first = call.call.positional.slice(0, 1);
  const is = (form: RegExp): boolean => paths.some((path) => form.test(path));
  if (is(INTERPRETERS) && RUNS_TEXT.has(call.module.ir.language)) return { id: "interpreter", arguments: first };
  if (call.module.ir.language === "shell" && is(SHELL_RUNS) && runsText(call))
    return { id: "interpreter", arguments: allArguments(call) };
  if (is(SHELLS)) return { id: "shell", arguments: first };
  if (is(QUERIES) || is(OTHER_QUERIES)) return { id: "sql", arguments: first };
  if (is(MARKUP)) return { id: "html", arguments: first };
  if (is(ANSWERS) && saysHtml(call)) return { id: "html", arguments: first };
  const made = call.call.callee;
  // Rails takes what was marked so for markup that needs no escaping.
  if (call.module.ir.language === "ruby" && made.kind === "member" && made.name === "html_safe")
    return { id: "html", arguments: [made.object] };
  const markdown =
    is(/^streamlit\.(markdown|write)$/) &&
    call.call.keywords.some(
      (item) => item.name === "unsafe_allow_html" && item.value.kind === "boolean" && item.value.value,
    );
  return markdown ? { id: "html", arguments: first } : undefined;
}

/** `eval "$x"`, `bash -c "$x"`, `… | sh` */
const runsText = ({ call: { callee, keywords } }: Call): boolean =>
  (callee.kind === "name" && callee.name === "eval") || keywords.some(({ name }) => name === "c" || name === "input");

/** `Results.Content(text, "text/html")`, `call.respondText(text, ContentType.Text.Html)` */
const saysHtml = ({ call: { positional, keywords } }: Call): boolean =>
  [...positional.slice(1), ...keywords.map(({ value }) => value)].some(
    (item) =>
      (item.kind === "string" && HTML_TYPE.test(item.value)) || (item.kind === "member" && HTML_TYPE.test(item.name)),
  );
