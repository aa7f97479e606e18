import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queries } from "../client/api.ts";
import { useMay, useSelf } from "../client/self.ts";
import { Problem } from "../ui/states.tsx";

const DAY = 86_400_000;

/** What people may decide, in their words; what needs a reason says so. */
const DECISIONS = {
  start: { label: "Start work on it", permission: "findings:triage", reason: false, until: null },
  assign: { label: "Assign to me", permission: "findings:triage", reason: false, until: null },
  "set-due": { label: "Set a due date", permission: "findings:triage", reason: false, until: "Due on" },
  snooze: { label: "Snooze", permission: "findings:triage", reason: false, until: "Until" },
  accept: { label: "Accept the risk", permission: "findings:accept", reason: true, until: "Accepted until" },
  dismiss: { label: "Call it a false positive", permission: "findings:accept", reason: true, until: null },
  open: { label: "Open it again", permission: "findings:accept", reason: true, until: null },
} as const;
type Action = keyof typeof DECISIONS;

/** Decides on one or many findings; the server says which could not be decided so, and why. */
export function TriageForm({
  findings,
  onDone,
}: {
  readonly findings: readonly string[];
  readonly onDone: () => void;
}) {
  const self = useSelf().data;
  const may = { "findings:triage": useMay("findings:triage"), "findings:accept": useMay("findings:accept") };
  const offered = (Object.keys(DECISIONS) as Action[]).filter((action) => may[DECISIONS[action].permission]);
  const [action, setAction] = useState<Action>("start");
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState("");
  const decide = useMutation({
    mutationFn: () => {
      const instant = until === "" ? null : Date.parse(until) + DAY - 1;
      const ids = [...findings];
      switch (action) {
        case "accept":
          return api.findings.judge({
            body: { findings: ids, decision: { action, reason, approver: self?.name ?? "", expires: instant } },
          });
        case "dismiss":
        case "open":
          return api.findings.judge({ body: { findings: ids, decision: { action, reason } } });
        case "assign":
          return api.findings.triage({ body: { findings: ids, decision: { action, assignee: self?.id ?? null } } });
        case "set-due":
          return api.findings.triage({ body: { findings: ids, decision: { action, due: instant } } });
        case "snooze":
          return api.findings.triage({ body: { findings: ids, decision: { action, until: instant } } });
        default:
          return api.findings.triage({ body: { findings: ids, decision: { action } } });
      }
    },
    onSuccess: async ({ refused }) => {
      await queries.invalidateQueries();
      setReason("");
      if (refused.length === 0) onDone();
    },
  });
  if (offered.length === 0) return null;
  const { reason: needsReason, until: needsUntil } = DECISIONS[action];
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        decide.mutate();
      }}
    >
      <div className="grid">
        <label className="field">
          Decision
          <select value={action} onChange={(event) => setAction(event.target.value as Action)}>
            {offered.map((value) => (
              <option key={value} value={value}>
                {DECISIONS[value].label}
              </option>
            ))}
          </select>
        </label>
        {needsUntil === null ? null : (
          <label className="field">
            {needsUntil}
            <input type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
          </label>
        )}
        {needsReason ? (
          <label className="field">
            Reason
            <input value={reason} required maxLength={2_000} onChange={(event) => setReason(event.target.value)} />
          </label>
        ) : null}
      </div>
      <div className="row">
        <button type="submit" className="button primary" disabled={decide.isPending}>
          Decide
        </button>
        <span className="small muted">It is written into the audit log under your name.</span>
      </div>
      {decide.isError ? <Problem error={decide.error} /> : null}
      {decide.data !== undefined && decide.data.refused.length > 0 ? (
        <ul className="note bad stack" role="alert">
          {decide.data.refused.map(({ id, why }) => (
            <li key={id}>
              {id}: {why}
            </li>
          ))}
        </ul>
      ) : null}
    </form>
  );
}
