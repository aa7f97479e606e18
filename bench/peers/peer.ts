import type { Command } from "../usage.ts";

/** Kinds that labels name. `other` = packages, frameworks, credentials and the like: neither right nor wrong here. */
export const LABEL_KINDS = [
  "model",
  "agent",
  "tool",
  "mcp-server",
  "prompt",
  "vector-store",
  "dataset",
  "skill",
  "guardrail",
  "service",
] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** One thing that a tool says is there, at one place. */
export interface Claim {
  /** Kinds that the tool's own word may mean; null = it does not say, so every kind. Empty = nothing that labels name. */
  readonly kinds: readonly LabelKind[] | null;
  /** As the tool prints it; null = it names nothing. */
  readonly name: string | null;
  /** Relative to the repository, with `/`; null = the tool gives no place. */
  readonly path: string | null;
  /** From 1; null = the file alone. */
  readonly line: number | null;
}

/** Where a peer comes from: one package of one registry, at one version. */
export interface Installation {
  readonly registry: "npm" | "pypi";
  readonly package: string;
  readonly version: string;
  /** Program below the peer's folder. */
  readonly program: string;
}

/** A tool that can be run beside the others, and how its answer is read. */
export interface Peer {
  readonly id: string;
  readonly title: string;
  /** null = this project itself. */
  readonly installation: Installation | null;
  /** `program` is absolute; `scratch` is an empty folder for what it writes. May write rule files there. */
  command(program: string, root: string, scratch: string): Command;
  /** Reads what the run left; throws where it left nothing readable. */
  claims(root: string, scratch: string): readonly Claim[];
}
