import type { Script } from "./first-script.ts";
import type { LongTable } from "./long-table.ts";
import type { TriedFixes } from "./tried-fixes.ts";
import type { WideGraph } from "./wide-graph.ts";

/** One page over one estate; milliseconds. */
export interface PageRow {
  readonly path: string;
  /** Of several loads the median, and the least: what other work on the machine adds, the least has least of. */
  readonly lcp: number;
  readonly leastLcp: number;
  /** Of the first load of all, which finds nothing prepared on the server either. */
  readonly firstLcp: number;
  readonly settled: number;
  readonly slowestAct: number;
}

/** One estate, page by page. */
export interface EstateRow {
  readonly estate: string;
  readonly assets: number;
  readonly pages: readonly PageRow[];
  readonly fixes: TriedFixes | null;
  readonly table: LongTable | null;
  readonly findings: LongTable | null;
  readonly graph: WideGraph | null;
}

/** Everything of one run. */
export interface WebRow {
  readonly script: Script;
  readonly estates: readonly EstateRow[];
}

/** What the figures are held against: milliseconds, and KB. */
const AIM = { lcp: 1_000, act: 100, script: 180 } as const;

const cell = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 0 });
const against = (value: number, aim: number): string => (value <= aim ? cell(value) : `**${cell(value)}**`);

/** The figures as Markdown beside their aims; what is over its aim is bold. */
export function webTable({ script, estates }: WebRow, machine: object): string {
  return [
    JSON.stringify(machine),
    "",
    `First script: ${against(script.gzipped, AIM.script)} KB gzipped (aim ${AIM.script}), ${cell(script.plain)} KB plain; ${cell(script.sent)} KB were sent.`,
    ...estates.flatMap(estateTable),
  ].join("\n");
}

/** A part of the run as rows of a name and a figure. */
const partOf = (
  title: string,
  part: LongTable | TriedFixes | WideGraph | null,
  words: { readonly [name: string]: string },
): readonly string[] =>
  part === null
    ? []
    : [
        "",
        `| ${title} | |`,
        "|---|---:|",
        ...Object.entries(part).flatMap(([name, value]) =>
          words[name] === undefined ? [] : [`| ${words[name]} | ${cell(value)} |`],
        ),
      ];

function estateTable({ estate, assets, pages, fixes, table, findings, graph }: EstateRow): readonly string[] {
  return [
    "",
    `| ${estate}, ${cell(assets)} assets | LCP ms (aim ${cell(AIM.lcp)}) | least | first of all | all there, ms | slowest act ms (aim ${AIM.act}) |`,
    "|---|---:|---:|---:|---:|---:|",
    ...pages.map(
      ({ path, lcp, leastLcp, firstLcp, settled, slowestAct }) =>
        `| \`${path}\` | ${against(lcp, AIM.lcp)} | ${cell(leastLcp)} | ${cell(firstLcp)} | ${cell(settled)} | ${against(slowestAct, AIM.act)} |`,
    ),
    ...partOf("attack paths, a fix tried or taken back", fixes, FIX_WORDS),
    ...partOf(`an inventory of ${cell(table?.rows ?? 0)} rows`, table, LIST_WORDS),
    ...partOf(`findings, ${cell(findings?.rows ?? 0)} rows`, findings, LIST_WORDS),
    ...partOf(`a graph of ${cell(graph?.nodes ?? 0)} nodes`, graph, GRAPH_WORDS),
  ];
}

const FIX_WORDS = {
  fixes: "fixes proposed",
  median: "until what is left is told, median, ms (aim 200)",
  worst: "the same, worst, ms",
  slowestAct: "slowest act, ms",
} as const;

const LIST_WORDS = {
  loaded: "rows loaded by scrolling",
  allLoadedIn: "until all had come, ms",
  frameP95: "between frames while scrolling, p95, ms",
  frameWorst: "the same, worst, ms",
  sort: "until sorted, ms",
  filter: "until filtered, ms",
  open: "until a row was opened, ms",
  slowestAct: "slowest act, ms",
  elements: "elements on the page",
  heapMiB: "memory of its scripts, MiB",
} as const;

const GRAPH_WORDS = {
  drawn: "nodes drawn",
  untilDrawn: "until drawn, ms",
  untilRings: "until laid out anew, ms",
  untilOpened: "until a node was opened, ms",
  slowestAct: "slowest act, ms",
  frameP95: "between frames while scrolling, p95, ms",
  elements: "elements on the page",
} as const;
