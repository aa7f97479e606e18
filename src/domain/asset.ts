import type { Evidence } from "./evidence.ts";
import type { LicenceTerms } from "./model-facts.ts";
import type { Severity } from "./severity.ts";

/** A tool's effect on the world, as far as its code or its name shows. `null` = looked at and not so. */
export type Capability =
  | "executes-code"
  /** Runs code or commands in a sandbox that a provider hosts, away from the program's own machine and secrets. */
  | "runs-in-sandbox"
  | "runs-commands"
  | "reads-files"
  | "writes-files"
  | "reads-private-data"
  | "reads-untrusted-content"
  | "sends-outside"
  | "changes-data"
  | "moves-money";

/** A matched security advisory on a package version. `fixed` is null when no fixed version is known. */
export interface MatchedAdvisory {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly severity: "critical" | "high" | "medium" | "low" | null;
  readonly summary: string;
  readonly fixed: string | null;
}

/** One problem a source saw inside an artefact or a text (a pickle import, a hidden instruction), with its place. */
export interface Signal {
  /** A stable word for the kind of problem, used by rules: `dangerous-import`, `hidden-text` … */
  readonly id: string;
  readonly message: string;
  /** What it is about, as a name that stays the same when things move: tells several signals of one kind apart. */
  readonly subject?: string;
  readonly evidence?: Evidence;
}

/** One problem that another tool reports; `id` is that tool's own rule or advisory. */
export interface ReportedResult extends Signal {
  readonly subject: string;
  /** In the words of this house; null where the tool rates nothing. */
  readonly severity: Severity | null;
  /** Further names of the same problem, where the tool gives some. */
  readonly aliases: readonly string[];
  /** Name of the package that has it, as its registry knows it; null where it is about none. */
  readonly package: string | null;
}

/** Where a managed resource runs. Cloud names are OpenTelemetry's `cloud.provider` where it has one. */
export type Platform =
  | "aws"
  | "azure"
  | "gcp"
  | "databricks"
  | "snowflake"
  | "cloudflare"
  | "kubernetes"
  | "container"
  | "ci";

/**
 * What the configuration of a managed resource says of its guard, in the same words for every provider. A documented default counts
 * as said; `null` = looked at and not set; what is set elsewhere or at run time is a gap.
 */
export interface ResourcePosture {
  platform: Platform;
  /** The provider's own name of the type, as the declaring format writes it. */
  resourceType: string;
  region: string | null;
  /** It accepts connections from the internet. */
  publicAccess: boolean;
  /** It can open connections to the internet by a way that its owner does not control. */
  internetEgress: boolean;
  /** It is attached to a network of its owner (VPC, VNet, private endpoint). */
  privateNetwork: boolean;
  /** Whose key encrypts what it stores. */
  encryptionKey: "customer" | "provider" | null;
  encryptedInTransit: boolean;
  /** What it is asked and does is logged. */
  logging: boolean;
  /** Long-lived keys or passwords are accepted beside identities. */
  keyAuthentication: boolean;
  /** Callers must show who they are. */
  authentication: "none" | "key" | "identity";
  /** People or code inside have root. */
  rootAccess: boolean;
  /** Code inside has no network at all. */
  networkIsolation: boolean;
  platformVersion: string | null;
  instances: number;
  /** Earlier contents can be brought back. */
  versioned: boolean;
  /** The oldest version of TLS it accepts: `1.0`. */
  minimumTls: string;
  /** Its parts talk to each other encrypted. */
  encryptedInside: boolean;
  /** It cannot be deleted together with what it holds by one command. */
  deletionProtected: boolean;
  /** Its machines have addresses on the internet. */
  publicAddress: boolean;
  /** It stops when nobody uses it. */
  idleShutdown: boolean;
  /** Its machines start only what is signed. */
  secureBoot: boolean;
  /** Whether its metadata service answers requests without a session, which one forged request is enough for. */
  metadataService: "any" | "session";
  /** It runs as the identity that its whole project shares. */
  defaultIdentity: boolean;
  /** It has an identity of its own to reach others with. */
  hasIdentity: boolean;
  /** Callers can show an identity instead of a key. */
  identityAuthentication: boolean;
  /** What it shows the stores behind it. */
  storeAuthentication: "key" | "identity";
  /** Requests are limited in number. */
  rateLimited: boolean;
  /** Callers are shown the insides of errors. */
  showsErrors: boolean;
  /** Pages of any origin may call it from a browser. */
  anyOrigin: boolean;
  /** Rights inside it differ by who asks. */
  innerAccessControl: boolean;
  /** A single object's setting can open it to anyone. */
  anonymousAllowed: boolean;
  /** Single objects have rights of their own. */
  rightsPerObject: boolean;
  /** The code inside can change the files it was started from. */
  writableRoot: boolean;
  /** The code inside may gain more rights than it was started with. */
  gainsRights: boolean;
  /** Its use of processor and memory is bounded. */
  boundedResources: boolean;
  /** It shares the network of the machine it runs on. */
  hostNetwork: boolean;
  /** People inside can start containers of their own. */
  startsContainers: boolean;
  /** What cells print is copied to a store that others read. */
  sharesOutput: boolean;
  /** Where requests are answered: in its own region, in a group of regions of one law, or anywhere. */
  processedIn: "region" | "zone" | "anywhere";
  /** The model behind it changes by itself when its provider has a newer one. */
  autoUpgrade: boolean;
  /** What is deleted at its source stays in what it fills. */
  keepsDeleted: boolean;
  /** All kinds of content are logged; false where some are left out. */
  logsAllContent: boolean;
  /** Steps that send texts to a model without a guardrail, by name. */
  unguarded: readonly string[];
  /** Its images come from a registry that is reached through its owner's network. */
  privateImageRegistry: boolean;
}

/**
 * The properties of each kind of asset. A value is what a source claims; `null` means *looked at and absent*; a property that
 * nobody could read is a gap or missing, and reading it makes a verdict `unknown`. Names are OpenTelemetry's or CycloneDX's
 * where they have one.
 */
export interface AssetProperties {
  repository: { digest: string | null };
  application: {
    language: string;
    manifest: string | null;
    /** What kind of program it is, for programs on a person's machine. */
    category: string;
    version: string | null;
  };
  device: { system: string };
  model: Partial<ResourcePosture> & {
    /** OpenTelemetry `gen_ai.provider.name`, or the hub or runtime that serves it; null when nothing tells. */
    provider: string | null;
    /** The exact identifier as the provider knows it: `gpt-4o-mini-2024-07-18`, `meta-llama/Llama-3.1-8B`. */
    modelId: string;
    /** `used`: some code binds it to a call; `selectable`: offered in a list or setting, not bound. */
    usage: "used" | "selectable";
    source: "api" | "hub" | "local-runtime" | "file";
    /** OpenTelemetry `gen_ai.operation.name` values seen: chat, embeddings, generate_content … */
    operations: readonly string[];
    /** Hub revision the load is pinned to; null when the load names none. */
    revision: string | null;
    trustsRemoteCode: boolean;
    /** File format by content, not by name: safetensors, gguf, onnx, pickle, torch-zip, keras, hdf5, numpy … */
    format: string;
    fileBytes: number;
    licence: string | null;
    /** What the licence of the weights allows, where it is known. */
    licenceTerms: LicenceTerms;
    /** Where the terms are written; null = the model's own file names the licence. */
    licenceSource: string | null;
    /** When the provider stops answering for it: the day, and how many days are left as of the scan's date. */
    retirement: {
      readonly date: string;
      readonly daysLeft: number;
      readonly replacement: string | null;
      readonly source: string;
    };
    architecture: string | null;
    quantization: string | null;
    parameterCount: number | null;
    tensorCount: number;
    /** Problems in the file itself. Empty = read whole and nothing found. */
    fileSignals: readonly Signal[];
  };
  dataset: { source: string; revision: string | null; trustsRemoteCode: boolean };
  prompt: Partial<ResourcePosture> & {
    role: "system" | "template" | "agent-instructions" | "command";
    digest: string;
    characters: number;
    /** Names of the values put into the text at run time. */
    interpolates: readonly string[];
    /** Hidden text, override phrases, secrets and the like found in the text. Empty = read whole and nothing found. */
    textSignals: readonly Signal[];
  };
  agent: Partial<ResourcePosture> & {
    framework: string;
    /** Upper bound of steps or turns; null when the framework's own default or none applies. */
    maxSteps: number | null;
    humanApproval: boolean | null;
    allowsDelegation: boolean | null;
    hasMemory: boolean | null;
    executesCode: boolean | null;
    guardrails: number | null;
    /** The guardrail is named by a version that does not change. */
    guardrailPinned: boolean;
    /** The card by which others find it is signed; null where its version of the protocol knows no signatures. */
    cardSigned: boolean | null;
    /** Ways of showing who one is that put a key into the address. */
    keysInAddress: readonly Signal[];
    /** Somebody wrote what it is for and what it must not do. */
    instructed: boolean;
    /** How long it remembers a conversation that goes on by nobody, in seconds. */
    sessionSeconds: number;
    /** Permissions a coding agent's configuration grants, as written. */
    allowedActions: readonly string[];
    deniedActions: readonly string[];
    /** True when the configuration switches approval prompts off. */
    bypassesApproval: boolean;
    sandboxed: boolean | null;
    hooks: readonly string[];
    hookSignals: readonly Signal[];
    configurationSignals: readonly Signal[];
    /** Events by which people outside the project start it, where it runs unattended. Empty = looked at and none. */
    outsiderTriggers: readonly Signal[];
    /** What it holds while it runs unattended: rights to write, secrets. */
    unattendedPowers: readonly Signal[];
    /** Texts of outsiders that are put into its instructions. */
    outsiderTexts: readonly Signal[];
  };
  tool: Partial<ResourcePosture> & {
    framework: string;
    description: string | null;
    parameters: readonly string[];
    capabilities: readonly Capability[];
    /** Never a value: the gap that says what else it may do beyond {@link capabilities}, where its body was read in part. */
    furtherCapabilities: readonly Capability[];
    requiresApproval: boolean | null;
    /** Problems in the description or schema text. Empty = read whole and nothing found. */
    textSignals: readonly Signal[];
    /** Problems in the body: an argument that reaches a shell, an interpreter, a file path, a URL. */
    codeSignals: readonly Signal[];
  };
  "mcp-server": {
    /** `configured`: some client starts or contacts it; `implemented`: its code is here. */
    role: "configured" | "implemented";
    client: string | null;
    transport: "stdio" | "sse" | "streamable-http";
    command: string | null;
    arguments: readonly string[];
    /** Package URL it is started from, without version when none is written. */
    package: string | null;
    pinned: boolean | null;
    url: string | null;
    encrypted: boolean | null;
    authentication: "none" | "header" | "oauth" | "environment";
    environment: readonly string[];
    /** Names (never values) of environment entries, headers or arguments that hold a literal secret. */
    literalSecrets: readonly string[];
    autoApproved: readonly string[];
    enabled: boolean;
    /** Address it listens on, for an implemented network server. */
    listensOn: string | null;
    commandSignals: readonly Signal[];
    /** True when this repository's own setup writes the entry, so that it runs on whoever opens the project. */
    projectScoped: boolean;
  };
  skill: {
    description: string | null;
    allowedTools: readonly string[] | null;
    scripts: readonly string[];
    textSignals: readonly Signal[];
    scriptSignals: readonly Signal[];
  };
  endpoint: ResourcePosture & {
    url: string;
    host: string;
    encrypted: boolean;
    provider: string | null;
    /** Ways of showing who one is that it names, whether it asks for one or not. */
    authenticationSchemes: readonly string[];
  };
  "vector-store": ResourcePosture & { technology: string; hosted: boolean | null; collection: string | null };
  pipeline: ResourcePosture & { framework: string };
  guardrail: ResourcePosture & {
    technology: string;
    /** Kinds of filter that block, as the provider names them; a filter whose every action is to let pass is not among them. */
    enforces: readonly string[];
    /** Filters that let pass all but the plainest cases. */
    weak: readonly string[];
    /** Filters that are declared and do nothing: strength NONE, action NONE or detect only. */
    inactive: readonly string[];
  };
  "ai-service": ResourcePosture & {
    provider: string;
    category: string;
    apiHost: string | null;
  };
  compute: ResourcePosture & { purpose: string };
  workload: ResourcePosture & {
    purpose: string;
    image: string | null;
    /** Ways in which it can take over the machine it runs on: privileged, the container socket, the whole disk. */
    hostSignals: readonly Signal[];
    /** Models that it fetches from a hub when it starts, without a revision. */
    unpinnedModels: readonly Signal[];
  };
  "container-image": { reference: string; registry: string | null; tag: string | null; digest: string | null };
  "data-store": ResourcePosture & { technology: string };
  identity: {
    platform: Platform;
    resourceType: string;
    identityType: "human" | "service" | "agent";
    /** Permissions granted, as written: actions, role names. */
    grants: readonly string[];
    /** Actions granted on every resource and without a condition. */
    grantsEverywhere: readonly string[];
    /** Never a value: as {@link furtherGrants}. */
    furtherGrantsEverywhere: readonly string[];
    /** A key is made for it that does not run out. */
    longLivedKey: boolean;
    /** Never a value: the gap that says which grants beyond {@link grants} could not be read. */
    furtherGrants: readonly string[];
    /** Who may take it on, as written. */
    trusts: readonly string[];
  };
  vendor: { hqCountry: string | null };
  package: {
    ecosystem: string;
    version: string | null;
    /** The range as the manifest writes it, `*` where it writes none; null = no manifest asks for it, another package does. */
    requirement: string | null;
    /** True when an exact version is fixed by a lockfile or an exact requirement. */
    pinned: boolean;
    direct: boolean;
    development: boolean;
    /** What the package does with AI: a signature category; null = ordinary software. */
    category: string | null;
    source: "registry" | "git" | "url" | "path";
    /** True when a digest or a commit is recorded that the fetched bytes are held against; null where nothing is fetched. */
    integrity: boolean | null;
    /** Matched advisories; null = the advisory data does not cover this package. */
    advisories: readonly MatchedAdvisory[] | null;
    /** Advisories on this package of which the data does not tell whether they concern this version. */
    undecidedAdvisories: readonly string[];
  };
  credential: {
    service: string;
    /** Name of the key format, or `variable` when only the variable's name says so. */
    format: string;
    /** `literal`: the value lies in the file; `reference`: the file only names where it comes from. */
    exposure: "literal" | "reference";
    variable: string | null;
    /** First 12 hex digits of the SHA-256 of the value, for literals. The value itself is never kept. */
    fingerprint: string | null;
    placeholder: boolean;
    /** True when the file is one that reaches browsers (client bundle, public folder, `NEXT_PUBLIC_`…). */
    clientSide: boolean;
  };
  operation: {
    /** OpenTelemetry `gen_ai.operation.name`, or `load` and `execute_output` for code around models. */
    operation: string;
    symbol: string;
    function: string | null;
    streaming: boolean | null;
    maxTokens: number | null;
    timeout: boolean | null;
    /** Sinks that the call's result reaches in the same function: eval, shell, sql, html, file-path. */
    outputReaches: readonly string[];
    /** Where outside text enters the instructions: a request body, a parameter of a route handler. */
    untrustedInstructions: boolean;
    unsafeOptions: readonly Signal[];
  };
  /** What another tool looked at and said, brought in by its own document. */
  assessment: {
    tool: string;
    toolVersion: string | null;
    /** What it found and nobody suppressed. */
    results: readonly ReportedResult[];
    /** Never a value: the gap that says what it may have found beyond {@link results}. */
    furtherResults: readonly ReportedResult[];
    /** How many results somebody suppressed, or judged as not affecting the product; they are not among {@link results}. */
    suppressed: number;
  };
}

/** A node's kind. */
export type AssetKind = keyof AssetProperties;

/** Every kind, for lists, checks and reports; the compiler holds it complete. */
export const ASSET_KINDS = Object.keys({
  repository: 1,
  application: 1,
  model: 1,
  dataset: 1,
  prompt: 1,
  agent: 1,
  tool: 1,
  "mcp-server": 1,
  skill: 1,
  endpoint: 1,
  "vector-store": 1,
  pipeline: 1,
  guardrail: 1,
  "ai-service": 1,
  vendor: 1,
  package: 1,
  credential: 1,
  operation: 1,
  device: 1,
  compute: 1,
  workload: 1,
  "container-image": 1,
  "data-store": 1,
  identity: 1,
  assessment: 1,
} satisfies Record<AssetKind, 1>) as readonly AssetKind[];
