import fc, { type Arbitrary } from "fast-check";
import type {
  AssetKind,
  AssetProperties,
  Capability,
  ReportedResult,
  ResourcePosture,
  Signal,
} from "../domain/asset.ts";
import { SEVERITIES } from "../domain/severity.ts";

type Properties = {
  readonly [K in AssetKind]: {
    readonly [P in keyof AssetProperties[K]]-?: Arbitrary<
      NonNullable<AssetProperties[K][P]> | (null extends AssetProperties[K][P] ? null : never)
    >;
  };
};

const CAPABILITIES = Object.keys({
  "executes-code": 1,
  "runs-in-sandbox": 1,
  "runs-commands": 1,
  "reads-files": 1,
  "writes-files": 1,
  "reads-private-data": 1,
  "reads-untrusted-content": 1,
  "sends-outside": 1,
  "changes-data": 1,
  "moves-money": 1,
} satisfies Record<Capability, 1>) as readonly Capability[];

const orNull = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | null> => fc.oneof(arbitrary, fc.constant(null));
const some = <T>(arbitrary: Arbitrary<T>): Arbitrary<T[]> => fc.array(arbitrary, { maxLength: 3 });

/**
 * A value for every property of every kind; the compiler holds the table complete. `words` are those the rules know (signal ids,
 * sinks, frameworks): without them chance alone would never make a rule fail.
 */
function propertiesOf(words: readonly string[]): Properties {
  const word = fc.constantFrom("other", ...words);
  const bool = fc.boolean();
  const count = fc.nat(20);
  const signals: Arbitrary<Signal[]> = some(fc.record({ id: word, message: fc.constant("m") }));
  const reported: Arbitrary<ReportedResult[]> = some(
    fc.record({
      id: word,
      message: fc.constant("m"),
      subject: word,
      severity: orNull(fc.constantFrom(...SEVERITIES)),
      aliases: some(word),
      package: orNull(word),
    }),
  );
  const address = fc.constantFrom("https://ai.example/v1", "http://ai.example/v1", "http://localhost:8080");
  const posture = postureOf(word);
  return {
    repository: { digest: orNull(word) },
    application: { language: word, manifest: orNull(word), category: word, version: orNull(word) },
    model: {
      ...posture,
      provider: orNull(word),
      modelId: fc.constantFrom("gpt-4o", "gpt-4o-latest", "llama:latest", "claude-sonnet-4-5-20250929"),
      usage: fc.constantFrom("used", "selectable"),
      source: fc.constantFrom("api", "hub", "local-runtime", "file"),
      operations: some(word),
      revision: orNull(word),
      trustsRemoteCode: bool,
      format: word,
      fileBytes: count,
      licence: orNull(word),
      licenceTerms: fc.constantFrom("permissive", "restricted", "non-commercial"),
      licenceSource: orNull(word),
      retirement: fc.record({
        date: word,
        daysLeft: fc.integer({ min: -200, max: 200 }),
        replacement: orNull(word),
        source: word,
      }),
      architecture: orNull(word),
      quantization: orNull(word),
      parameterCount: orNull(count),
      tensorCount: count,
      fileSignals: signals,
    },
    dataset: { source: word, revision: orNull(word), trustsRemoteCode: bool },
    prompt: {
      ...posture,
      role: fc.constantFrom("system", "template", "agent-instructions", "command"),
      digest: word,
      characters: count,
      interpolates: some(word),
      textSignals: signals,
    },
    agent: {
      ...posture,
      framework: fc.constantFrom("claude-code", "cursor", "crewai", "a2a", "a2a"),
      maxSteps: orNull(count),
      humanApproval: orNull(bool),
      allowsDelegation: orNull(bool),
      hasMemory: orNull(bool),
      executesCode: orNull(bool),
      guardrails: orNull(count),
      guardrailPinned: bool,
      instructed: bool,
      cardSigned: orNull(bool),
      keysInAddress: signals,
      sessionSeconds: fc.constantFrom(600, 7_200),
      allowedActions: some(word),
      deniedActions: some(word),
      bypassesApproval: bool,
      sandboxed: orNull(bool),
      hooks: some(word),
      hookSignals: signals,
      configurationSignals: signals,
      outsiderTriggers: signals,
      unattendedPowers: signals,
      outsiderTexts: signals,
    },
    tool: {
      ...posture,
      framework: word,
      description: orNull(word),
      parameters: some(word),
      capabilities: some(fc.constantFrom(...CAPABILITIES)),
      furtherCapabilities: fc.constant([]),
      requiresApproval: orNull(bool),
      textSignals: signals,
      codeSignals: signals,
    },
    "mcp-server": {
      role: fc.constantFrom("configured", "implemented"),
      client: orNull(word),
      transport: fc.constantFrom("stdio", "sse", "streamable-http"),
      command: orNull(word),
      arguments: some(word),
      package: orNull(fc.constant("pkg:npm/server-x")),
      pinned: orNull(bool),
      url: orNull(address),
      encrypted: orNull(bool),
      authentication: fc.constantFrom("none", "header", "oauth", "environment"),
      environment: some(word),
      literalSecrets: some(word),
      autoApproved: some(fc.oneof(word, fc.constant("*"))),
      enabled: bool,
      listensOn: orNull(fc.constantFrom("0.0.0.0", "127.0.0.1")),
      commandSignals: signals,
      projectScoped: bool,
    },
    skill: {
      description: orNull(word),
      allowedTools: orNull(some(fc.constantFrom("Bash", "Bash(*)", "*", "Read"))),
      scripts: some(word),
      textSignals: signals,
      scriptSignals: signals,
    },
    endpoint: {
      ...posture,
      url: address,
      host: word,
      encrypted: bool,
      provider: orNull(word),
      authenticationSchemes: some(word),
    },
    "vector-store": { ...posture, technology: word, hosted: orNull(bool), collection: orNull(word) },
    pipeline: { ...posture, framework: word },
    device: { system: word },
    guardrail: {
      ...posture,
      technology: fc.constantFrom("bedrock-guardrails", "model-armor"),
      enforces: some(fc.constantFrom("content HATE", "content PROMPT_ATTACK", "personal data EMAIL", "grounding X")),
      weak: some(word),
      inactive: some(word),
    },
    compute: { ...posture, purpose: word },
    workload: {
      ...posture,
      purpose: word,
      image: orNull(word),
      hostSignals: signals,
      unpinnedModels: signals,
    },
    "container-image": { reference: word, registry: orNull(word), tag: orNull(word), digest: orNull(word) },
    "data-store": { ...posture, technology: word },
    identity: {
      platform: posture.platform,
      resourceType: word,
      identityType: fc.constantFrom("human", "service", "agent"),
      grants: some(fc.constantFrom("*", "bedrock:*", "bedrock:InvokeModel", "s3:GetObject")),
      furtherGrants: fc.constant([]),
      grantsEverywhere: some(fc.constantFrom(...FAR_REACHING)),
      furtherGrantsEverywhere: fc.constant([]),
      longLivedKey: bool,
      trusts: some(fc.constantFrom("*", "bedrock.amazonaws.com")),
    },
    "ai-service": { ...posture, provider: word, category: word, apiHost: orNull(word) },
    vendor: { hqCountry: orNull(word) },
    package: {
      ecosystem: fc.constantFrom("pypi", "npm"),
      version: orNull(fc.constant("1.2.3")),
      requirement: orNull(fc.constant(">=1")),
      pinned: bool,
      direct: bool,
      development: bool,
      category: orNull(word),
      source: fc.constantFrom("registry", "git", "url", "path"),
      integrity: orNull(bool),
      undecidedAdvisories: some(word),
      advisories: orNull(
        some(
          fc.record({
            id: fc.constantFrom("CVE-2025-0001", "CVE-2025-0002"),
            aliases: fc.constant([]),
            severity: orNull(fc.constantFrom("critical", "high", "medium", "low")),
            summary: fc.constant("s"),
            fixed: orNull(fc.constant("2.0.0")),
          }),
        ),
      ),
    },
    credential: {
      service: word,
      format: fc.constantFrom("variable", "API key"),
      exposure: fc.constantFrom("literal", "reference"),
      variable: orNull(word),
      fingerprint: orNull(fc.constant("0123456789ab")),
      placeholder: bool,
      clientSide: bool,
    },
    operation: {
      operation: word,
      symbol: word,
      function: orNull(word),
      streaming: orNull(bool),
      maxTokens: orNull(count),
      timeout: orNull(bool),
      outputReaches: some(word),
      untrustedInstructions: bool,
      unsafeOptions: signals,
    },
    assessment: {
      tool: word,
      toolVersion: orNull(word),
      results: reported,
      furtherResults: reported,
      suppressed: count,
    },
  };
}

/** Actions that reach far where they are granted on everything. */
const FAR_REACHING = [
  "iam:PassRole",
  "bedrock:InvokeModel",
  "bedrock:DeleteGuardrail",
  "s3:GetObject",
  "secretsmanager:GetSecretValue",
  "lambda:InvokeFunction",
  "aws-marketplace:Subscribe",
] as const;

const SWITCHES = [
  "encryptedInside",
  "deletionProtected",
  "publicAddress",
  "idleShutdown",
  "secureBoot",
  "defaultIdentity",
  "hasIdentity",
  "identityAuthentication",
  "rateLimited",
  "showsErrors",
  "anyOrigin",
  "innerAccessControl",
  "anonymousAllowed",
  "rightsPerObject",
  "writableRoot",
  "gainsRights",
  "boundedResources",
  "hostNetwork",
  "startsContainers",
  "sharesOutput",
  "autoUpgrade",
  "keepsDeleted",
  "logsAllContent",
] as const;

const postureOf = (
  word: Arbitrary<string>,
): { readonly [P in keyof ResourcePosture]: Arbitrary<ResourcePosture[P]> } => {
  const bool = fc.boolean();
  return {
    platform: fc.constantFrom("aws", "azure", "gcp", "container", "kubernetes", "ci"),
    resourceType: word,
    region: orNull(word),
    publicAccess: bool,
    internetEgress: bool,
    privateNetwork: bool,
    encryptionKey: fc.constantFrom("customer", "provider", null),
    encryptedInTransit: bool,
    logging: bool,
    keyAuthentication: bool,
    authentication: fc.constantFrom("none", "key", "identity"),
    rootAccess: bool,
    networkIsolation: bool,
    platformVersion: orNull(fc.constantFrom("notebook-al1-v1", "notebook-al2-v3")),
    instances: fc.nat(3),
    versioned: bool,
    privateImageRegistry: bool,
    minimumTls: fc.constantFrom("1.0", "1.2"),
    ...(Object.fromEntries(SWITCHES.map((name) => [name, bool])) as {
      [S in (typeof SWITCHES)[number]]: Arbitrary<boolean>;
    }),
    metadataService: fc.constantFrom("any", "session"),
    storeAuthentication: fc.constantFrom("key", "identity"),
    processedIn: fc.constantFrom("region", "zone", "anywhere"),
    unguarded: some(word),
  };
};

/** Properties of every kind, all of them known; of what can be a managed resource, with its posture or without. */
export function arbitraryProperties(words: readonly string[]): { readonly [K in AssetKind]: Arbitrary<object> } {
  const unmanaged = new Set(Object.keys(postureOf(fc.constant(""))));
  const table = Object.entries(propertiesOf(words)).map(([kind, properties]) => {
    const all = properties as { readonly [property: string]: Arbitrary<unknown> };
    const own = Object.fromEntries(Object.entries(all).filter(([name]) => !unmanaged.has(name)));
    return [kind, "platform" in all ? fc.oneof(fc.record(all), fc.record(own)) : fc.record(all)];
  });
  return Object.fromEntries(table) as { readonly [K in AssetKind]: Arbitrary<object> };
}
