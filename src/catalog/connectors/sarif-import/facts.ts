import type { Severity } from "../../../domain/severity.ts";

/** One result, with its place as the document writes it. */
export interface ResultFact {
  readonly rule: string;
  readonly message: string;
  readonly severity: Severity;
  /** What the tool itself tells it again by; null = nothing that survives an edit. */
  readonly fingerprint: string | null;
  readonly address: string | null;
  readonly line: number | null;
  readonly endLine: number | null;
  readonly column: number | null;
}

/** One run of one tool. */
export interface RunFact {
  readonly tool: string;
  readonly version: string | null;
  readonly results: readonly ResultFact[];
  readonly suppressed: number;
  /** Why the run may have missed something; null = it says that it came to its end. */
  readonly incomplete: string | null;
}
