import type { AiClientId } from "../../../domain/ai-client.ts";
import type { Place } from "../shared/observation-builder.ts";

/** A signal with its place. */
export interface PlacedSignal extends Place {
  readonly id: string;
  readonly message: string;
}

/** A text that a model reads, without the text. */
export interface TextFact {
  readonly digest: string;
  readonly characters: number;
  readonly interpolates: readonly string[];
  readonly signals: readonly PlacedSignal[];
}

/** A hook as it is shown, with what its command gives away. */
export interface HookFact extends Place {
  readonly shown: string;
  readonly signals: readonly { readonly id: string; readonly message: string }[];
}

/** A sub-agent from a file of its own or from a settings file. */
export interface AgentFact extends Place {
  readonly name: string;
  readonly tools: readonly string[] | null;
  readonly denied: readonly string[];
  readonly model: string | null;
  readonly text: TextFact | null;
  readonly hooks: readonly HookFact[];
  readonly signals: readonly PlacedSignal[];
}

export interface SecretFact extends Place {
  readonly name: string;
  readonly fingerprint: string;
  readonly service: string | null;
  readonly format: string;
}

/** What one settings file says, in shown form. */
export interface SettingsFact extends Place {
  readonly kind: "settings";
  /** False where a file that is there for other reasons says nothing of agents. */
  readonly telling: boolean;
  readonly allowed: readonly string[];
  readonly denied: readonly string[];
  readonly sandboxed: boolean | null;
  readonly hooks: readonly HookFact[];
  readonly signals: readonly PlacedSignal[];
  readonly agents: readonly AgentFact[];
  /** Names of instruction files that the settings choose. */
  readonly contextFiles: readonly string[];
  readonly model: (Place & { readonly id: string }) | null;
  readonly secrets: readonly SecretFact[];
}

export interface InstructionFact extends Place {
  readonly kind: "instructions" | "command";
  readonly text: TextFact;
  /** Tools that a command may use without asking and that allow any command. */
  readonly approvals: readonly PlacedSignal[];
}

export type AgentConfigFact =
  | SettingsFact
  | InstructionFact
  | (AgentFact & { readonly kind: "agent" })
  /** An agent that a workflow runs without a person at it. */
  | (AgentFact & {
      readonly kind: "workflow-agent";
      readonly client: AiClientId;
      readonly job: string;
      readonly ordinal: number;
    })
  | { readonly kind: "script"; readonly client: AiClientId; readonly signals: readonly PlacedSignal[] };
