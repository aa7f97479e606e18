/** The day from which a provider no longer answers for a model, with where that is written. Data in catalog/models. */
export interface Retirement {
  /** OpenTelemetry `gen_ai.provider.name`. */
  readonly provider: string;
  /** As the provider knows it, without a prefix for a region. */
  readonly id: string;
  /** ISO date. */
  readonly retires: string;
  readonly replacement: string | null;
  readonly source: string;
}

/** Days before a model retires from which it retires soon. */
export const RETIRES_SOON = 90;

/** What a licence of weights allows. `restricted`: commercial use under conditions on what it is used for, by whom or at what size. */
export type LicenceTerms = "permissive" | "restricted" | "non-commercial";

/** The licence of a family of published weights. Data in catalog/models. */
export interface ModelLicence {
  readonly licence: string;
  readonly terms: LicenceTerms;
  /** Regular expressions, without case, over the name on a hub or in a local runtime. */
  readonly models: readonly string[];
  readonly source: string;
}

/** All that is known of models by their names alone. */
export interface ModelFacts {
  readonly retirements: readonly Retirement[];
  readonly licences: readonly ModelLicence[];
  /** The day on which the data was last read; what it says is as of then. */
  readonly checked: string;
}
