import type { Scope } from "../../../domain/observation.ts";
import type { Actor } from "./access.ts";
import type { Job } from "./jobs.ts";

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

/** Where a source's content comes from. */
export type Origin =
  /** Others scan it and push what they saw. */
  | { readonly kind: "push" }
  /** Archives and documents that people upload. */
  | { readonly kind: "upload" }
  /** A folder of the machine that works; absolute. */
  | { readonly kind: "path"; readonly path: string }
  /** A repository by https. `ref`: a branch or tag; null = what the repository offers first. Its token is among the secrets. */
  | { readonly kind: "git"; readonly url: string; readonly ref: string | null; readonly hasToken: boolean };

/** When a source is scanned by itself. */
export interface SourceSchedule {
  readonly cron: string;
  /** IANA name. */
  readonly timezone: string;
}

/** What a person sets of a source. */
export interface SourceSetting {
  readonly origin:
    | { readonly kind: "push" }
    | { readonly kind: "upload" }
    | { readonly kind: "path"; readonly path: string }
    | GitOrigin;
  readonly schedule: SourceSchedule | null;
}

interface GitOrigin {
  readonly kind: "git";
  readonly url: string;
  readonly ref: string | null;
  /** Undefined keeps the one that is there, unless the address leads to another server; null takes it away. */
  readonly token?: string | null | undefined;
}

/** What a person uploads: an archive of a repository, or a document of another tool. */
export interface Upload {
  /** A file's name, without a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Something whose whole content one kind of run covers: a repository, a machine. Its id names it for ever. */
export interface Source {
  readonly id: string;
  readonly project: string;
  readonly kind: Scope["kind"];
  readonly name: string;
  readonly createdAt: number;
  readonly origin: Origin;
  readonly schedule: (SourceSchedule & { readonly nextAt: number | null }) | null;
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
  /** Sets where its content comes from and when it is scanned. Throws a StoreError (invalid) for what is no schedule. */
  configure(id: string, setting: SourceSetting, actor: Actor): Promise<Source>;
  /** Starts a scan, or gives the one that is under way. Throws a StoreError (conflict) where others push or upload. */
  scan(id: string, actor: Actor): Promise<Job>;
  /** Keeps what was uploaded until its scan has ended, and starts that. Throws a StoreError (conflict) where content comes otherwise, or while a scan is under way. */
  upload(id: string, upload: Upload, actor: Actor): Promise<Job>;
  /** The pieces of what was uploaded for a job, in order; none when it is gone. */
  uploaded(job: string): AsyncIterable<Uint8Array>;
  /** Removes what was uploaded for a job. */
  dropUpload(job: string, actor: Actor): Promise<void>;
  /** The latest scan that the platform was to do; null = none yet. */
  latestScan(id: string): Promise<Job | null>;
  /** False when none is under way. */
  cancelScan(id: string, actor: Actor): Promise<boolean>;
  /** Everything it saw now also belongs to the other project, in the past as well. */
  move(id: string, project: string, actor: Actor): Promise<void>;
  /** What only it saw is gone from now on; the past stays. */
  remove(id: string, actor: Actor): Promise<void>;
}
