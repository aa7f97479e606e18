import type { AssetRecord, Snapshot } from "../../../domain/snapshot.ts";
import { counted, REASON_WORDS, thousands } from "../shared/words.ts";
import { type Content, html, type Markup } from "./markup.ts";
import { assetLink, section, severityCell, table } from "./parts.ts";

/** Checks without an answer, and properties nobody could read. */
export function unknownSection(snapshot: Snapshot): Markup {
  const assets = new Map(snapshot.assets.map((asset) => [asset.id, asset]));
  const rows = snapshot.undecided.map((item) => {
    const [asset, rule] = [assets.get(item.assetId), snapshot.rules.find((known) => known.id === item.rule)];
    return {
      counts: "undecided",
      cells: [
        rule?.title ?? item.rule,
        rule === undefined ? null : severityCell(rule.severity),
        asset === undefined ? item.assetId : assetLink(asset),
        item.reasons.map((reason) => html`<p>${reason}</p>`),
      ],
    };
  });
  const lede = "Checks that asked for something nobody could read. They are neither passed nor failed.";
  const columns = [{ title: "Rule" }, { title: "Severity" }, { title: "Asset" }, { title: "What is missing" }];
  const undecided =
    rows.length === 0
      ? html`<p class="empty">Every check that applied was decided.</p>`
      : html`<div class="card">${table("Checks that could not be decided", columns, rows)}</div>`;
  return section("unknown", "Not decided", rows.length, lede, [undecided, gapTable(snapshot.assets)]);
}

function gapTable(assets: readonly AssetRecord[]): Content {
  const rows = assets.flatMap((asset) =>
    Object.entries(asset.gaps).map(([property, gap]) => ({
      counts: "gap",
      cells: [html`<code>${property}</code>`, assetLink(asset), gap.reason, gap.detail],
    })),
  );
  if (rows.length === 0) return null;
  const columns = [{ title: "Property" }, { title: "Asset" }, { title: "Reason" }, { title: "In words" }];
  return html`<h3 id="gaps">Properties that could not be read <span class="count" data-counts="gaps">${thousands(rows.length)}</span></h3>
<div class="card">${table("Properties that could not be read", columns, rows)}</div>`;
}

/** Rules that were switched off or are judged otherwise; nothing when there are none. */
export function exceptionsSection({ exceptions = [], rules }: Snapshot): Content {
  if (exceptions.length === 0) return null;
  const rows = exceptions.map((item) => ({
    counts: "exception",
    cells: [
      rules.find((rule) => rule.id === item.rule)?.title ?? html`<code>${item.rule}</code>`,
      severityCell(item.severity),
      item.judgedAs === null ? "switched off" : severityCell(item.judgedAs),
      html`<code class="place">${item.source}</code>`,
    ],
  }));
  const columns = [{ title: "Rule" }, { title: "Severity" }, { title: "Here" }, { title: "Said by" }];
  const lede =
    "Rules that a configuration or an option switched off, or judges otherwise. What they would find is missing or weighed otherwise.";
  const list = html`<div class="card">${table("Rules with exceptions", columns, rows)}</div>`;
  return section("exceptions", "Declared exceptions", rows.length, lede, [list]);
}

/** Files and folders that nobody looked into, and what was left out on purpose. */
export function notExaminedSection(snapshot: Snapshot): Markup {
  const rows = snapshot.notExamined.map((item) => ({
    counts: "not-examined",
    cells: [
      html`<code class="place">${item.path}</code>`,
      REASON_WORDS[item.reason],
      item.detail,
      item.connector ?? "every source",
    ],
  }));
  const columns = [{ title: "Path" }, { title: "Reason" }, { title: "In words" }, { title: "Source" }];
  const list =
    rows.length === 0
      ? html`<p class="empty">Every file that a source asked for was examined.</p>`
      : html`<div class="card">${table("What was not examined", columns, rows)}</div>`;
  const lede = "What the scan was asked to look at and did not. Nothing is claimed about it.";
  return section("not-examined", "Not examined", rows.length, lede, [list, leftOut(snapshot)]);
}

function leftOut({ leftOut }: Snapshot): Content {
  if (leftOut === undefined) return null;
  const folders = Object.entries(leftOut.folders)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => html`<li><code>${name}</code> ${counted(count, "folder")}</li>`);
  const entries = leftOut.ignoredEntries;
  if (folders.length === 0 && entries === 0) return null;
  return html`<h3>Left out on purpose</h3><ul class="plain-list">${folders}${entries > 0 && html`<li>${counted(entries, "entry", "entries")} named in ignore files or by --exclude</li>`}</ul>`;
}
