import type { DriftState } from "../../../domain/baseline.ts";
import type { Row } from "../engine/tables.ts";

/** What a row of a change has become, and what its history says of it. */
export interface Moved {
  readonly row: Row<"drift">;
  readonly action: string;
  readonly before: DriftState | null;
  readonly detail: object;
}
