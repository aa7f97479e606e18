import { comparePaths } from "../../../analysis/attack/compare-paths.ts";
import type { AttackAnalysis, AttackPath } from "../../../domain/attack-path.ts";
import { ENTRIES, type Entry } from "../../../domain/attack-step.ts";
import { isAtLeast } from "../../../domain/severity.ts";
import { COMPARED } from "../../scan/paths-of.ts";
import type { Arguments } from "../arguments.ts";
import { pathChangesCode, renderPathChanges } from "../diff-paths.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { failOnOf } from "../fail-on.ts";
import { oneOf } from "../one-of.ts";
import { PATH_FORMAT_NAMES, type PathFormatName } from "../path-format-names.ts";
import { renderPaths } from "../path-formats/render-paths.ts";
import { pathsPage } from "../paths-page.ts";
import { runWatched } from "../run-watched.ts";
import { setUpScan } from "../scan-setup.ts";
import type { Shell } from "../shell.ts";
import { readProposal } from "../what-if.ts";

/** `stance paths`: scans, then shows how attackers get to what matters and which fixes cut most of it. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const format = (oneOf(args, "format", PATH_FORMAT_NAMES) ?? "terminal") as PathFormatName;
  const from = oneOf(args, "from", Object.keys(ENTRIES)) as Entry | undefined;
  const failOn = failOnOf(args) ?? "none";
  const setup = setUpScan(args, args.operands[0]);
  const scan = await runWatched(setup.options, shell, args.has("quiet"));
  const roles = args.has("include-tests") ? { roles: null } : {};
  const proposal = args.value("what-if");
  if (proposal !== undefined) return whatIf(proposal);
  const analysis = scan.attackPaths(roles);
  const shown = { ...analysis, paths: chosen(analysis.paths, from, args.value("to")) };
  shell.write(format === "terminal" ? pageOf(shown) : renderPaths(format, shown, scan.snapshot));
  if (scan.interrupted) return EXIT.interrupted;
  const isBad = ({ certain, severity }: AttackPath): boolean =>
    certain && failOn !== "none" && isAtLeast(severity, failOn);
  if (shown.paths.some(isBad)) return EXIT.findings;
  return scan.snapshot.runs.some(({ status }) => status === "failed") ? EXIT.incomplete : EXIT.clean;

  async function whatIf(file: string): Promise<ExitCode> {
    const known = scan.attackPaths({ ...COMPARED, ...roles });
    const would = scan.attackPaths({ ...COMPARED, ...roles }, await readProposal(file, scan.snapshot.assets));
    const changes = comparePaths(known, would);
    shell.write(renderPathChanges(changes, format, scan.snapshot.target.name, shell));
    return scan.interrupted ? EXIT.interrupted : pathChangesCode(changes, failOn);
  }

  function pageOf(analysed: AttackAnalysis): string {
    return pathsPage(analysed, {
      target: scan.snapshot.target.name,
      isChosen: from !== undefined || args.has("to"),
      isWhole: args.has("verbose"),
      look: shell.look,
    });
  }
}

/** By where they begin, and by the name or id of what they reach. */
function chosen(paths: readonly AttackPath[], from: Entry | undefined, to: string | undefined): readonly AttackPath[] {
  return paths.filter(
    (path) =>
      (from === undefined || path.entries.includes(from)) &&
      (to === undefined || [path.target, path.assetName, path.assetId].includes(to)),
  );
}
