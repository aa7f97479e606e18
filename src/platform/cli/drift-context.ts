import type { DriftContext } from "../../domain/drift-class.ts";
import type { Config } from "../config/config.ts";
import type { Arguments } from "./arguments.ts";
import { instantOf } from "./time.ts";

/** What was said beforehand of changes, as of `--time` or now. */
export const driftContext = (
  { intended, demands, approved, windows }: Config,
  args: Arguments,
  owners: DriftContext["owners"] = undefined,
): DriftContext => ({
  now: instantOf(args.value("time"), undefined) ?? new Date().toISOString(),
  intended,
  demands,
  approved,
  windows,
  ...(owners !== undefined && { owners }),
});
