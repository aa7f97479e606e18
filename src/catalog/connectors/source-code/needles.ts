import type { Knowledge } from "../../../domain/knowledge.ts";
import { oncePer } from "../../../domain/once-per.ts";
import type { SymbolSpec } from "../../../domain/signature.ts";
import type { Import, ProgramLanguage } from "./ir.ts";
import { expandBraces } from "./recognise/symbols.ts";

/**
 * Literals of which a file has one if it uses AI itself: imports of known libraries as each language writes them, chains of methods
 * that no other library has, hosts of AI services, beginnings of model ids, options that switch a safeguard off.
 */
export function needles({ signatures, services }: Knowledge): readonly string[] {
  const symbols = signatures.flatMap((signature) => signature.symbols);
  const hosts = services.filter((service) => service.dualUse !== true).flatMap((service) => service.apiHosts);
  return [
    ...new Set([
      ...symbols.flatMap(importsOf),
      ...hosts.map(literalPart).filter((host) => host !== ""),
      ...METHOD_CHAINS,
      ...MODEL_STARTS,
      ...BASES,
      ...OPTIONS,
      ...SYSTEM_MESSAGES,
      ...PROMPT_STARTS,
      ...PROMPT_NAMES,
      ...CONFIGURATION,
    ]),
  ];
}

/** Packages that some signature knows, as `language:package`. */
export const knownPackages = oncePer(
  ({ signatures }: Knowledge): ReadonlySet<string> =>
    new Set(
      signatures
        .flatMap((signature) => signature.symbols)
        .flatMap((spec) => rootsOf(spec).map((root) => `${spec.language}:${root}`)),
    ),
);

interface Imports {
  readonly language: ProgramLanguage;
  readonly imports: readonly Pick<Import, "module" | "level">[];
}

/** Whether a module imports a known package. Kotlin uses Java's as well. */
export const importsKnown = ({ language, imports }: Imports, known: ReadonlySet<string>): boolean => {
  const languages = language === "kotlin" ? (["kotlin", "java"] as const) : [language];
  return imports.some(
    ({ level, module }) => level === 0 && languages.some((each) => known.has(`${each}:${rootOf(each, module)}`)),
  );
};

/** The packages that the names of a symbol belong to. */
export const rootsOf = oncePer(({ language, names }: SymbolSpec): readonly string[] => [
  ...new Set(names.flatMap(expandBraces).map((name) => rootOf(language, name))),
]);

/** How a file imports a symbol. The quote or the keyword keeps out words that only contain the package's name. */
function importsOf(spec: SymbolSpec): readonly string[] {
  const { language, names } = spec;
  const extensions = names.flatMap(expandBraces).flatMap((name) => /^extension\/(\w+)$/.exec(name)?.[1] ?? []);
  if (extensions.length > 0) return extensions.map((name) => `.${name}(`);
  return rootsOf(spec).flatMap(IMPORTING[language].written);
}

/** The package that a qualified name belongs to, whatever its version. */
export function rootOf(language: ProgramLanguage, name: string): string {
  const bare = name.replace(/^(?:\*\*\.)+/, "").replace(/\/v\d+(?=\/|$)/g, "");
  return IMPORTING[language].root.exec(bare)?.[0] ?? bare;
}

/** How each language imports: the part of a name that tells the library, and how a file that uses it writes that part. */
const IMPORTING: {
  readonly [L in ProgramLanguage]: { readonly root: RegExp; readonly written: (root: string) => readonly string[] };
} = {
  /** The first package of the name. */
  python: { root: /^\w+/, written: (root) => [`import ${root}`, `from ${root}`] },
  /** The package with its scope, without the path inside it. */
  javascript: {
    root: /^(?:@[\w-]+\/)?[\w-]+/,
    written: (root) => [`"${root}"`, `'${root}'`, `"${root}/`, `'${root}/`],
  },
  /** All but the path inside it. */
  go: { root: /^(?:[\w.~-]+\/)*[\w~-]+/, written: (root) => [`"${root}`, ...versioned(root)] },
  /** The namespace. */
  csharp: { root: /^[\w.]+/, written: (root) => [`using ${root};`] },
  /** The whole package: its first parts are also those of much else. */
  java: { root: /^(?:[a-z]\w*\.)*[a-z]\w*/, written: (root) => [`import ${root}`, `import static ${root}`] },
  /** Libraries are required in one place and used in others: by the constants they define. */
  ruby: { root: /^\w+/, written: (root) => [`${root}::`, `${root}.chat`, `${root}.embed`] },
  /** The crate. */
  rust: { root: /^\w+/, written: (root) => [`use ${root}::`, `${root}::`, `#[${root}`] },
  kotlin: { root: /^(?:[a-z]\w*\.)*[a-z]\w*/, written: (root) => [`import ${root}`] },
  /** The program. */
  shell: { root: /^[\w-]+/, written: (root) => [`${root} `] },
  /** The function, or the statement that makes something. */
  sql: { root: /^[\w.]+/, written: (root) => [sqlOf(root), sqlOf(root).toUpperCase()] },
  /** The first part of the namespace. */
  php: { root: /^\w+/, written: (root) => [`use ${root}\\`, `\\${root}\\`, `${root}::`] },
};

/** A Go module has its version in its path, where a repository ends or below it: `"github.com/a/b/v2/c`. */
function versioned(root: string): readonly string[] {
  const parts = root.split("/");
  return parts.flatMap((_, index) => (index < 1 ? [] : [`"${parts.slice(0, index + 1).join("/")}/v`]));
}

/** How SQL writes a name: `create_model` may stand for `create or replace model`. */
const sqlOf = (root: string): string =>
  root.startsWith("create_") ? `${root.slice("create_".length).replaceAll("_", " ")} ` : `${root}(`;

const SHORTEST_HOST = 6;

/** The first telling part of a host pattern without a wildcard: `*.openai.azure.com` → `.openai.azure.com`. */
const literalPart = (host: string): string => host.split("*").find((part) => part.length >= SHORTEST_HOST) ?? "";

const METHOD_CHAINS = [
  "chat.completions",
  "messages.create",
  "messages.stream",
  "responses.create",
  "responses.parse",
  "responses.stream",
  "embeddings.create",
  "images.generate",
  "audio.transcriptions",
  "audio.speech",
  "models.generate",
  "models.embed",
  "ListToolsRequestSchema",
  "localhost:11434",
  "torch.load",
  "joblib.load",
];

/** Words of files in which frameworks keep what their agents are told. */
const CONFIGURATION = [
  "backstory",
  "spring.ai.",
  "spring:",
  "quarkus.mcp.",
  "langchain4j",
  "deployment-name",
  'OpenAI"',
  'Ollama"',
  "DeploymentName",
];

/** Classes that frameworks' tools are derived from: a file may have them by way of another file. */
const BASES = [
  "extends StructuredTool",
  "extends DynamicStructuredTool",
  "extends DynamicTool",
  "(BaseTool)",
  "< Tool",
  "< BaseTool",
  "extends BaseTool",
  "extends AbstractTool",
];

const OPTIONS = ["dangerouslyAllowBrowser", "trust_remote_code"];

/** A message of the system as literals of most languages write it. */
const SYSTEM_MESSAGES = ["system", "developer"].flatMap((role) => [
  `"role": "${role}"`,
  `"role":"${role}"`,
  `'role': '${role}'`,
  `role: "${role}"`,
  `role: '${role}'`,
  `'role' => '${role}'`,
]);

/** How many prompts begin. */
const PROMPT_STARTS = [
  "You are a ",
  "You are an ",
  "You are the ",
  "Your task is to ",
  "Your job is to ",
  "Your role is to ",
];

/** What programs call what they tell a model and how they ask it, by whatever way. */
const PROMPT_NAMES = [
  "system_prompt",
  "systemPrompt",
  "SystemPrompt",
  "SYSTEM_PROMPT",
  "ChatCompletion",
  "chatCompletion",
  "chat_completion",
];

const MODEL_STARTS = [
  "gpt-",
  "chatgpt-",
  "claude-",
  "gemini-",
  "gemma-",
  "gemma2",
  "llama-",
  "llama2",
  "llama3",
  "mistral-",
  "mixtral",
  "codestral-",
  "ministral-",
  "pixtral-",
  "deepseek-",
  "qwen",
  "command-r",
  "text-embedding",
  "dall-e-",
  "whisper-1",
  "imagen-",
  "sonar-",
  "all-MiniLM",
  "grok-",
  "kimi-k",
  "moonshot-v1",
  "glm-4",
  "glm-5",
  "MiniMax-M",
  "nomic-embed",
  "amazon.titan",
  "amazon.nova",
  "meta-llama/",
  "mistralai/",
  "sentence-transformers/",
  "stabilityai/",
];
