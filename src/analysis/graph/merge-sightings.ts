import type { Evidence, FileRole } from "../../domain/evidence.ts";
import type { ConnectorId } from "../../domain/ids.generated.ts";
import type { AssetRecord } from "../../domain/snapshot.ts";
import { mergeProperties, strongestOf } from "./merge.ts";

/** Everything one source says of an asset but where it saw it. */
export interface Posture extends Pick<AssetRecord, "identities" | "properties" | "gaps" | "disagreements"> {
  readonly name: string;
  readonly role: FileRole;
}

/** A posture with what it weighs against others. */
export interface WeighedPosture extends Posture {
  readonly weight: number;
  /** The connector that says most of it. */
  readonly connector: ConnectorId;
}

/** What several sources say together, strongest first; ties in the order given. One source's word stands as it is. */
export function mergePostures(postures: readonly WeighedPosture[]): Posture {
  const [first, ...others] = postures.toSorted((a, b) => a.weight - b.weight) as [WeighedPosture, ...WeighedPosture[]];
  const { name, role, identities, properties, gaps, disagreements } = first;
  if (others.length === 0) return { name, role, identities, properties, gaps, disagreements };
  const all = [first, ...others];
  const merged = mergeProperties(all.map((posture) => ({ connector: posture.connector, asset: posture })));
  const claims = [...merged.disagreements, ...all.flatMap((posture) => posture.disagreements)];
  const isLosing = ({ property, value }: AssetRecord["disagreements"][number]): boolean =>
    JSON.stringify(value) !== JSON.stringify(merged.properties[property]);
  return {
    name,
    role: strongestOf(all.map((posture) => posture.role)),
    identities: [...new Set(all.flatMap((posture) => posture.identities))].sort(),
    ...merged,
    disagreements: [...new Map(claims.filter(isLosing).map((claim) => [JSON.stringify(claim), claim])).values()],
  };
}

/** The same places as seen by a source of an estate. */
export const placesOf = (source: string, evidence: readonly Evidence[]): Evidence[] =>
  evidence.map((item) => ({ ...item, source }));

/** Properties in which every place inside a value names the source. */
export const propertiesOf = (source: string, properties: AssetRecord["properties"]): AssetRecord["properties"] =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, marked(source, value)]));

function marked(source: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) => {
    if (typeof item !== "object" || item === null || !("evidence" in item)) return item;
    const { evidence } = item as { evidence?: Evidence };
    return evidence === undefined ? item : { ...item, evidence: { ...evidence, source } };
  });
}
