import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { SEVERITIES, type Severity } from "../../../domain/severity.ts";
import { ApiError } from "../../../platform/api/contract/client.ts";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api, queries } from "../../client/api.ts";
import { useMay } from "../../client/self.ts";
import { Act } from "../../ui/act.tsx";
import { announce } from "../../ui/announce.tsx";
import { number, words } from "../../ui/format.ts";
import { Problem } from "../../ui/states.tsx";

const DAY = 86_400_000;

/** What people may decide on a change, in their words. */
const DECISIONS = {
  accept: {
    label: "Accept into the baseline",
    permission: "baselines:approve",
    does: "The baseline gets a new signed version that holds it. Where two people are needed, it waits for another one.",
  },
  raise: {
    label: "Raise a finding",
    permission: "findings:triage",
    does: "Everyone who sees the asset sees it, with your reason. It is fixed when a later look sees the change taken back.",
  },
  snooze: {
    label: "Snooze",
    permission: "findings:triage",
    does: "It stays open, and is told again after that day.",
  },
  wake: { label: "Wake it", permission: "findings:triage", does: "It is no longer snoozed." },
} as const;
type Action = keyof typeof DECISIONS;

type Answer = ReplyOf<Contract["drift"]["accept"]>;

async function decideOn(drift: string[], action: Action, fields: FormData): Promise<Answer> {
  const text = (name: string): string => String(fields.get(name) ?? "").trim();
  const reason = text("reason");
  if (action === "accept") return api.drift.accept({ body: { drift, reason } });
  if (action === "raise") return raiseFrom(drift, text("severity") as Severity, reason);
  const until = action === "wake" ? null : Date.parse(text("day")) + DAY - 1;
  const answer = await api.drift.triage({ body: { drift, decision: { action: "snooze", until, reason } } });
  return { ...answer, proposals: [] };
}

/** Raises a finding from each; those from which none could be raised are told with why. */
async function raiseFrom(drift: readonly string[], severity: Severity, reason: string): Promise<Answer> {
  const changed: string[] = [];
  const refused: { id: string; why: string }[] = [];
  for (const id of drift) {
    try {
      await api.drift.raise({ params: { id }, body: { severity, reason } });
      changed.push(id);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      refused.push({ id, why: error.message });
    }
  }
  return { changed, refused, proposals: [] };
}

/** Decides on one or many changes; the server says which could not be decided so, and why. */
export function DecideForm({
  changes,
  blocked = {},
  onDone,
}: {
  readonly changes: readonly string[];
  /** What cannot be decided now, with why. */
  readonly blocked?: { readonly [decision in Action]?: string };
  readonly onDone: () => void;
}) {
  const may = { "baselines:approve": useMay("baselines:approve"), "findings:triage": useMay("findings:triage") };
  const offered = (Object.keys(DECISIONS) as Action[]).filter((action) => may[DECISIONS[action].permission]);
  const [picked, setPicked] = useState<Action>();
  const action = picked ?? offered[0];
  const decide = useMutation({
    mutationFn: (fields: FormData) => decideOn([...changes], action as Action, fields),
    onSuccess: async (answer) => {
      await queries.invalidateQueries();
      const waits = answer.proposals.length > 0;
      announce(
        waits
          ? "It waits for a second person"
          : `${DECISIONS[action as Action].label}: ${number(answer.changed.length)} ${answer.changed.length === 1 ? "change" : "changes"}`,
      );
      if (answer.refused.length === 0 && !waits) onDone();
    },
  });
  if (action === undefined) return null;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (blocked[action] === undefined) decide.mutate(new FormData(event.currentTarget));
      }}
    >
      <div className="grid">
        <label className="field">
          Decision
          <select value={action} onChange={({ target }) => setPicked(target.value as Action)}>
            {offered.map((value) => (
              <option key={value} value={value}>
                {DECISIONS[value].label}
              </option>
            ))}
          </select>
        </label>
        {action === "snooze" ? (
          <label className="field">
            Until
            <input type="date" name="day" required min={new Date().toISOString().slice(0, 10)} />
          </label>
        ) : null}
        {action === "raise" ? (
          <label className="field">
            Severity
            <select name="severity" defaultValue="high">
              {[...SEVERITIES].reverse().map((value) => (
                <option key={value} value={value}>
                  {words(value)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <label className="field">
          Reason
          <input name="reason" required maxLength={action === "raise" ? 500 : 2_000} />
        </label>
      </div>
      <div className="row">
        <Act type="submit" look="button primary" why={blocked[action]} isBusy={decide.isPending}>
          Decide
        </Act>
        <span className="small muted">{DECISIONS[action].does} It is written into the audit log under your name.</span>
      </div>
      {decide.isError ? <Problem error={decide.error} /> : null}
      {decide.data === undefined ? null : <Outcome {...decide.data} isOne={changes.length === 1} />}
    </form>
  );
}

const Outcome = ({ proposals, refused, isOne }: Answer & { readonly isOne: boolean }) => (
  <>
    {proposals.map(({ baseline, proposal }) => (
      <p key={proposal} className="note" role="status">
        Two people are needed:{" "}
        <Link to="/baselines/$id" params={{ id: baseline }}>
          the acceptance waits
        </Link>{" "}
        for another person to confirm it.
      </p>
    ))}
    {refused.length === 0 ? null : (
      <ul className="note bad stack" role="alert">
        {refused.map(({ id, why }) => (
          <li key={id} className="wrap">
            {isOne ? "Nothing was decided" : id}: {why}
          </li>
        ))}
      </ul>
    )}
  </>
);
