import type { AssetKind, AssetProperties, Platform } from "./asset.ts";
import type { ResourceId } from "./ids.generated.ts";
import type { Verb } from "./relationship.ts";

/** Formats of infrastructure code, each lowered to the same declarations. */
export type InfrastructureFormat = "terraform" | "cloudformation" | "arm" | "pulumi";

/**
 * Where a value stands in a declaration: dotted attribute names, alternatives for the formats separated by `|`
 * (`kms_key_arn|KmsKeyArn`). A list on the way is entered at its every item; `?` at the end of a name asks only whether it is set.
 */
export type Place = string;

/** How one property is read from a declaration. */
export interface Reading<T> {
  readonly at?: Place;
  /** Literal as written, compared as text without case → value. A literal that is not listed is a gap. */
  readonly values?: { readonly [literal: string]: T };
  /** The value whenever the place is set to anything but null, whatever it is: a key, a network. */
  readonly set?: T;
  /** The literal itself, as text or number. */
  readonly literal?: true;
  /** What it means that the place is not set: the provider's documented default. Missing = unknown. */
  readonly absent?: T;
  /** Only another declaration says it, named here ("a diagnostic setting"); until one does it is unknown. */
  readonly elsewhere?: string;
}

/** A relationship told by an attribute. */
export interface ResourceLink {
  readonly verb: Verb;
  readonly at: Place;
  /** The other end is the start: the resource named there points at this one. */
  readonly inverse?: true;
  /** A literal there is the id or ARN of a model of this provider (`gen_ai.provider.name`). */
  readonly model?: string;
  /** A literal there is a container image. */
  readonly image?: true;
  /** A literal there names an identity (an ARN, an e-mail address). */
  readonly identity?: true;
}

/** A declaration that must, or must not, be read as said. */
export interface ResourceExample {
  readonly format: InfrastructureFormat;
  readonly code: string;
  /** `kind:name` → properties that must hold. Empty for a miss. */
  readonly finds: { readonly [asset: string]: { readonly [property: string]: unknown } };
}

/** What is known of one type of resource of infrastructure code, as data. */
export interface Resource<K extends AssetKind = AssetKind> {
  readonly id: ResourceId;
  readonly title: string;
  readonly platform: Platform;
  /** Names of the type per format; Terraform's serves OpenTofu, ARM's serves Bicep. */
  readonly types: { readonly [F in InfrastructureFormat]?: readonly string[] };
  readonly kind: K;
  /** Set where it is no asset itself but says something of the asset (of this kind) that the place refers to: a diagnostic setting. */
  readonly of?: Place;
  /** Where its name stands; else the address names it. */
  readonly name: Place;
  /** Properties that are the same for all of the type. */
  readonly fixed?: Partial<AssetProperties[K]>;
  readonly reads: { readonly [P in keyof AssetProperties[K]]?: Reading<AssetProperties[K][P]> };
  readonly links?: readonly ResourceLink[];
  /** Documentation the defaults come from. */
  readonly source: string;
  readonly examples: readonly ResourceExample[];
}

/** Declares a resource. The folder it lies in bears its id. */
export const defineResource = <K extends AssetKind>(resource: Resource<K>): Resource<K> => resource;
