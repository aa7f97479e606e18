import type { BodyOf, ParamsOf, QueryOf, ReplyOf } from "../api/contract/contract.ts";
import type { Endpoint } from "../api/contract/endpoint.ts";
import type { Caller } from "../auth/caller.ts";
import type { Actor } from "../store/contract/access.ts";
import type { Estate } from "../store/contract/store.ts";
import type { Platform } from "./platform.ts";

/** What a handler knows of a request. */
export interface Exchange<E> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly platform: Platform;
  /** The address that the request comes from. */
  readonly address: string;
  /** What the browser calls itself. */
  readonly agent: string;
  /** Ends when the caller goes away or the server stops. */
  readonly signal: AbortSignal;
  /** Throws where the route is for anyone and nobody is signed in. */
  readonly caller: Caller;
  readonly actor: Actor;
  /** As far as the caller's permission for this route reaches. */
  readonly estate: Estate;
  /** The cookie of a sign-in under way; null when there is none. */
  readonly transit: string | null;
  /** Sets or, with null, clears the session cookie. */
  setSession(credential: string | null, expiresAt?: number): void;
  /** The same for the cookie of a sign-in under way. */
  setTransit(credential: string | null, expiresAt?: number): void;
  setSamlTransit(credential: string | null, expiresAt?: number): void;
}

/** Serves one route. Lists and lines that go on are iterables. */
export type Handler<E> = (exchange: Exchange<E>) => Promise<AnswerOf<E>>;

/** The same, nothing of it changeable: what the store gives is. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

type AnswerOf<E> = E extends Endpoint ? Frozen<ReplyOf<E>> | AsyncIterable<Frozen<ReplyOf<E>> | string> : never;
