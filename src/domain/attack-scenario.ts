import type { Condition, Entry } from "./attack-step.ts";
import type { AttackScenarioId, AttackStepId, TechniqueId } from "./ids.generated.ts";
import type { Severity } from "./severity.ts";

/** A hop that a path must take: one of these steps, on an asset of which the condition holds. */
export interface Passage {
  readonly steps: readonly AttackStepId[];
  readonly when?: Condition;
}

/** What a path must be like, in terms of its hops: nothing of it speaks of one estate. */
export interface ScenarioPattern {
  /** Every beginning of the path is one of these. Missing: it may begin anywhere. */
  readonly begins?: readonly Entry[];
  /** Hops of which each rests on the one before it, directly or through others. */
  readonly through: readonly Passage[];
  /** Ids of what the path may reach. Missing: anything. */
  readonly ends?: readonly string[];
}

/** A shape of attack that has a name, so that people can speak of it, look it up and practise it. */
export interface AttackScenario {
  readonly id: AttackScenarioId;
  /** What happens to whom, as a fact: "A mail makes the assistant send out customer records". */
  readonly title: string;
  readonly pattern: ScenarioPattern;
  readonly severity: Severity;
  /** Why it is as bad as that. */
  readonly because: string;
  /** OWASP Agentic or LLM ids, and MITRE ATLAS ids. */
  readonly techniques: readonly TechniqueId[];
  /** The hop at which it is best broken: its fix is the one to make first. Among the steps of the pattern. */
  readonly breakAt: AttackStepId;
}

/** Declares a scenario. The folder it lies in bears its id. */
export const defineAttackScenario = (scenario: AttackScenario): AttackScenario => scenario;

/** A hop by one of these steps. */
export const by = (...steps: readonly AttackStepId[]): Passage => ({ steps });

/** A hop by this step on an asset of which the condition holds. */
export const where = <K extends Parameters<Condition>[0]["kind"]>(step: AttackStepId, when: Condition<K>): Passage => ({
  steps: [step],
  when: when as Condition,
});

/** A scenario that a path is an instance of. */
export interface NamedScenario {
  readonly id: AttackScenarioId;
  readonly title: string;
  readonly severity: Severity;
  readonly because: string;
  readonly techniques: readonly TechniqueId[];
  /** Place among the path's hops, from 0, where it is best broken. */
  readonly breakAt: number;
  /** False where nobody knows whether what the scenario asks of an asset is so. */
  readonly certain: boolean;
}
