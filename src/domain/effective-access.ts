import type { AssetKind } from "./asset.ts";
import type { Evidence } from "./evidence.ts";
import type { Verb } from "./relationship.ts";

/** What someone can do with data: read it, change it, or answer from what was learned from it. */
export const ACCESS = ["reads", "writes", "learned-from"] as const;
export type Access = (typeof ACCESS)[number];

/** An asset by name. */
export interface Named {
  readonly id: string;
  readonly kind: AssetKind;
  readonly name: string;
}

/** One edge of the way from who to what. */
export interface AccessHop {
  readonly from: Named;
  readonly verb: Verb;
  readonly to: Named;
  readonly evidence: readonly Evidence[];
}

/** Someone reaches data through what the graph knows: the shortest way. */
export interface EffectiveAccess {
  readonly who: Named;
  /** Whether who acts is an agent, another program, or an identity of people, services or agents. */
  readonly whoIs: "agent" | "program" | "human" | "service" | "agent-identity";
  readonly access: Access;
  readonly data: Named;
  /** `private`: a source said that it holds data of people or of the company that are not public; `unknown`: nobody looked. */
  readonly dataClass: "private" | "unknown";
  readonly way: readonly AccessHop[];
}

/** What someone may reach besides, and why nobody knows. */
export interface UnknownAccess {
  readonly who: Named;
  /** Where knowledge ends. */
  readonly at: Named;
  readonly reason: string;
}

export interface AccessMap {
  readonly rows: readonly EffectiveAccess[];
  readonly unknown: readonly UnknownAccess[];
}
