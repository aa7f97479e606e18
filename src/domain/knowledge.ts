import type { AiImage } from "./ai-image.ts";
import type { Advisory } from "./control.ts";
import type { Program } from "./program.ts";
import type { Resource } from "./resource.ts";
import type { KnownPackages, Signature } from "./signature.ts";

/** A public AI service as catalogued: how its use shows in hosts, packages, variables and keys. */
export interface AiService {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly category: string;
  readonly domains: readonly string[];
  /** API hosts; a leading or inner `*` stands for one or more labels. */
  readonly apiHosts: readonly string[];
  readonly sdkPackages: { readonly npm?: readonly string[]; readonly pypi?: readonly string[] };
  readonly envVars: readonly string[];
  readonly keyFormats: readonly KeyFormat[];
  readonly dualUse?: boolean;
  readonly hqCountry?: string;
}

/** A documented credential format. `regex` is a JavaScript regular expression. */
export interface KeyFormat {
  readonly kind: string;
  readonly prefix?: string;
  readonly regex: string;
  readonly flags?: string;
  readonly source: string;
}

/** All data the connectors match against. Handed to them, so that they import no other entry. */
export interface Knowledge {
  readonly services: readonly AiService[];
  readonly genericEnvVars: readonly string[];
  readonly signatures: readonly Signature[];
  readonly packages: readonly KnownPackages[];
  readonly advisories: readonly Advisory[];
  readonly programs: readonly Program[];
  readonly resources: readonly Resource[];
  readonly images: readonly AiImage[];
}
