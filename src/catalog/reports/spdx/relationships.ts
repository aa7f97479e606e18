import type { Verb } from "../../../domain/relationship.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { CREATION, type Element, extensionOf, type MakeId } from "./element.ts";

/** Our verbs as the types SPDX has. Those it has no word for are `other`, with the verb beside it. */
const TYPES: { readonly [V in Verb]?: string } = {
  contains: "contains",
  "depends-on": "dependsOn",
  loads: "dependsOn",
  calls: "dependsOn",
  "instructed-by": "hasInput",
  reads: "hasInput",
  "retrieves-from": "hasInput",
  "trained-on": "trainedOn",
  "fine-tuned-from": "descendantOf",
};

const typeOf = (verb: Verb, toKind: string): string =>
  verb === "uses" ? (toKind === "tool" ? "usesTool" : "dependsOn") : (TYPES[verb] ?? "other");

/** The edges between listed assets, one element per start and verb; what nothing points at hangs on the scanned folder. */
export function relationshipsOf(snapshot: Snapshot, listed: ReadonlySet<string>, id: MakeId): Element[] {
  const kinds = new Map(snapshot.assets.map((asset): [string, string] => [asset.id, asset.kind]));
  const groups = new Map<string, { from: string; verb: Verb; type: string; to: string[] }>();
  const pointedAt = new Set<string>();
  for (const { from, verb, to } of snapshot.relationships) {
    if (!listed.has(from) || !listed.has(to)) continue;
    pointedAt.add(to);
    const type = typeOf(verb, kinds.get(to) ?? "");
    const key = `${from}-${verb}-${type}`;
    const group = groups.get(key) ?? { from, verb, type, to: [] };
    group.to.push(to);
    groups.set(key, group);
  }
  const roots = [...listed].filter((asset) => !pointedAt.has(asset)).sort();
  return [
    ...(roots.length === 0 ? [] : [edge(id("target"), "contains", "contains", roots.map(id), id("target-contains"))]),
    ...[...groups].map(([key, { from, verb, type, to }]) => edge(id(from), verb, type, to.map(id), id(key))),
  ];
}

const edge = (from: string, verb: string, type: string, to: readonly string[], spdxId: string): Element => ({
  type: "Relationship",
  spdxId,
  creationInfo: CREATION,
  from,
  relationshipType: type,
  to,
  completeness: "noAssertion",
  extension: extensionOf([{ name: "stance:verb", value: verb }]),
});
