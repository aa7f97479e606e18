import type { Grant, Role } from "../../../domain/permission.ts";
import type { Actor, Page, PageRequest } from "./access.ts";

/** Someone who may sign in. */
export interface Person {
  readonly id: string;
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  /** `invited`: has not signed in yet; `disabled`: may not. */
  readonly state: "invited" | "active" | "disabled";
  readonly grants: readonly Grant[];
  readonly createdAt: number;
}

/** How a person's password stands. Hashes never leave the server. */
export interface PasswordState {
  readonly hash: string | null;
  /** Wrong passwords since the last right one. */
  readonly failures: number;
  readonly lockedUntil: number | null;
}

export interface People {
  /** Throws a StoreError (conflict) when the address is taken. */
  create(person: Pick<Person, "email" | "name" | "grants">, actor: Actor): Promise<Person>;
  get(id: string): Promise<Person | null>;
  byEmail(email: string): Promise<Person | null>;
  /** By address. */
  list(page?: PageRequest): Promise<Page<Person>>;
  /** Throws a StoreError (conflict) when nobody would be left who can manage the organisation, or the address is taken. Disabling ends all sessions. */
  update(
    id: string,
    change: Partial<Pick<Person, "email" | "name" | "grants" | "state">>,
    actor: Actor,
  ): Promise<Person>;
  passwordOf(id: string): Promise<PasswordState | null>;
  /** Makes the person active, and ends the sessions that the old password began. */
  setPassword(id: string, hash: string, actor: Actor): Promise<void>;
  /** Counts a wrong password; `lockedUntil` closes the account for a while. */
  signInFailed(id: string, lockedUntil: number | null, actor: Actor): Promise<void>;
}

/** People who share roles. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** Ids of people. */
  readonly members: readonly string[];
}

export interface TeamChange {
  readonly name: string;
  /** Ids of people. */
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

export interface Teams {
  list(): Promise<readonly Team[]>;
  /** Makes it, or replaces all of it. */
  put(team: Team, actor: Actor): Promise<Team>;
  /** Changes its name and who is in it. Throws a StoreError when it, or someone who is to join, is not there. */
  change(id: string, change: TeamChange, actor: Actor): Promise<Team>;
  remove(id: string, actor: Actor): Promise<void>;
  /** What the person's teams give. */
  grantsOf(person: string): Promise<readonly Grant[]>;
}

/** Roles that the organisation made itself, beside the built-in ones. */
export interface CustomRoles {
  list(): Promise<readonly Role[]>;
  /** Makes it, or replaces all of it. */
  put(role: Role, actor: Actor): Promise<Role>;
  remove(id: string, actor: Actor): Promise<void>;
}
