import type { Score } from "./match.ts";
import type { CommandUsage } from "./usage.ts";

/** What one tool did on one repository. */
export interface Row {
  readonly subject: string;
  readonly tool: string;
  readonly version: string;
  /** Why it was not run or left nothing to read; the figures are null then. */
  readonly skipped: string | null;
  readonly usage: CommandUsage | null;
  readonly claims: number | null;
  readonly score: Score | null;
}

/** What the figures were taken on. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly node: string;
  readonly date: string;
  readonly network: "none" | "not taken away";
}
