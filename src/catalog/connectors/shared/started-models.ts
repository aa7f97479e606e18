import type { AiImage } from "../../../domain/ai-image.ts";
import type { Knowledge } from "../../../domain/knowledge.ts";
import { HOLE } from "./image-reference.ts";
import { providerOfModelId } from "./model-ids.ts";

/** A model that a program is started with. */
export interface StartedModel {
  readonly id: string;
  /** OpenTelemetry provider name, hub or runtime; null when nothing tells. */
  readonly provider: string | null;
  readonly source: "hub" | "local-runtime" | "api";
  readonly revision: string | null;
  readonly trustsRemoteCode: boolean;
}

/** What a program is started with. Texts may hold {@link HOLE}. */
export interface Start {
  /** Command and arguments, in order; shell lines are taken apart here. */
  readonly words: readonly string[];
  /** Variables by name; null = set from elsewhere. */
  readonly variables: ReadonlyMap<string, string | null>;
}

const OPTIONS = new Set(
  "--model --model-id --model_id --model-path --model_path --hf-repo -hf -hfr --hf-model --repo-id --embedding-model --served-model --lora-base".split(
    " ",
  ),
);
const PULLS = new Set(["pull", "run", "download", "snapshot_download", "serve"]);
const PULLERS =
  /(?:^|\/)(?:ollama|huggingface-cli|hf|vllm|sglang|trtllm-serve|ramalama|lms|llama-server|mlx_lm\.server)$/;
const VARIABLE =
  /^(?:[A-Z0-9]+_)*(?:MODEL|MODELS)(?:_ID|_NAME|_REPO|_REPO_ID|_URL)?$|^(?:HF|HUGGINGFACE)_REPO(?:_ID)?$/;
const HUB_ID = /^[A-Za-z0-9][\w.-]{0,95}\/[A-Za-z0-9][\w.-]{1,95}$/;
const HUB_ADDRESS = /^(?:hf:\/\/|https:\/\/huggingface\.co\/)([\w.-]{1,96}\/[\w.-]{1,96})/;
const LOCAL_ID = /^[a-z][\w./-]{0,95}(?::[\w.-]{1,60})?$/i;
const NO_MODEL =
  /\.(?:gguf|bin|safetensors|onnx|pt|json|ya?ml|txt|py|sh)$|^(?:true|false|auto|none|default|model|models)$/i;

/** Every model that the words and variables name. Paths, and what a deployment decides, name none. */
export function startedModels(
  { words, variables }: Start,
  image: AiImage | undefined,
  knowledge: Knowledge,
): StartedModel[] {
  const tokens = words.flatMap(tokensOf);
  const revision = optionValue(tokens, "--revision") ?? known(variables.get("REVISION")) ?? null;
  const trustsRemoteCode = tokens.some((token) => /^--trust[-_]remote[-_]code(?:=true)?$/i.test(token));
  const named = [
    ...tokens.flatMap((token, index) => modelAt(tokens, token, index, image)),
    ...[...variables].flatMap(([name, value]) => (VARIABLE.test(name) && value !== null ? value.split(/[,;\s]+/) : [])),
  ];
  const found = named.flatMap((text) => modelOf(text, image, knowledge));
  const byId = new Map(found.map((model) => [model.id, { ...model, revision, trustsRemoteCode }]));
  return [...byId.values()];
}

const known = (value: string | null | undefined): string | undefined =>
  value === null || value === undefined || value === "" || value.includes(HOLE) ? undefined : value;

/** A shell line as words, quotes taken off; operators stand alone. */
export const tokensOf = (line: string): string[] =>
  [...line.slice(0, 20_000).matchAll(/"([^"]*)"|'([^']*)'|(&&|\|\||[;|&()])|([^\s"';|&()]+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? "",
  );

function optionValue(tokens: readonly string[], option: string): string | undefined {
  const index = tokens.findIndex((token) => token === option || token.startsWith(`${option}=`));
  return index === -1
    ? undefined
    : known(tokens[index]?.startsWith(`${option}=`) ? tokens[index]?.slice(option.length + 1) : tokens[index + 1]);
}

function modelAt(tokens: readonly string[], token: string, index: number, image: AiImage | undefined): string[] {
  const [, option, value] = /^(--?[\w-]+)=(.+)$/.exec(token) ?? [];
  if (option !== undefined && value !== undefined) return OPTIONS.has(option) ? [value] : [];
  if (OPTIONS.has(token)) return [tokens[index + 1] ?? ""];
  const puller = tokens[index - 1] ?? "";
  if (PULLS.has(token) && PULLERS.test(puller)) {
    const named = firstPlain(tokens, index + 1);
    return [/(?:^|\/)ollama$/.test(puller) && named !== "" ? `ollama/${named}` : named];
  }
  const alone = image?.models === "hub" && index === 0 && HUB_ID.test(token);
  return alone ? [token] : [];
}

/** The word after the options of a command, which take no blank-parted value before the model's name. */
function firstPlain(tokens: readonly string[], from: number): string {
  const rest = tokens.slice(from);
  return rest.find((token) => !token.startsWith("-")) ?? "";
}

function modelOf(
  written: string,
  image: AiImage | undefined,
  knowledge: Knowledge,
): Pick<StartedModel, "id" | "provider" | "source">[] {
  const text = HUB_ADDRESS.exec(written)?.[1] ?? written;
  if (text.includes(HOLE) || NO_MODEL.test(text) || text.length > 128) return [];
  if (image?.models === "local-runtime" || /^ollama\//.test(text))
    return LOCAL_ID.test(text)
      ? [{ id: text.replace(/^ollama\//, ""), provider: image?.id ?? "ollama", source: "local-runtime" }]
      : [];
  const provider = providerOfModelId(text, knowledge) ?? undefined;
  if (provider !== undefined && image?.models === undefined) return [{ id: text, provider, source: "api" }];
  return HUB_ID.test(text) ? [{ id: text, provider: "huggingface", source: "hub" }] : [];
}
