/** A key written out in a file. The value itself is never kept. */
export interface LiteralFact {
  /** Service id of the catalogue, or the name of a vendor whose key opens more than AI; null when nothing says whose it is. */
  readonly service: string | null;
  readonly format: string;
  readonly variable: string | null;
  readonly fingerprint: string;
  readonly placeholder: boolean;
  readonly place: Place;
}

/** A variable that code or configuration reads, so that its value comes from elsewhere. */
export interface ReferenceFact {
  readonly service: string;
  readonly variable: string;
  readonly place: Place;
}

/** Line from 1, counted inside the notebook cell when there is one. */
export interface Place {
  readonly line: number;
  readonly cell: number | null;
  readonly snippet: string;
}

/** What one file gives. */
export interface CredentialFacts {
  readonly literals: readonly LiteralFact[];
  readonly references: readonly ReferenceFact[];
}
