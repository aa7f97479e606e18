import type { Place } from "../shared/observation-builder.ts";

/** A setting that names a model. */
export interface ModelSetting extends Place {
  readonly id: string;
  /** OpenTelemetry provider name; null where the id is one that many offer. */
  readonly provider: string | null;
  /** Whether it stands in a list of what can be chosen. */
  readonly isOffered?: boolean;
}

/** An entry of a list of assistants: what it is called and what it runs on. */
export interface ListedAgent extends Place {
  readonly name: string;
  readonly model: ModelSetting;
}

/** What one file of settings says of models. */
export interface ModelSettingsFacts {
  readonly models: readonly ModelSetting[];
  readonly agents: readonly ListedAgent[];
}
