import type { Machine, Row } from "./row.ts";

const COLUMNS = ["tool", "version", "CPU s", "wall s", "peak MiB", "claims", "recall", "by name", "precision"] as const;

/** The rows as Markdown, one table per repository, the leading figure first and what was skipped with its reason. */
export function table(rows: readonly Row[], machine: Machine): string {
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  const about = `${machine.processor}, ${machine.cores} cores, Node ${machine.node}, ${machine.date}, network: ${machine.network}`;
  return [
    about,
    ...subjects.map((subject) =>
      one(
        subject,
        rows.filter((row) => row.subject === subject),
      ),
    ),
  ].join("\n\n");
}

function one(subject: string, rows: readonly Row[]): string {
  const lines = rows.map((row) => `| ${cells(row).join(" | ")} |`);
  const skipped = rows.filter((row) => row.skipped !== null).map((row) => `- ${row.tool}: skipped, ${row.skipped}`);
  const head = [`| ${COLUMNS.join(" | ")} |`, `|${COLUMNS.map((_, index) => (index < 2 ? "---" : "---:")).join("|")}|`];
  return [`## ${subject}`, "", ...head, ...lines, ...(skipped.length === 0 ? [] : ["", ...skipped])].join("\n");
}

function cells({ tool, version, usage, claims, score }: Row): readonly string[] {
  return [
    tool,
    version,
    usage === null || usage.timedOut ? "-" : usage.processor.toFixed(2),
    usage === null ? "-" : usage.wall.toFixed(1),
    usage?.memory === undefined || usage.memory === null ? "-" : usage.memory.toFixed(0),
    claims === null ? "-" : String(claims),
    score === null ? "-" : share(score.found, score.labelled),
    score === null ? "-" : share(score.named, score.nameable),
    score === null ? "-" : share(score.right, score.claims),
  ];
}

const share = (part: number, whole: number): string =>
  Number.isNaN(whole) || whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;
