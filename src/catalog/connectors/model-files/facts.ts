import type { TemplateProblem } from "./formats/template.ts";
import type { ModelProperties, ModelSignal, Skipped } from "./reading.ts";

/** What one model file is and holds. */
export interface ModelFact {
  readonly kind: "model";
  /** By content; null when only a pointer to the content is here. */
  readonly format: string | null;
  readonly bytes: number | null;
  readonly properties: ModelProperties;
  readonly signals: readonly ModelSignal[];
  readonly skipped: readonly Skipped[];
}

/** What a small text file of a hub repository says of the weights beside it. */
export interface CompanionFact {
  readonly kind: "companion";
  readonly architecture?: string;
  readonly quantization?: string;
  /** Python files and classes that loaders are told to run. */
  readonly customCode: readonly string[];
  /** `organisation/name` of the model that an adapter changes. */
  readonly baseModel?: string;
  readonly templateProblems: readonly TemplateProblem[];
  /** Files that a sharded model consists of. */
  readonly shards?: readonly string[];
}

export type ModelFileFact = ModelFact | CompanionFact;
