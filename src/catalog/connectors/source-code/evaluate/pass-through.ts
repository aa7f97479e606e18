import type { ArgumentPlace } from "../../../../domain/signature.ts";

/** Calls whose result is one of their arguments as far as we care. `calls`: the argument is a function and its result counts. */
export interface PassThrough {
  readonly path: RegExp;
  readonly arguments: readonly ArgumentPlace[];
  readonly calls?: boolean;
  /** The argument is a list and the result one of it, or several. */
  readonly picks?: boolean;
}

const PASS_THROUGH: readonly PassThrough[] = [
  { path: /^(textwrap\.)?dedent$|^\?dedent$|(^|\.)cleandoc$/, arguments: [0] },
  { path: /^\?(str|String|tuple|list|set|frozenset|dict|sorted|reversed)$/, arguments: [0] },
  { path: /^(copy\.)?(deepcopy|copy)$|^\?structuredClone$/, arguments: [0] },
  { path: /^(typing|typing_extensions)\.cast$/, arguments: [1] },
  { path: /^\?Object\.(freeze|assign|seal)$/, arguments: [0] },
  { path: /^(pydantic(\.fields)?|pydantic_settings|sqlmodel)\.(Field|SecretStr)$/, arguments: ["default", 0] },
  {
    path: /^(pydantic(\.fields)?|dataclasses|attrs?)\.(Field|field|ib)$/,
    arguments: ["default_factory", "factory"],
    calls: true,
  },
  { path: /^(dataclasses|attrs?)\.(field|ib)$/, arguments: ["default", 0] },
  { path: /^(functools\.)?(lru_cache|cache|wraps)$/, arguments: [0] },
  { path: /^functools\.partial$/, arguments: [0] },
  { path: /^zod(\.z)?\..*\(\)\.default$/, arguments: [0] },
  {
    path: /^streamlit\.(.*\.)?(selectbox|radio|select_slider|multiselect|pills|segmented_control)$/,
    arguments: ["options", 1],
    picks: true,
  },
  { path: /^streamlit\.(.*\.)?(text_input|text_area)$/, arguments: ["value", 1] },
  { path: /^typer\.(Option|Argument)$|^fastapi\.(Query|Form|Body|Header|Cookie)$/, arguments: ["default", 0] },
  { path: /^\?(URL|Uri)$/, arguments: [0] },
  { path: /^asyncio\.run$|^nest_asyncio\.|^\?Promise\.resolve$/, arguments: [0] },
  { path: /^(contextlib\.)?(nullcontext|closing)$/, arguments: [0] },
  { path: /^util\.(default\.)?(promisify|callbackify)$|^pify\.default$/, arguments: [0] },
  { path: /^ai\.(stepCountIs|isStepCount)$/, arguments: [0] },
  { path: /\.(Model|ChatModel|EmbeddingModel|ImageModel)\.of$/, arguments: [0] },
  { path: /^\?(string|any|\[\]byte)$|^strings\.(TrimSpace|ToLower|Clone)$/, arguments: [0] },
  // Go wraps literals to take their address, or in the types of a library.
  { path: /(^|[./])(aws|genai|ptr|pointer|lo|to|param)\.(String|Ptr|To|ToPtr|StringPtr|NewOpt)$/, arguments: [0] },
  {
    path: /\/(openai-go|anthropic-sdk-go|go-openai)(\/\w+)*\.(F|String|Int|Raw|\w*Model)$/,
    arguments: [0],
  },
  { path: /^flag\.String$|\/pflag\.String$/, arguments: [1] },
  { path: /^react\.(useMemo|useCallback)$/, arguments: [0], calls: true },
];

const places = new Map<string, PassThrough | undefined>();

/** What a call of this symbol hands on, where it only hands on. The same names are met everywhere, so each is worked out once. */
export function passThroughOf(path: string): PassThrough | undefined {
  if (!places.has(path))
    places.set(
      path,
      PASS_THROUGH.find((item) => item.path.test(path)),
    );
  return places.get(path);
}

const ENVIRONMENT =
  /(^|[/?])Environment\.GetEnvironmentVariable$|^(os\.)?(getenv|Getenv|LookupEnv|environ\.get|environ\.setdefault)$|^(decouple|environs|starlette\.config|dotenv)\.(config|Config\(\))|^(environ\.Env\(\)|environs\.Env\(\))(\.str)?$|^ENV\.fetch$|^\??(getenv|env)$|^\?System\.(getenv|getProperty)$|^(\?)?Deno\.env\.get$|^st(reamlit)?\.secrets\.get$|^(google\.colab\.)?userdata\.get$|^(\?|.*\.)config(Service)?\.get(OrThrow)?$/;

/** Whether a call of this symbol reads an environment variable or the like named by its first argument. */
export const readsEnvironment = (path: string): boolean => ENVIRONMENT.test(path);
