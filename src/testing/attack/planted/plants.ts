import type { AssetKind } from "../../../domain/asset.ts";
import type { Power } from "../../../domain/attack-step.ts";
import type { AttackStepId } from "../../../domain/ids.generated.ts";
import type { Draft } from "./draft.ts";

/** A step and the asset that it is taken on. */
export type Hop = readonly [AttackStepId, string];

/** A path that was put into an estate, or one that lacks one thing and is none. */
export interface Planted {
  readonly assetId: string;
  readonly power: Power;
  /** Its steps in order, each with the asset it is taken on; the last reaches the target. */
  readonly hops: readonly Hop[];
  /** Hops that two later ones rest on: while searching they count for each. */
  readonly again: readonly Hop[];
  /** Its assets, for others to be joined to. */
  readonly assets: readonly (readonly [AssetKind, string])[];
}

/** Puts one path into an estate; `isWhole` false leaves one thing out. `length` of chains, from 1. */
export type Plant = (draft: Draft, isWhole: boolean, length: number) => Planted;

const signal = (id: string) => [{ id, message: "" }];
const READS = { capabilities: ["reads-untrusted-content"] };

/** Planted by hops over the assets that they are taken on. */
function planted(power: Power, assets: Planted["assets"], hops: readonly Hop[], again: readonly Hop[] = []): Planted {
  return { assetId: hops.at(-1)?.[1] as string, power, hops, again, assets };
}

/** An agent that asks nobody and reads what strangers write. */
function steered(draft: Draft): { agent: string; assets: Planted["assets"]; hops: Hop[] } {
  const [reader, agent] = [draft.add("tool", READS), draft.add("agent", { humanApproval: false })];
  draft.link(agent, "uses", reader);
  return {
    agent,
    assets: [
      ["tool", reader],
      ["agent", agent],
    ],
    hops: [
      ["content-reaches-tool", reader],
      ["tool-result-steers-agent", agent],
    ],
  };
}

const shellOfTool: Plant = (draft, isWhole) => {
  const { agent, assets, hops } = steered(draft);
  const shell = draft.add("tool", { capabilities: isWhole ? ["runs-commands"] : [] });
  const app = draft.add("application");
  draft.link(agent, "uses", shell);
  draft.link(app, "uses", shell);
  return planted(
    "execute",
    [...assets, ["tool", shell], ["application", app]],
    [...hops, ["agent-calls-its-tools", shell], ["tool-runs-commands", shell], ["tool-runs-in-its-application", app]],
  );
};

const dataCarriedOut: Plant = (draft, isWhole) => {
  const { agent, assets, hops } = steered(draft);
  const mail = draft.add("tool", { capabilities: ["reads-private-data"] });
  const sender = draft.add("tool", { capabilities: isWhole ? ["sends-outside"] : [] });
  draft.link(agent, "uses", mail, sender);
  return planted(
    "read",
    [...assets, ["tool", mail], ["tool", sender]],
    [...hops, ["agent-calls-its-tools", mail], ["agent-carries-private-data-out", mail]],
    hops,
  );
};

const chainOfDelegates: Plant = (draft, isWhole, length) => {
  const { agent, assets, hops } = steered(draft);
  const chain = Array.from({ length }, () => draft.add("agent", { humanApproval: false }));
  for (const [place, next] of chain.entries())
    if (isWhole || place < length - 1) draft.link(chain[place - 1] ?? agent, "delegates-to", next);
  const pays = draft.add("tool", { capabilities: ["moves-money"] });
  draft.link(chain.at(-1) as string, "uses", pays);
  return planted(
    "invoke",
    [...assets, ...chain.map((id) => ["agent", id] as const), ["tool", pays]],
    [...hops, ...chain.map((id): Hop => ["agent-steers-its-delegates", id]), ["agent-calls-its-tools", pays]],
  );
};

const chainOfRoles: Plant = (draft, isWhole, length) => {
  const model = draft.add("model", { fileSignals: isWhole ? signal("dangerous-import") : [] });
  const [call, app, workload] = [draft.add("operation"), draft.add("application"), draft.add("workload")];
  const roles = Array.from({ length: length + 1 }, () => draft.add("identity"));
  const store = draft.add("data-store");
  draft.link(call, "loads", model);
  draft.link(app, "contains", call);
  draft.link(app, "deploys", workload);
  draft.link(workload, "runs-as", roles[0] as string);
  for (const [place, role] of roles.slice(1).entries()) draft.link(roles[place] as string, "can-assume", role);
  draft.link(roles.at(-1) as string, "reads", store);
  return planted(
    "read",
    [
      ...([
        ["model", model],
        ["operation", call],
        ["application", app],
        ["workload", workload],
      ] as const),
      ...roles.map((id) => ["identity", id] as const),
      ["data-store", store],
    ],
    [
      ["model-file-runs-code", model],
      ["loaded-model-runs-in-its-call", call],
      ["call-runs-in-its-application", app],
      ["application-runs-in-its-workload", workload],
      ["code-acts-as-its-identity", roles[0] as string],
      ...roles.slice(1).map((id): Hop => ["identity-takes-on-another", id]),
      ["identity-reads-store", store],
    ],
  );
};

const poisonedStore: Plant = (draft, isWhole) => {
  const store = draft.add("vector-store", { publicAccess: isWhole, authentication: "none" });
  const agent = draft.add("agent", { humanApproval: false });
  const tool = draft.add("tool", { capabilities: ["changes-data"] });
  draft.link(agent, "retrieves-from", store);
  draft.link(agent, "uses", tool);
  return planted(
    "invoke",
    [
      ["vector-store", store],
      ["agent", agent],
      ["tool", tool],
    ],
    [
      ["stranger-reaches-public-resource", store],
      ["anonymous-write-to-store", store],
      ["poisoned-store-steers-agent", agent],
      ["agent-calls-its-tools", tool],
    ],
  );
};

const unpinnedServer: Plant = (draft, isWhole) => {
  const [server, agent] = [draft.add("mcp-server", { pinned: !isWhole }), draft.add("agent")];
  draft.link(agent, "uses", server);
  return planted(
    "execute",
    [
      ["mcp-server", server],
      ["agent", agent],
    ],
    [
      ["publisher-changes-unpinned-server", server],
      ["local-server-runs-beside-its-agent", agent],
    ],
  );
};

const keyInBrowser: Plant = (draft, isWhole) => {
  const [key, service] = [draft.add("credential", { clientSide: isWhole }), draft.add("ai-service")];
  draft.link(key, "supplied-by", service);
  return planted(
    "impersonate",
    [
      ["credential", key],
      ["ai-service", service],
    ],
    [
      ["key-reaches-browsers", key],
      ["stolen-key-opens-service", service],
    ],
  );
};

const answerRuns: Plant = (draft, isWhole) => {
  const call = draft.add("operation", { untrustedInstructions: true, outputReaches: isWhole ? ["eval"] : [] });
  const [app, key] = [draft.add("application"), draft.add("credential")];
  draft.link(app, "contains", call);
  draft.link(app, "authenticates-with", key);
  return planted(
    "read",
    [
      ["operation", call],
      ["application", app],
      ["credential", key],
    ],
    [
      ["request-text-enters-instructions", call],
      ["answer-runs-as-code", call],
      ["call-runs-in-its-application", app],
      ["code-reads-its-keys", key],
    ],
  );
};

export const PLANTS: readonly Plant[] = [
  shellOfTool,
  dataCarriedOut,
  chainOfDelegates,
  chainOfRoles,
  poisonedStore,
  unpinnedServer,
  keyInBrowser,
  answerRuns,
];
