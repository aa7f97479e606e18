import type { IgnoreEntry } from "../../analysis/posture/ignore.ts";
import { type Demands, NO_DEMANDS } from "../../domain/demand.ts";
import type { ApprovedChange, Intended, MaintenanceWindow } from "../../domain/drift-class.ts";
import type { Severity } from "../../domain/severity.ts";

/** Severity from which findings fail the command; `none` never fails it. */
export type FailOn = Severity | "none";

/** What a `stance.yaml` says; what it leaves out is undefined or empty. */
export interface Config {
  /** Absolute path of the file, null when there is none. */
  readonly file: string | null;
  readonly failOn: FailOn | undefined;
  readonly includeTests: boolean | undefined;
  /** False = no lines of code beside the evidence are kept. */
  readonly codeFrames: boolean | undefined;
  /** Patterns in gitignore syntax, relative to the file's folder. */
  readonly exclude: readonly string[];
  readonly skipRules: readonly string[];
  readonly severities: ReadonlyMap<string, Severity>;
  /** Report ids. Never file names: a scanned repository must not choose where files are written. */
  readonly formats: readonly string[];
  readonly ignores: readonly IgnoreEntry[];
  /** Documents of other tools, relative to the file's folder and inside it. */
  readonly imports: readonly string[];
  /** What is allowed to be there. */
  readonly intended: Intended;
  /** What must be so. */
  readonly demands: Demands;
  /** Changes that are to come, and times for them. */
  readonly approved: readonly ApprovedChange[];
  readonly windows: readonly MaintenanceWindow[];
}

/** The configuration of someone who wrote none. */
export const NO_CONFIG: Config = {
  file: null,
  failOn: undefined,
  includeTests: undefined,
  codeFrames: undefined,
  exclude: [],
  skipRules: [],
  severities: new Map(),
  formats: [],
  ignores: [],
  imports: [],
  intended: {},
  demands: NO_DEMANDS,
  approved: [],
  windows: [],
};
