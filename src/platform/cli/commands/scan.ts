import { reports } from "../../../catalog/reports.generated.ts";
import type { ReportPart } from "../../../domain/report.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import type { Arguments } from "../arguments.ts";
import { markKnown, readBaseline } from "../baseline-file.ts";
import type { ExitCode } from "../exit-codes.ts";
import { failOnOf } from "../fail-on.ts";
import { intendedOf } from "../intended-of.ts";
import { judgeRun } from "../outcome.ts";
import { type Output, planOutputs, writeReportFile } from "../outputs.ts";
import { personsFolder } from "../paths.ts";
import { Remarks } from "../remarks.ts";
import { runWatched } from "../run-watched.ts";
import { ignoresOf, type ScanSetup, setUpScan } from "../scan-setup.ts";
import type { Shell } from "../shell.ts";

/** `stance scan`: looks, judges, reports. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const setup = setUpScan(args, args.operands[0]);
  const failOn = failOnOf(args) ?? setup.config.failOn ?? "high";
  const outputs = outputsOf(args, setup);
  const includeTests = args.has("include-tests") || (setup.config.includeTests ?? false);
  const quiet = args.has("quiet");
  const baseline = args.value("baseline");
  if (baseline !== undefined) readBaseline(baseline);

  const watched = await runWatched(
    { ...setup.options, frames: setup.frames && tells(outputs, "code-frames") },
    shell,
    quiet,
  );
  const { findings: judged, notes } = ignoresOf(watched.snapshot.findings, setup, args);
  const findings = baseline === undefined ? judged : markKnown(judged, readBaseline(baseline), baseline);
  const intended = intendedOf(watched.snapshot, setup, args);
  const snapshot: Snapshot = {
    ...{ ...watched.snapshot, findings },
    ...(intended !== undefined && { intended }),
    ...(tells(outputs, "attack-paths") && { attackPaths: watched.attackPaths(includeTests ? { roles: null } : {}) }),
  };

  const remarks = new Remarks(shell, quiet);
  remarks.looked(snapshot, watched.milliseconds, setup.config.file);
  remarks.ignoreNotes(notes, setup);
  writeAll(outputs, snapshot, { verbose: args.has("verbose"), includeTests }, shell, remarks);
  const outcome = judgeRun(snapshot, { failOn, includeTests, interrupted: watched.interrupted });
  remarks.outcome(outcome);
  return outcome.code;
}

const tells = (outputs: readonly Output[], part: ReportPart): boolean =>
  outputs.some(({ report }) => report.tells?.includes(part) === true);

function outputsOf(args: Arguments, setup: ScanSetup): Output[] {
  const asked = args.values("format");
  const formats = asked.length > 0 ? asked : setup.config.formats;
  return planOutputs({ formats, directory: args.value("output") }, reports, personsFolder());
}

/** Width of text reports in files, which have no terminal to fit. */
const FILE_WIDTH = 100;

function writeAll(
  outputs: readonly Output[],
  snapshot: Snapshot,
  wishes: { readonly verbose: boolean; readonly includeTests: boolean },
  shell: Shell,
  remarks: Remarks,
): void {
  for (const { report, file } of outputs) {
    const look = file === null ? shell.look : { width: FILE_WIDTH, colour: false, unicode: true };
    const text = report.render(snapshot, { ...look, ...wishes });
    if (file === null) shell.write(text);
    else {
      writeReportFile(file, text);
      remarks.wrote(file, report.title);
    }
  }
}
