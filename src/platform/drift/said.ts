import type { BaselineScope } from "../../domain/baseline.ts";
import { ConfigError } from "../../domain/errors.ts";
import type { ApprovedState } from "../audit/approved-state.ts";
import { type DriftSettings, NO_DRIFT_SETTINGS, readDrift, readIntended } from "../config/read-drift.ts";
import { YamlShape } from "../config/yaml-shape.ts";
import { StoreError } from "../store/contract/errors.ts";

const NAME = "intended";

/** Reads what is said of a baseline. Throws a ConfigError that names the line. */
function parsed(text: string): DriftSettings {
  const shape = new YamlShape(text, NAME);
  if (shape.root === null) return NO_DRIFT_SETTINGS;
  let settings = NO_DRIFT_SETTINGS;
  shape.mapping(shape.root, "what is intended", {
    intended: (node) => {
      settings = { ...settings, ...readIntended(shape, node, NAME) };
    },
    drift: (node) => {
      settings = { ...settings, ...readDrift(shape, node, NAME) };
    },
  });
  shape.finish();
  return settings;
}

/**
 * What is intended for an approved state, and which changes are to come: by its signed text alone, so that no change says it of itself. Words that
 * another version of the program wrote and this one cannot read are a fault, not nothing.
 */
export const saidOf = ({ estate }: ApprovedState): DriftSettings =>
  estate?.said === undefined ? NO_DRIFT_SETTINGS : parsed(estate.said);

/** Words that can be said of a scope; undefined = none. Throws a StoreError (invalid) with the line that is wrong. */
export function sayable(text: string, { kind }: BaselineScope): string | undefined {
  let settings: DriftSettings;
  try {
    settings = parsed(text);
  } catch (error) {
    if (error instanceof ConfigError) throw new StoreError("invalid", error.message);
    throw error;
  }
  if (kind === "asset" && settings.demands.dataClasses.length > 0)
    throw new StoreError(
      "invalid",
      "which data an asset reaches is not seen from it alone: say dataClasses of its project",
    );
  return text.trim() === "" ? undefined : text;
}
