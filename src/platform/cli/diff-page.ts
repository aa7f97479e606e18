import type { Comparison, EdgeChange, PropertyChange } from "../../analysis/drift/compare.ts";
import { counted, placeOf, shortened } from "../../catalog/reports/shared/words.ts";
import type { Finding } from "../../domain/finding.ts";
import type { AssetRecord } from "../../domain/snapshot.ts";
import { type PageLook, prose, styled, TextPage } from "../../domain/text-page.ts";

/** Rows of a section on the first screen. */
const SHOWN = 20;

/** A comparison as a person reads it: what is newly wrong first, then what changed, and what nobody looked at. */
export function diffPage(comparison: Comparison, look: PageLook, verbose: boolean): string {
  const page = new TextPage(look);
  const most = verbose ? Number.POSITIVE_INFINITY : SHOWN;
  const section = <T>(title: string, rows: readonly T[], write: (row: T) => void): void => {
    if (rows.length === 0) return;
    page.heading(title, String(rows.length));
    for (const row of rows.slice(0, most)) write(row);
    if (rows.length > most)
      page.write(styled("faint", `+ ${counted(rows.length - most, "more")} (--verbose shows them)`), { indent: 2 });
  };
  section("New findings", comparison.newFindings, (finding) => writeFinding(page, finding));
  section("Findings that are gone", comparison.goneFindings, (finding) => writeFinding(page, finding));
  section("New assets", comparison.newAssets, (asset) => writeAsset(page, "+", asset));
  section("Assets that are gone", comparison.goneAssets, (asset) => writeAsset(page, "-", asset));
  section("Changed", comparison.changes, (change) => page.write(changeWords(change), { indent: 2, hanging: 4 }));
  section("New connections", comparison.newEdges, (edge) => page.write(edgeWords(edge), { indent: 2, hanging: 4 }));
  section("Connections that are gone", comparison.goneEdges, (edge) =>
    page.write(edgeWords(edge), { indent: 2, hanging: 4 }),
  );
  const { findings, assets } = comparison.notAssessed;
  if (findings.length + assets.length > 0) {
    page.heading("Not assessed", "there before; the later scan did not look, so neither there nor gone");
    for (const finding of findings.slice(0, most)) writeFinding(page, finding);
    for (const asset of assets.slice(0, most)) writeAsset(page, "?", asset);
  }
  return page.toString() || "Nothing changed.\n";
}

function writeFinding(page: TextPage, finding: Finding): void {
  const [place] = finding.evidence;
  const at = place === undefined ? "" : styled("place", `  ${placeOf(place)}`);
  const mark = `${page.marks[finding.severity]} ${finding.severity.padEnd(8)} `;
  page.write([styled(finding.severity, mark), prose(finding.message), styled("faint", `  ${finding.rule}`), at], {
    indent: 2,
    hanging: 6,
  });
}

function writeAsset(page: TextPage, sign: string, asset: AssetRecord): void {
  const [place] = asset.evidence;
  const at = place === undefined ? "" : styled("place", `  ${placeOf(place)}`);
  page.write([`${sign} ${asset.kind} `, styled("strong", shortened(asset.name, 60)), at], { indent: 2, hanging: 4 });
}

/** "agent desk: maxSteps was 5, is not set". */
export const changeWords = ({ asset, property, before, after }: PropertyChange): string =>
  `${asset.kind} ${shortened(asset.name, 60)}: ${property} was ${valueWords(before)}, is ${valueWords(after)}`;

/** "agent desk uses model gpt-4o". */
export const edgeWords = ({ from, verb, to }: EdgeChange): string =>
  `${from.kind} ${shortened(from.name, 60)} ${verb} ${to.kind} ${shortened(to.name, 60)}`;

function valueWords(value: unknown): string {
  if (value === undefined) return "unknown";
  if (value === null) return "not set";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return shortened(text === "" ? "empty" : text, 100);
}
