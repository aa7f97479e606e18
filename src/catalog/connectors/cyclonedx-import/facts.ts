import type { Severity } from "../../../domain/severity.ts";
import type { Ecosystem } from "../shared/package-names.ts";

interface Fact {
  /** `bom-ref`, or what stands for it; unique in the document. */
  readonly ref: string;
  readonly line: number | null;
}

export interface PackageFact extends Fact {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  readonly version: string | null;
  readonly source: "registry" | "git" | "url";
  /** Where it comes from, when not from its registry. */
  readonly url: string | null;
}

export interface ModelFact extends Fact {
  readonly modelId: string;
  readonly onHub: boolean;
  readonly revision: string | null;
  readonly licence: string | null;
  readonly architecture: string | null;
  /** Refs of components, or names of datasets told in place. */
  readonly datasets: readonly string[];
  readonly ancestors: readonly HubName[];
}

export interface DatasetFact extends Fact, HubName {}

/** A name, and whether the Hugging Face hub knows it. */
export interface HubName {
  readonly name: string;
  readonly onHub: boolean;
}

export interface ImageFact extends Fact {
  readonly reference: string;
}

export interface ServiceFact extends Fact {
  /** Addresses without user, query and fragment. */
  readonly urls: readonly string[];
}

/** One vulnerability of one component, or of the product as a whole. */
export interface VulnerabilityFact {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly message: string;
  readonly severity: Severity | null;
  /** The component, as a person would name it; null = none is named. */
  readonly component: string | null;
  /** Name of the package, where the component is one. */
  readonly package: string | null;
  /** Ref of the component, as its own document writes it. */
  readonly ref: string | null;
  /** Serial number of the document that the component is in; null = that one itself has none. */
  readonly serial: string | null;
  /** Package URL of the component; null where it is no package. */
  readonly purl: string | null;
  readonly line: number | null;
}

/** What an analysis says not to concern the product. */
export type SettledFact = Pick<VulnerabilityFact, "id" | "ref" | "serial" | "purl">;

/** What one BOM says of AI. */
export interface BomFact {
  readonly tool: string;
  readonly toolVersion: string | null;
  readonly packages: readonly PackageFact[];
  readonly models: readonly ModelFact[];
  readonly datasets: readonly DatasetFact[];
  readonly images: readonly ImageFact[];
  readonly services: readonly ServiceFact[];
  /** Pairs of refs: the first depends on the second. Only between what is listed. */
  readonly edges: readonly (readonly [from: string, to: string])[];
  readonly vulnerabilities: readonly VulnerabilityFact[];
  readonly settled: readonly SettledFact[];
  /** How many vulnerabilities an analysis settles. */
  readonly suppressed: number;
  /** True when the document speaks of vulnerabilities at all. */
  readonly assessed: boolean;
}
