import { departuresIn } from "../../analysis/drift/classify.ts";
import { demandsNothing } from "../../domain/demand.ts";
import { stateOf } from "../../domain/scan-state.ts";
import type { Snapshot } from "../../domain/snapshot.ts";
import { DRIFT_KNOWLEDGE } from "../drift/knowledge.ts";
import { codeOwners } from "../scan/code-owners.ts";
import type { Arguments } from "./arguments.ts";
import { driftContext } from "./drift-context.ts";
import type { ScanSetup } from "./scan-setup.ts";

/** What is not as the configuration intends; undefined where it intends nothing. */
export function intendedOf(snapshot: Snapshot, { config, options }: ScanSetup, args: Arguments): Snapshot["intended"] {
  if (demandsNothing(config.demands) && Object.keys(config.intended).length === 0) return undefined;
  const context = driftContext(config, args, { before: undefined, after: codeOwners(options.root) });
  const { drifts: departures, notAssessed } = departuresIn(stateOf(snapshot), DRIFT_KNOWLEDGE, context);
  return { departures, notAssessed, kinds: DRIFT_KNOWLEDGE.kinds.filter(({ hold }) => hold !== undefined) };
}
