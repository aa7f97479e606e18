/** Versions of CycloneDX that are written. */
export type SpecVersion = "1.6" | "1.7";

/** The `bom-ref` of the scanned folder itself. */
export const TARGET = "target";

export interface Property {
  readonly name: string;
  readonly value: string;
}

/** A name and value in our own namespace. */
export const property = (name: string, value: string | number | boolean): Property => ({
  name: `stance:${name}`,
  value: String(value),
});

export interface ModelCard {
  readonly modelParameters: {
    readonly task?: string;
    readonly architectureFamily?: string;
    readonly modelArchitecture?: string;
    readonly datasets?: readonly { readonly ref: string }[];
  };
}

/** The parts of a CycloneDX component that are written; names are the specification's. */
export interface Component {
  readonly type: string;
  readonly "bom-ref": string;
  readonly supplier?: { readonly name: string };
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly description?: string;
  readonly isExternal?: true;
  readonly licenses?: readonly object[];
  readonly purl?: string;
  readonly pedigree?: { readonly ancestors: readonly object[] };
  readonly externalReferences?: readonly { readonly type: string; readonly url: string }[];
  readonly evidence: object;
  readonly modelCard?: ModelCard;
  readonly data?: readonly object[];
  readonly properties: readonly Property[];
}

export interface Service {
  readonly "bom-ref": string;
  readonly name: string;
  readonly properties: readonly Property[];
}

/** A BOM without its head. */
export interface Bom {
  readonly metadata: object;
  readonly components: readonly Component[];
  readonly services: readonly Service[];
  readonly dependencies: readonly object[];
  readonly compositions: readonly object[];
  readonly vulnerabilities: readonly object[];
}
