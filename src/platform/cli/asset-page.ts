import type { Evidence } from "../../domain/evidence.ts";
import { kindsOf } from "../../domain/rule.ts";
import type { AssetRecord, RelationshipRecord, Snapshot } from "../../domain/snapshot.ts";
import { type PageLook, prose, styled, TextPage } from "../../domain/text-page.ts";

const LABEL_WIDTH = 20;

/** Everything known of an asset: properties with their sources and gaps, evidence, relationships, findings, undecided rules. */
export function assetPage(asset: AssetRecord, snapshot: Snapshot, look: PageLook): string {
  const page = new TextPage(look);
  page.write([styled("strong", asset.name), styled("faint", `  ${asset.kind}  id ${asset.id}`)], { hanging: 2 });
  for (const identity of asset.identities)
    page.write(styled("faint", `known as ${identity}`), { indent: 2, hanging: 4 });
  writeProperties(page, asset);
  page.heading("Seen at", asset.role === "source" ? "" : `only in ${asset.role} files`);
  for (const item of asset.evidence) writeEvidence(page, item, true);
  const names = new Map(snapshot.assets.map((item) => [item.id, item]));
  const { relationships } = snapshot;
  writeRelationships(
    page,
    "Points at",
    relationships.filter((edge) => edge.from === asset.id),
    (edge) => names.get(edge.to),
  );
  writeRelationships(
    page,
    "Pointed at by",
    relationships.filter((edge) => edge.to === asset.id),
    (edge) => names.get(edge.from),
  );
  writeJudgements(page, asset, snapshot);
  return page.toString();
}

function writeProperties(page: TextPage, asset: AssetRecord): void {
  const sources = [...new Set(asset.evidence.map((item): string => item.connector))].sort();
  page.heading("What is known", sources.length === 0 ? "" : `from ${sources.join(", ")}`);
  for (const [property, value] of Object.entries(asset.properties)) {
    if (asset.gaps[property] === undefined)
      page.row(property, LABEL_WIDTH, value === null ? styled("faint", "looked at: none") : worded(value), {
        indent: 2,
      });
    for (const other of asset.disagreements.filter((claim) => claim.property === property))
      page.row("", LABEL_WIDTH, styled("medium", `but ${other.connector} says ${worded(other.value)}`), { indent: 2 });
  }
  for (const [property, gap] of Object.entries(asset.gaps))
    page.row(property, LABEL_WIDTH, styled("medium", `unknown (${gap.reason}): ${prose(gap.detail)}`), { indent: 2 });
  page.write(styled("faint", "Any other property was read by no source: unknown, not absent."), { indent: 2 });
}

/** A value as a person reads it. */
function worded(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(worded).join(", ");
  if (value === true) return "yes";
  if (value === false) return "no";
  if (typeof value === "object" && value !== null) {
    const said = value as { readonly id?: unknown; readonly message?: unknown; readonly summary?: unknown };
    return prose([said.id, said.message ?? said.summary].filter(Boolean).join(": ") || JSON.stringify(value));
  }
  return prose(String(value));
}

function writeEvidence(page: TextPage, item: Evidence, full: boolean): void {
  const cell = item.cell === undefined ? "" : ` cell ${item.cell}`;
  const place = `${item.path}${cell}${item.line === undefined ? "" : `:${item.line}`}`;
  const how = [item.connector, item.confidence, ...(item.role === "source" ? [] : [item.role])].join(", ");
  page.write([styled("place", place), styled("faint", `  ${how}`)], { indent: full ? 2 : 4, hanging: full ? 4 : 6 });
  if (!full) return;
  if (item.snippet !== undefined) page.write(prose(item.snippet), { indent: 4 });
  if (item.detail !== undefined) page.write(styled("faint", prose(item.detail)), { indent: 4 });
}

function writeRelationships(
  page: TextPage,
  title: string,
  edges: readonly RelationshipRecord[],
  other: (edge: RelationshipRecord) => AssetRecord | undefined,
): void {
  if (edges.length === 0) return;
  page.heading(title, String(edges.length));
  for (const edge of edges) {
    const asset = other(edge);
    if (asset === undefined) continue;
    const place = edge.evidence[0];
    const at = place === undefined ? "" : `  ${place.path}${place.line === undefined ? "" : `:${place.line}`}`;
    page.row(edge.verb, LABEL_WIDTH, [`${asset.kind} `, styled("strong", asset.name), styled("place", at)], {
      indent: 2,
    });
  }
}

function writeJudgements(page: TextPage, asset: AssetRecord, snapshot: Snapshot): void {
  const findings = snapshot.findings.filter((finding) => finding.assetId === asset.id);
  const undecided = snapshot.undecided.filter((item) => item.assetId === asset.id);
  const judging = snapshot.rules.filter((rule) => kindsOf(rule).includes(asset.kind));
  if (judging.length === 0) return;
  const held = judging.length - new Set([...findings, ...undecided].map((item) => item.rule)).size;
  page.heading("What the rules say", `${judging.length} judge it, ${held} found nothing or did not apply`);
  for (const { severity, rule, message, fingerprint, evidence, ignored } of findings) {
    page.write([styled(severity, `${page.marks[severity]} ${severity}`), `  ${prose(message)}`], {
      indent: 2,
      hanging: 4,
    });
    page.write(styled("faint", `${rule}  fingerprint ${fingerprint}`), { indent: 4 });
    if (ignored !== null)
      page.write(`ignored by ${ignored.source}: ${prose(ignored.reason)}`, { indent: 4, hanging: 6 });
    for (const item of evidence) writeEvidence(page, item, false);
  }
  for (const { rule, reasons } of undecided) {
    page.write([styled("medium", "? unknown"), `  ${rule}`], { indent: 2, hanging: 4 });
    for (const reason of reasons) page.write(styled("faint", prose(reason)), { indent: 4, hanging: 6 });
  }
}
