import { resourceUsage } from "node:process";
import { Arena, stateOf } from "../../src/analysis/attack/arena.ts";
import { derive } from "../../src/analysis/attack/derive.ts";
import { NEVER } from "../../src/analysis/attack/effort.ts";
import { attackPaths, type Phase, USUAL } from "../../src/analysis/attack/paths.ts";
import { Standing } from "../../src/analysis/attack/standing.ts";
import { ColumnarGraph } from "../../src/analysis/graph/columnar-graph.ts";
import type { GraphChange } from "../../src/analysis/graph/overlay.ts";
import { attackSteps } from "../../src/catalog/attack-steps.generated.ts";
import { attackTargets } from "../../src/catalog/attack-targets.ts";
import { POWERS } from "../../src/domain/attack-step.ts";
import { hexDigest } from "../../src/platform/files/digest.ts";
import { type Design, plantedEstate } from "../../src/testing/attack/planted/estates.ts";
import { dice } from "../../src/testing/attack/random-attack.ts";

/** What one process found out about one estate. Milliseconds, of the processor where not told otherwise. */
export interface OwnFigures {
  readonly design: Design;
  readonly assets: number;
  readonly edges: number;
  readonly targets: number;
  readonly reached: number;
  readonly planted: number;
  readonly found: number;
  /** From the graph in memory to ranked paths and fixes, each run in full; the first is that of a program that has just started. */
  readonly runs: readonly (Readonly<Record<Phase, number>> & { readonly wall: number; readonly processor: number })[];
  /** Inventing the estate, which no user does. */
  readonly inventMs: number;
  /** From the assembly to the graph in memory. */
  readonly graphMs: number;
  /** Before and amid the analysis; the estate that was taken in and its garbage are within the second. */
  readonly beforeMiB: number;
  readonly peakMiB: number;
  readonly edits: { readonly count: number; readonly p50: number; readonly p99: number; readonly most: number };
}

/** `node --expose-gc bench/paths/own.ts DESIGN ASSETS EDGES RUNS EDITS` */
const [, , design = "teams", assets = "1000", edges = "10000", runs = "3", edits = "1000"] = process.argv;
const knowledge = { steps: attackSteps, targets: attackTargets };
const roll = dice(7);

/** Of this process, all its threads. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** The estate in memory, and of what it was made from no more than what edits are drawn from. */
function filled() {
  const begun = processorMs();
  const { assembly, paths } = plantedEstate(design as Design, 1, Number(assets), Number(edges));
  const invented = processorMs();
  const graph = new ColumnarGraph(assembly);
  const figures = { inventMs: invented - begun, graphMs: processorMs() - invented };
  const drawn = <T>(list: readonly T[]): readonly T[] =>
    Array.from({ length: Math.min(4_000, list.length) }, () => list[roll(list.length)] as T);
  const sample = { assets: drawn(assembly.assets), relationships: drawn(assembly.relationships) };
  return { graph, paths, sample, figures, edges: assembly.relationships.length };
}

function run({ graph }: ReturnType<typeof filled>) {
  // What filling left behind is no part of the analysis.
  globalThis.gc?.();
  const beforeMiB = process.memoryUsage().rss / 2 ** 20;
  const phases: Record<Phase, number> = { arena: 0, targets: 0, derive: 0, explain: 0, cut: 0, tell: 0 };
  const begun = performance.now();
  const processor = processorMs();
  let last = processor;
  const analysis = attackPaths(graph, knowledge, hexDigest, USUAL, (phase) => {
    phases[phase] += processorMs() - last;
    last = processorMs();
  });
  const figures = { ...phases, wall: performance.now() - begun, processor: processorMs() - processor };
  return { analysis, figures, beforeMiB };
}

const estate = filled();
const { graph, paths, sample } = estate;
const made = Array.from({ length: Number(runs) }, (_, place) => run(place === 0 ? estate : filled()));
const peakMiB = resourceUsage().maxRSS / 1024;
const arena = new Arena(graph, attackSteps, null);
const derived = derive(arena);
const found = paths.filter(
  ({ assetId, power }) => derived.effort[stateOf(graph.row(assetId), POWERS.indexOf(power))] !== NEVER,
);
const { targets } = (made[0] as ReturnType<typeof run>).analysis;

function measureEdits(): OwnFigures["edits"] {
  const standing = new Standing(arena, derived);
  const spent: number[] = [];
  for (let edit = 0; edit < Number(edits); edit++) {
    const change = randomEdit(edit);
    const begun = performance.now();
    standing.apply(change);
    spent.push(performance.now() - begun);
  }
  spent.sort((a, b) => a - b);
  const at = (share: number): number => spent[Math.min(spent.length - 1, Math.floor(share * spent.length))] ?? 0;
  return { count: spent.length, p50: at(0.5), p99: at(0.99), most: at(1) };
}

/** A change of one asset, one edge or one asset's properties, drawn from what the estate has. */
function randomEdit(place: number): GraphChange {
  const asset = () => sample.assets[roll(sample.assets.length)] as (typeof sample.assets)[number];
  const edge = () => sample.relationships[roll(sample.relationships.length)] as (typeof sample.relationships)[number];
  const one = asset();
  const like = edge();
  const kind = (id: string) => graph.asset(id).kind;
  const twin = asset();
  switch (roll(5)) {
    case 0: {
      const id = `made-${place}`;
      const record = { ...graph.asset(like.from).record, id, name: id };
      return { assets: [record], relationships: [{ from: id, verb: like.verb, to: like.to }] };
    }
    case 1:
      return { withoutAssets: [one.id] };
    case 2:
      return { withoutRelationships: [like] };
    case 3: {
      const other = edge();
      return kind(other.to) === kind(like.to)
        ? { relationships: [{ ...like, to: other.to }] }
        : { relationships: [other] };
    }
    default:
      return { assets: [{ ...one, properties: twin.kind === one.kind ? twin.properties : {} }] };
  }
}

const figures: OwnFigures = {
  design: design as Design,
  assets: graph.size,
  edges: estate.edges,
  ...{ targets: targets.all, reached: targets.certain + targets.uncertain },
  ...{ planted: paths.length, found: found.length },
  runs: made.map(({ figures: one }) => one),
  ...{ ...estate.figures, beforeMiB: made[0]?.beforeMiB ?? 0, peakMiB },
  edits: measureEdits(),
};
console.log(JSON.stringify(figures));
