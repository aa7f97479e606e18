import type { AssetKind } from "./asset.ts";
import type { Asset, AssetGraph } from "./asset-graph.ts";
import type { NamedScenario } from "./attack-scenario.ts";
import type { Entry, Power } from "./attack-step.ts";
import type { Evidence } from "./evidence.ts";
import type { AttackStepId, ControlId, TechniqueId } from "./ids.generated.ts";
import type { Severity } from "./severity.ts";

/** What an attacker is after: a power over a kind of asset. */
export interface AttackTarget<K extends AssetKind = AssetKind> {
  readonly id: string;
  /** What it means when it is reached: "reads private data". */
  readonly title: string;
  readonly on: readonly K[];
  readonly power: Power;
  when?(asset: Asset<K>, graph: AssetGraph): boolean;
  /** How bad it is when it is easy to reach. */
  readonly severity: Severity;
  readonly why: string;
}

/** Declares a target. */
export const defineAttackTarget = <K extends AssetKind>(target: AttackTarget<K>): AttackTarget<K> => target;

/** One step of a path, on one asset. */
export interface AttackHop {
  readonly step: AttackStepId;
  readonly assetId: string;
  readonly assetKind: AssetKind;
  readonly assetName: string;
  readonly gains: Power;
  readonly sentence: string;
  readonly techniques: readonly TechniqueId[];
  readonly difficulty: number;
  readonly because: string;
  /** Places of earlier hops in the path, from 0, that this one rests on. Empty: the attack begins here. */
  readonly after: readonly number[];
  /** Where the asset stands. */
  readonly evidence: readonly Evidence[];
  readonly cutBy: readonly ControlId[];
  readonly fix: string;
  /** What nobody knows and the hop rests on. Empty: everything it rests on was read. */
  readonly unknown: readonly string[];
}

/** A least-effort derivation from where the attacker begins to what he is after. */
export interface AttackPath {
  /** 16 hex digits over the steps and the assets; stable across moves. */
  readonly id: string;
  /** Where it begins; several where a step needs more than one beginning. */
  readonly entries: readonly Entry[];
  readonly target: string;
  readonly targetTitle: string;
  readonly assetId: string;
  readonly assetKind: AssetKind;
  readonly assetName: string;
  readonly severity: Severity;
  /** Sum of the hops' difficulties. */
  readonly effort: number;
  /** False where a hop rests on what nobody knows. */
  readonly certain: boolean;
  /** In an order in which each rests on earlier ones only; the last one reaches the target. */
  readonly hops: readonly AttackHop[];
  /**
   * How many more derivations begin alike and take the same steps over other assets on the way, or those steps and more; a lower bound
   * where {@link AttackAnalysis.bounded}.
   */
  readonly alike: number;
  /** Names of the path's shape, the first the most telling. Missing: nobody looked for names. */
  readonly scenarios?: readonly NamedScenario[];
}

/** Taking one step away on one asset. */
export interface ChokePoint {
  readonly step: AttackStepId;
  readonly assetId: string;
  readonly assetName: string;
  readonly fix: string;
  /** Where what it is about is written. */
  readonly evidence: readonly Evidence[];
  readonly cutBy: readonly ControlId[];
  /**
   * Targets that no certain path reaches any more (no path at all, where none is certain) once this and the fixes before it are made; found
   * by running the analysis again.
   */
  readonly cuts: number;
}

/** What the analysis found over one graph. */
export interface AttackAnalysis {
  /** Certain before uncertain, then worst, then least effort. */
  readonly paths: readonly AttackPath[];
  /** In the order in which they are best made. */
  readonly chokePoints: readonly ChokePoint[];
  readonly targets: {
    /** Powers over assets that count as targets. */
    readonly all: number;
    /** Assets of which nobody knows whether they are one more kind of target; that is not among `all`. */
    readonly undecided: number;
    /** Of `all`, those an attacker can gain. */
    readonly certain: number;
    /** Of `all`, those an attacker may gain, by paths that all rest on what nobody knows. */
    readonly uncertain: number;
  };
  /** True where explanations were cut short; the counts of targets are whole all the same. */
  readonly bounded: boolean;
}
