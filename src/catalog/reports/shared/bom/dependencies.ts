import type { RelationshipRecord } from "../../../../domain/snapshot.ts";
import { TARGET } from "./document.ts";

/** Verbs that say who stands behind something, not what it needs. */
const NOT_NEEDED: readonly string[] = ["supplied-by", "governed-by", "exposes"];

/**
 * The relationships as CycloneDX knows them, which has no verbs: who needs what. Every part is listed, so that one without
 * dependencies is known to have none that was seen; the target needs all that nothing else needs.
 */
export function dependenciesOf(relationships: readonly RelationshipRecord[], known: ReadonlySet<string>): object[] {
  const needs = new Map<string, Set<string>>([...known].map((id) => [id, new Set<string>()]));
  const needed = new Set<string>();
  for (const { from, verb, to } of relationships) {
    if (!known.has(from) || !known.has(to) || NOT_NEEDED.includes(verb)) continue;
    needs.get(from)?.add(to);
    needed.add(to);
  }
  const roots = [...known].filter((id) => !needed.has(id)).sort();
  return [
    { ref: TARGET, dependsOn: roots },
    ...[...needs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ref, list]) => ({ ref, dependsOn: [...list].sort() })),
  ];
}
