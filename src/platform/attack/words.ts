import { attackSteps } from "../../catalog/attack-steps.generated.ts";
import { attackTargets } from "../../catalog/attack-targets.ts";
import controlsFile from "../../catalog/controls/controls.json" with { type: "json" };
import type { AttackPath } from "../../domain/attack-path.ts";
import { pathSentence } from "../../domain/path-words.ts";

const STEPS = new Map<string, (typeof attackSteps)[number]>(attackSteps.map((step) => [step.id, step]));
const TARGETS = new Map(attackTargets.map((target) => [target.id, target]));
const CONTROLS = new Map(controlsFile.controls.map(({ id, title }) => [id, title]));

export const KNOWN_STEPS = attackSteps.length;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A path as one sentence: who, does what, to what. */
export const sentenceOf = (path: AttackPath): string => capital(`${pathSentence(path)}.`);

export const controlsOf = (ids: readonly string[]): { readonly id: string; readonly title: string }[] =>
  ids.map((id) => ({ id, title: CONTROLS.get(id) ?? id }));

/** What the attacker does in a step; a step that people's marks made is told as such. */
export const stepTitle = (id: string): string =>
  STEPS.get(id)?.title ?? "Someone marked the asset as a place where an attack can begin";

export const entryOf = (id: string, path: AttackPath) =>
  STEPS.get(id)?.entry ?? (id.startsWith("marked-entry-") ? (path.entries[0] ?? null) : null);

export const whyOf = (target: string): string =>
  TARGETS.get(target)?.why ?? "Someone marked it as what must not be lost.";
