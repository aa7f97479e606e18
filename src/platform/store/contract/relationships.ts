import type { Assembly } from "../../../analysis/graph/assemble.ts";
import type { GraphQuery } from "../../../domain/graph-query.ts";
import type { Verb } from "../../../domain/relationship.ts";
import type { AssetRecord, RelationshipRecord } from "../../../domain/snapshot.ts";
import type { AsOf } from "./access.ts";
import type { AssetRow } from "./assets.ts";

/** Assets around one, and the edges between them. */
export interface Neighbourhood {
  readonly assets: readonly AssetRow[];
  readonly relationships: readonly Omit<RelationshipRecord, "evidence">[];
  /** True when the limit cut something off. */
  readonly truncated: boolean;
}

/** The whole graph at an instant, in the order of a scan's snapshot. */
export interface WholeGraph {
  readonly assets: readonly AssetRecord[];
  readonly relationships: readonly RelationshipRecord[];
}

/** Where in the audit log the graph may have changed last, and how far was looked. */
export interface GraphRevision {
  readonly looked: number;
  readonly changed: number;
}

/** What came, changed and went in an interval `(from, to]`. Only rows that changed are read. */
export interface EstateDiff {
  readonly assets: DiffOf;
  /** `from verb to`, joined by a space. */
  readonly relationships: DiffOf;
  readonly findings: DiffOf;
}

/** Ids, sorted. What came and went again inside the interval is in none of them. */
export interface DiffOf {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

export interface Relationships {
  /** Edges of one asset, both ways. */
  of(asset: string, when?: AsOf): Promise<readonly RelationshipRecord[]>;
  /** Breadth first, at most `hops` (1 to 6) away and `limit` assets (at most 2,000). */
  around(
    asset: string,
    reach: { readonly hops: number; readonly limit: number; readonly verbs?: readonly Verb[] } & AsOf,
  ): Promise<Neighbourhood>;
  /** The chains that a query asks for; at most `limit` assets (at most 2,000). */
  match(query: GraphQuery, reach: { readonly limit: number } & AsOf): Promise<Neighbourhood>;
  /** One of the shortest ways between two assets, in the order in which it is walked; null where there is none of at most `hops` edges. */
  way(
    from: string,
    to: string,
    how: { readonly hops: number; readonly forward: boolean } & AsOf,
  ): Promise<Neighbourhood | null>;
  graph(when?: AsOf): Promise<WholeGraph>;
  /**
   * The same with what sources could not read of assets' edges, for thinking about. What could not be read is known of the present only:
   * of an instant of the past it is what cannot be read now.
   */
  assembly(when?: AsOf): Promise<Assembly>;
  /** When the whole organisation's graph may have changed last. With an earlier answer only what happened since is read. */
  revision(known?: GraphRevision): Promise<GraphRevision>;
  count(when?: AsOf): Promise<number>;
  diff(from: number, to: number): Promise<EstateDiff>;
}
