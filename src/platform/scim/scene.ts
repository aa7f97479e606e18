import type { Caller } from "../auth/caller.ts";
import type { Actor } from "../store/contract/access.ts";
import type { Estate } from "../store/contract/store.ts";

/** Who asks for what, of whose estate. */
export interface Scene {
  readonly estate: Estate;
  readonly caller: Caller;
  readonly actor: Actor;
  /** Where the platform is. */
  readonly origin: string;
  readonly id: string;
  readonly query: { readonly [name: string]: string };
  readonly body: unknown;
}

/** What is answered: nothing where the status is 204. */
export interface Answer {
  readonly status: 200 | 201 | 204;
  readonly body: object | null;
}

export const answered = (body: object, status: 200 | 201 = 200): Answer => ({ status, body });
export const NOTHING: Answer = { status: 204, body: null };
