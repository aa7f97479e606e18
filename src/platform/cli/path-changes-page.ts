import type { PathComparison } from "../../analysis/attack/compare-paths.ts";
import type { AttackPath } from "../../domain/attack-path.ts";
import { type PageLook, prose, styled, TextPage } from "../../domain/text-page.ts";
import { writePath } from "./paths-page.ts";

/** What changed of what attackers gain, as a page: what is opened in full, what is closed by name. */
export function pathChangesPage(changes: PathComparison, target: string, look: PageLook): string {
  const page = new TextPage(look);
  const { before, after, opened, surer, closed, lessSure } = changes;
  page.write([
    styled("strong", target),
    `  ${after.certain} targets can be reached instead of ${before.certain}; ${after.uncertain} more perhaps instead of ${before.uncertain}`,
  ]);
  inFull(page, "Opened", "could not be reached before", opened);
  inFull(page, "Certain now", "perhaps before", surer);
  byName(page, "Closed", "cannot be reached any more", closed);
  byName(page, "Only perhaps now", "certain before", lessSure);
  if (opened.length + surer.length + closed.length + lessSure.length === 0)
    page.write("No path is opened and none is closed.");
  if (changes.bounded) page.write(styled("faint", "Not every target was compared: there are too many."));
  return page.toString();
}

function inFull(page: TextPage, title: string, remark: string, paths: readonly AttackPath[]): void {
  if (paths.length === 0) return;
  page.heading(title, remark);
  for (const path of paths) writePath(page, path);
}

function byName(page: TextPage, title: string, remark: string, paths: readonly AttackPath[]): void {
  if (paths.length === 0) return;
  page.heading(title, remark);
  for (const { severity, targetTitle, assetName } of paths)
    page.write([styled(severity, severity), `  ${targetTitle}: `, styled("strong", prose(assetName))], { indent: 2 });
}
