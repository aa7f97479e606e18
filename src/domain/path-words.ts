import type { AttackHop, AttackPath, ChokePoint } from "./attack-path.ts";
import type { NamedScenario } from "./attack-scenario.ts";
import { ENTRIES } from "./attack-step.ts";

/** Who is thought to go the path: "anyone who may talk to the AI and anyone who writes text that the AI will read". */
export const attackersOf = ({ entries }: Pick<AttackPath, "entries">): string =>
  entries.map((entry) => ENTRIES[entry]).join(" and ");

/** Who does what to which asset: "anyone who writes text that the AI will read moves money: issue_refund". */
export const pathSentence = (path: Pick<AttackPath, "entries" | "targetTitle" | "assetName">): string =>
  `${attackersOf(path)} ${path.targetTitle}: ${path.assetName}`;

/** The name that tells most of a path whose shape is known for certain. */
export const nameOf = ({ scenarios = [] }: AttackPath): NamedScenario | undefined =>
  scenarios.find(({ certain }) => certain);

/** The hop at which a path is best broken: the one its name says, else the last. */
export const breakOf = (path: AttackPath): AttackHop =>
  path.hops[nameOf(path)?.breakAt ?? -1] ?? (path.hops.at(-1) as AttackHop);

/** What a fix is worth; see {@link ChokePoint.cuts}. */
export const worthOf = ({ cuts }: Pick<ChokePoint, "cuts">): string =>
  cuts === 0 ? "needed by the next" : `takes away ${cuts} ${cuts === 1 ? "target" : "targets"}`;
