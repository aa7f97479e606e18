import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { A_FIX, decided, type TriageDecision } from "../../../domain/triage.ts";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api, queries } from "../../client/api.ts";
import { usePeople } from "../../client/names.ts";
import { useMay, useSelf } from "../../client/self.ts";
import { Act } from "../../ui/act.tsx";
import { announce } from "../../ui/announce.tsx";
import { capital, number } from "../../ui/format.ts";
import { Problem } from "../../ui/states.tsx";

const DAY = 86_400_000;
const TRIAGE = "findings:triage";
const ACCEPT = "findings:accept";

/** What people may decide, in their words, and what each decision asks for. */
const DECISIONS = {
  start: { label: "Start work on it", permission: TRIAGE, asks: [] },
  assign: { label: "Assign", permission: TRIAGE, asks: ["person"] },
  "set-due": { label: "Set a due date", permission: TRIAGE, asks: ["day"], day: "Due on" },
  snooze: { label: "Snooze", permission: TRIAGE, asks: ["day"], day: "Until" },
  "snooze-fix": { label: "Snooze until a fix is known", permission: TRIAGE, asks: [] },
  accept: { label: "Accept the risk", permission: ACCEPT, asks: ["day", "reason", "approver"], day: "Accepted until" },
  dismiss: { label: "Call it a false positive", permission: ACCEPT, asks: ["reason"] },
  open: { label: "Open it again", permission: ACCEPT, asks: ["reason"] },
} as const satisfies {
  readonly [action: string]: {
    readonly label: string;
    readonly permission: typeof TRIAGE | typeof ACCEPT;
    readonly asks: readonly ("person" | "day" | "reason" | "approver")[];
    readonly day?: string;
  };
};
type Action = keyof typeof DECISIONS;
type Finding = ReplyOf<Contract["findings"]["get"]>;

/** A decision of each kind as it would be taken, to ask whether it can be. */
const TRIED: { readonly [action in Action]: TriageDecision } = {
  start: { action: "start" },
  assign: { action: "assign", assignee: null },
  "set-due": { action: "set-due", due: null },
  snooze: { action: "snooze", until: null },
  "snooze-fix": { action: "snooze", until: A_FIX },
  accept: { action: "accept", reason: "-", approver: "-", expires: null },
  dismiss: { action: "dismiss", reason: "-" },
  open: { action: "open", reason: "-" },
};

/** Why a finding cannot be decided so as it stands, as the platform would say; undefined where it can, and for many at once. */
function whyNot(action: Action, finding: Finding | undefined): string | undefined {
  const after = finding === undefined ? null : decided(finding, TRIED[action], Date.now(), finding.fixedIn);
  return typeof after === "string" ? `${capital(after)}.` : undefined;
}

/** Sends one decision on many findings. */
function decideOn(ids: string[], action: Action, fields: FormData) {
  const text = (name: string): string => String(fields.get(name) ?? "").trim();
  const until = text("day") === "" ? null : Date.parse(text("day")) + DAY - 1;
  const reason = text("reason");
  const judge = api.findings.judge;
  const triage = api.findings.triage;
  switch (action) {
    case "accept":
      return judge({
        body: { findings: ids, decision: { action, reason, approver: text("approver"), expires: until } },
      });
    case "dismiss":
    case "open":
      return judge({ body: { findings: ids, decision: { action, reason } } });
    case "assign":
      return triage({ body: { findings: ids, decision: { action, assignee: text("person") || null } } });
    case "set-due":
      return triage({ body: { findings: ids, decision: { action, due: until } } });
    case "snooze":
      return triage({ body: { findings: ids, decision: { action, until } } });
    case "snooze-fix":
      return triage({ body: { findings: ids, decision: { action: "snooze", until: A_FIX } } });
    case "start":
      return triage({ body: { findings: ids, decision: { action } } });
  }
}

/** Decides on one or many findings; the server says which could not be decided so, and why. */
export function TriageForm({
  findings,
  only,
  onDone,
}: {
  readonly findings: readonly string[];
  /** The finding itself where it is one alone: what cannot be decided of it is said beforehand. */
  readonly only?: Finding;
  readonly onDone: () => void;
}) {
  const may = { [TRIAGE]: useMay(TRIAGE), [ACCEPT]: useMay(ACCEPT) };
  const offered = (Object.keys(DECISIONS) as Action[]).filter((action) => may[DECISIONS[action].permission]);
  const [action, setAction] = useState<Action>("start");
  const decide = useMutation({
    mutationFn: (fields: FormData) => decideOn([...findings], action, fields),
    onSuccess: async ({ changed, refused }) => {
      await queries.invalidateQueries();
      announce(`${DECISIONS[action].label}: ${number(changed.length)} findings`);
      if (refused.length === 0) onDone();
    },
  });
  if (offered.length === 0) return null;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (whyNot(action, only) === undefined) decide.mutate(new FormData(event.currentTarget));
      }}
    >
      <div className="grid">
        <label className="field">
          Decision
          <select value={action} onChange={({ target }) => setAction(target.value as Action)}>
            {offered.map((value) => (
              <option key={value} value={value}>
                {DECISIONS[value].label}
              </option>
            ))}
          </select>
        </label>
        <Details action={action} />
      </div>
      <div className="row">
        <Act type="submit" look="button primary" why={whyNot(action, only)} isBusy={decide.isPending}>
          Decide
        </Act>
        <span className="small muted">
          It is written into the audit log under your name. All of it can be taken back.
        </span>
      </div>
      {decide.isError ? <Problem error={decide.error} /> : null}
      {decide.data !== undefined && decide.data.refused.length > 0 ? (
        <ul className="note bad stack" role="alert">
          {decide.data.refused.map(({ id, why }) => (
            <li key={id} className="wrap">
              {id}: {why}
            </li>
          ))}
        </ul>
      ) : null}
    </form>
  );
}

/** The fields that a decision asks for. */
function Details({ action }: { readonly action: Action }) {
  const self = useSelf().data;
  const people = usePeople().data ?? [];
  const decision = DECISIONS[action];
  const asks = new Set<string>(decision.asks);
  return (
    <>
      {asks.has("person") ? (
        <label className="field">
          To
          <select name="person" defaultValue={self?.id}>
            <option value="">Nobody</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {id === self?.id ? `Me (${name})` : name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {"day" in decision ? (
        <label className="field">
          {decision.day}
          <input type="date" name="day" />
          <span className="small muted">{action === "accept" ? "Empty: without an end" : "Empty: takes it back"}</span>
        </label>
      ) : null}
      {asks.has("reason") ? (
        <label className="field">
          Reason
          <input name="reason" required maxLength={2_000} />
        </label>
      ) : null}
      {asks.has("approver") ? (
        <label className="field">
          Approved by
          <input name="approver" required maxLength={2_000} defaultValue={self?.name} />
        </label>
      ) : null}
    </>
  );
}
