import { ASSET_KINDS, type AssetKind } from "../../domain/asset.ts";
import type { AttackTarget } from "../../domain/attack-path.ts";
import { type AttackStep, type Entry, POWERS, type Power } from "../../domain/attack-step.ts";
import type { Criticality } from "../../domain/criticality.ts";
import type { AttackStepId } from "../../domain/ids.generated.ts";
import { SEVERITIES, type Severity } from "../../domain/severity.ts";
import type { AttackKnowledge } from "./paths.ts";

/** What people said of an asset by hand, for want of anything that reading could tell. */
export interface AttackMark {
  readonly assetId: string;
  readonly criticality: Criticality | null;
  /** Who can get at it. */
  readonly entry: Entry | null;
}

/** The knowledge with what was said by hand: crown jewels are targets, critical assets are worse to lose, entries are where attacks begin. */
export function withMarks(knowledge: AttackKnowledge, marks: readonly AttackMark[]): AttackKnowledge {
  if (marks.length === 0) return knowledge;
  const { steps, targets } = knowledge;
  const of = (criticality: Criticality): ReadonlySet<string> =>
    new Set(marks.filter((mark) => mark.criticality === criticality).map(({ assetId }) => assetId));
  const jewels = of("crown-jewel");
  const levels = [jewels, of("important"), of("minor")] as const;
  return {
    ...knowledge,
    steps: [...steps, ...marks.flatMap(entrySteps)],
    targets: [...targets.flatMap((target) => byCriticality(target, levels)), ...jewelTargets(steps, targets, jewels)],
  };
}

type Levels = readonly [jewels: ReadonlySet<string>, important: ReadonlySet<string>, minor: ReadonlySet<string>];

/** The same target once for each level, so that losing what matters more is worse. */
function byCriticality(target: AttackTarget, [jewels, important, minor]: Levels): readonly AttackTarget[] {
  const only = (severity: Severity, isMeant: (id: string) => boolean): AttackTarget => ({
    ...target,
    severity,
    when: (asset, graph) => isMeant(asset.id) && (target.when?.(asset, graph) ?? true),
  });
  return [
    only(target.severity, (id) => !jewels.has(id) && !important.has(id) && !minor.has(id)),
    only("critical", (id) => jewels.has(id)),
    only(shifted(target.severity, 1), (id) => important.has(id)),
    only(shifted(target.severity, -1), (id) => minor.has(id)),
  ];
}

const shifted = (severity: Severity, by: number): Severity =>
  SEVERITIES[Math.min(SEVERITIES.length - 1, Math.max(1, SEVERITIES.indexOf(severity) + by))] as Severity;

const GAINED: { readonly [P in Power]?: string } = {
  read: "reads the crown jewel",
  write: "changes the crown jewel",
  execute: "runs code in the crown jewel",
  invoke: "has the crown jewel act",
  impersonate: "acts as the crown jewel",
};

/** A crown jewel is a target by every power that some step gains over its kind, beside those that are targets already. */
function jewelTargets(
  steps: readonly AttackStep[],
  targets: readonly AttackTarget[],
  jewels: ReadonlySet<string>,
): readonly AttackTarget[] {
  if (jewels.size === 0) return [];
  return (Object.entries(GAINED) as [Power, string][]).map(([power, title]) => {
    const isTarget = (kind: AssetKind): boolean =>
      targets.some((target) => target.power === power && target.when === undefined && target.on.includes(kind));
    const gained = new Set(steps.filter(({ gains }) => gains === power).flatMap(({ on }) => on));
    return {
      id: `crown-jewel-${power}`,
      title,
      on: [...gained].filter((kind) => !isTarget(kind)),
      power,
      when: (asset) => jewels.has(asset.id),
      severity: "critical",
      why: "Someone marked it as what must not be lost.",
    };
  });
}

/** Powers that whoever can get at something has over it. */
const AT_ENTRY = ["reach", "influence"] as const;

const entrySteps = ({ assetId, entry }: AttackMark): readonly AttackStep[] =>
  entry === null
    ? []
    : AT_ENTRY.map((power) => ({
        ...given(`marked-entry-${power}`, assetId, power),
        title: "Someone marked it as a place where an attack can begin",
        entry,
        because: "someone who knows the estate says so",
        says: (asset) => `${asset.name} is marked as a place where an attack can begin`,
        fix: (asset) => `Close the way to ${asset.name}, then take the mark away.`,
      }));

/** The knowledge for an attacker who begins with every power over one asset, and nowhere else. */
export function heldFrom({ steps, ...knowledge }: AttackKnowledge, assetId: string): AttackKnowledge {
  const held = POWERS.map((power) => ({
    ...given(`held-${power}`, assetId, power),
    title: "An attacker holds it",
    because: "that is where the question begins",
    says: (asset: { readonly name: string }) => `an attacker holds ${asset.name}`,
    fix: (asset: { readonly name: string }) => `Keep ${asset.name} out of an attacker's hands.`,
  }));
  return { ...knowledge, steps: [...steps.filter(({ needs }) => needs.length > 0), ...held] };
}

/** A step that is no entry of the catalogue: it gives a power over one asset and needs nothing. */
function given(id: string, assetId: string, gains: Power): AttackStep {
  return {
    id: id as AttackStepId,
    title: "",
    techniques: [],
    on: ASSET_KINDS,
    needs: [],
    when: (asset) => asset.id === assetId,
    gains,
    difficulty: 1,
    because: "",
    says: () => "",
    cutBy: [],
    fix: () => "",
  };
}
