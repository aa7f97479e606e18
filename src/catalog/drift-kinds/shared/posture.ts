import type { AssetKind, ResourcePosture } from "../../../domain/asset.ts";
import type { Change, Compared } from "../../../domain/drift.ts";
import type { Severity } from "../../../domain/severity.ts";
import { starting, valueWords } from "./words.ts";

/** Kinds of asset that have a guard of their own. */
export const GUARDED_KINDS = [
  "model",
  "prompt",
  "agent",
  "tool",
  "endpoint",
  "vector-store",
  "pipeline",
  "guardrail",
  "ai-service",
  "compute",
  "workload",
  "data-store",
] as const satisfies readonly AssetKind[];
export type GuardedKind = (typeof GUARDED_KINDS)[number];

/** One setting of a guard, from its worst value to its best, with what to say where it moves either way. */
export interface Guard<P extends keyof ResourcePosture = keyof ResourcePosture> {
  readonly property: P;
  readonly worstFirst: readonly ResourcePosture[P][];
  /** Ends of a sentence that begins with the asset. */
  readonly opens: string;
  readonly closes: string;
  readonly severity: Severity;
}

/** Declares one setting; the compiler holds its values. */
export const guard = <P extends keyof ResourcePosture>(setting: Guard<P>): Guard => setting as unknown as Guard;

/** Every setting that moved, as a change. A value that is not set is left to its provider and is told where it was set before. */
export const guardChanges = (pair: Compared<GuardedKind>, guards: readonly Guard[]): readonly Change[] =>
  guards.flatMap((setting) => changeOf(pair as unknown as Compared<"compute">, setting));

function changeOf(
  pair: Compared<"compute">,
  { property, worstFirst, opens, closes, severity }: Guard,
): readonly Change[] {
  const change = pair.value(property);
  if (change === undefined) return [];
  const rank = (value: unknown): number => worstFirst.indexOf(value as never);
  const [was, is] = [rank(change.before), rank(change.after)];
  if (was === is) return [];
  const isWorse = is < was;
  return [
    {
      subject: property,
      says: `${starting(pair.asset)} ${isWorse ? opens : closes}.`,
      before: valueWords(change.before),
      after: valueWords(change.after),
      effect: isWorse ? "opens" : "closes",
      severity: isWorse ? severity : "info",
    },
  ];
}
