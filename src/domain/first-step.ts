import type { Permission } from "./permission.ts";

interface Needs {
  /** What one must hold to know whether it is done. */
  readonly knows: Permission;
  /** What one must hold to do it. */
  readonly does: Permission;
  /** Both over the whole organisation. */
  readonly whole?: true;
}

/** What makes a new platform one's own, in the order in which it is best done. */
export const FIRST_STEPS = {
  look: { knows: "estate:read", does: "sources:manage" },
  source: { knows: "estate:read", does: "sources:manage" },
  owner: { knows: "estate:read", does: "findings:triage" },
  "second-person": { knows: "people:read", does: "people:manage", whole: true },
  baseline: { knows: "estate:read", does: "baselines:approve" },
  webhook: { knows: "settings:manage", does: "settings:manage", whole: true },
} as const satisfies { readonly [step: string]: Needs };
export type FirstStep = keyof typeof FIRST_STEPS;
export const FIRST_STEP_IDS = Object.keys(FIRST_STEPS) as [FirstStep, ...FirstStep[]];
