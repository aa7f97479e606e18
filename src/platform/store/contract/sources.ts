import type { Scope } from "../../../domain/observation.ts";
import type { Actor } from "./access.ts";

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
}

export interface Organisations {
  /** Throws a StoreError (conflict) when the id is taken. */
  create(organisation: { readonly id: string; readonly name: string }, actor: Actor): Promise<Organisation>;
  list(): Promise<readonly Organisation[]>;
}

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  /** It holds the demo estate: what nobody of the organisation looked at. */
  readonly demo: boolean;
}

export interface Projects {
  create(
    project: { readonly id: string; readonly name: string; readonly demo?: boolean },
    actor: Actor,
  ): Promise<Project>;
  list(): Promise<readonly Project[]>;
  /**
   * Takes a demo project away with everything that came by it, its past included; only the audit log still tells of it. Throws a
   * StoreError (conflict) for any other project.
   */
  forget(id: string, actor: Actor): Promise<void>;
}

/** Something whose whole content one kind of run covers: a repository, a machine. Its id names it for ever. */
export interface Source {
  readonly id: string;
  readonly project: string;
  readonly kind: Scope["kind"];
  readonly name: string;
  readonly createdAt: number;
  /** When a person took it out of the estate; null = it counts. */
  readonly removedAt: number | null;
}

export interface Sources {
  /** Ids are lower-case letters, digits and hyphens, at most 60. */
  register(
    source: { readonly id: string; readonly project: string; readonly kind: Source["kind"]; readonly name: string },
    actor: Actor,
  ): Promise<Source>;
  get(id: string): Promise<Source | null>;
  list(): Promise<readonly Source[]>;
  /** Everything it saw now also belongs to the other project, in the past as well. */
  move(id: string, project: string, actor: Actor): Promise<void>;
  /** What only it saw is gone from now on; the past stays. */
  remove(id: string, actor: Actor): Promise<void>;
}
