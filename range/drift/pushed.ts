import { assemble } from "../../src/analysis/graph/assemble.ts";
import type { AssetKind } from "../../src/domain/asset.ts";
import type { DriftClass } from "../../src/domain/drift.ts";
import type { DriftKindId } from "../../src/domain/ids.generated.ts";
import type { AnyObservedAsset, Observation, PartialProperties } from "../../src/domain/observation.ts";
import type { Verb } from "../../src/domain/relationship.ts";
import type { ScanState } from "../../src/domain/scan-state.ts";
import { hexDigest } from "../../src/platform/files/digest.ts";
import { BLOCKING, CLOSING, OPEN } from "./mutation.ts";

/** What somebody's own collector tells of the company's account in a cloud, as `stance push` takes it. */
type Told = { readonly [name: string]: { readonly [property: string]: unknown } };
type Edge = readonly [from: string, verb: Verb, to: string];

interface Account {
  readonly assets: Told;
  readonly edges: readonly Edge[];
}

const asset = <K extends AssetKind>(_kind: K, properties: PartialProperties<K>) => properties;

const guarded = {
  ...{ publicAccess: false, privateNetwork: true, logging: true, logsAllContent: true, region: "eu-central-1" },
  ...{ encryptionKey: "customer", encryptedInTransit: true, minimumTls: "1.2", keyAuthentication: false },
  authentication: "identity",
} as const;

/** Assets by `kind:name`. */
const ACCOUNT: Account = {
  assets: {
    "ai-service:tallpine-answers": asset("ai-service", { provider: "aws-bedrock", category: "model-api", ...guarded }),
    "data-store:answers-documents": asset("data-store", { technology: "s3", ...guarded, anonymousAllowed: false }),
    "compute:answers-notebook": asset("compute", {
      ...{
        purpose: "notebook",
        region: "eu-central-1",
        rootAccess: false,
        internetEgress: false,
        publicAddress: false,
      },
    }),
    "guardrail:answers-shield": asset("guardrail", {
      ...{ technology: "bedrock-guardrail", enforces: ["HATE", "PII", "PROMPT_ATTACK"], weak: [], inactive: [] },
    }),
    "agent:answers": asset("agent", {
      ...{ framework: "bedrock-agents", guardrails: 1, maxSteps: 10, humanApproval: true, sessionSeconds: 600 },
    }),
    "identity:answers-role": asset("identity", {
      ...{ platform: "aws", identityType: "service", grants: ["bedrock:InvokeModel"], grantsEverywhere: [] },
      ...{ trusts: ["bedrock.amazonaws.com"], longLivedKey: false },
    }),
    "identity:batch-role": asset("identity", {
      ...{ platform: "aws", identityType: "service", grants: ["s3:GetObject", "s3:DeleteObject"] },
      ...{ grantsEverywhere: [], trusts: [], longLivedKey: false },
    }),
    "identity:@tallpine/answers": asset("identity", { identityType: "human" }),
    "identity:@tallpine/platform": asset("identity", { identityType: "human" }),
    "vector-store:answers-kb": asset("vector-store", { technology: "opensearch", collection: "handbook", ...guarded }),
    "mcp-server:orders": asset("mcp-server", {
      ...{ role: "configured", transport: "streamable-http", url: "https://mcp.tallpine.example/orders" },
      ...{ authentication: "oauth", encrypted: true },
    }),
    "tool:order_state": asset("tool", {
      ...{ framework: "mcp", description: "State of an order.", parameters: ["number"], capabilities: [] },
      requiresApproval: true,
    }),
    "tool:cancel_order": asset("tool", {
      ...{ framework: "mcp", description: "Cancels an order.", parameters: ["number"], capabilities: ["changes-data"] },
      requiresApproval: true,
    }),
  },
  edges: [
    ["agent:answers", "guarded-by", "guardrail:answers-shield"],
    ["agent:answers", "runs-as", "identity:answers-role"],
    ["agent:answers", "owned-by", "identity:@tallpine/answers"],
    ["agent:answers", "retrieves-from", "vector-store:answers-kb"],
    ["agent:answers", "uses", "mcp-server:orders"],
    ["data-store:answers-documents", "owned-by", "identity:@tallpine/platform"],
    ["vector-store:answers-kb", "owned-by", "identity:@tallpine/answers"],
    ["mcp-server:orders", "exposes", "tool:order_state"],
  ],
};

/** The account as a state that is compared. */
const asState = ({ assets, edges }: Account): ScanState => {
  const evidence = [{ connector: "iac", path: "account.json", confidence: "declared", role: "source" }] as const;
  const observation: Observation = {
    connector: "iac",
    scope: { kind: "directory", name: "account" },
    assets: Object.entries(assets).map(([key, properties]) => {
      const [kind = "", name = ""] = key.split(/:(.*)/s);
      return { key, kind, name, identities: [key], anchor: key, properties, evidence } as AnyObservedAsset;
    }),
    relationships: edges.map(([from, verb, to]) => ({ from, verb, to, evidence })),
    relationshipGaps: [],
    notExamined: [],
  };
  return {
    target: { name: "account", commit: null },
    ...assemble([observation], hexDigest),
    ...{ findings: [], undecided: [], notExamined: [], rules: [] },
    runs: [{ connector: "iac", status: "succeeded", examined: 1, notExamined: 0, assets: edges.length, error: null }],
  };
};

/** Properties of one asset that another push tells otherwise, edges that came and went. */
interface Edit {
  readonly set?: Told;
  readonly cut?: Edge;
  readonly add?: Edge;
}

const editedBy = ({ set = {}, cut, add }: Edit): Account => ({
  assets: Object.fromEntries(
    Object.entries(ACCOUNT.assets).map(([key, properties]) => [key, { ...properties, ...set[key] }]),
  ),
  edges: [...ACCOUNT.edges.filter((edge) => edge.join() !== cut?.join()), ...(add === undefined ? [] : [add])],
});

type Row = readonly [
  name: string,
  edit: Edit,
  kinds: readonly DriftKindId[],
  classes: readonly DriftClass[],
  says?: string,
];

const on = (key: string, properties: Told[string]): Edit => ({ set: { [key]: properties } });

const PIN = `
intended:
  mcpServers:
    - name: orders
      url: https://mcp.tallpine.example/orders
      tools:
        order_state:
          description: ${hexDigest(JSON.stringify("State of an order."))}
          schema: ${hexDigest(JSON.stringify(["number"]))}
`;
const SHIELD = `
intended:
  guardrails:
    - on: ["agent:answers"]
      has: ["bedrock*"]
      enforces: [PROMPT_ATTACK, PII]
`;
const HANDBOOK = `
intended:
  dataClasses:
    - class: internal
      data: ["answers-kb"]
      who: ["agent:answers"]
    - class: orders
      data: ["data-store:answers-documents"]
      who: ["identity:batch-role"]
`;
const REGIONS = `
intended:
  regions: ["eu-*"]
`;

const ROWS: readonly Row[] = [
  [
    "the provider's key encrypts",
    on("ai-service:tallpine-answers", { encryptionKey: "provider" }),
    ["encryption-weakened"],
    OPEN,
  ],
  [
    "no key of its owner encrypts",
    on("data-store:answers-documents", { encryptionKey: null }),
    ["encryption-weakened"],
    OPEN,
  ],
  [
    "nothing is encrypted on the way",
    on("vector-store:answers-kb", { encryptedInTransit: false }),
    ["encryption-weakened"],
    BLOCKING,
  ],
  ["older TLS", on("ai-service:tallpine-answers", { minimumTls: "1.0" }), ["encryption-weakened"], OPEN],
  ["newer TLS", on("ai-service:tallpine-answers", { minimumTls: "1.3" }), ["encryption-weakened"], CLOSING],
  ["logs are off", on("ai-service:tallpine-answers", { logging: false }), ["logging-off"], BLOCKING],
  ["not all is logged", on("ai-service:tallpine-answers", { logsAllContent: false }), ["logging-off"], OPEN],
  ["open to the internet", on("data-store:answers-documents", { publicAccess: true }), ["network-exposed"], BLOCKING],
  [
    "an address on the internet",
    on("compute:answers-notebook", { publicAddress: true }),
    ["network-exposed"],
    BLOCKING,
  ],
  [
    "single objects may be opened",
    on("data-store:answers-documents", { anonymousAllowed: true }),
    ["network-exposed"],
    BLOCKING,
  ],
  ["root inside", on("compute:answers-notebook", { rootAccess: true }), ["identity-changed"], BLOCKING],
  ["keys are accepted", on("ai-service:tallpine-answers", { keyAuthentication: true }), ["identity-changed"], OPEN],
  [
    "anyone may take the role on",
    on("identity:answers-role", { trusts: ["*", "bedrock.amazonaws.com"] }),
    ["identity-changed"],
    BLOCKING,
  ],
  [
    "it runs as another role",
    {
      cut: ["agent:answers", "runs-as", "identity:answers-role"],
      add: ["agent:answers", "runs-as", "identity:batch-role"],
    },
    ["identity-changed"],
    BLOCKING,
  ],
  [
    "the server asks for a header only",
    on("mcp-server:orders", { authentication: "header" }),
    ["identity-changed"],
    BLOCKING,
  ],
  ["a filter less", on("guardrail:answers-shield", { enforces: ["HATE", "PII"] }), ["guardrail-weakened"], BLOCKING],
  [
    "a filter that does nothing",
    on("guardrail:answers-shield", { inactive: ["PII"] }),
    ["guardrail-weakened"],
    BLOCKING,
  ],
  [
    "a filter more",
    on("guardrail:answers-shield", { enforces: ["HATE", "PII", "PROMPT_ATTACK", "VIOLENCE"] }),
    ["guardrail-weakened"],
    CLOSING,
  ],
  [
    "no guardrail stands",
    { cut: ["agent:answers", "guarded-by", "guardrail:answers-shield"] },
    ["guardrail-weakened"],
    BLOCKING,
  ],
  ["nobody is asked", on("agent:answers", { humanApproval: false }), ["guardrail-weakened"], BLOCKING],
  ["more steps", on("agent:answers", { maxSteps: null }), ["inference-changed"], OPEN],
  ["longer sessions", on("agent:answers", { sessionSeconds: 86_400 }), ["inference-changed"], OPEN],
  [
    "another grant",
    on("identity:answers-role", { grants: ["bedrock:InvokeModel", "s3:PutObject"] }),
    ["permission-widened"],
    OPEN,
  ],
  [
    "a grant on everything",
    on("identity:answers-role", { grants: ["bedrock:*"], grantsEverywhere: ["bedrock:*"] }),
    ["permission-widened"],
    BLOCKING,
  ],
  [
    "another owner",
    {
      cut: ["agent:answers", "owned-by", "identity:@tallpine/answers"],
      add: ["agent:answers", "owned-by", "identity:@tallpine/platform"],
    },
    ["owner-changed"],
    OPEN,
  ],
  [
    "no owner",
    { cut: ["data-store:answers-documents", "owned-by", "identity:@tallpine/platform"] },
    ["owner-changed"],
    OPEN,
  ],
  [
    "one more owner",
    { add: ["data-store:answers-documents", "owned-by", "identity:@tallpine/answers"] },
    ["owner-changed"],
    OPEN,
  ],
  ["another region", on("compute:answers-notebook", { region: "us-east-1" }), ["region-changed"], OPEN],
  ["another collection", on("vector-store:answers-kb", { collection: "everything" }), ["data-source-changed"], OPEN],
  [
    "no person is asked for a call",
    on("tool:order_state", { requiresApproval: false }),
    ["tool-power-widened"],
    BLOCKING,
  ],
  ["a tool more", { add: ["mcp-server:orders", "exposes", "tool:cancel_order"] }, ["tool-added"], OPEN],
  [
    "a pinned tool describes itself anew",
    on("tool:order_state", { description: "State of an order. Ask this first." }),
    ["mcp-pin-broken"],
    BLOCKING,
    PIN,
  ],
  [
    "a pinned tool takes more",
    on("tool:order_state", { parameters: ["number", "token"] }),
    ["mcp-pin-broken"],
    BLOCKING,
    PIN,
  ],
  [
    "a tool outside the pin",
    { add: ["mcp-server:orders", "exposes", "tool:cancel_order"] },
    ["mcp-pin-broken"],
    OPEN,
    PIN,
  ],
  [
    "a pinned server elsewhere",
    on("mcp-server:orders", { url: "https://mcp.tallp1ne.example/orders" }),
    ["mcp-pin-broken"],
    BLOCKING,
    PIN,
  ],
  [
    "a demanded filter less",
    on("guardrail:answers-shield", { enforces: ["HATE", "PII"] }),
    ["guardrail-missing"],
    BLOCKING,
    SHIELD,
  ],
  [
    "the demanded guardrail is gone",
    { cut: ["agent:answers", "guarded-by", "guardrail:answers-shield"], set: { "agent:answers": { guardrails: 0 } } },
    ["guardrail-missing"],
    BLOCKING,
    SHIELD,
  ],
  [
    "another technology than demanded",
    on("guardrail:answers-shield", { technology: "home-made" }),
    ["guardrail-missing"],
    BLOCKING,
    SHIELD,
  ],
  [
    "a role reads the handbook",
    { add: ["identity:batch-role", "reads", "vector-store:answers-kb"] },
    ["data-out-of-bounds"],
    BLOCKING,
    HANDBOOK,
  ],
  [
    "the agent reads the documents by its role",
    { add: ["identity:answers-role", "reads", "data-store:answers-documents"] },
    ["data-out-of-bounds"],
    BLOCKING,
    HANDBOOK,
  ],
  [
    "the notebook changes the documents",
    { add: ["compute:answers-notebook", "writes", "data-store:answers-documents"] },
    ["data-out-of-bounds"],
    BLOCKING,
    HANDBOOK,
  ],
  [
    "another region than allowed",
    on("compute:answers-notebook", { region: "us-east-1" }),
    ["not-allowed", "region-changed"],
    BLOCKING,
    REGIONS,
  ],
];

/** One change that a later push tells. */
export interface Pushed {
  readonly name: string;
  readonly kinds: readonly DriftKindId[];
  readonly classes: readonly DriftClass[];
  readonly says: string | undefined;
  readonly before: ScanState;
  readonly after: ScanState;
}

/** Every change of the account, each as two pushes. */
export const pushed = (): readonly Pushed[] => {
  const before = asState(ACCOUNT);
  return ROWS.map(([name, edit, kinds, classes, says]) => {
    return { name: `account: ${name}`, kinds, classes, says, before, after: asState(editedBy(edit)) };
  });
};
