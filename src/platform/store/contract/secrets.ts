import type { Actor } from "./access.ts";

/** What an organisation must keep so that it can be read again: seeds, client secrets. Sealed in the store, never in log or audit. */
export interface Secrets {
  names(): Promise<readonly string[]>;
  /** Null when there is none. Throws when it was tampered with, or its master key is not here. */
  get(name: string): Promise<string | null>;
  /** Replaces an earlier one of that name. */
  put(name: string, value: string, actor: Actor): Promise<void>;
  remove(name: string, actor: Actor): Promise<void>;
}
