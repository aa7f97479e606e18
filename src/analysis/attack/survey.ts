import type { AssetKind } from "../../domain/asset.ts";
import type { AttackAnalysis } from "../../domain/attack-path.ts";
import { compareSeverity, type Severity } from "../../domain/severity.ts";
import type { Assembly, Digest } from "../graph/assemble.ts";
import { ColumnarGraph } from "../graph/columnar-graph.ts";
import { Arena, rowOf } from "./arena.ts";
import { type AttackMark, heldFrom, withMarks } from "./by-hand.ts";
import { derive } from "./derive.ts";
import { difficultyOf, NEVER, unknownsOf } from "./effort.ts";
import { type AttackKnowledge, attackPaths, USUAL } from "./paths.ts";
import { type Aim, aimsOf } from "./tell.ts";

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
  readonly #assembly: Assembly;
  readonly #graph: ColumnarGraph;
  readonly #knowledge: AttackKnowledge;
  readonly #digest: Digest;
  readonly #arena: Arena;
  readonly #aims: readonly Aim[];

  /** `marks`: what people said of assets by hand. */
  constructor(assembly: Assembly, knowledge: AttackKnowledge, digest: Digest, marks: readonly AttackMark[] = []) {
    this.#assembly = assembly;
    this.#knowledge = withMarks(knowledge, marks);
    this.#digest = digest;
    this.#graph = new ColumnarGraph(assembly);
    this.#arena = new Arena(this.#graph, this.#knowledge.steps, USUAL.roles);
    this.#aims = aimsOf(this.#arena, this.#knowledge.targets).aims;
    this.analysis = this.#analyse(this.#knowledge, EXPLAINED);
    this.reached = this.#reached();
    this.alone = this.analysis.chokePoints.map((point) => this.#taken(this.without([point])));
  }

  /** What an attacker still gains when the steps are gone from the assets. */
  without(places: readonly CutPlace[]): Left {
    const found = places.map((place) => ({ place, key: this.#keyOf(place) }));
    const cut = new Set(found.map(({ key }) => key));
    const { effort } = derive(this.#arena, (step, row) => cut.has(step * this.#graph.size + row));
    const now = new Map(this.#aims.map((aim) => [this.#wordOf(aim), effort[aim.state] as number]));
    const words = (holds: (target: ReachedTarget, least: number) => boolean): string[] =>
      this.reached.filter((item) => holds(item, now.get(wordOf(item)) ?? NEVER)).map(wordOf);
    return {
      targets: { ...this.analysis.targets, ...counted([...now.values()]) },
      gone: words((_item, least) => least === NEVER),
      lessCertain: words((item, least) => item.certain && least !== NEVER && unknownsOf(least) > 0),
      ignored: found.filter(({ key }) => key === null).map(({ place }) => place),
    };
  }

  /** What whoever holds the asset, and nothing else, gains over others from there. Null when the graph holds no such asset. */
  from(assetId: string): AttackAnalysis | null {
    if (!this.#assembly.assets.some(({ id }) => id === assetId)) return null;
    const knowledge = heldFrom(this.#knowledge, assetId);
    const { effort } = derive(new Arena(this.#graph, knowledge.steps, USUAL.roles));
    const row = this.#graph.row(assetId);
    const aims = this.#aims.filter((aim) => rowOf(aim.state) !== row);
    const analysis = this.#analyse(knowledge, FROM_ONE);
    const targets = {
      ...analysis.targets,
      all: aims.length,
      ...counted(aims.map(({ state }) => effort[state] as number)),
    };
    return { ...analysis, targets, paths: analysis.paths.filter((path) => path.assetId !== assetId) };
  }

  #analyse(knowledge: AttackKnowledge, bounds: typeof EXPLAINED): AttackAnalysis {
    return attackPaths(this.#graph, this.#assembly.relationships, knowledge, this.#digest, { ...USUAL, ...bounds });
  }

  #taken({ targets }: Left): number {
    const { certain, uncertain } = this.analysis.targets;
    return certain > 0 ? certain - targets.certain : uncertain - targets.uncertain;
  }

  #keyOf({ step, assetId }: CutPlace): number | null {
    const index = this.#knowledge.steps.findIndex(({ id }) => id === step);
    const isThere = this.#assembly.assets.some(({ id }) => id === assetId);
    return index < 0 || !isThere ? null : index * this.#graph.size + this.#graph.row(assetId);
  }

  #wordOf({ target, state }: Aim): string {
    return `${target.id} ${this.#graph.at(rowOf(state)).id}`;
  }

  #reached(): readonly ReachedTarget[] {
    const paths = Map.groupBy(this.analysis.paths, wordOf);
    const { effort } = derive(this.#arena);
    const reached = this.#aims.flatMap((aim): ReachedTarget[] => {
      const least = effort[aim.state] as number;
      if (least === NEVER) return [];
      const asset = this.#graph.at(rowOf(aim.state));
      const ways = paths.get(this.#wordOf(aim)) ?? [];
      return [
        {
          ...{ target: aim.target.id, targetTitle: aim.target.title },
          ...{ assetId: asset.id, assetKind: asset.kind, assetName: asset.name },
          severity: ways[0]?.severity ?? aim.target.severity,
          certain: unknownsOf(least) === 0,
          effort: ways[0]?.effort ?? difficultyOf(least),
          paths: ways.map(({ id }) => id),
        },
      ];
    });
    return reached.sort(byRank);
  }
}

/** The word for a target in one graph. */
export const wordOf = ({ target, assetId }: Pick<ReachedTarget, "target" | "assetId">): string =>
  `${target} ${assetId}`;

function counted(efforts: readonly number[]): Pick<AttackAnalysis["targets"], "certain" | "uncertain"> {
  const reached = efforts.filter((least) => least !== NEVER);
  const certain = reached.filter((least) => unknownsOf(least) === 0).length;
  return { certain, uncertain: reached.length - certain };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byRank = (a: ReachedTarget, b: ReachedTarget): number =>
  Number(b.certain) - Number(a.certain) ||
  compareSeverity(a.severity, b.severity) ||
  a.effort - b.effort ||
  compare(a.assetName, b.assetName) ||
  compare(wordOf(a), wordOf(b));
