import type { ServerReading } from "../shared/mcp-server-entry.ts";
import type { Place } from "../shared/observation-builder.ts";

/** A server that an agent file starts. Secrets are other connectors' business: here only what is started counts. */
export type ToolServer = Omit<ServerReading, "secrets"> & Place;

/** One agent as its file declares it. */
export interface AgentFact {
  /** True when the file says by itself that it is an agent of this kit; else only a reference makes it one. */
  readonly certain: boolean;
  readonly name: Named;
  readonly model: Named | null;
  readonly instruction: (Place & { readonly text: string }) | null;
  /** Functions and classes named as tools. */
  readonly tools: readonly Named[];
  readonly servers: readonly ToolServer[];
  /** Paths of other agent files, as written: relative to this one. */
  readonly subAgents: readonly Named[];
  readonly maxSteps: number | null;
}

export interface Named extends Place {
  readonly value: string;
}
