import { type Comparison, compareStates } from "../../../analysis/drift/compare.ts";
import { ConfigError } from "../../../domain/errors.ts";
import { type ScanState, stateOf } from "../../../domain/scan-state.ts";
import { isAtLeast } from "../../../domain/severity.ts";
import { didYouMean } from "../../config/closest.ts";
import type { FailOn } from "../../config/config.ts";
import type { Arguments } from "../arguments.ts";
import { diffMarkdown } from "../diff-markdown.ts";
import { diffPage } from "../diff-page.ts";
import { diffPaths, pathChangesCode, renderPathChanges } from "../diff-paths.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { failOnOf } from "../fail-on.ts";
import { isReportFile, readState } from "../read-state.ts";
import { runWatched } from "../run-watched.ts";
import { ignoresOf, setUpScan } from "../scan-setup.ts";
import type { Shell } from "../shell.ts";

const FORMATS = ["terminal", "markdown", "json"];

/** `stance diff BEFORE AFTER`: what changed between two scans; each operand is a JSON report or a folder to scan now. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const format = args.value("format") ?? "terminal";
  if (!FORMATS.includes(format))
    throw new ConfigError(
      `--format cannot be "${format}"`,
      didYouMean(format, FORMATS) ?? `It can be ${FORMATS.join(", ")}.`,
    );
  const failOn = failOnOf(args) ?? "high";
  const [before = "", after = "."] = args.operands;
  const then = await stateAt(before, args, shell);
  const now = await stateAt(after, args, shell);
  if (args.has("paths")) {
    const changes = diffPaths(then, now, args.has("include-tests") ? null : ["source"]);
    shell.write(renderPathChanges(changes, format, now.target.name, shell));
    return pathChangesCode(changes, failOn);
  }
  const comparison = compareStates(then, now);
  shell.write(rendered(comparison, format, args, shell));
  return codeOf(comparison, now, failOn, args.has("include-tests"));
}

async function stateAt(operand: string, args: Arguments, shell: Shell): Promise<ScanState> {
  if (isReportFile(operand)) return readState(operand);
  const setup = setUpScan(args, operand);
  const { snapshot } = await runWatched(setup.options, shell, args.has("quiet"));
  return stateOf({ ...snapshot, findings: ignoresOf(snapshot.findings, setup, args).findings });
}

function rendered(comparison: Comparison, format: string, args: Arguments, shell: Shell): string {
  if (format === "json") return `${JSON.stringify(comparison, null, 2)}\n`;
  return format === "markdown" ? diffMarkdown(comparison) : diffPage(comparison, shell.look, args.has("verbose"));
}

/** New findings at or above the threshold fail; a later scan that lost a source is incomplete. */
function codeOf({ newFindings }: Comparison, now: ScanState, failOn: FailOn, includeTests: boolean): ExitCode {
  const reaching = newFindings.filter(
    ({ ignored, role, severity }) =>
      ignored === null && (includeTests || role === "source") && failOn !== "none" && isAtLeast(severity, failOn),
  );
  if (reaching.length > 0) return EXIT.findings;
  return now.runs.some((run) => run.status === "failed") ? EXIT.incomplete : EXIT.clean;
}
