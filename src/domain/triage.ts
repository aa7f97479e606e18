/** Where a finding stands. Only a later observation makes it `fixed`. */
export const FINDING_STATES = ["open", "in-progress", "accepted", "false-positive", "fixed", "reopened"] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** Why a risk is lived with, who said so, and until when. */
export interface Acceptance {
  readonly reason: string;
  readonly approver: string;
  /** Epoch milliseconds; null = no end. */
  readonly expires: number | null;
}

/** All that people decided about one finding. */
export interface TriageState {
  readonly state: FindingState;
  readonly acceptance: Acceptance | null;
  /** Why it is a false positive. */
  readonly dismissal: string | null;
  readonly assignee: string | null;
  /** Epoch milliseconds by which it should be fixed. */
  readonly due: number | null;
  /** Epoch milliseconds until which nobody wants to see it; its state does not change. */
  readonly snoozedUntil: number | null;
}

/** A person's decision on a finding. */
export type TriageDecision =
  | { readonly action: "start" }
  | { readonly action: "accept"; readonly reason: string; readonly approver: string; readonly expires: number | null }
  | { readonly action: "dismiss"; readonly reason: string }
  /** Takes an acceptance, a dismissal or the start back. */
  | { readonly action: "open"; readonly reason: string }
  | { readonly action: "assign"; readonly assignee: string | null }
  | { readonly action: "set-due"; readonly due: number | null }
  | { readonly action: "snooze"; readonly until: number | null };

/** A finding nobody has spoken of yet. */
export const UNTRIAGED: TriageState = {
  state: "open",
  acceptance: null,
  dismissal: null,
  assignee: null,
  due: null,
  snoozedUntil: null,
};

/** The state after a decision, or why it cannot be taken. Pure. */
export function decided(current: TriageState, decision: TriageDecision, now: number): TriageState | string {
  switch (decision.action) {
    case "assign":
      return { ...current, assignee: decision.assignee };
    case "set-due":
      return { ...current, due: decision.due };
    case "snooze":
      return { ...current, snoozedUntil: decision.until };
    default:
      return current.state === "fixed"
        ? "it is fixed; only a later observation changes that"
        : moved(current, decision, now);
  }
}

type Move = Extract<TriageDecision, { readonly action: "start" | "accept" | "dismiss" | "open" }>;

function moved(current: TriageState, decision: Move, now: number): TriageState | string {
  if ("reason" in decision && decision.reason.trim() === "") return "a reason is needed";
  const cleared = { ...current, acceptance: null, dismissal: null };
  if (decision.action === "start") return { ...cleared, state: "in-progress" };
  if (decision.action === "open") return { ...cleared, state: "open" };
  if (decision.action === "dismiss") return { ...cleared, state: "false-positive", dismissal: decision.reason };
  const { reason, approver, expires } = decision;
  if (approver.trim() === "") return "an approver is needed";
  if (expires !== null && expires <= now) return "the acceptance would have ended already";
  return { ...cleared, state: "accepted", acceptance: { reason, approver, expires } };
}

/** The flaw was looked for and is not there any more. */
export const observedFixed = (current: TriageState): TriageState => ({
  ...current,
  state: "fixed",
  snoozedUntil: null,
});

/** The flaw is there. What was fixed is open again, with its assignee; everything else stays as people left it. */
export const observedAgain = (current: TriageState): TriageState =>
  current.state === "fixed" ? { ...current, state: "reopened", acceptance: null, dismissal: null } : current;

/** The acceptance has ended. */
export const expired = (current: TriageState): TriageState => ({ ...current, state: "open", acceptance: null });
