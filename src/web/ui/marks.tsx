import type { ReactNode } from "react";
import type { Severity } from "../../domain/severity.ts";
import type { FindingState } from "../../domain/triage.ts";
import { words } from "./format.ts";

/** Every severity has a shape of its own, so that it works without colour. */
const SHAPES: { readonly [severity in Severity]: string } = {
  critical: "M6 0 12 6 6 12 0 6Z",
  high: "M6 0.8 12 11.5H0Z",
  medium: "M1 1H11V11H1Z",
  low: "M6 11.2 0 0.5H12Z",
  info: "M6 0.5A5.5 5.5 0 1 1 5.99 0.5Z",
};

/** A severity as shape, colour and word. */
export const SeverityMark = ({ severity }: { readonly severity: Severity }) => (
  <span className={`mark ${severity}`}>
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path d={SHAPES[severity]} fill="currentColor" />
    </svg>
    {words(severity)}
  </span>
);

/** A sign, a word and a colour; the sign is to be another where the word is. */
export const Mark = ({
  tone,
  sign,
  children,
}: {
  readonly tone: string;
  readonly sign: string;
  readonly children: ReactNode;
}) => (
  <span className={`mark ${tone}`}>
    <span className="sign" aria-hidden="true">
      {sign}
    </span>
    {children}
  </span>
);

const TONE: { readonly [state in FindingState]: string } = {
  open: "high",
  reopened: "high",
  "in-progress": "medium",
  accepted: "quiet",
  "false-positive": "quiet",
  fixed: "good",
};

/** A sign for each, beside its word and its colour. */
const STATE_SIGNS: { readonly [state in FindingState]: string } = {
  open: "○",
  reopened: "↻",
  "in-progress": "◐",
  accepted: "✓",
  "false-positive": "×",
  fixed: "●",
};

/** Where a finding stands. */
export const StateMark = ({ state }: { readonly state: FindingState }) => (
  <Mark tone={TONE[state]} sign={STATE_SIGNS[state]}>
    {words(state)}
  </Mark>
);

const RUN_TONE = { succeeded: "good", partial: "medium", failed: "critical" } as const;

const RUN_SIGNS = { succeeded: "●", partial: "◐", failed: "×" } as const;

/** How a run went. */
export const RunMark = ({ status }: { readonly status: keyof typeof RUN_TONE }) => (
  <Mark tone={RUN_TONE[status]} sign={RUN_SIGNS[status]}>
    {words(status)}
  </Mark>
);

const CHANGES = { added: ["good", "+"], changed: ["medium", "±"], gone: ["quiet", "−"] } as const;

/** What became of something, with a sign of its own. */
export const ChangeMark = ({
  change,
  children,
}: {
  readonly change: keyof typeof CHANGES;
  readonly children: ReactNode;
}) => (
  <Mark tone={CHANGES[change][0]} sign={CHANGES[change][1]}>
    {children}
  </Mark>
);
