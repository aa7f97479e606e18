import type { DRIFT_STATES } from "../../../domain/baseline.ts";
import type { DriftClass } from "../../../domain/drift.ts";
import { words } from "../../ui/format.ts";
import { Mark } from "../../ui/marks.tsx";

/** A tone, and a sign that is another for each, so that no colour is needed. */
const CLASSES = {
  blocking: ["critical", "⊘"],
  review: ["medium", "?"],
  expected: ["quiet", "✓"],
} as const satisfies { readonly [of in DriftClass]: readonly [tone: string, sign: string] };

/** What is made of a change. */
export const ClassMark = ({ of }: { readonly of: DriftClass }) => (
  <Mark tone={CLASSES[of][0]} sign={CLASSES[of][1]}>
    {words(of)}
  </Mark>
);

type DriftState = (typeof DRIFT_STATES)[number];
const STATES = {
  open: ["high", "○"],
  accepted: ["quiet", "✓"],
  reverted: ["good", "↺"],
} as const satisfies { readonly [of in DriftState]: readonly [tone: string, sign: string] };

/** Where a change stands. */
export const DriftStateMark = ({ state }: { readonly state: DriftState }) => (
  <Mark tone={STATES[state][0]} sign={STATES[state][1]}>
    {words(state)}
  </Mark>
);

/** Of a baseline: whether its bytes and its signature are what they were. */
export const SignedMark = ({ problem }: { readonly problem: string | null }) =>
  problem === null ? (
    <Mark tone="good" sign="✓">
      Whole and signed
    </Mark>
  ) : (
    <Mark tone="critical" sign="×">
      Refused
    </Mark>
  );
