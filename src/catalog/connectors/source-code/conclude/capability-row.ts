import type { Capability } from "../../../../domain/asset.ts";

/** Qualified names of calls with what running one does. */
export interface CapabilityRow {
  readonly path: RegExp;
  readonly gives: readonly Capability[];
}
