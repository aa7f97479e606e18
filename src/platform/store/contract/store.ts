import type { Access } from "./access.ts";
import type { Assets } from "./assets.ts";
import type { Audit } from "./audit.ts";
import type { Findings } from "./findings.ts";
import type { Identity } from "./identity.ts";
import type { Ingest, Runs } from "./ingest.ts";
import type { Installation } from "./installation.ts";
import type { JobQueue, Jobs } from "./jobs.ts";
import type { Relationships } from "./relationships.ts";
import type { Search } from "./search.ts";
import type { Organisations, Projects, Sources } from "./sources.ts";

/** One organisation's estate, as far as the access goes. */
export interface Estate {
  readonly access: Access;
  readonly projects: Projects;
  readonly sources: Sources;
  readonly ingest: Ingest;
  readonly runs: Runs;
  readonly assets: Assets;
  readonly relationships: Relationships;
  readonly findings: Findings;
  readonly identity: Identity;
  readonly search: Search;
  readonly audit: Audit;
  readonly jobs: Jobs;
}

/** The record store. The same behaviour on every engine. */
export interface Store {
  readonly engine: "sqlite" | "postgresql";
  readonly organisations: Organisations;
  readonly queue: JobQueue;
  readonly installation: Installation;
  /** The only way to an organisation's rows. */
  within(access: Access): Estate;
  close(): Promise<void>;
}
