import type { Grant } from "../../../domain/permission.ts";
import type { Actor } from "./access.ts";

/** A person signed in on one browser. */
export interface Session {
  readonly id: string;
  readonly person: string;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly expiresAt: number;
  /** How the person signed in, for example `password`. */
  readonly method: string;
  readonly address: string;
  readonly agent: string;
}

/** A secret as it is kept: its SHA-256 in hex. */
export interface Kept {
  readonly secret: string;
}

export interface Sessions {
  /** Resets the count of wrong passwords. */
  begin(session: Omit<Session, "id" | "createdAt" | "seenAt"> & Kept, actor: Actor): Promise<Session>;
  find(id: string): Promise<(Session & Kept) | null>;
  /** Notes that it is in use. No change of state: the audit log does not tell it. */
  seen(id: string, at: number): Promise<void>;
  /** Of one person, latest first. */
  list(person: string): Promise<readonly Session[]>;
  end(id: string, actor: Actor): Promise<void>;
}

/** What a program presents in place of a person. */
export interface ServiceToken {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly createdBy: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
  /** About when it was last used; null = never. */
  readonly usedAt: number | null;
}

export interface ServiceTokens {
  create(token: Pick<ServiceToken, "name" | "grants" | "expiresAt"> & Kept, actor: Actor): Promise<ServiceToken>;
  find(id: string): Promise<(ServiceToken & Kept) | null>;
  seen(id: string, at: number): Promise<void>;
  /** Latest first. */
  list(): Promise<readonly ServiceToken[]>;
  revoke(id: string, actor: Actor): Promise<void>;
}

/** A link that lets a person choose a password once: an invitation, or after a password was lost. */
export interface Links {
  /** Returns the link's id. An earlier link of the person is void. */
  create(link: { readonly person: string; readonly expiresAt: number } & Kept, actor: Actor): Promise<string>;
  /** Whom it is for, while it can be used. */
  find(id: string): Promise<({ readonly person: string } & Kept) | null>;
  /** Uses it up and sets the password, in one transaction. False when it was used or has ended meanwhile. */
  redeem(id: string, passwordHash: string, actor: Actor): Promise<boolean>;
}

/** Answers to requests with an idempotency key, kept for a day. */
export interface KeptReplies {
  /**
   * Claims a key for a request. `new`: go on, then `keep` the answer; `running`: the first one is under way; `different`: the key
   * was used for another request; otherwise the first answer.
   */
  claim(of: {
    readonly caller: string;
    readonly key: string;
    readonly request: string;
  }): Promise<"new" | "running" | "different" | { readonly status: number; readonly reply: string }>;
  keep(of: { readonly caller: string; readonly key: string }, status: number, reply: string): Promise<void>;
  /** The request failed in a way that may be tried again. */
  release(of: { readonly caller: string; readonly key: string }): Promise<void>;
}
