import { canonicalJson } from "./canonical-json.ts";

/** What must be so of every asset that it speaks of, whatever changed, as an intended configuration says. */
export interface Demands {
  readonly servers: readonly ServerPin[];
  readonly guardrails: readonly GuardrailDemand[];
  readonly dataClasses: readonly DataClassDemand[];
  readonly owners: readonly OwnerDemand[];
}

/** Nobody demands anything. */
export const NO_DEMANDS: Demands = { servers: [], guardrails: [], dataClasses: [], owners: [] };

export const demandsNothing = (demands: Demands): boolean => Object.values(demands).every(({ length }) => length === 0);

interface Said {
  /** Where it was said: `stance.yaml:12`. */
  readonly source: string;
}

/** An MCP server as it was reviewed. What is null was not pinned. */
export interface ServerPin extends Said {
  /** Its name, or a pattern. */
  readonly name: string;
  /** Package URL with the version or digest that is started. */
  readonly package: string | null;
  readonly url: string | null;
  /** All the tools that it may offer. */
  readonly tools: readonly ToolPin[] | null;
}

/** A tool as it was reviewed: hex SHA-256 of {@link pinnedDescription} and {@link pinnedSchema}. What is null was not pinned. */
export interface ToolPin {
  readonly name: string;
  readonly description: string | null;
  readonly schema: string | null;
}

/** Which guardrails must stand on agents. */
export interface GuardrailDemand extends Said {
  /** Agents by pattern. */
  readonly on: readonly string[];
  /** Patterns of names or technologies; for each of them one must stand. Empty = any guardrail will do. */
  readonly has: readonly string[];
  /** Filters that the guardrails must block with, together, as the provider names them. */
  readonly enforces: readonly string[];
}

/** Who alone may reach data of a class. */
export interface DataClassDemand extends Said {
  /** `private` is also what a source says is private. */
  readonly class: string;
  /** Patterns of what holds such data. */
  readonly data: readonly string[];
  /** Patterns of agents, programs and identities. */
  readonly who: readonly string[];
}

/** What must have an owner. */
export interface OwnerDemand extends Said {
  /** Assets by kind or pattern. */
  readonly of: readonly string[];
  /** Patterns of owners of which it must have one; empty = anybody. */
  readonly by: readonly string[];
}

/** Texts longer than this are not kept whole, so that nobody can say what they end with. */
export const LONGEST_DESCRIPTION = 2_000;

/** The text whose hash pins what models read of a tool. How it is broken into lines does not count. */
export const pinnedDescription = (description: string | null): string =>
  canonicalJson(description === null ? null : description.replace(/\s+/g, " ").trim());

/** The text whose hash pins what a tool takes: the names of its arguments, which is what a scan reads of a schema. */
export const pinnedSchema = (parameters: readonly string[]): string => canonicalJson([...parameters].sort());
