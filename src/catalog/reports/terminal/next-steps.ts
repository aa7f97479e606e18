import type { AssetKind } from "../../../domain/asset.ts";
import type { ReportOptions } from "../../../domain/report.ts";
import type { AssetRecord, Snapshot } from "../../../domain/snapshot.ts";
import { styled, type TextPage } from "../../../domain/text-page.ts";
import { sortFindings } from "../shared/sorted-findings.ts";

const TELLING: readonly AssetKind[] = ["agent", "mcp-server", "model", "skill", "ai-service", "package"];

/** Safe to paste into any shell: as it stands, or between double quotes. */
const PLAIN = /^[A-Za-z0-9_.:/@-]{1,60}$/;
const PLAIN_IN_QUOTES = /^[A-Za-z0-9_.:/@ -]{1,60}$/;

function argumentOf(asset: AssetRecord): string {
  const name = `${asset.kind}:${asset.name}`;
  if (PLAIN.test(name)) return name;
  return PLAIN_IN_QUOTES.test(name) ? `"${name}"` : asset.id;
}

/** Writes the commands that lead on from here. */
export function writeNextSteps(page: TextPage, snapshot: Snapshot, options: ReportOptions): void {
  const worst = sortFindings(snapshot, options).counting[0];
  const telling =
    snapshot.assets.find((asset) => asset.id === worst?.assetId) ??
    TELLING.map((kind) => snapshot.assets.find((asset) => asset.kind === kind)).find((asset) => asset !== undefined);
  const steps: [string, string][] = [];
  if (worst !== undefined) steps.push([`stance explain ${worst.rule}`, "why it matters and how to fix it"]);
  if (telling !== undefined) steps.push([`stance why ${argumentOf(telling)} [PATH]`, "where that comes from"]);
  if (!options.verbose && snapshot.assets.length > 0) steps.push(["stance scan --verbose [PATH]", "everything"]);
  steps.push(["stance scan --output DIR [PATH]", "all report formats as files"]);
  page.heading("Next");
  const width = Math.max(...steps.map(([command]) => command.length)) + 2;
  for (const [command, purpose] of steps) {
    if (width + 30 < page.width) page.row(styled("command", command), width, styled("faint", purpose), { indent: 2 });
    else page.write(styled("command", command), { indent: 2, hanging: 4 });
  }
}
