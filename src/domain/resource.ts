import type { AssetKind, AssetProperties, Platform } from "./asset.ts";
import type { ResourceId } from "./ids.generated.ts";
import type { Verb } from "./relationship.ts";

/** Formats of infrastructure code, each lowered to the same declarations. */
export type InfrastructureFormat = "terraform" | "cloudformation" | "arm" | "pulumi" | "databricks" | "wrangler";

/**
 * Where a value stands in a declaration: dotted attribute names, alternatives for the formats separated by `|`
 * (`kms_key_arn|KmsKeyArn`). A list on the way is entered at its every item; the name `*` enters every entry of a map;
 * `^` is the declaration that a part stands in; `a+b` joins what stands at two places.
 */
export type Place = string;

/** What must stand at places, each compared as text without case. `set` and `unset` ask only whether something stands there. */
export interface Condition {
  readonly [place: Place]: string | number | boolean;
}

/** One way a property is decided: the first case whose condition holds gives the value. */
export interface Case<T> {
  readonly if: Condition;
  readonly is: T;
}

/** A repeated block whose items each do something, or are declared and do nothing. */
export interface ItemGroup {
  readonly at: Place;
  /** Where an item's name stands; else `called` names it. */
  readonly name?: Place;
  readonly called: string;
  /** An item does nothing where it is switched off on every side; on a side, any of these literals switches it off. */
  readonly sides?: readonly { readonly [place: Place]: string | boolean }[];
}

/** How one property is read from a declaration. */
export interface Reading<T> {
  readonly at?: Place;
  /** Literal as written, compared as text without case → value. A literal that is not listed is a gap. */
  readonly values?: { readonly [literal: string]: T };
  /** The value whenever the place is set to anything but null, whatever it is: a key, a network. */
  readonly set?: T;
  /** The literal itself, as text or number. */
  readonly literal?: true;
  /** The literals of all that stands there, as a list. */
  readonly all?: true;
  /** The value where any of the literals there is one of these; nothing is said where none is. */
  readonly any?: { readonly of: readonly string[]; readonly is: T };
  /** The smallest of the numbers there. */
  readonly least?: true;
  /** Decided by what stands at several places; else by `absent`. */
  readonly cases?: readonly Case<T>[];
  /** Names of the items that are active, or that are not. `any`: only whether there is one, as true or false. */
  readonly items?: { readonly groups: readonly ItemGroup[]; readonly active: boolean; readonly any?: true };
  /** A policy document stands there: the actions it allows, those it allows on every resource without a condition, whom it lets in, or whether that is anybody. */
  readonly policy?: "grants" | "everywhere" | "principals" | "public";
  /** The literals are roles that hold where this place says: `Reader on rg`. Over a whole subscription or more a role is written alone. */
  readonly roleOn?: Place;
  /** Joins a list that another declaration began, instead of replacing what it said. */
  readonly adds?: true;
  /** What it means that the place is not set: the provider's documented default. Missing = unknown. */
  readonly absent?: T;
  /** Where the place is not set the property does not apply: nothing is said of it. */
  readonly optional?: true;
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
  /** Only literals of this shape (a regular expression) count: an environment variable may hold anything. */
  readonly like?: string;
  /** A literal there is a container image. */
  readonly image?: true;
  /** A literal there is the text of what an agent is told. */
  readonly prompt?: true;
  /** A literal there names an identity (an ARN, an e-mail address). */
  readonly identity?: true;
}

/** A declaration that must, or must not, be read as said. */
export interface ResourceExample {
  readonly format: InfrastructureFormat;
  readonly code: string;
  /** `kind:name` → properties that must hold. Empty for a miss. */
  readonly finds: { readonly [asset: string]: { readonly [property: string]: unknown } };
  /** Relationships that must be there: `agent:helper -uses-> tool:search`. */
  readonly links?: readonly string[];
}

/** What is known of one type of resource of infrastructure code, as data. */
export interface Resource<K extends AssetKind = AssetKind> {
  readonly id: ResourceId;
  readonly title: string;
  readonly platform: Platform;
  /**
   * Names of the type per format; Terraform's serves OpenTofu, ARM's serves Bicep. `Type#Place` = every item at that place inside
   * a declaration of the type is one of its own (action groups written into their agent).
   */
  readonly types: { readonly [F in InfrastructureFormat]?: readonly string[] };
  readonly kind: K;
  /** Only declarations that meet it are of this kind at all. */
  readonly only?: Condition;
  /** Ordinary infrastructure: an asset only where an AI asset points at it, or it points at one. */
  readonly ordinary?: true;
  /** Set where it is no asset itself but says something of the asset (of this kind) that the place refers to: a diagnostic setting. */
  readonly of?: Place;
  /** Further kinds of asset that it says the same of. */
  readonly alsoOf?: readonly AssetKind[];
  /** What it says stands against all others: a block on public access. */
  readonly overrules?: true;
  /** Set where it is only another name of the asset that the place refers to: a version, an alias. */
  readonly standsFor?: Place;
  /** Where its name stands; else the address names it. */
  readonly name: Place;
  /** Properties that are the same for all of the type. */
  readonly fixed?: Partial<AssetProperties[K]>;
  readonly reads: { readonly [P in keyof AssetProperties[K]]?: Reading<AssetProperties[K][P]> };
  readonly links?: readonly ResourceLink[];
  /**
   * Where its containers are written. What their images, commands and variables tell of AI is read as in every other format that
   * starts containers; ordinary infrastructure that runs an image of AI, or is given a model, is an asset.
   */
  readonly containers?: Place;
  /** Documentation the defaults come from. */
  readonly source: string;
  readonly examples: readonly ResourceExample[];
}

/** Declares a resource. The folder it lies in bears its id. */
export const defineResource = <K extends AssetKind>(resource: Resource<K>): Resource<K> => resource;
