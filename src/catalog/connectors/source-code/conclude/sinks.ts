import type { CallExpression, Expression, ProgramLanguage } from "../ir.ts";
import { LANGUAGE_SINKS } from "./language-sinks.ts";
import type { Sink } from "./sink.ts";

const SINKS: readonly Sink[] = [
  {
    id: "shell",
    path: /^(os\.(system|popen)|commands\.getoutput|subprocess\.(getoutput|getstatusoutput)|asyncio\.create_subprocess_shell)$/,
    at: [0, "command", "cmd"],
  },
  { id: "shell", path: /^subprocess\.(run|call|check_call|check_output|Popen)$/, at: [0, "args"], when: "shell" },
  {
    id: "shell",
    path: /^child_process\.(exec|execSync)$|^shelljs\.(default\.)?exec$|^execa\.(execaCommand|execaCommandSync|\$)$/,
    at: [0],
  },
  {
    id: "interpreter",
    languages: ["python", "javascript"],
    path: /^(\?(exec|eval|Function)|builtins\.(exec|eval)|vm\.(runInNewContext|runInThisContext|runInContext|Script))$/,
    at: [0],
  },
  {
    id: "file-path",
    path: /^(\?open|io\.open|aiofiles\.open|fs(\/promises)?\.(default\.)?(promises\.)?(readFile|readFileSync|writeFile|writeFileSync|appendFile|unlink|createReadStream|createWriteStream|readdir|rm)|os\.(remove|unlink|listdir)|shutil\.(rmtree|copy|move))$/,
    at: [0],
  },
  { id: "file-path", path: /^pathlib\.Path(\(\)\.joinpath)?$/, at: [0, 1, 2] },
  {
    id: "url",
    path: /^((requests|httpx)(\.(Session|Client|AsyncClient)\(\))?\.(get|post|put|patch|delete|head|stream)|urllib\.request\.urlopen|aiohttp\.ClientSession\(\)\.(get|post|request)|\?fetch|(axios|got|node-fetch)(\.default)?(\.(get|post|put|request))?|undici\.(fetch|request))$/,
    at: [0, "url"],
  },
  { id: "url", path: /^(requests|httpx)\.request$/, at: [1, "url"] },
  {
    id: "sql",
    path: /\.(execute|executemany|executescript|query|raw|fetch|fetchrow|fetchall|\$queryRawUnsafe|\$executeRawUnsafe)$/,
    at: [0],
    composed: true,
  },
  ...LANGUAGE_SINKS,
];

/** The dangerous place that a call of one of these qualified names is. */
export const sinkOf = (paths: readonly string[], call: CallExpression, language: ProgramLanguage): Sink | undefined =>
  SINKS.find(
    (sink) =>
      (sink.languages === undefined || sink.languages.includes(language)) &&
      paths.some((path) => sink.path.test(path)) &&
      (sink.when === undefined || isTrue(keyword(call, sink.when))),
  );

/** The arguments that carry the danger. */
export const sinkArguments = (call: CallExpression, sink: Sink): readonly Expression[] =>
  sink.at
    .map((place) => (typeof place === "number" ? call.positional[place] : keyword(call, place)))
    .filter((item) => item !== undefined);

const keyword = (call: CallExpression, name: string): Expression | undefined =>
  call.keywords.find((item) => item.name === name)?.value;

const isTrue = (expression: Expression | undefined): boolean => expression?.kind === "boolean" && expression.value;
