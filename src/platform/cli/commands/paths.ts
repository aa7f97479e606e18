import type { AttackAnalysis, AttackPath } from "../../../domain/attack-path.ts";
import { ENTRIES, type Entry } from "../../../domain/attack-step.ts";
import { ConfigError } from "../../../domain/errors.ts";
import { isAtLeast } from "../../../domain/severity.ts";
import { didYouMean } from "../../config/closest.ts";
import type { Arguments } from "../arguments.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { failOnOf } from "../fail-on.ts";
import { pathsPage } from "../paths-page.ts";
import { runWatched } from "../run-watched.ts";
import { setUpScan } from "../scan-setup.ts";
import type { Shell } from "../shell.ts";

const FORMATS = ["terminal", "json"];

/** `stance paths`: scans, then shows how attackers get to what matters and which fixes cut most of it. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const format = oneOf(args, "format", FORMATS) ?? "terminal";
  const from = oneOf(args, "from", Object.keys(ENTRIES)) as Entry | undefined;
  const failOn = failOnOf(args) ?? "none";
  const setup = setUpScan(args, args.operands[0]);
  const scan = await runWatched(setup.options, shell, args.has("quiet"));
  const analysis = scan.attackPaths(args.has("include-tests") ? { roles: null } : {});
  const shown = { ...analysis, paths: chosen(analysis.paths, from, args.value("to")) };
  shell.write(format === "json" ? `${JSON.stringify(documentOf(shown), null, 2)}\n` : pageOf(shown));
  if (scan.interrupted) return EXIT.interrupted;
  const isBad = ({ certain, severity }: AttackPath): boolean =>
    certain && failOn !== "none" && isAtLeast(severity, failOn);
  if (shown.paths.some(isBad)) return EXIT.findings;
  return scan.snapshot.runs.some(({ status }) => status === "failed") ? EXIT.incomplete : EXIT.clean;

  function pageOf(analysed: AttackAnalysis): string {
    return pathsPage(analysed, {
      target: scan.snapshot.target.name,
      isChosen: from !== undefined || args.has("to"),
      isWhole: args.has("verbose"),
      look: shell.look,
    });
  }
}

function oneOf(args: Arguments, option: string, among: readonly string[]): string | undefined {
  const value = args.value(option);
  if (value === undefined || among.includes(value)) return value;
  throw new ConfigError(
    `--${option} cannot be "${value}"`,
    didYouMean(value, among) ?? `It can be ${among.join(", ")}.`,
  );
}

/** By where they begin, and by the name or id of what they reach. */
function chosen(paths: readonly AttackPath[], from: Entry | undefined, to: string | undefined): readonly AttackPath[] {
  return paths.filter(
    (path) =>
      (from === undefined || path.entries.includes(from)) &&
      (to === undefined || [path.target, path.assetName, path.assetId].includes(to)),
  );
}

const documentOf = ({ paths, chokePoints, targets, bounded }: AttackAnalysis) => ({
  schemaVersion: "1.0",
  targets,
  bounded,
  chokePoints,
  paths,
});
