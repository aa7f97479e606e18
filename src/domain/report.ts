import type { ReportId } from "./ids.generated.ts";
import type { Snapshot } from "./snapshot.ts";

/** Choices a report may honour; every one has a default that gives the same bytes for the same snapshot. */
export interface ReportOptions {
  /** Columns of the terminal; text reports wrap to it. */
  readonly width: number;
  readonly colour: boolean;
  readonly unicode: boolean;
  /** Show everything, not just the first screen. */
  readonly verbose: boolean;
  /** Findings in tests, examples and documentation stand among the others instead of apart. */
  readonly includeTests?: boolean;
}

/** What costs work of its own, and is only made where a report tells it. */
export type ReportPart = "code-frames" | "attack-paths";

/** A way to show a snapshot. Pure and byte-stable. */
export interface Report {
  readonly id: ReportId;
  readonly title: string;
  /** What it is for, in a few words: the reference page's column. */
  readonly purpose: string;
  readonly mediaType: string;
  /** File name used when a report is written to a folder. */
  readonly fileName: string;
  /** What it tells beside assets and findings. */
  readonly tells?: readonly ReportPart[];
  render(snapshot: Snapshot, options: ReportOptions): string;
}

/** Declares a report. */
export const defineReport = (report: Report): Report => report;
