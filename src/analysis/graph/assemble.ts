import { isPlaceBound, withoutPlace } from "../../domain/identity.ts";
import type { AnyObservedAsset, Observation } from "../../domain/observation.ts";
import type { AssetRecord, RelationshipRecord } from "../../domain/snapshot.ts";
import { byStrength, mergeEvidence, mergeProperties, type Sighting, strongestRole } from "./merge.ts";

/** Hex digest of a text; handed in, because analysis has no platform. */
export type Digest = (text: string) => string;

/** Edges of an asset by one verb that could not all be read. */
export interface IncompleteEdges {
  readonly from: string;
  readonly verb: string;
  readonly detail: string;
  /** The source of an estate that could not read them: they point at nothing that only other sources know. */
  readonly source?: string;
}

/** All claims joined: what the graph is built of. */
export interface Assembly {
  readonly assets: readonly AssetRecord[];
  readonly relationships: readonly RelationshipRecord[];
  readonly incomplete: readonly IncompleteEdges[];
}

/** The ways in which an observation breaks its contract; empty = sound. A source with any is not assembled. */
export function observationFaults(observation: Observation): string[] {
  const keys = new Set<string>();
  const faults: string[] = [];
  for (const asset of observation.assets) {
    if (keys.has(asset.key)) faults.push(`key used twice: ${asset.key}`);
    keys.add(asset.key);
    if (asset.evidence.length === 0) faults.push(`asset without evidence: ${asset.key}`);
  }
  for (const { from, verb, to } of observation.relationships) {
    for (const end of [from, to]) if (!keys.has(end)) faults.push(`relationship ${verb} names no asset: ${end}`);
  }
  for (const gap of observation.relationshipGaps)
    if (!keys.has(gap.from)) faults.push(`gap names no asset: ${gap.from}`);
  return faults;
}

interface Member extends Sighting {
  /** Unique over all observations. */
  readonly address: string;
}

/** Gives every claim its asset: claims of one kind that share an identity are one. Order of observations does not matter. */
export function assemble(observations: readonly Observation[], digest: Digest): Assembly {
  const members = membersOf(observations);
  const groups = groupByIdentity(members);
  const idOf = new Map<string, string>();
  const assets: AssetRecord[] = [];
  for (const { id, group } of withIds(groups, digest)) {
    for (const member of group) idOf.set(member.address, id);
    assets.push(recordOf(id, byStrength(group)));
  }
  assets.sort(
    (a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) || compare(a.name, b.name) || compare(a.id, b.id),
  );
  return {
    assets,
    relationships: relationshipsOf(observations, idOf),
    incomplete: observations.flatMap((observation) =>
      observation.relationshipGaps.map((gap) => ({
        from: idOf.get(address(observation, gap.from)) ?? "",
        verb: gap.verb,
        detail: gap.detail,
      })),
    ),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const address = (observation: Observation, key: string): string =>
  `${observation.connector}\0${observation.scope.name}\0${key}`;

function membersOf(observations: readonly Observation[]): Member[] {
  return observations
    .flatMap((observation) =>
      observation.assets.map((asset: AnyObservedAsset) => ({
        connector: observation.connector,
        asset,
        address: address(observation, asset.key),
      })),
    )
    .sort((a, b) => compare(a.address, b.address));
}

function groupByIdentity(members: readonly Member[]): Member[][] {
  const parent = members.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] as number;
    parent[index] = root;
    return root;
  };
  const owner = new Map<string, number>();
  members.forEach(({ asset }, index) => {
    for (const identity of asset.identities) {
      const key = `${asset.kind}\0${identity}`;
      const first = owner.get(key);
      if (first === undefined) owner.set(key, index);
      else parent[find(index)] = find(first);
    }
  });
  const groups = new Map<number, Member[]>();
  members.forEach((member, index) => {
    const root = find(index);
    const group = groups.get(root) ?? [];
    group.push(member);
    groups.set(root, group);
  });
  return [...groups.values()];
}

const identitiesOf = (group: readonly Sighting[]): string[] =>
  [...new Set(group.flatMap(({ asset }) => asset.identities))].sort();

/**
 * Ids from an identity that holds everywhere; without one from the words of a place-bound identity, else from the anchor, with an
 * ordinal where several share it: paths never enter an id.
 */
function withIds(groups: readonly Member[][], digest: Digest): { id: string; group: Member[] }[] {
  const ordinals = new Map<string, number>();
  return groups.map((group) => {
    const { kind, anchor } = (group[0] as Member).asset;
    const identities = identitiesOf(group);
    const identity = identities.find((item) => !isPlaceBound(item));
    if (identity !== undefined) return { id: shortId(digest, kind, identity), group };
    const base = identities[0] === undefined ? anchor : withoutPlace(identities[0]);
    const ordinal = ordinals.get(`${kind}\0${base}`) ?? 0;
    ordinals.set(`${kind}\0${base}`, ordinal + 1);
    return { id: shortId(digest, kind, `anchor:${base}${ordinal === 0 ? "" : `#${ordinal}`}`), group };
  });
}

/** Sixteen hex digits over a kind and the words it is known by. */
export const shortId = (digest: Digest, kind: string, identity: string): string =>
  digest(`${kind}\0${identity}`).slice(0, 16);

/** Longest name in UTF-16 units: people read it, and who wrote a longer one does not want them to. */
const LONGEST_NAME = 500;
const shown = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name);

function recordOf(id: string, group: readonly Sighting[]): AssetRecord {
  const strongest = group[0] as Sighting;
  const evidence = mergeEvidence(group.map(({ asset }) => asset.evidence));
  return {
    id,
    kind: strongest.asset.kind,
    name: shown(strongest.asset.name),
    identities: identitiesOf(group),
    role: strongestRole(evidence),
    ...mergeProperties(group),
    evidence,
  };
}

function relationshipsOf(
  observations: readonly Observation[],
  idOf: ReadonlyMap<string, string>,
): RelationshipRecord[] {
  const edges = new Map<string, RelationshipRecord>();
  for (const observation of observations) {
    for (const { from, verb, to, evidence } of observation.relationships) {
      const source = idOf.get(address(observation, from)) ?? "";
      const target = idOf.get(address(observation, to)) ?? "";
      if (source === target) continue;
      const key = `${source}\0${verb}\0${target}`;
      const known = edges.get(key);
      edges.set(key, { from: source, verb, to: target, evidence: mergeEvidence([known?.evidence ?? [], evidence]) });
    }
  }
  return [...edges.keys()].sort().map((key) => edges.get(key) as RelationshipRecord);
}
