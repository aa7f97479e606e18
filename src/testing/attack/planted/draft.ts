import type { Assembly } from "../../../analysis/graph/assemble.ts";
import type { AssetKind } from "../../../domain/asset.ts";
import type { Verb } from "../../../domain/relationship.ts";
import type { AssetRecord, RelationshipRecord } from "../../../domain/snapshot.ts";
import { someEvidence } from "../../build-graph.ts";

type Properties = AssetRecord["properties"];

const EVIDENCE = [someEvidence];

/** What is known of an asset that gives nobody a way in. */
const SOUND: { readonly [K in AssetKind]?: Properties } = {
  model: { source: "hub", revision: "1", trustsRemoteCode: false, fileSignals: [] },
  dataset: { source: "hub", revision: "1", trustsRemoteCode: false },
  prompt: { role: "system", textSignals: [] },
  agent: { framework: "crewai", humanApproval: true, executesCode: false },
  tool: { framework: "crewai", capabilities: [], requiresApproval: false, textSignals: [], codeSignals: [] },
  "mcp-server": { role: "configured", transport: "stdio", enabled: true, pinned: true, commandSignals: [] },
  skill: { textSignals: [], scriptSignals: [] },
  endpoint: { publicAccess: false, authentication: "identity" },
  "vector-store": { publicAccess: false, authentication: "identity" },
  "data-store": { publicAccess: false, authentication: "identity" },
  compute: { publicAccess: false, authentication: "identity" },
  workload: { publicAccess: false, authentication: "identity", hostSignals: [], unpinnedModels: [] },
  package: { source: "registry", integrity: true, development: false, advisories: [], undecidedAdvisories: [] },
  credential: { exposure: "reference", placeholder: false, clientSide: false },
  operation: { outputReaches: [], untrustedInstructions: false },
  "container-image": { digest: "sha256:0" },
};

/** A large estate under construction. What is known of sound assets is shared between them. */
export class Draft {
  readonly #assets: AssetRecord[] = [];
  readonly #relationships: RelationshipRecord[] = [];
  readonly #named: (kind: AssetKind, place: number) => string;

  /** `named`: the id of an asset by its kind and its place. */
  constructor(named: (kind: AssetKind, place: number) => string) {
    this.#named = named;
  }

  get size(): number {
    return this.#assets.length;
  }

  /** Adds a sound asset but for these properties, or one of which nobody read anything; returns its id. */
  add(kind: AssetKind, but: Properties | "unread" = {}): string {
    const id = this.#named(kind, this.#assets.length);
    const sound = SOUND[kind] ?? {};
    const properties = but === "unread" ? {} : Object.keys(but).length === 0 ? sound : { ...sound, ...but };
    this.#assets.push({
      ...{ id, kind, name: id, identities: [], role: "source", properties, gaps: {} },
      ...{ evidence: EVIDENCE, disagreements: [] },
    });
    return id;
  }

  link(from: string, verb: Verb, ...others: readonly string[]): void {
    for (const to of others) if (to !== from) this.#relationships.push({ from, verb, to, evidence: EVIDENCE });
  }

  /** The estate; `mixed` brings assets and edges into another order. */
  assembly(mixed: <T>(list: readonly T[]) => readonly T[] = (list) => list): Assembly {
    return { assets: mixed(this.#assets), relationships: mixed(this.#relationships), incomplete: [] };
  }
}
