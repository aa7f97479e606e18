import type { AttackAnalysis, AttackPath, AttackTarget } from "../../domain/attack-path.ts";
import type { AttackScenario } from "../../domain/attack-scenario.ts";
import type { AttackStep } from "../../domain/attack-step.ts";
import type { FileRole } from "../../domain/evidence.ts";
import { compareSeverity } from "../../domain/severity.ts";
import type { Digest } from "../graph/assemble.ts";
import type { ColumnarGraph } from "../graph/columnar-graph.ts";
import { type Aims, aimAt, aimsOf, counted, reachedOf } from "./aims.ts";
import { Arena } from "./arena.ts";
import { chooseCuts } from "./cut.ts";
import { type Derived, derive } from "./derive.ts";
import { NEVER, UNCERTAIN } from "./effort.ts";
import { Explainer } from "./explain.ts";
import { ScenarioNamer } from "./name-scenarios.ts";
import { Teller } from "./tell.ts";
import { KnownWays } from "./ways.ts";

/** How an attacker is thought to proceed, and what he is after. */
export interface AttackKnowledge {
  readonly steps: readonly AttackStep[];
  readonly targets: readonly AttackTarget[];
  /** Shapes of path that have a name; missing = paths are not named. */
  readonly scenarios?: readonly AttackScenario[];
}

export interface AttackOptions {
  /** Assets that stand only in files of other roles take no part; null = all do. */
  readonly roles: readonly FileRole[] | null;
  /** Targets that are explained, the worst first, and different explanations for each. */
  readonly explained: number;
  readonly shapes: number;
  /** Fixes that are proposed. */
  readonly fixes: number;
}

export const USUAL: AttackOptions = { roles: ["source"], explained: 100, shapes: 3, fixes: 5 };

/** The parts of an analysis, in the order in which they are done. */
export type Phase = "arena" | "targets" | "derive" | "explain" | "cut" | "tell";

/** Partial derivations looked at for one target. */
const LOOKS = 150;

/** What can be gained in a graph, before any of it is told. */
export interface Derivation {
  readonly arena: Arena;
  readonly derived: Derived;
  /** Every target that the graph holds. */
  readonly aims: Aims;
  /** Assets of which nobody knows whether they are a target as well. */
  readonly undecided: number;
}

/** Derives what attackers can gain; `done` is called after each phase, for whoever measures. */
export function derivationOf(
  graph: ColumnarGraph,
  { steps, targets }: AttackKnowledge,
  roles: AttackOptions["roles"],
  done: (phase: Phase) => void = () => {},
): Derivation {
  const arena = new Arena(graph, steps, roles);
  done("arena");
  const { aims, undecided } = aimsOf(arena, targets);
  done("targets");
  const derived = derive(arena);
  done("derive");
  return { arena, derived, aims, undecided };
}

/**
 * How attackers get to what matters in the graph, and the fixes that take most of it away. Pure: same graph and knowledge, same analysis.
 * `done` is called after each phase, for whoever measures.
 */
export function attackPaths(
  graph: ColumnarGraph,
  knowledge: AttackKnowledge,
  digest: Digest,
  options: AttackOptions = USUAL,
  done: (phase: Phase) => void = () => {},
): AttackAnalysis {
  return toldOf(derivationOf(graph, knowledge, options.roles, done), knowledge, digest, options, done);
}

/** The analysis of what was derived: see {@link attackPaths}. */
export function toldOf(
  { arena, derived, aims, undecided }: Derivation,
  { scenarios }: AttackKnowledge,
  digest: Digest,
  options: AttackOptions = USUAL,
  done: (phase: Phase) => void = () => {},
): AttackAnalysis {
  const reached = reachedOf(aims, derived);
  const known = new KnownWays(arena);
  const bounds = { shapes: options.shapes, looks: LOOKS };
  const explainer = new Explainer(arena, derived, bounds, undefined, known);
  const explained = Array.from(reached.states.subarray(0, options.explained), (state, place) => ({
    aim: aimAt(reached, place),
    ...explainer.explain(state),
  }));
  done("explain");
  const taken = explained.flatMap(({ found }) => found.flatMap((item) => item.taken));
  const count = counted(efforts(reached.states, derived));
  // What is only possible is no reason to change anything while there is something certain.
  const [sought, limit] = count.certain > 0 ? [count.certain, UNCERTAIN] : [count.uncertain, NEVER];
  const targets = reached.states.subarray(0, sought);
  const cuts = chooseCuts(arena, derived, { targets, limit }, options.fixes, known);
  done("cut");
  const teller = new Teller(arena, digest);
  const paths = explained.flatMap(({ aim, found }) => found.map((item) => teller.path(aim, item))).sort(pathOrder);
  const analysis = {
    paths: scenarios === undefined ? paths : namedPaths(paths, arena.graph, scenarios),
    chokePoints: cuts.map((cut) => teller.chokePoint(cut, taken)),
    targets: { all: aims.states.length, undecided, ...count },
    bounded: reached.states.length > options.explained || explained.some(({ bounded }) => bounded),
  };
  done("tell");
  return analysis;
}

function namedPaths(
  paths: readonly AttackPath[],
  graph: ColumnarGraph,
  scenarios: readonly AttackScenario[],
): readonly AttackPath[] {
  const namer = new ScenarioNamer(graph, scenarios);
  return paths.map((path) => ({ ...path, scenarios: namer.of(path) }));
}

const efforts = (states: Int32Array, { effort }: Derived): Int32Array => states.map((state) => effort[state] as number);

const pathOrder = (a: AttackPath, b: AttackPath): number =>
  Number(b.certain) - Number(a.certain) ||
  compareSeverity(a.severity, b.severity) ||
  a.effort - b.effort ||
  compare(a.assetName, b.assetName) ||
  compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
