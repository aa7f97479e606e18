import type { EdgeChange, PropertyChange } from "../../analysis/drift/compare.ts";
import { counted, placeOf, shortened } from "../../catalog/reports/shared/words.ts";
import type { Drift } from "../../domain/drift.ts";
import type { Finding } from "../../domain/finding.ts";
import type { AssetRecord } from "../../domain/snapshot.ts";
import { type PageLook, prose, styled, TextPage } from "../../domain/text-page.ts";
import { cameAndWent, type DiffResult } from "./diff-result.ts";
import { CLASS_TITLES, whoAndWhy } from "./drift-words.ts";

/** Rows of a section on the first screen. */
const SHOWN = 20;

/** A comparison as a person reads it: what changed by class, what is newly wrong, what came and went, and what nobody looked at. */
export function diffPage(result: DiffResult, look: PageLook, verbose: boolean): string {
  const page = new TextPage(look);
  const most = verbose ? Number.POSITIVE_INFINITY : SHOWN;
  const section = <T>(title: string, rows: readonly T[], write: (row: T) => void): void => {
    if (rows.length === 0) return;
    page.heading(title, String(rows.length));
    for (const row of rows.slice(0, most)) write(row);
    if (rows.length > most)
      page.write(styled("faint", `+ ${counted(rows.length - most, "more", "more")} (--verbose shows them)`), {
        indent: 2,
      });
  };
  for (const [name, title] of CLASS_TITLES) {
    const rows = result.drifts.filter((drift) => drift.class === name);
    section(title, rows, (drift) => writeDrift(page, drift, result.texts[drift.fingerprint] ?? []));
  }
  section("New findings", result.newFindings, (finding) => writeFinding(page, finding));
  section("Findings that are gone", result.goneFindings, (finding) => writeFinding(page, finding));
  const { newAssets, goneAssets } = cameAndWent(result);
  section("New assets", newAssets, (asset) => writeAsset(page, "+", asset));
  section("Assets that are gone", goneAssets, (asset) => writeAsset(page, "-", asset));
  if (verbose) {
    const line = (text: string): void => page.write(text, { indent: 2, hanging: 4 });
    section("Properties that differ", result.changes, (change) => line(changeWords(change)));
    section("New connections", result.newEdges, (edge) => line(edgeWords(edge)));
    section("Connections that are gone", result.goneEdges, (edge) => line(edgeWords(edge)));
  }
  writeNotAssessed(page, result, most);
  return page.toString() || "Nothing changed.\n";
}

function writeDrift(page: TextPage, drift: Drift, text: readonly string[]): void {
  const [place] = drift.evidence;
  const at = place === undefined ? "" : styled("place", `  ${placeOf(place)}`);
  const mark = `${page.marks[drift.severity]} ${drift.severity.padEnd(8)} `;
  page.write([styled(drift.severity, mark), prose(drift.says), at], { indent: 2, hanging: 6 });
  page.write([styled("faint", whoAndWhy(drift))], { indent: 6, hanging: 6 });
  for (const line of text) page.write(styled("faint", line), { indent: 6, hanging: 8 });
}

function writeNotAssessed(page: TextPage, { notAssessed, unknownChanges }: DiffResult, most: number): void {
  const { findings, assets } = notAssessed;
  const values = unknownChanges.filter(({ subject }) => subject !== null);
  if (findings.length + assets.length + values.length === 0) return;
  page.heading("Not assessed", "one of the scans could not see it, so neither changed nor unchanged");
  for (const finding of findings.slice(0, most)) writeFinding(page, finding);
  for (const asset of assets.slice(0, most)) writeAsset(page, "?", asset);
  for (const { asset, subject, reason } of values.slice(0, most))
    page.write(`? ${asset.kind} ${shortened(asset.name, 60)}: ${subject}, ${reason}`, { indent: 2, hanging: 4 });
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
const changeWords = ({ asset, property, before, after }: PropertyChange): string =>
  `${asset.kind} ${shortened(asset.name, 60)}: ${property} was ${valueWords(before)}, is ${valueWords(after)}`;

/** "agent desk uses model gpt-4o". */
const edgeWords = ({ from, verb, to }: EdgeChange): string =>
  `${from.kind} ${shortened(from.name, 60)} ${verb} ${to.kind} ${shortened(to.name, 60)}`;

function valueWords(value: unknown): string {
  if (value === undefined) return "unknown";
  if (value === null) return "not set";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return shortened(text === "" ? "empty" : text, 100);
}
