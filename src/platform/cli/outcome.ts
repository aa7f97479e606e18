import type { Finding } from "../../domain/finding.ts";
import { isAtLeast } from "../../domain/severity.ts";
import type { Snapshot } from "../../domain/snapshot.ts";
import type { FailOn } from "../config/config.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";

export interface OutcomeOptions {
  readonly failOn: FailOn;
  readonly includeTests: boolean;
  readonly interrupted: boolean;
}

/** What a run comes to. */
export interface Outcome {
  readonly code: ExitCode;
  readonly failOn: FailOn;
  /** Findings that reach the threshold. */
  readonly reaching: number;
  /** What must not stay by the intended configuration. */
  readonly blocking: number;
  /** Findings in tests, examples and documentation that were not counted. */
  readonly apart: number;
  readonly ignored: number;
  readonly failedSources: readonly string[];
}

/** Sums a run up into its exit code. */
export function judgeRun(snapshot: Snapshot, options: OutcomeOptions): Outcome {
  const { failOn, includeTests, interrupted } = options;
  const open = snapshot.findings.filter((finding) => finding.ignored === null);
  const counts = ({ role }: Pick<Finding, "role">): boolean => includeTests || role === "source";
  const reaching =
    failOn === "none" ? 0 : open.filter((finding) => counts(finding) && isAtLeast(finding.severity, failOn)).length;
  const departures = snapshot.intended?.departures ?? [];
  const blocking =
    failOn === "none" ? 0 : departures.filter((drift) => drift.class === "blocking" && counts(drift)).length;
  const failedSources = snapshot.runs.filter((run) => run.status === "failed").map((run): string => run.connector);
  const complete = failedSources.length === 0 ? EXIT.clean : EXIT.incomplete;
  return {
    code: interrupted ? EXIT.interrupted : reaching + blocking > 0 ? EXIT.findings : complete,
    failOn,
    reaching,
    blocking,
    apart: open.filter((finding) => !counts(finding)).length,
    ignored: snapshot.findings.length - open.length,
    failedSources,
  };
}
