import type { EstateRow, WebRow } from "../web.ts";

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

function estateTable({ estate, assets, pages, table }: EstateRow): readonly string[] {
  const long =
    table === null
      ? []
      : [
          "",
          `| a list of ${cell(table.rows)} rows | |`,
          "|---|---:|",
          ...Object.entries(table)
            .filter(([name]) => name !== "rows")
            .map(([name, value]) => `| ${WORDS[name as keyof typeof WORDS]} | ${cell(value)} |`),
        ];
  return [
    "",
    `| ${estate}, ${cell(assets)} assets | LCP ms (aim ${cell(AIM.lcp)}) | least | all there, ms | slowest act ms (aim ${AIM.act}) |`,
    "|---|---:|---:|---:|---:|",
    ...pages.map(
      ({ path, lcp, leastLcp, settled, slowestAct }) =>
        `| \`${path}\` | ${against(lcp, AIM.lcp)} | ${cell(leastLcp)} | ${cell(settled)} | ${against(slowestAct, AIM.act)} |`,
    ),
    ...long,
  ];
}

const WORDS = {
  loaded: "rows loaded by scrolling",
  allLoadedIn: "until all had come, ms",
  frameP95: "between frames while scrolling, p95, ms",
  frameWorst: "the same, worst, ms",
  sort: "until sorted, ms",
  filter: "until filtered, ms",
  slowestAct: "slowest act, ms",
  elements: "elements on the page",
  heapMiB: "memory of its scripts, MiB",
} as const;
