import type { Grant } from "../../../domain/permission.ts";
import type { Actor } from "./access.ts";
import type { Person } from "./people.ts";

/** Roles and teams that a provider gives. */
export interface Given {
  readonly grants: readonly Grant[];
  /** Ids. */
  readonly teams: readonly string[];
}

/** Someone whom an identity provider vouches for. */
export interface Arrival {
  /** Which provider; `subject` is who it is there, for ever. */
  readonly provider: string;
  readonly subject: string;
  /** Null where nobody vouches that it is his: then only the subject tells who it is. */
  readonly email: string | null;
  readonly name: string;
  /** Whether to make a person who is not known. */
  readonly create: boolean;
  /** What the provider decides about at all; the rest of a person's roles and teams stays as it is. */
  readonly managed: Given;
  /** What of that this person has. */
  readonly given: Given;
}

export interface OutsideName {
  readonly subject: string;
  /** The id of a person or team. */
  readonly target: string;
}

/** People as identity providers know them. */
export interface Directory {
  /**
   * The person who arrives, made or joined by address where he is not known yet, with the roles and teams that the provider gives.
   * Null when he is not known, is disabled, or his address belongs to someone whom the provider knows otherwise.
   */
  arrive(arrival: Arrival, actor: Actor): Promise<Person | null>;
  /** How a provider calls people or teams. */
  names(provider: string): Promise<readonly OutsideName[]>;
  /** Notes how a provider calls someone or something; null = not any more. Throws a StoreError (conflict) when another is called so. */
  call(provider: string, subject: string | null, target: string, actor: Actor): Promise<void>;
}
