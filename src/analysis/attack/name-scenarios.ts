import type { AttackPath } from "../../domain/attack-path.ts";
import type { AttackScenario, NamedScenario, Passage } from "../../domain/attack-scenario.ts";
import { compareSeverity } from "../../domain/severity.ts";
import type { ColumnarGraph } from "../graph/columnar-graph.ts";
import { Arena } from "./arena.ts";

/** What of a path its name depends on. */
export type Nameable = Pick<AttackPath, "entries" | "target" | "hops">;

/** Where the passages of a pattern lie in a path, and whether every condition is known to hold there. */
interface Match {
  readonly places: readonly number[];
  readonly certain: boolean;
}

/** Gives paths the names of the scenarios that they are instances of. Pure. */
export class ScenarioNamer {
  readonly #arena: Arena;
  readonly #scenarios: readonly AttackScenario[];

  constructor(graph: ColumnarGraph, scenarios: readonly AttackScenario[]) {
    this.#arena = new Arena(graph, [], null);
    this.#scenarios = scenarios;
  }

  /** Certain before uncertain, then the worst, then the most closely described. */
  of(path: Nameable): readonly NamedScenario[] {
    const found = this.#scenarios.flatMap((scenario) => {
      const match = this.#match(scenario, path);
      return match === undefined ? [] : [{ scenario, match }];
    });
    found.sort(
      (a, b) =>
        Number(b.match.certain) - Number(a.match.certain) ||
        compareSeverity(a.scenario.severity, b.scenario.severity) ||
        b.scenario.pattern.through.length - a.scenario.pattern.through.length ||
        (a.scenario.id < b.scenario.id ? -1 : 1),
    );
    return found.map(({ scenario, match }) => named(scenario, match, path));
  }

  #match({ pattern }: AttackScenario, path: Nameable): Match | undefined {
    const { begins, through, ends } = pattern;
    if (begins !== undefined && !path.entries.every((entry) => begins.includes(entry))) return undefined;
    if (ends !== undefined && !ends.includes(path.target)) return undefined;
    const restsOn = ancestors(path);
    const matches = through.reduce<readonly Match[]>(
      (found, passage) => found.flatMap((match) => this.#onward(match, passage, path, restsOn)),
      [{ places: [], certain: true }],
    );
    return matches.find(({ certain }) => certain) ?? matches[0];
  }

  /** The match with the passage at each hop after the last one where it may lie. */
  #onward(match: Match, passage: Passage, path: Nameable, restsOn: readonly ReadonlySet<number>[]): readonly Match[] {
    const last = match.places.at(-1);
    return path.hops.flatMap((hop, place) => {
      if (!passage.steps.includes(hop.step)) return [];
      if (last !== undefined && restsOn[place]?.has(last) !== true) return [];
      const when = passage.when && this.#arena.answers.on(passage.when);
      const holds = this.#arena.holds(when, this.#arena.graph.row(hop.assetId));
      if (holds === "no") return [];
      return [{ places: [...match.places, place], certain: match.certain && holds === "yes" }];
    });
  }
}

/** For each hop all those that it rests on. */
function ancestors({ hops }: Nameable): readonly ReadonlySet<number>[] {
  const all: Set<number>[] = [];
  for (const { after } of hops) all.push(new Set(after.flatMap((place) => [place, ...(all[place] ?? [])])));
  return all;
}

function named(scenario: AttackScenario, { places, certain }: Match, { hops }: Nameable): NamedScenario {
  const { id, title, severity, because, techniques, breakAt } = scenario;
  const found = places.find((place) => hops[place]?.step === breakAt) ?? (places[0] as number);
  return { id, title, severity, because, techniques, breakAt: found, certain };
}
