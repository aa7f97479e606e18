import type { Signal } from "../../domain/asset.ts";
import type { Asset } from "../../domain/asset-graph.ts";
import type { AttackHop, AttackPath, ChokePoint } from "../../domain/attack-path.ts";
import type { AttackStep, Entry } from "../../domain/attack-step.ts";
import type { Evidence } from "../../domain/evidence.ts";
import { withoutHome } from "../../domain/identity.ts";
import { SEVERITIES, type Severity } from "../../domain/severity.ts";
import type { Digest } from "../graph/assemble.ts";
import type { Aim } from "./aims.ts";
import { type Arena, rowOf } from "./arena.ts";
import type { Cut } from "./cut.ts";
import type { Explanation, Taken } from "./explain.ts";

/** Each of these efforts that a path exceeds makes it less severe by one: what takes more is done less often. */
const EASY = [8, 14];

function severityOf(worst: Severity, effort: number): Severity {
  const lowered = SEVERITIES.indexOf(worst) - EASY.filter((limit) => effort > limit).length;
  return SEVERITIES[Math.max(1, lowered)] as Severity;
}

/** Where the signals of a property stand, as far as they say. */
function placesOf(asset: Asset, property: never): readonly Evidence[] {
  if (!asset.speaksOf(property)) return [];
  const signals = asset.read(property) as readonly Signal[];
  return signals.flatMap(({ evidence }) => evidence ?? []);
}

/** Puts derivations into words. */
export class Teller {
  readonly #arena: Arena;
  readonly #digest: Digest;

  constructor(arena: Arena, digest: Digest) {
    this.#arena = arena;
    this.#digest = digest;
  }

  path(aim: Aim, { taken, alike }: Explanation): AttackPath {
    const { graph, steps } = this.#arena;
    const places = new Map(taken.map(({ state }, place) => [state, place]));
    const hops = taken.map((item) => this.#hop(item, places));
    const asset = graph.at(rowOf(aim.state));
    const effort = hops.reduce((sum, hop) => sum + hop.difficulty, 0);
    const words = hops.map((hop) => `${hop.step}\0${withoutHome(hop.assetId)}`).join("\0");
    return {
      id: this.#digest(`${aim.target.id}\0${words}`).slice(0, 16),
      entries: [...new Set<Entry>(taken.flatMap(({ step }) => steps[step]?.entry ?? []))],
      target: aim.target.id,
      targetTitle: aim.target.title,
      assetId: asset.id,
      assetKind: asset.kind,
      assetName: asset.name,
      severity: severityOf(aim.target.severity, effort),
      effort,
      certain: hops.every(({ unknown }) => unknown.length === 0),
      hops,
      alike,
    };
  }

  chokePoint({ step: index, row, cuts }: Cut, taken: readonly Taken[]): ChokePoint {
    const step = this.#arena.steps[index] as AttackStep;
    const asset = this.#arena.graph.at(row);
    const example = taken.find((item) => item.step === index && rowOf(item.state) === row);
    const fix = step.fix(asset, example === undefined ? asset : this.#by(example));
    const evidence = example === undefined ? asset.evidence : this.#evidence(example);
    return { step: step.id, assetId: asset.id, assetName: asset.name, fix, evidence, cutBy: step.cutBy, cuts };
  }

  #hop(taken: Taken, places: ReadonlyMap<number, number>): AttackHop {
    const step = this.#arena.steps[taken.step] as AttackStep;
    const asset = this.#arena.graph.at(rowOf(taken.state));
    const by = this.#by(taken);
    return {
      step: step.id,
      assetId: asset.id,
      assetKind: asset.kind,
      assetName: asset.name,
      gains: step.gains,
      sentence: step.says(asset, by),
      techniques: step.techniques,
      difficulty: step.difficulty,
      because: step.because,
      after: taken.premises.flatMap((premise) => places.get(premise) ?? []),
      evidence: this.#evidence(taken),
      cutBy: step.cutBy,
      fix: step.fix(asset, by),
      unknown: this.#unknown(taken),
    };
  }

  /** The neighbour of the first premise that has one, else the asset itself. */
  #by({ state, step, premises }: Taken) {
    const place = (this.#arena.ground[step] ?? []).findIndex(({ verb }) => verb >= 0);
    return this.#arena.graph.at(rowOf(place < 0 ? state : (premises[place] as number)));
  }

  /** Where the relationships stand that the hop goes along; of a hop that goes along none, where its asset stands. */
  #evidence({ state, step, premises }: Taken): readonly Evidence[] {
    const { graph, ground, steps } = this.#arena;
    const [own, asset] = [rowOf(state), graph.at(rowOf(state))];
    const along = (ground[step] ?? []).flatMap(({ verb, end }, place) => {
      if (verb < 0) return [];
      const other = rowOf(premises[place] as number);
      return end === "from" ? graph.evidence(other, verb, own) : graph.evidence(own, verb, other);
    });
    if (along.length > 0) return along;
    const shown = steps[step]?.shownBy === undefined ? [] : placesOf(asset, steps[step]?.shownBy as never);
    return shown.length > 0 ? shown : asset.evidence;
  }

  #unknown({ state, step: index, premises }: Taken): readonly string[] {
    const step = this.#arena.steps[index] as AttackStep;
    const far = (this.#arena.ground[index] ?? []).flatMap(({ when }, place) =>
      this.#arena.reasons(when, rowOf(premises[place] as number)),
    );
    const assumed = step.assumes === undefined ? [] : [step.assumes];
    return [...new Set([...assumed, ...this.#arena.reasons(this.#arena.whens[index], rowOf(state)), ...far])].sort();
  }
}
