import type { Measured } from "./measure.ts";

/** One engine's part of the comparison. */
export interface StoreRow extends Measured {
  readonly engine: string;
  readonly counts: { readonly [what: string]: number };
  /** Assets, relationships and findings a second, in pushes that are durable one by one. */
  readonly pushedPerSecond: number;
  readonly pushed: number;
  /** Seconds for the rest of the estate, by the bench's own way; null where it was filled before. */
  readonly filledIn: number | null;
  readonly databaseMiB: number;
}

const cell = (value: number | undefined, digits = 0): string =>
  value === undefined
    ? "-"
    : value.toLocaleString("en", { maximumFractionDigits: digits, minimumFractionDigits: digits });

const cpu = (values: readonly number[] = []): string => values.map((value) => cell(value, 1)).join(" + ");

/** The figures as Markdown, the engines side by side. */
export function storeTable(rows: readonly StoreRow[], machine: object): string {
  const names = rows.map(({ engine }) => engine);
  const facts: [string, (row: StoreRow) => string][] = [
    ...Object.keys(rows[0]?.counts ?? {}).map((what): [string, (row: StoreRow) => string] => [
      what,
      (row) => cell(row.counts[what]),
    ]),
    [
      "rows a second, pushed",
      (row) => (row.pushed === 0 ? "-" : `${cell(row.pushedPerSecond)} (of ${cell(row.pushed)})`),
    ],
    ["a push that changes nothing, ms", (row) => cell(row.pushAgain)],
    ["the rest written in, s", (row) => (row.filledIn === null ? "was there" : cell(row.filledIn))],
    ["database, MiB", (row) => cell(row.databaseMiB)],
    ["peak memory of the process, MiB", (row) => cell(row.peakMiB)],
    ["processor for one request at the rate, ms: platform + database", (row) => cpu(row.cpu)],
  ];
  const operations = rows[0]?.latencies.map(({ name }) => name) ?? [];
  const latency = (name: string): string =>
    rows
      .flatMap((row) => {
        const found = row.latencies.find((item) => item.name === name);
        const single = row.alone.find((item) => item.name === name);
        return [cell(single?.p50, 1), cpu(single?.cpu), cell(found?.p50, 1), cell(found?.p95, 1), cell(found?.p99, 1)];
      })
      .join(" | ");
  return [
    JSON.stringify(machine),
    "",
    `| | ${names.join(" | ")} |`,
    `|---|${names.map(() => "---:").join("|")}|`,
    ...facts.map(([name, of]) => `| ${name} | ${rows.map(of).join(" | ")} |`),
    "",
    `| milliseconds | ${names.flatMap((name) => [`${name} alone`, "processor", "p50", "p95", "p99"]).join(" | ")} |`,
    `|---|${names.flatMap(() => ["---:", "---:", "---:", "---:", "---:"]).join("|")}|`,
    ...operations.map((name) => `| ${name} | ${latency(name)} |`),
  ].join("\n");
}
