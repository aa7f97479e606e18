import type { AssetKind } from "../../domain/asset.ts";
import type { AttackAnalysis, AttackPath } from "../../domain/attack-path.ts";
import { compareSeverity, type Severity } from "../../domain/severity.ts";
import type { Assembly, Digest } from "../graph/assemble.ts";
import { ColumnarGraph } from "../graph/columnar-graph.ts";
import { type Aim, aimAt, counted, reachedOf } from "./aims.ts";
import { rowOf, stateOf } from "./arena.ts";
import { type AttackMark, heldFrom, withMarks } from "./by-hand.ts";
import type { Blocked } from "./derive.ts";
import { difficultyOf, NEVER, unknownsOf } from "./effort.ts";
import { type AttackKnowledge, type Derivation, derivationOf, toldOf, USUAL } from "./paths.ts";
import { Rederivation } from "./rederive.ts";

/** Something that an attacker can gain, with the easiest way to it. */
export interface ReachedTarget {
  readonly target: string;
  readonly targetTitle: string;
  readonly assetId: string;
  readonly assetKind: AssetKind;
  readonly assetName: string;
  readonly severity: Severity;
  readonly certain: boolean;
  readonly effort: number;
  /** Its ways that are explained, the easiest first; none where too many targets are reached to explain all. */
  readonly paths: readonly string[];
}

/** A step taken away on an asset. */
export interface CutPlace {
  readonly step: string;
  readonly assetId: string;
}

/** What is left when steps are taken away; found by deriving again. */
export interface Left {
  readonly targets: AttackAnalysis["targets"];
  /** `target asset` of what nobody gains any more for certain, and of what nobody gains at all. */
  readonly lessCertain: readonly string[];
  readonly gone: readonly string[];
  /** Places that take nothing away, because no such step is known or the graph holds no such asset. */
  readonly ignored: readonly CutPlace[];
}

/** How far a survey goes. Every target that is reached is counted; so many are explained. */
const EXPLAINED = { explained: 1_000, shapes: 3, fixes: 8 };
const FROM_ONE = { explained: 200, shapes: 1, fixes: 0 };

/** Attack paths over one graph, kept so that what-if and blast radius are answered without building it again. Pure. */
export class Survey {
  readonly analysis: AttackAnalysis;
  /** Certain before uncertain, then worst, then least effort. */
  readonly reached: readonly ReachedTarget[];
  /** How many of the targets, of those reached for certain where any are, each fix takes away when it is made alone. */
  readonly alone: readonly number[];
  readonly #graph: ColumnarGraph;
  readonly #knowledge: AttackKnowledge;
  readonly #digest: Digest;
  readonly #derivation: Derivation;
  /** The state of each one that is reached. */
  readonly #states: ReadonlyMap<ReachedTarget, number>;

  /** `marks`: what people said of assets by hand. */
  constructor(assembly: Assembly, knowledge: AttackKnowledge, digest: Digest, marks: readonly AttackMark[] = []) {
    this.#knowledge = withMarks(knowledge, marks);
    this.#digest = digest;
    this.#graph = new ColumnarGraph(assembly);
    this.#derivation = derivationOf(this.#graph, this.#knowledge, USUAL.roles);
    this.analysis = this.#told(this.#derivation, this.#knowledge, EXPLAINED);
    this.#states = this.#reached();
    this.reached = [...this.#states.keys()].sort(byRank);
    this.alone = this.analysis.chokePoints.map((point) => this.#taken(this.without([point])));
  }

  /** What an attacker still gains when the steps are gone from the assets. */
  without(places: readonly CutPlace[]): Left {
    const { arena, derived } = this.#derivation;
    const found = places.map((place) => ({ place, cut: this.#cutOf(place) }));
    const cuts = found.flatMap(({ cut }) => cut ?? []);
    const isCut: Blocked = (step, row) => cuts.some((cut) => cut.step === step && cut.row === row);
    const effort = derived.effort.slice();
    new Rederivation(arena, effort).run(
      cuts.map(({ step, row }) => stateOf(row, arena.gains[step] as number)),
      isCut,
    );
    const now = (item: ReachedTarget): number => effort[this.#states.get(item) as number] as number;
    const words = (holds: (target: ReachedTarget, least: number) => boolean): string[] =>
      this.reached.filter((item) => holds(item, now(item))).map(wordOf);
    return {
      targets: { ...this.analysis.targets, ...counted(this.reached.map(now)) },
      gone: words((_item, least) => least === NEVER),
      lessCertain: words((item, least) => item.certain && least !== NEVER && unknownsOf(least) > 0),
      ignored: found.filter(({ cut }) => cut === null).map(({ place }) => place),
    };
  }

  /** What whoever holds the asset, and nothing else, gains over others from there. Null when the graph holds no such asset. */
  from(assetId: string): AttackAnalysis | null {
    const row = this.#graph.find(assetId);
    if (row === undefined) return null;
    const knowledge = heldFrom(this.#knowledge, assetId);
    const held = derivationOf(this.#graph, knowledge, USUAL.roles);
    const { effort } = held.derived;
    const states = held.aims.states.filter((state) => rowOf(state) !== row);
    const analysis = this.#told(held, knowledge, FROM_ONE);
    const targets = {
      ...analysis.targets,
      all: states.length,
      ...counted(states.map((state) => effort[state] as number)),
    };
    return { ...analysis, targets, paths: analysis.paths.filter((path) => path.assetId !== assetId) };
  }

  #told(derivation: Derivation, knowledge: AttackKnowledge, bounds: typeof EXPLAINED): AttackAnalysis {
    return toldOf(derivation, knowledge, this.#digest, { ...USUAL, ...bounds });
  }

  #taken({ targets }: Left): number {
    const { certain, uncertain } = this.analysis.targets;
    return certain > 0 ? certain - targets.certain : uncertain - targets.uncertain;
  }

  #cutOf({ step, assetId }: CutPlace): { readonly step: number; readonly row: number } | null {
    const index = this.#knowledge.steps.findIndex(({ id }) => id === step);
    const row = this.#graph.find(assetId);
    return index < 0 || row === undefined ? null : { step: index, row };
  }

  #wordOf({ target, state }: Aim): string {
    return `${target.id} ${this.#graph.at(rowOf(state)).id}`;
  }

  #reached(): Map<ReachedTarget, number> {
    const paths = Map.groupBy(this.analysis.paths, wordOf);
    const aims = reachedOf(this.#derivation.aims, this.#derivation.derived);
    return new Map(
      Array.from(aims.states, (state, place) => {
        const aim = aimAt(aims, place);
        return [this.#reachedBy(aim, paths.get(this.#wordOf(aim)) ?? []), state];
      }),
    );
  }

  #reachedBy({ target, state }: Aim, ways: readonly AttackPath[]): ReachedTarget {
    const least = this.#derivation.derived.effort[state] as number;
    const asset = this.#graph.at(rowOf(state));
    return {
      ...{ target: target.id, targetTitle: target.title },
      ...{ assetId: asset.id, assetKind: asset.kind, assetName: asset.name },
      severity: ways[0]?.severity ?? target.severity,
      certain: unknownsOf(least) === 0,
      effort: ways[0]?.effort ?? difficultyOf(least),
      paths: ways.map(({ id }) => id),
    };
  }
}

/** The word for a target in one graph. */
export const wordOf = ({ target, assetId }: Pick<ReachedTarget, "target" | "assetId">): string =>
  `${target} ${assetId}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byRank = (a: ReachedTarget, b: ReachedTarget): number =>
  Number(b.certain) - Number(a.certain) ||
  compareSeverity(a.severity, b.severity) ||
  a.effort - b.effort ||
  compare(a.assetName, b.assetName) ||
  compare(wordOf(a), wordOf(b));
