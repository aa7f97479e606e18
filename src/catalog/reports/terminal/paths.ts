import type { AttackAnalysis } from "../../../domain/attack-path.ts";
import { breakOf, pathSentence } from "../../../domain/path-words.ts";
import { prose, styled, type TextPage } from "../../../domain/text-page.ts";
import type { PathFamily } from "../shared/path-families.ts";
import { reachOf, toldPaths } from "../shared/told-paths.ts";
import { counted, placeOf } from "../shared/words.ts";

const MOST = { certain: 3, perhaps: 0 } as const;

/** How far attackers get, and the first ways for certain; the paths themselves are a page of their own. */
export function writePaths(page: TextPage, analysis: AttackAnalysis | undefined): void {
  if (analysis === undefined || analysis.paths.length === 0) return;
  page.heading("Attack paths");
  page.write(`${reachOf(analysis)}.`, { indent: 2 });
  const { certain } = toldPaths(analysis, MOST);
  for (const family of certain.families) writeFamily(page, family);
  const left = certain.left > 0 ? `${counted(certain.left, "more kind")} of path, hops` : "Hops";
  page.write(styled("faint", `${left} and fixes: stance paths [PATH]`), { indent: 2 });
}

function writeFamily(page: TextPage, [path]: PathFamily): void {
  page.write([styled(path.severity, path.severity), `  ${pathSentence(path)}`], { indent: 2, hanging: 4 });
  const { fix, evidence } = breakOf(path);
  const at = evidence[0] === undefined ? "" : `  ${placeOf(evidence[0])}`;
  page.write([`Fix: ${prose(fix)}`, styled("place", at)], { indent: 4, hanging: 6 });
}
