import type { Sink } from "./sink.ts";

/** Exposed runs a statement in the transaction that it is called in. */
const EXPOSED: Sink = { id: "sql", languages: ["kotlin"], path: /^\?(this\.)?exec$|\.exec$/, at: [0], composed: true };

/** Dangerous places of the languages beside Python and JavaScript, as their own libraries and the usual ones name them. */
export const LANGUAGE_SINKS: readonly Sink[] = [
  ...inDotnet(),
  ...onTheJvm(),
  EXPOSED,
  ...inGo(),
  ...inRuby(),
  ...inPhp(),
  ...inRust(),
];

function inDotnet(): readonly Sink[] {
  return [
    { id: "shell", path: /^\?(System\.Diagnostics\.)?ProcessStartInfo$/, at: [1, "Arguments"], composed: true },
    { id: "shell", path: /^\?(System\.Diagnostics\.)?Process\.Start$/, at: [0, 1], composed: true },
    {
      id: "interpreter",
      path: /^\?(Microsoft\.CodeAnalysis\.CSharp\.Scripting\.)?CSharpScript\.(EvaluateAsync|RunAsync)$/,
      at: [0],
    },
    { id: "file-path", path: /^\?(System\.IO\.)?Path\.(Combine|Join)$/, at: [1, 2, 3] },
    { id: "file-path", path: /^\?(System\.IO\.)?(File|Directory)\.[A-Z]\w+$/, at: [0] },
    {
      id: "url",
      path: /(HttpClient(\(\))?|CreateClient\(\))\.(Get|GetString|GetStream|GetByteArray|GetFromJson|Post|PostAsJson|Put|Patch|Delete)Async$/,
      at: [0],
    },
    { id: "sql", path: /\.(Query|Execute)[A-Za-z]{0,40}Async$/, at: [0], composed: true },
    { id: "sql", path: /\.(FromSqlRaw|ExecuteSqlRaw|SqlQueryRaw)(Async)?$/, at: [0], composed: true },
    { id: "sql", path: /^\?(Sql|Npgsql|Sqlite|MySql)Command$/, at: [0], composed: true },
  ];
}

function onTheJvm(): readonly Sink[] {
  return [
    { id: "shell", path: /^(\?|java\.lang\.)Runtime\.getRuntime\(\)\.exec$/, at: [0], composed: true },
    { id: "shell", path: /^(\?|java\.lang\.)ProcessBuilder$/, at: [0, 1, 2], composed: true },
    { id: "file-path", path: /^java\.nio\.file\.(Path\.of|Paths\.get)$/, at: [0, 1, 2] },
    { id: "file-path", path: /^java\.io\.(File|FileReader|FileInputStream|FileWriter|FileOutputStream)$/, at: [0, 1] },
    { id: "url", path: /^java\.net\.(URI\.create|URI|URL)$|^org\.jsoup\.Jsoup\.connect$/, at: [0] },
    { id: "url", path: /^io\.ktor\.client\.HttpClient\(\)\.(get|post|put|patch|delete|request)$/, at: [0] },
    {
      id: "url",
      path: /^org\.springframework\.web\.client\.RestTemplate\(\)\.(getForObject|getForEntity|postForObject|exchange)$/,
      at: [0],
    },
    {
      id: "sql",
      path: /^org\.springframework\.jdbc\.core\.JdbcTemplate\(\)\.(query|queryForList|queryForObject|queryForMap|update|execute)$/,
      at: [0],
      composed: true,
    },
    {
      id: "sql",
      path: /\.(executeQuery|executeUpdate|prepareStatement|createNativeQuery)$/,
      at: [0],
      composed: true,
    },
  ];
}

function inGo(): readonly Sink[] {
  return [
    { id: "shell", path: /^os\/exec\.Command$/, at: [2] },
    { id: "shell", path: /^os\/exec\.CommandContext$/, at: [3] },
    {
      id: "file-path",
      path: /^(os|io\/ioutil)\.(ReadFile|WriteFile|Open|OpenFile|Create|Remove|RemoveAll|ReadDir)$/,
      at: [0],
    },
    { id: "url", path: /^net\/http\.(Get|Head|Post|PostForm)$/, at: [0] },
    { id: "url", path: /^net\/http\.NewRequest$/, at: [1] },
    { id: "url", path: /^net\/http\.NewRequestWithContext$/, at: [2] },
    { id: "sql", path: /\.(Query|QueryRow|Exec)$/, at: [0, 1], composed: true },
    { id: "sql", path: /\.(QueryContext|QueryRowContext|ExecContext)$/, at: [1], composed: true },
  ];
}

function inRuby(): readonly Sink[] {
  return [
    {
      id: "shell",
      languages: ["ruby"],
      path: /^(\?|.*\(\)\.|Kernel\.)(system|exec|spawn)$|^(Open3\.(capture2|capture2e|capture3|popen3)|IO\.popen)$/,
      at: [0],
      composed: true,
    },
    { id: "file-path", path: /^(Rails\.root\(\)|Pathname(\(\))?)(\.join\(\))?\.join$/, at: [0, 1, 2] },
    { id: "interpreter", path: /^(\?|Kernel\.)(eval|instance_eval|class_eval)$/, at: [0] },
    {
      id: "file-path",
      path: /^(File|IO|Dir)\.(read|open|write|readlines|binread|binwrite|new|delete|unlink|glob|entries|children)$/,
      at: [0],
    },
    {
      id: "url",
      path: /^(Faraday|HTTParty|RestClient|HTTP|Typhoeus|Excon)\.(get|post|put|patch|delete|head)$|^(URI|URI\.open|URI\.parse)$|^Net\.HTTP\.get$/,
      at: [0],
    },
    {
      id: "sql",
      path: /\.(where|find_by_sql|select_all|select_rows|select_value|exec_query|order|having|joins|pluck|delete_all|update_all)$/,
      at: [0],
      composed: true,
    },
  ];
}

function inPhp(): readonly Sink[] {
  return [
    { id: "shell", languages: ["php"], path: /^\?(exec|shell_exec|system|passthru|proc_open|popen)$/, at: [0] },
    { id: "shell", path: /^Illuminate\.Support\.Facades\.Process\.(run|start)$/, at: [0], composed: true },
    { id: "interpreter", path: /^\?eval$/, at: [0] },
    {
      id: "file-path",
      path: /^\?(file_get_contents|file_put_contents|fopen|file|readfile|unlink|include|require|scandir)$/,
      at: [0],
    },
    {
      id: "url",
      path: /^Illuminate\.(Support\.Facades\.Http|Http\.Client\.PendingRequest\(\))\.(get|post|put|patch|delete|head)$|^\?curl_init$/,
      at: [0],
    },
    { id: "url", path: /^GuzzleHttp\.Client\(\)\.(get|post|put|patch|delete|head)$/, at: [0] },
    {
      id: "sql",
      path: /^Illuminate\.Support\.Facades\.DB\.(select|selectOne|statement|insert|update|delete|unprepared|raw)$/,
      at: [0],
      composed: true,
    },
    { id: "sql", path: /\.(whereRaw|selectRaw|orderByRaw|havingRaw|fromRaw|prepare)$/, at: [0], composed: true },
  ];
}

function inRust(): readonly Sink[] {
  return [
    {
      id: "shell",
      path: /^(std|tokio|async_std)\.process\.Command\.new(\(\)\.(arg|args|env|current_dir)){0,8}\(\)\.(arg|args)$/,
      at: [0],
      composed: true,
    },
    {
      id: "file-path",
      path: /^((std|tokio)\.)?fs\.(read_to_string|read|write|remove_file|remove_dir_all|read_dir|File\.open|File\.create|copy|rename)$/,
      at: [0],
    },
    { id: "file-path", path: /^(std\.fs|tokio\.fs)\.File\.(open|create)$/, at: [0] },
    { id: "url", path: /^reqwest\.(blocking\.)?(get|Client(\.new)?\(\)\.(get|post|put|patch|delete|head))$/, at: [0] },
    { id: "sql", path: /^sqlx\.(query|query_as|query_scalar|raw_sql)$/, at: [0], composed: true },
  ];
}
