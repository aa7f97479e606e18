import type { Snapshot } from "../../../domain/snapshot.ts";
import { html, type Markup } from "./markup.ts";
import { countCell, section, severityCell, table } from "./parts.ts";

const COUNTS = ["fail", "unknown", "pass", "notApplicable"] as const;

/** Every rule with its four outcomes, and how each source fared. */
export function checksSection(snapshot: Snapshot): Markup {
  const rows = snapshot.rules.map((rule) => {
    const tally = snapshot.tally[rule.id] ?? { pass: 0, fail: 0, unknown: 0, notApplicable: 0 };
    const counts = COUNTS.map((outcome) => countCell(tally[outcome]));
    return {
      counts: "rule",
      cells: [html`${rule.title}<code class="id">${rule.id}</code>`, severityCell(rule.severity), ...counts],
    };
  });
  const numeric = (title: string) => ({ title, numeric: true });
  const columns = [
    { title: "Rule" },
    { title: "Severity" },
    numeric("Failed"),
    numeric("Not decided"),
    numeric("Passed"),
    numeric("Does not apply"),
  ];
  const lede = "Every rule that ran, counted by asset. An asset may fail one rule in several places.";
  return section("checks", "Checks", rows.length, lede, [
    html`<div class="card">${table("Rules and their outcomes", columns, rows)}</div>`,
    sources(snapshot),
  ]);
}

const STATUS = { succeeded: "whole", partial: "in part", failed: "failed" } as const;

function sources({ runs }: Snapshot): Markup {
  const rows = runs.map((run) => ({
    counts: "run",
    cells: [
      run.connector,
      run.status === "failed" ? html`<b class="high">failed</b>` : STATUS[run.status],
      countCell(run.examined),
      countCell(run.notExamined),
      countCell(run.assets),
      run.error ?? "",
    ],
  }));
  const columns = [
    { title: "Source" },
    { title: "Examined" },
    { title: "Files", numeric: true },
    { title: "Not examined", numeric: true },
    { title: "Assets claimed", numeric: true },
    { title: "Error" },
  ];
  return html`<h3>Sources <span class="count">${runs.length}</span></h3><div class="card">${table("Sources", columns, rows)}</div>`;
}
