import { attackSteps } from "../../catalog/attack-steps.generated.ts";
import { familiesOf, type PathFamily } from "../../catalog/reports/shared/path-families.ts";
import { restOf } from "../../catalog/reports/shared/told-paths.ts";
import { placeOf } from "../../catalog/reports/shared/words.ts";
import type { AttackAnalysis, AttackHop, AttackPath, ChokePoint } from "../../domain/attack-path.ts";
import type { Evidence } from "../../domain/evidence.ts";
import { attackersOf, worthOf } from "../../domain/path-words.ts";
import { type PageLook, prose, styled, TextPage } from "../../domain/text-page.ts";

const FIRST = 5;

interface Setting {
  /** Name of what was scanned. */
  readonly target: string;
  /** Only some of the paths were asked for. */
  readonly isChosen: boolean;
  readonly isWhole: boolean;
  readonly look: PageLook;
}

/** The attack paths as a page: what they lead to, each as its hops, and the fixes that cut most of them. */
export function pathsPage(analysis: AttackAnalysis, { target, isChosen, isWhole, look }: Setting): string {
  const page = new TextPage(look);
  const { all, certain, uncertain, undecided } = analysis.targets;
  page.write([
    styled("strong", target),
    `  ${certain} of ${all} targets can be reached; ${uncertain} more perhaps, by paths that rest on what nobody knows`,
  ]);
  if (undecided > 0)
    page.write(
      styled(
        "faint",
        undecided === 1
          ? "Of 1 asset nobody knows whether more can be gained through it: it was not read whole."
          : `Of ${undecided} assets nobody knows whether more can be gained through them: they were not read whole.`,
      ),
      { indent: 2 },
    );
  const families = familiesOf(analysis.paths);
  if (families.length === 0) writeNone(page, isChosen);
  section(page, "Paths", "each hop is shown by the code", families.filter(isCertain), isWhole);
  section(
    page,
    "Perhaps",
    "some hop rests on what nobody knows",
    families.filter((family) => !isCertain(family)),
    isWhole,
  );
  if (!isChosen) writeFixes(page, analysis);
  if (analysis.bounded)
    page.write(styled("faint", "Not every way to each target is shown; the counts of targets are whole."));
  return page.toString();
}

function writeNone(page: TextPage, isChosen: boolean): void {
  page.write(isChosen ? "No such path was found." : "No path was found.");
  page.write(
    styled("faint", `That is no all-clear: ${attackSteps.length} known steps were tried on what the scan could read.`),
    { indent: 2 },
  );
}

const isCertain = ([first]: PathFamily): boolean => first.certain;

function section(
  page: TextPage,
  title: string,
  remark: string,
  families: readonly PathFamily[],
  isWhole: boolean,
): void {
  if (families.length === 0) return;
  page.heading(title, remark);
  const shown = isWhole ? families : families.slice(0, FIRST);
  for (const family of shown) writeFamily(page, family);
  const left = families.length - shown.length;
  if (left > 0) page.write(styled("faint", `${left} more kinds of path: --verbose`), { indent: 2 });
}

function writeFamily(page: TextPage, family: PathFamily): void {
  writePath(page, family[0]);
  const rest = restOf(family);
  if (rest !== "") page.write(styled("faint", rest), { indent: 4 });
}

/** A path with its hops. */
export function writePath(page: TextPage, path: AttackPath): void {
  page.gap();
  page.write(
    [
      styled(path.severity, path.severity),
      `  ${attackersOf(path)} ${path.targetTitle}: `,
      styled("strong", path.assetName),
      styled("faint", `  effort ${path.effort}`),
    ],
    { indent: 2, hanging: 4 },
  );
  writeNames(page, path);
  for (const [place, hop] of path.hops.entries()) writeHop(page, place + 1, hop);
}

function writeNames(page: TextPage, { scenarios = [] }: AttackPath): void {
  const known = scenarios.filter(({ certain }) => certain);
  for (const { title, id } of known.slice(0, 1)) {
    const more = known.length > 1 ? `, and ${known.length - 1} more` : "";
    page.write([prose(title), styled("faint", `  ${id}${more}`)], { indent: 4, hanging: 6 });
  }
}

function writeHop(page: TextPage, number: number, hop: AttackHop): void {
  page.write([`${number}. ${prose(hop.sentence)}`, placed(hop)], { indent: 4, hanging: 7 });
  for (const reason of hop.unknown.slice(0, 1))
    page.write(styled("medium", `not known: ${prose(reason)}`), { indent: 7, hanging: 9 });
}

function writeFixes(page: TextPage, { chokePoints, targets }: AttackAnalysis): void {
  if (chokePoints.length === 0) return;
  const sought = targets.certain > 0 ? targets.certain : targets.uncertain;
  const cut = chokePoints.reduce((sum, { cuts }) => sum + cuts, 0);
  const what = targets.certain > 0 ? "reached for certain" : "perhaps reached";
  page.heading("Fix first", `together they take away ${cut} of ${sought} targets ${what}`);
  for (const point of chokePoints) writeFix(page, point);
}

function writeFix(page: TextPage, point: ChokePoint): void {
  const { fix, cutBy } = point;
  page.write([prose(fix), placed(point), styled("faint", `  ${worthOf(point)}  ${cutBy.join(", ")}`)], {
    indent: 2,
    hanging: 4,
  });
}

const placed = ({ evidence: [place] }: { readonly evidence: readonly Evidence[] }) =>
  styled("place", place === undefined ? "" : `  ${placeOf(place)}`);
