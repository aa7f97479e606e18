import type { AiClientId } from "../../../domain/ai-client.ts";
import type { Gap } from "../../../domain/observation.ts";
import type { PlacedSignal } from "../shared/container-run.ts";
import type { Place } from "../shared/observation-builder.ts";

/** A coding agent that a pipeline runs. */
export interface CiAgentFact extends Place {
  readonly kind: "agent";
  readonly client: AiClientId;
  readonly name: string;
  readonly job: string;
  readonly ordinal: number;
  readonly triggers: readonly PlacedSignal[] | Gap;
  readonly powers: readonly PlacedSignal[] | Gap;
  readonly texts: readonly PlacedSignal[];
  /** For pipelines that no other source reads: it asks nobody. */
  readonly unasked?: boolean;
}

/** A call of a model by a step. */
export interface InferenceFact extends Place {
  readonly kind: "inference";
  readonly name: string;
  readonly symbol: string;
  readonly model: string | null;
  readonly untrustedInstructions: boolean;
  readonly reachesShell: boolean;
}

/** What one pipeline file says of AI. */
export interface PipelineFacts extends Place {
  readonly framework: "github-actions" | "gitlab-ci";
  readonly name: string;
  readonly steps: readonly (CiAgentFact | InferenceFact)[];
}
