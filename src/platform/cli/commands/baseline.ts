import { resolve } from "node:path";
import type { Arguments } from "../arguments.ts";
import { BASELINE_FILE, baselineText } from "../baseline-file.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { writeReportFile } from "../outputs.ts";
import { personsFolder } from "../paths.ts";
import { runWatched } from "../run-watched.ts";
import { ignoresOf, setUpScan } from "../scan-setup.ts";
import type { Shell } from "../shell.ts";

/** `stance baseline`: scans and writes down the findings that are there, so that later scans count only new ones. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const setup = setUpScan(args, args.operands[0]);
  const { snapshot, interrupted } = await runWatched(setup.options, shell, args.has("quiet"));
  if (interrupted) return EXIT.interrupted;
  const failed = snapshot.runs.filter((run) => run.status === "failed");
  const open = ignoresOf(snapshot.findings, setup, args).findings.filter((finding) => finding.ignored === null);
  const file = resolve(personsFolder(), args.value("output") ?? BASELINE_FILE);
  writeReportFile(file, baselineText(open, snapshot));
  shell.remark(
    `wrote ${open.length} findings to ${file}; count only new ones with: stance scan --baseline ${args.value("output") ?? BASELINE_FILE}\n`,
  );
  for (const { connector } of failed) shell.remark(`${connector} failed: the baseline lacks what it would have seen\n`);
  return failed.length > 0 ? EXIT.incomplete : EXIT.clean;
}
