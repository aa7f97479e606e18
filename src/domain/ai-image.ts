/** What a container image is for. */
export type ImageCategory =
  | "model-server"
  | "gateway"
  | "vector-store"
  | "chat-interface"
  | "agent-builder"
  | "notebook"
  | "ml-platform"
  | "observability"
  | "guardrail"
  | "speech"
  | "image-generation"
  | "training"
  | "mcp";

/** A published container image that runs AI: how a reference shows it, and whether it asks its callers who they are. */
export interface AiImage {
  /** A word for the program inside, unique. */
  readonly id: string;
  readonly title: string;
  readonly category: ImageCategory;
  /** Ends of repository paths, without registry and tag: a mirror keeps them. `*` stands for any characters inside one part. */
  readonly repositories: readonly string[];
  /** What it asks of callers as it comes; null = not known, so nothing is judged. */
  readonly authentication: "none" | "key" | "identity" | null;
  /** Variables and options that, set to a value, make it ask for a key. */
  readonly keys?: readonly string[];
  /** Settings that switch its authentication off, `NAME=value`, without case. */
  readonly off?: readonly string[];
  /** Where the names of models that it is started with are looked up. */
  readonly models?: "hub" | "local-runtime";
  /** Where the facts come from. */
  readonly source: string;
  /** References that it must be recognised by. */
  readonly hits: readonly string[];
}
