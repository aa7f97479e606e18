import type { AttackHop, AttackPath } from "../../../domain/attack-path.ts";

/** Paths with the same steps to the same kind of target, the easiest first. */
export type PathFamily = readonly [AttackPath, ...AttackPath[]];

/** Paths by family, in the order of their first ones. */
export function familiesOf(paths: readonly AttackPath[]): readonly PathFamily[] {
  // Steps that rest on what nobody knows of the same asset are one question, whatever each of them would gain.
  const stepOf = (hop: AttackHop): string => (hop.unknown.length === 0 ? hop.step : "?");
  const shape = (path: AttackPath): string => [path.target, path.certain, ...path.hops.map(stepOf)].join(" ");
  return [...Map.groupBy(paths, shape).values()] as unknown as readonly PathFamily[];
}
