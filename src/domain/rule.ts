import type { AssetKind } from "./asset.ts";
import type { Asset, AssetGraph } from "./asset-graph.ts";
import type { ControlId, RuleId, TechniqueId } from "./ids.generated.ts";
import type { Severity } from "./severity.ts";
import type { Verdict } from "./verdict.ts";

/** Groups of rules, for reading and for switching on and off. */
export type RuleArea =
  | "agents"
  | "mcp"
  | "skills"
  | "code"
  | "secrets"
  | "supply-chain"
  | "models"
  | "prompts"
  | "infrastructure";

/** A judgement over one kind of asset. Pure: same asset and graph, same verdict. */
export interface Rule<K extends AssetKind = AssetKind> {
  readonly id: RuleId;
  /** The flaw as a fact: "An agent that reads private data can send it outside". */
  readonly title: string;
  readonly area: RuleArea;
  /** The kind of asset it judges, or several that carry the same properties. */
  readonly appliesTo: K | readonly K[];
  readonly severity: Severity;
  /** Own controls (catalog/controls) this rule gives evidence for. */
  readonly controls: readonly ControlId[];
  /** MITRE ATLAS, OWASP LLM / MCP / Agentic ids. */
  readonly techniques: readonly TechniqueId[];
  /** Why it matters, for a person who has five minutes. */
  readonly why: string;
  /** What to do, concretely. */
  readonly fix: string;
  /** Where the facts come from: specification clauses, papers, advisories. */
  readonly references?: readonly string[];
  check(asset: Asset<K>, graph: AssetGraph): Verdict;
}

/** The kinds of asset a rule judges. */
export const kindsOf = <K extends AssetKind>({ appliesTo }: Pick<Rule<K>, "appliesTo">): readonly K[] =>
  Array.isArray(appliesTo) ? appliesTo : [appliesTo as K];

/** Declares a rule. The folder it lies in bears its id. */
export const defineRule = <K extends AssetKind>(rule: Rule<K>): Rule<K> => rule;
