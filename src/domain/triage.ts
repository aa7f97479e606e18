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
  /** Until when nobody wants to see it; its state does not change. */
  readonly snoozedUntil: Waking | null;
}

/** Epoch milliseconds, or when a fix for it is known. */
export type Waking = number | typeof A_FIX;
/** What is waited for where a finding is snoozed until there is a fix. */
export const A_FIX = "fix";

/** A person's decision on a finding. */
export type TriageDecision =
  | { readonly action: "start" }
  | { readonly action: "accept"; readonly reason: string; readonly approver: string; readonly expires: number | null }
  | { readonly action: "dismiss"; readonly reason: string }
  /** Takes an acceptance, a dismissal or the start back. */
  | { readonly action: "open"; readonly reason: string }
  | { readonly action: "assign"; readonly assignee: string | null }
  | { readonly action: "set-due"; readonly due: number | null }
  | { readonly action: "snooze"; readonly until: Waking | null };

/** A finding nobody has spoken of yet. */
export const UNTRIAGED: TriageState = {
  state: "open",
  acceptance: null,
  dismissal: null,
  assignee: null,
  due: null,
  snoozedUntil: null,
};

/** What is known of a finding's fix: the version that mends it, null = none is known, undefined = nothing tells. */
type KnownFix = string | null | undefined;

/** The state after a decision, or why it cannot be taken. Pure. `now` is in epoch milliseconds. */
export function decided(
  current: TriageState,
  decision: TriageDecision,
  now: number,
  fixedIn?: KnownFix,
): TriageState | string {
  switch (decision.action) {
    case "assign":
      return { ...current, assignee: decision.assignee };
    case "set-due":
      return { ...current, due: decision.due };
    case "snooze":
      return decision.until === A_FIX ? waiting(current, fixedIn) : { ...current, snoozedUntil: decision.until };
    default:
      return current.state === "fixed"
        ? "it is fixed; only a later observation changes that"
        : moved(current, decision, now);
  }
}

function waiting(current: TriageState, fixedIn: KnownFix): TriageState | string {
  if (fixedIn === undefined) return "nothing tells when there is a fix for it: snooze it until a day";
  return fixedIn === null ? { ...current, snoozedUntil: A_FIX } : `a fix is known already: ${fixedIn}`;
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

/** Whoever waits for a fix wants to see it again once one is known. */
export const fixKnown = (current: TriageState, fixedIn: KnownFix): TriageState =>
  current.snoozedUntil === A_FIX && typeof fixedIn === "string" ? { ...current, snoozedUntil: null } : current;

/** The acceptance has ended. */
export const expired = (current: TriageState): TriageState => ({ ...current, state: "open", acceptance: null });
