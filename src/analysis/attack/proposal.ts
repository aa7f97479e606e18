import type { AssetRecord, RelationshipRecord } from "../../domain/snapshot.ts";
import type { Assembly } from "../graph/assemble.ts";

/** What a change would bring: a plan of infrastructure, a tool that an agent is to be given. */
export interface Proposal {
  /** New ones, and those that are there already with what the change says of them. */
  readonly assets: readonly AssetRecord[];
  readonly relationships: readonly RelationshipRecord[];
  readonly withoutRelationships: readonly Pick<RelationshipRecord, "from" | "verb" | "to">[];
}

/** The estate as it would be. What the change says of a property goes before what was read; all else stays. */
export function withProposal({ assets, relationships, incomplete }: Assembly, proposal: Proposal): Assembly {
  const changed = new Map(proposal.assets.map((asset) => [asset.id, asset]));
  const known = new Set(assets.map(({ id }) => id));
  const gone = new Set(proposal.withoutRelationships.map(wordOf));
  const kept = relationships.filter((edge) => !gone.has(wordOf(edge)));
  const there = new Set(kept.map(wordOf));
  return {
    assets: [
      ...assets.map((asset) => merged(asset, changed.get(asset.id))),
      ...proposal.assets.filter(({ id }) => !known.has(id)),
    ],
    relationships: [...kept, ...proposal.relationships.filter((edge) => !there.has(wordOf(edge)))],
    incomplete,
  };
}

const wordOf = ({ from, verb, to }: Pick<RelationshipRecord, "from" | "verb" | "to">): string =>
  `${from} ${verb} ${to}`;

function merged(asset: AssetRecord, change: AssetRecord | undefined): AssetRecord {
  if (change === undefined) return asset;
  const left = Object.entries(asset.gaps).filter(([property]) => !(property in change.properties));
  const doubted = Object.entries(asset.properties).filter(([property]) => !(property in change.gaps));
  return {
    ...asset,
    properties: { ...Object.fromEntries(doubted), ...change.properties },
    gaps: { ...Object.fromEntries(left), ...change.gaps },
    evidence: [...asset.evidence, ...change.evidence],
  };
}
