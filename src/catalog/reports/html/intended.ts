import type { Drift, NotAssessed } from "../../../domain/drift.ts";
import type { AssetRecord, Snapshot } from "../../../domain/snapshot.ts";
import { departureCounts } from "../shared/departures.ts";
import { thousands } from "../shared/words.ts";
import { type Content, html } from "./markup.ts";
import { assetLink, place, roleNote, section, severityCell, table } from "./parts.ts";

/** What is not as the intended configuration says, and of what of it nobody can say. Nothing where it says nothing. */
export function intendedSection({ intended, assets }: Snapshot): Content {
  if (intended === undefined) return null;
  const { departures, notAssessed } = intended;
  const known = new Set(assets.map(({ id }) => id));
  const columns = [
    { title: "What" },
    { title: "Severity" },
    { title: "Class" },
    { title: "Asset" },
    { title: "Place" },
  ];
  const rows = departures.map((drift) => rowOf(drift, known));
  const lede =
    departures.length === 0
      ? null
      : `${departureCounts(departures)}: held against what the configuration says is intended.`;
  return section("intended", "Not as intended", rows.length, lede, [
    rows.length === 0
      ? html`<p class="empty">Nothing that was seen departs from what is intended.${notAssessed.length > 0 && " What could not be assessed stands below; it is unknown, not met."}</p>`
      : html`<div class="card">${table("Not as intended", columns, rows)}</div>`,
    unassessedTable(notAssessed, known),
  ]);
}

const rowOf = (drift: Drift, known: ReadonlySet<string>) => ({
  counts: "departure",
  cells: [
    html`${drift.says}${roleNote(drift.role)}`,
    severityCell(drift.severity),
    html`${drift.class} <span class="note">${drift.because}</span>`,
    assetOf(drift, known),
    drift.evidence[0] === undefined ? "" : place(drift.evidence[0]),
  ],
});

/** Linked where the inventory has it. */
const assetOf = (
  { asset }: { readonly asset: Pick<AssetRecord, "id" | "kind" | "name"> },
  known: ReadonlySet<string>,
): Content => (known.has(asset.id) ? assetLink(asset) : asset.name);

function unassessedTable(items: readonly NotAssessed[], known: ReadonlySet<string>): Content {
  if (items.length === 0) return null;
  const columns = [{ title: "Subject" }, { title: "Asset" }, { title: "What is missing" }];
  const rows = items.map((item) => ({
    counts: "unassessed",
    cells: [item.subject ?? "whether it is there", assetOf(item, known), item.reason],
  }));
  return html`<h3 id="unassessed">Not assessed against what is intended <span class="count" data-counts="unassessed">${thousands(rows.length)}</span></h3>
<div class="card">${table("Not assessed against what is intended", columns, rows)}</div>`;
}
