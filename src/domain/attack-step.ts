import type { AssetKind } from "./asset.ts";
import type { Asset, AssetGraph } from "./asset-graph.ts";
import type { AttackStepId, ControlId, TechniqueId } from "./ids.generated.ts";
import type { Verb } from "./relationship.ts";

/**
 * What an attacker can do with an asset.
 * - `reach`: send it something, as a stranger may
 * - `influence`: put text in front of it that it may obey
 * - `invoke`: have it act, with arguments of the attacker's choice
 * - `execute`: run code inside it
 * - `read`: learn what it holds
 * - `write`: change what it holds
 * - `impersonate`: act with its rights
 */
export const POWERS = ["reach", "influence", "invoke", "execute", "read", "write", "impersonate"] as const;
export type Power = (typeof POWERS)[number];

/** Something that is so or not. Reading what nobody knows makes it undecided: the step is then possible, and says so. */
export interface Condition<K extends AssetKind = AssetKind> {
  (asset: Asset<K>, graph: AssetGraph): boolean;
  /** What is so of some neighbour, where the condition says no more than that; see {@link pointsAtSome}. */
  readonly some?: SomeNeighbour;
}

export interface SomeNeighbour {
  readonly kind: AssetKind;
  readonly verb: Verb;
  /** Looks at the neighbour alone. */
  readonly when: Condition;
}

/** The asset points at one of which something is so. Of a neighbour of many it need be asked only once. */
export function pointsAtSome<K extends AssetKind>(verb: Verb, kind: K, when: (asset: Asset<K>) => boolean): Condition {
  const holds = (asset: Asset, graph: AssetGraph): boolean => graph.from(asset, verb, kind).find(when) !== undefined;
  return Object.assign(holds, { some: { verb, kind, when: when as unknown as Condition } });
}

/** A power that the attacker must already have: over the step's own asset, or over a neighbour of it. */
export interface Premise {
  readonly power: Power;
  /** Missing: the step's own asset. */
  readonly neighbour?: {
    readonly kinds: readonly AssetKind[];
    readonly verb: Verb;
    /** At which end of the edge the neighbour stands: `from`, it points at the asset; `to`, the asset points at it. */
    readonly end: "from" | "to";
    readonly when?: Condition;
  };
}

/** Where an attack begins: who the attacker is before the first step. */
export const ENTRIES = {
  internet: "anyone on the internet",
  user: "anyone who may talk to the AI",
  content: "anyone who writes text that the AI will read",
  registry: "anyone who publishes or takes over a package, model or server",
  contributor: "anyone who can open an issue or a pull request",
  repository: "anyone who can read the repository",
} as const;
export type Entry = keyof typeof ENTRIES;

/**
 * One way to gain a power over an asset from powers already held. Monotone: more power never takes a step away. It looks at its asset
 * and the neighbours, no further.
 */
export interface AttackStep<K extends AssetKind = AssetKind> {
  readonly id: AttackStepId;
  /** What the attacker does, as a fact: "A steered agent calls the tools it holds". */
  readonly title: string;
  /** MITRE ATLAS, OWASP LLM / MCP / Agentic ids. */
  readonly techniques: readonly TechniqueId[];
  /** Kinds of the asset over which the power is gained. */
  readonly on: readonly K[];
  /** All of them are needed. None: the attack begins here. */
  readonly needs: readonly Premise[];
  /** Only for a step that needs nothing. */
  readonly entry?: Entry;
  /** What must be so of the asset itself; see {@link Condition}. */
  when?(asset: Asset<K>, graph: AssetGraph): boolean;
  readonly gains: Power;
  /** A property that holds signals: where they stand is where the step is shown, rather than where the asset stands. */
  readonly shownBy?: "hookSignals" | "scriptSignals" | "commandSignals";
  /** What the step takes for granted and nobody looked at: a path with it is never certain. */
  readonly assumes?: string;
  /** 1 = anyone with a text editor, 2 = takes some luck or skill, 3 = needs preparation, 5 = needs a rare chance or much skill. */
  readonly difficulty: 1 | 2 | 3 | 4 | 5;
  /** Why it is as hard as that. */
  readonly because: string;
  /** The hop as a sentence; `by` is the neighbour of the first premise that has one, else the asset itself. */
  says(asset: Asset<K>, by: Asset): string;
  /** Own controls that take the step away. */
  readonly cutBy: readonly ControlId[];
  /** What to change so that the step is gone, in one sentence. */
  fix(asset: Asset<K>, by: Asset): string;
}

/** Declares an attack step. The folder it lies in bears its id. */
export const defineAttackStep = <K extends AssetKind>(step: AttackStep<K>): AttackStep<K> => step;

/** The attacker has the power over the asset itself. */
export const itself = (power: Power): Premise => ({ power });

/** … over something that points at the asset: `pointing("agent", "uses", "influence")`, an agent that uses it. */
export const pointing = <K extends AssetKind>(
  kinds: K | readonly K[],
  verb: Verb,
  power: Power,
  when?: Condition<K>,
): Premise => neighbour(kinds, verb, power, "from", when);

/** … over something that the asset points at: `pointedAt("tool", "uses", "influence")`, a tool that it uses. */
export const pointedAt = <K extends AssetKind>(
  kinds: K | readonly K[],
  verb: Verb,
  power: Power,
  when?: Condition<K>,
): Premise => neighbour(kinds, verb, power, "to", when);

function neighbour<K extends AssetKind>(
  kinds: K | readonly K[],
  verb: Verb,
  power: Power,
  end: "from" | "to",
  when?: Condition<K>,
): Premise {
  const among: readonly AssetKind[] = Array.isArray(kinds) ? kinds : [kinds as K];
  return {
    power,
    neighbour: { kinds: among, verb, end, ...(when === undefined ? {} : { when: when as unknown as Condition }) },
  };
}
