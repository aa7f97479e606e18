import { capabilitiesOf } from "./capabilities.ts";

/** Libraries that compute, log, describe or hand on, and touch nothing outside the program. */
const LIBRARIES =
  /^(abc|argparse|array|ast|asyncio|base64|bisect|calendar|collections|colorsys|contextlib|contextvars|copy|dataclasses|dateutil|datetime|decimal|difflib|enum|fractions|functools|hashlib|heapq|hmac|html|inspect|itertools|json|logging|loguru|math|mimetypes|numpy|operator|pydantic|pydantic_core|random|re|secrets|signal|statistics|string|struct|structlog|sys|textwrap|threading|time|traceback|types|typing|typing_extensions|unicodedata|urllib\.parse|uuid|warnings|zoneinfo|zod|yaml|os\.(path|environ|getenv|getcwd|getpid)|concurrent\.futures|importlib|pathlib|mcp|fastmcp|@modelcontextprotocol\/\w+|util|path|url|crypto|events|assert|perf_hooks)(\.|\/|\(|\[|$)/;
/** Frameworks that run the tool and through which it answers. */
const FRAMEWORKS =
  /^(langchain(_core)?|langgraph|@langchain\/core|crewai|agents|agno|smolagents|ai|strands|google\.adk|pydantic_ai|llama_index\.core)(\.|\/|$)/;
/** Objects of a language itself. */
const GLOBALS =
  /^\?(console|JSON|Math|Object|Array|String|Number|Boolean|Date|Promise|Error|\w+Error|Map|Set|WeakMap|Symbol|BigInt|Intl|RegExp|Buffer|URL|URLSearchParams|TextEncoder|TextDecoder|AbortController|AbortSignal|process|Reflect|Proxy|Uint8Array|structuredClone|ctx|context|logger|log|super|self|this|str|int|dict|list|bytes|float|datetime)(\.|\(|\[|$)/;
/** Methods of texts, numbers, lists and tables, whatever holds them. */
const METHODS =
  /\.(append|extend|insert|pop|get|items|keys|values|entries|update|setdefault|copy|sort|reverse|index|count|add|discard|union|difference|intersection|clear|strip|lstrip|rstrip|split|rsplit|splitlines|join|format|replace|lower|upper|title|capitalize|startswith|endswith|find|rfind|encode|decode|zfill|ljust|rjust|isdigit|isalpha|isalnum|partition|rpartition|casefold|hex|total_seconds|isoformat|strftime|strptime|timestamp|date|now|model_dump|model_dump_json|dict|json|as_posix|group|groups|match|search|sub|findall|map|filter|reduce|forEach|push|slice|splice|includes|indexOf|concat|flat|flatMap|some|every|trim|toLowerCase|toUpperCase|toString|toFixed|padStart|padEnd|startsWith|endsWith|charAt|substring|has|set|then|catch|finally|parse|safeParse|text|length|info|warning|error|debug|exception|warn|log|report_progress|repeat|test|exec|replaceAll|localeCompare|toISOString|getTime)(\(\)|\[\])*$/;

/** The same of the languages whose standard library is known by its packages or namespaces. */
const STANDARD =
  /^(fmt|strings|strconv|errors|sort|time|math|regexp|bytes|context|sync|unicode|log|slices|maps|encoding\/\w+|path(\/filepath)?|log\/slog|java\.(util|time|lang|math|text)|org\.slf4j|lombok|kotlin|kotlinx\.(coroutines|serialization|datetime)|System(\.(Linq|Text|Collections|Globalization|Math|DateTime|Guid|Convert|String|TimeSpan|Threading\.Tasks))?\/?|Microsoft\.Extensions\.Logging|serde|serde_json|std::(fmt|collections|string|time|sync)|tracing|chrono)(\.|\/|\(|\[|$)/;
/** Methods of texts, lists and tables as those languages name them. */
const OTHER_METHODS =
  /\.(ToUpper|ToLower|ToUpperInvariant|ToLowerInvariant|ToString|Trim|TrimStart|TrimEnd|Substring|Contains|StartsWith|EndsWith|Replace|Split|IndexOf|Equals|GetHashCode|Select|Where|OrderBy|OrderByDescending|ToList|ToArray|ToDictionary|First|FirstOrDefault|Any|All|Count|Sum|Min|Max|Add|AddRange|Append|AppendLine|TryGetValue|ContainsKey|Log(Information|Warning|Error|Debug)|equals|isEmpty|isBlank|stream|collect|toList|toArray|getOrDefault|containsKey|contains|formatted|valueOf|orElse|orElseThrow|strip|uppercase|lowercase|Format|Error|String|Sprintf|to_s|to_i|to_sym|upcase|downcase|to_string|clone|unwrap|expect|iter|as_str|push_str|into)(\(\)|\[\])*$/;

/** Types and modules of the standard libraries of .NET, Ruby and Rust that only compute. */
const TYPES =
  /^\?(JsonSerializer|JsonConvert|DateOnly|DateTime|DateTimeOffset|TimeOnly|TimeSpan|Guid|Convert|Encoding|StringBuilder|Regex|Path|List|Dictionary|HashSet|Task|Random|SecureRandom|Time|Rails)(\.|\(|\[|$)|^(SecureRandom|Time|Date|DateTime|JSON|Rails|Kernel\.format|Set|Hash|Array|Struct|Integer|Float)(\.|\(|$)/;
/** Methods of the answers of databases and web servers, which were asked for before, and of texts and dates. */
const ANSWERS =
  /\.(body|status|headers|bodyAsText|text|json|truncate|fetch_all|fetch_one|fetch_optional|bind|success|output|stdout|from_utf8_lossy|into_owned|pluck|limit|take|title|freeze|dig|presence|GetValueOrDefault|getValue|joinToString|waitFor|WaitForExitAsync|Serialize|Deserialize|Add(Years|Months|Days|Hours|Minutes|Seconds)|set(String|Int|Long|Double|Boolean|Object|Date|Timestamp))(\(\)|\[\])*$/;

/** Whether a call of this qualified name does nothing to the world, as far as its name tells; a bare name is one of the language's own. */
export const isHarmless = (path: string): boolean =>
  capabilitiesOf(path).length > 0 ||
  /^\??\w+$/.test(path) ||
  /^(text\.|\?open\(\))/.test(path) ||
  LIBRARIES.test(path) ||
  FRAMEWORKS.test(path) ||
  GLOBALS.test(path) ||
  METHODS.test(path) ||
  STANDARD.test(path) ||
  OTHER_METHODS.test(path) ||
  TYPES.test(path) ||
  ANSWERS.test(path);
