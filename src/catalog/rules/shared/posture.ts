import type { AssetKind, AssetProperties, ResourcePosture } from "../../../domain/asset.ts";
import type { Asset } from "../../../domain/asset-graph.ts";
import { fail, notApplicable, pass, type Verdict } from "../../../domain/verdict.ts";

/** Kinds that can be managed resources. */
export const MANAGED_KINDS = [
  "compute",
  "workload",
  "endpoint",
  "agent",
  "model",
  "vector-store",
  "ai-service",
  "data-store",
  "pipeline",
  "guardrail",
  "tool",
  "prompt",
] as const satisfies readonly AssetKind[];
export type ManagedKind = (typeof MANAGED_KINDS)[number];

/** True for a server that its owner runs in a container, not a resource of a provider. */
export const isSelfRun = (asset: Asset<ManagedKind>): boolean =>
  asset.managed && ["container", "kubernetes"].includes(asset.read("platform") ?? "");

/** One property of the posture of a managed resource and when it is a flaw. */
export interface PostureCheck<P extends keyof ResourcePosture> {
  readonly property: P;
  readonly isFlaw: (value: ResourcePosture[P]) => boolean;
  /** What is wrong, after the resource's name: "can be reached from the internet". */
  readonly says: string;
}

/**
 * Judges one property of a managed resource. What only code speaks of, and a type of resource that has no such property, is not
 * judged; a value that nobody could read stays unknown. The finding points at the line that sets the property, else at the resource.
 */
export function judgePosture<P extends keyof ResourcePosture>(
  asset: Asset<ManagedKind>,
  { property, isFlaw, says }: PostureCheck<P>,
): Verdict {
  if (!asset.managed) return notApplicable("no managed resource");
  const name = property as keyof AssetProperties[ManagedKind];
  if (!asset.speaksOf(name)) return notApplicable(`this type has no ${property}`);
  const value = asset.read(name) as ResourcePosture[P];
  if (!isFlaw(value)) return pass();
  const shown = asset.evidence.filter((item) => item.property === property);
  const whole = asset.evidence.filter((item) => item.property === undefined);
  return fail(`${asset.name} ${says}`, { evidence: shown.length > 0 ? shown : whole });
}
