import type { Place } from "../shared/observation-builder.ts";

export interface PlacedSignal extends Place {
  readonly id: string;
  readonly message: string;
}

/** What a skill's or a plugin's own file says. */
export interface SkillFact extends Place {
  readonly kind: "skill" | "plugin";
  readonly name: string | null;
  readonly description: string | null;
  readonly allowedTools: readonly string[] | null;
  readonly textSignals: readonly PlacedSignal[];
  /** Of commands written into the file itself: hooks. */
  readonly commandSignals: readonly PlacedSignal[];
}

/** A script that may turn out to lie in a skill's folder. */
export interface ScriptFact {
  readonly kind: "script";
  readonly signals: readonly PlacedSignal[];
  /** Why it was not read. */
  readonly refused: string | null;
}

export type SkillsFact = SkillFact | ScriptFact;
