import type { AssetKind } from "../../domain/asset.ts";
import {
  ACCESS,
  type Access,
  type AccessHop,
  type AccessMap,
  type EffectiveAccess,
  type Named,
  type UnknownAccess,
} from "../../domain/effective-access.ts";
import type { FileRole } from "../../domain/evidence.ts";
import type { Verb } from "../../domain/relationship.ts";
import type { AssetRecord, RelationshipRecord } from "../../domain/snapshot.ts";
import type { Assembly } from "../graph/assemble.ts";
import { endOf } from "./where-knowledge-ends.ts";

/** Kinds that act: whose access is asked for. */
const WHO: readonly AssetKind[] = ["agent", "application", "pipeline", "identity", "workload", "compute"];

/** Kinds that hold data. */
const STORES: readonly AssetKind[] = ["data-store", "vector-store", "dataset"];

/** What stands at the far end of these acts for what stands at the near end. */
const ACTS_THROUGH: { readonly [V in Verb]?: readonly AssetKind[] } = {
  uses: ["agent", "tool", "mcp-server", "pipeline", "skill", "model", "vector-store"],
  contains: ["operation", "mcp-server"],
  calls: ["workload", "model", "endpoint"],
  serves: ["model"],
  exposes: ["tool"],
  "delegates-to": ["agent"],
  deploys: ["workload", "compute", "endpoint", "pipeline"],
  "runs-as": ["identity"],
  "can-assume": ["identity"],
};

/** What these do to the store at the far end. */
const TOUCHES: { readonly [V in Verb]?: Access } = {
  reads: "reads",
  "retrieves-from": "reads",
  uses: "reads",
  writes: "writes",
  "trained-on": "learned-from",
};

interface Edge {
  readonly verb: Verb;
  readonly to: AssetRecord;
  readonly record: RelationshipRecord;
}

/**
 * Who reaches which data through what the graph knows, by the shortest way, and where that knowledge ends. Pure; `roles`: assets that stand
 * only in files of other roles take no part, null = all do.
 */
export function effectiveAccess(assembly: Assembly, roles: readonly FileRole[] | null = ["source"]): AccessMap {
  const part = assembly.assets.filter(({ role }) => roles === null || roles.includes(role));
  const edges = edgesOf(part, assembly.relationships);
  const found = part
    .filter(({ kind }) => WHO.includes(kind))
    .map((who) => new Walk(who, edges, assembly.incomplete).run());
  return {
    rows: found.flatMap(({ rows }) => rows).sort(byRow),
    unknown: found.flatMap(({ unknown }) => unknown).sort(byUnknown),
  };
}

function edgesOf(
  assets: readonly AssetRecord[],
  relationships: readonly RelationshipRecord[],
): ReadonlyMap<string, Edge[]> {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const edges = new Map<string, Edge[]>();
  for (const record of relationships) {
    const to = byId.get(record.to);
    if (to === undefined || !byId.has(record.from)) continue;
    const list = edges.get(record.from) ?? [];
    list.push({ verb: record.verb, to, record });
    edges.set(record.from, list);
  }
  return edges;
}

class Walk {
  readonly #who: AssetRecord;
  readonly #edges: ReadonlyMap<string, readonly Edge[]>;
  readonly #incomplete: Assembly["incomplete"];
  readonly #ways = new Map<string, readonly AccessHop[]>();
  readonly #rows = new Map<string, EffectiveAccess>();
  readonly #unknown: UnknownAccess[] = [];

  constructor(who: AssetRecord, edges: ReadonlyMap<string, readonly Edge[]>, incomplete: Assembly["incomplete"]) {
    this.#who = who;
    this.#edges = edges;
    this.#incomplete = incomplete;
  }

  run(): AccessMap {
    const queue = [this.#who];
    this.#ways.set(this.#who.id, []);
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      this.#look(at);
      for (const edge of this.#edges.get(at.id) ?? []) this.#follow(at, edge, queue);
    }
    return { rows: [...this.#rows.values()], unknown: this.#unknown };
  }

  #follow(at: AssetRecord, { verb, to, record }: Edge, queue: AssetRecord[]): void {
    const touches = STORES.includes(to.kind) ? TOUCHES[verb] : undefined;
    const hop = { from: named(at), verb, to: named(to), evidence: record.evidence };
    const way = [...(this.#ways.get(at.id) ?? []), hop];
    if (touches !== undefined) this.#row(touches, to, "unknown", way);
    if (touches === undefined && ACTS_THROUGH[verb]?.includes(to.kind) !== true) return;
    // Whoever changes a store does not see what lies behind it.
    if (touches === "writes" || this.#ways.has(to.id)) return;
    this.#ways.set(to.id, way);
    queue.push(to);
  }

  /** What is reached in the asset itself, and whether more may be. */
  #look(at: AssetRecord): void {
    const way = this.#ways.get(at.id) ?? [];
    const capabilities = at.kind === "tool" ? ((at.properties.capabilities ?? []) as readonly string[]) : [];
    if (capabilities.includes("reads-private-data")) this.#row("reads", at, "private", way);
    if (capabilities.includes("changes-data")) this.#row("writes", at, "unknown", way);
    const serves = (this.#edges.get(at.id) ?? []).map(({ verb }) => verb);
    for (const reason of endOf(at, serves, this.#incomplete))
      this.#unknown.push({ who: named(this.#who), at: named(at), reason });
  }

  #row(access: Access, data: AssetRecord, dataClass: EffectiveAccess["dataClass"], way: readonly AccessHop[]): void {
    const key = `${access} ${data.id}`;
    if (this.#rows.has(key)) return;
    this.#rows.set(key, { who: named(this.#who), whoIs: typeOf(this.#who), access, data: named(data), dataClass, way });
  }
}

const named = ({ id, kind, name }: AssetRecord): Named => ({ id, kind, name });

function typeOf({ kind, properties }: AssetRecord): EffectiveAccess["whoIs"] {
  if (kind === "agent") return "agent";
  if (kind !== "identity") return "program";
  const type = properties.identityType;
  return type === "human" ? "human" : type === "agent" ? "agent-identity" : "service";
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byRow = (a: EffectiveAccess, b: EffectiveAccess): number =>
  order(a.dataClass, b.dataClass) ||
  order(a.data.name, b.data.name) ||
  order(a.who.name, b.who.name) ||
  ACCESS.indexOf(a.access) - ACCESS.indexOf(b.access) ||
  order(a.who.id, b.who.id);

const byUnknown = (a: UnknownAccess, b: UnknownAccess): number =>
  order(a.who.name, b.who.name) || order(a.at.name, b.at.name) || order(a.reason, b.reason) || order(a.at.id, b.at.id);
