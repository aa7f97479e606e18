import type { Access, Actor } from "./access.ts";
import type { AssetWords } from "./asset-words.ts";
import type { Assets } from "./assets.ts";
import type { Audit } from "./audit.ts";
import type { Baselines } from "./baselines.ts";
import type { Changes } from "./changes.ts";
import type { CodeFrames } from "./code-frames.ts";
import type { KeptReplies, Links, ServiceTokens, Sessions } from "./credentials.ts";
import type { Directory } from "./directory.ts";
import type { DriftItems } from "./drift.ts";
import type { Findings } from "./findings.ts";
import type { Identity } from "./identity.ts";
import type { Ingest, Runs } from "./ingest.ts";
import type { Forgotten, Horizon, Installation } from "./installation.ts";
import type { Job, JobQueue, Jobs } from "./jobs.ts";
import type { Marks } from "./marks.ts";
import type { Notices } from "./notices.ts";
import type { Passkeys } from "./passkeys.ts";
import type { CustomRoles, People, Teams } from "./people.ts";
import type { Posture } from "./posture.ts";
import type { Relationships } from "./relationships.ts";
import type { Search } from "./search.ts";
import type { Secrets } from "./secrets.ts";
import type { Challenges, SecondFactors, Settings } from "./sign-on.ts";
import type { Organisations, Projects, Sources } from "./sources.ts";
import type { Upkeep } from "./upkeep.ts";
import type { SavedViews } from "./views.ts";
import type { Visits } from "./visits.ts";
import type { Webhooks } from "./webhooks.ts";

/** Where an estate can be read by a thread of its own; it can be copied to one. */
export interface EstatePlace {
  /** As the store was opened. */
  readonly at: string;
  readonly access: Access;
}

/** One organisation's estate, as far as the access goes. */
export interface Estate {
  readonly access: Access;
  readonly place: EstatePlace;
  readonly projects: Projects;
  readonly sources: Sources;
  readonly ingest: Ingest;
  readonly runs: Runs;
  readonly assets: Assets;
  readonly relationships: Relationships;
  readonly marks: Marks;
  readonly findings: Findings;
  readonly baselines: Baselines;
  readonly drift: DriftItems;
  readonly posture: Posture;
  readonly changes: Changes;
  readonly views: SavedViews;
  readonly notices: Notices;
  readonly visits: Visits;
  readonly identity: Identity;
  readonly assetWords: AssetWords;
  readonly codeFrames: CodeFrames;
  readonly search: Search;
  readonly audit: Audit;
  readonly jobs: Jobs;
  readonly people: People;
  readonly teams: Teams;
  readonly roles: CustomRoles;
  readonly sessions: Sessions;
  readonly tokens: ServiceTokens;
  readonly links: Links;
  readonly secrets: Secrets;
  readonly directory: Directory;
  readonly settings: Settings;
  readonly secondFactors: SecondFactors;
  readonly passkeys: Passkeys;
  readonly challenges: Challenges;
  readonly webhooks: Webhooks;
  readonly replies: KeptReplies;
  readonly upkeep: Upkeep;
  /** Forgets some of what ended before an instant, with an audit entry. Empty when there is nothing left. */
  forget(before: Horizon, actor: Actor): Promise<Forgotten>;
  /** What kinds of things changed since an earlier pulse; without one nothing, and where things stand. */
  pulse(since?: Pick<Pulse, "number" | "jobs">): Promise<Pulse>;
}

/** Where an organisation's changes stand. Says nothing of what changed but its kind, so everyone of the organisation may see it. */
export interface Pulse {
  /** Of the latest entry of the audit log. */
  readonly number: number;
  /** Instant of the latest change. */
  readonly at: number;
  /** Instant of the latest change of a job. */
  readonly jobs: number;
  readonly topics: readonly ("estate" | "jobs" | "people")[];
}

/** Under what changes are made at all. */
export interface Only {
  /** The job that makes them: only while its worker holds it. */
  readonly held?: Job;
  /**
   * Where the audit log stood when the one who makes them looked: nobody else may have changed anything since. It goes along with the
   * changes that are made. Throws Overtaken.
   */
  readonly since?: { number: number };
}

/** The record store. The same behaviour on every engine. */
export interface Store {
  readonly engine: "sqlite" | "postgresql";
  readonly organisations: Organisations;
  readonly queue: JobQueue;
  readonly installation: Installation;
  /**
   * The only way to an organisation's rows. With a job, changes are made only while its worker holds it: a worker that was thought
   * dead changes nothing when it wakes (LeaseLost). With `since`, only while nobody else changed anything (Overtaken).
   */
  within(access: Access, only?: Only): Estate;
  close(): Promise<void>;
}
