import type { Capability } from "./asset.ts";
import type { SignatureId } from "./ids.generated.ts";

/** What a library is for. */
export const SIGNATURE_CATEGORIES = [
  "provider",
  "gateway",
  "agent-framework",
  "llm-framework",
  "vector-store",
  "embedding",
  "local-runtime",
  "training",
  "serving",
  "model-hub",
  "mcp",
  "guardrail",
  "observability",
  "evaluation",
  "memory",
  "ml-library",
  "speech",
  "data",
] as const;
export type SignatureCategory = (typeof SIGNATURE_CATEGORIES)[number];

/**
 * Where an argument is found: a number = position (from 0), a string = keyword or property; dots descend into an object argument,
 * and may begin at a position (`0.llm.model`).
 */
export type ArgumentPlace = string | number;

/** What a call of a symbol means. */
export type SymbolRole =
  /** makes a client of a provider's API; calls on it carry models */
  | "client"
  /** makes a model object (LangChain `ChatOpenAI(model=…)`, AI SDK `openai("gpt-4o")`) or loads one */
  | "model"
  /** performs an operation with a model */
  | "call"
  | "agent"
  | "tool"
  | "toolkit"
  | "prompt"
  | "vector-store"
  | "mcp-server"
  | "mcp-client"
  | "mcp-tool"
  | "mcp-prompt"
  | "dataset"
  | "guardrail"
  | "pipeline";

/** Languages that source code is read in, as signatures name them. TypeScript counts as JavaScript. */
export type ProgramLanguage =
  | "python"
  | "javascript"
  | "go"
  | "csharp"
  | "java"
  | "ruby"
  | "php"
  | "rust"
  | "kotlin"
  | "shell"
  | "sql";

/** One symbol of a library and how to read its arguments. */
export interface SymbolSpec {
  readonly language: ProgramLanguage;
  /**
   * Qualified names as imported, JavaScript modules without `.js`, Go packages without the version in their path, C# names with `/`
   * after the namespace or `extension/Name` for a method known whatever it is called on, everything else with dots (`OpenAI.Client`
   * for Ruby's `OpenAI::Client`). What makes an object goes by the name of its class: Java's `X.builder().model(m).build()` and
   * Ruby's `X.new(model: m)` are `X(model=m)`; of Rust's types, every function that belongs to one makes it. Kotlin knows Java's
   * symbols as well. Of a shell command the name is that of the program with its subcommand, of SQL that of the function in lower case.
   * `openai.OpenAI().chat.completions.create` = that method of what
   * the constructor returned; `{a,b}` = either; `**.` = any number of submodules; `*` = any one name.
   */
  readonly names: readonly string[];
  readonly role: SymbolRole;
  /** OpenTelemetry `gen_ai.operation.name`. */
  readonly operation?: string;
  /** Overrides the signature's provider; `from-model` = the part before `/` or `:` in the model id names it. */
  readonly provider?: string | "from-model";
  /** Argument that names the provider in the library's own word (`ollama`, `google`); goes before every other telling. */
  readonly providerFrom?: readonly ArgumentPlace[];
  /** Provider where an option is switched on that makes the call one to another service. */
  readonly providerIf?: { readonly argument: ArgumentPlace; readonly provider: string };
  /** Service in the catalogue that serves the models, where it is not their provider: a gateway. */
  readonly supplier?: string;
  readonly model?: readonly ArgumentPlace[];
  /** Only names what can be chosen: nothing shows that the model is called. */
  readonly selectable?: true;
  /** Model used when no argument names one, where the library documents it. */
  readonly defaultModel?: string;
  readonly name?: readonly ArgumentPlace[];
  readonly instructions?: readonly ArgumentPlace[];
  readonly tools?: readonly ArgumentPlace[];
  readonly delegates?: readonly ArgumentPlace[];
  /** For prompts: the text speaks for the system; without it, it is a template. */
  readonly speaksForSystem?: boolean;
  /** Empty: told where the agent is run, not where it is made. */
  readonly maxSteps?: readonly ArgumentPlace[];
  readonly description?: readonly ArgumentPlace[];
  /** Schema of the arguments that a tool takes. */
  readonly schema?: readonly ArgumentPlace[];
  readonly collection?: readonly ArgumentPlace[];
  /** Fixed name of what it is (`chroma`), where no argument names it. */
  readonly technology?: string;
  /** Argument that names the technology; without its value the call is no such thing. */
  readonly technologyFrom?: readonly ArgumentPlace[];
  /** Argument that holds the agent a tool is handed to. */
  readonly offeredTo?: readonly ArgumentPlace[];
  /** Only an agent when this argument is present (an AI SDK call is one only with tools). */
  readonly requires?: readonly ArgumentPlace[];
  /** Only this where an argument is this text (`repo_type="dataset"`). */
  readonly onlyWhere?: { readonly argument: ArgumentPlace; readonly is: string };
  /** Not this where an argument is this text. */
  readonly unlessWhere?: { readonly argument: ArgumentPlace; readonly is: string };
  /** Argument that holds a table of MCP servers by name, each in the shape of a client's configuration. */
  readonly servers?: readonly ArgumentPlace[];
  /** Tools that the library ships and that an agent is granted by name, with what they can do. */
  readonly namedTools?: { readonly [name: string]: readonly Capability[] };
  /**
   * A class of the program that descends from this is one: of an agent what it is given stands in members of the arguments' names, a
   * prompt's text is the documentation of the class.
   */
  readonly describedByMembers?: true;
  /** Argument that holds the agent which this only runs: what is given here is given to that agent. */
  readonly runs?: readonly ArgumentPlace[];
  /** For pipelines: a crew or chain worth listing, not a mere carrier of options. */
  readonly listed?: boolean;
  /** Capabilities of a ready-made tool. */
  readonly capabilities?: readonly Capability[];
  /** Where the model comes from when it is loaded rather than called. */
  readonly source?: "api" | "hub" | "local-runtime";
}

/** Registries of packages, in the order they are told. */
export const PACKAGE_REGISTRIES = ["pypi", "npm", "go", "cargo", "maven", "nuget", "gem", "composer"] as const;
export type PackageRegistry = (typeof PACKAGE_REGISTRIES)[number];

/**
 * Names of packages by registry, as each writes them: Go module paths without the suffix of their major version, Maven
 * `group:artifact`, Composer `vendor/name`.
 */
export type PackageNames = { readonly [R in PackageRegistry]?: readonly string[] };

/** Packages of one product that are known by name alone: no code of theirs is recognised. */
export interface KnownPackages {
  readonly title: string;
  readonly category: SignatureCategory;
  /** OpenTelemetry `gen_ai.provider.name` where it has one. */
  readonly provider: string | null;
  readonly packages: PackageNames;
  readonly families?: PackageNames;
  /** Where it is published or described. */
  readonly source: string;
}

/** A line of code that must, or must not, be recognised. */
export interface SignatureExample {
  readonly language: "typescript" | Exclude<ProgramLanguage, "javascript">;
  readonly code: string;
  /** `kind:name` of every asset expected; empty for a miss. */
  readonly finds: readonly string[];
}

/** What is known of one library or provider, as data. */
export interface Signature {
  readonly id: SignatureId;
  readonly title: string;
  readonly category: SignatureCategory;
  /** OpenTelemetry `gen_ai.provider.name` where it has one. */
  readonly provider: string | null;
  readonly packages: PackageNames;
  /** What the names of all further packages of the project begin with: `@langchain/`. */
  readonly families?: PackageNames;
  /** Import roots where they differ from the package names. */
  readonly modules?: { readonly python?: readonly string[]; readonly javascript?: readonly string[] };
  readonly symbols: readonly SymbolSpec[];
  /** Constants of the library that stand for a model id, by qualified name: `go:github.com/openai/openai-go.ChatModelGPT4o`, `java:com.openai.models.ChatModel.GPT_4O`. */
  readonly constants?: { readonly [name: string]: string };
  /** Regular expressions that a model id of this provider matches whole; for ids that stand without a call. */
  readonly modelIds?: readonly string[];
  readonly examples: readonly SignatureExample[];
}

/** Declares a signature. The folder it lies in bears its id. */
export const defineSignature = (signature: Signature): Signature => signature;
