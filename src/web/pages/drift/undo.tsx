import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, queries } from "../../client/api.ts";
import { useMay } from "../../client/self.ts";
import { announce } from "../../ui/announce.tsx";
import { Problem } from "../../ui/states.tsx";
import type { Change } from "./view.ts";

/** Undoes the acceptance of a change, for those who may accept. */
export function Undo({ id, baseline, version }: Pick<Change, "id" | "baseline" | "version">) {
  const mayApprove = useMay("baselines:approve");
  const undo = useMutation({
    mutationFn: (reason: string) => api.drift.undo({ params: { id }, body: { reason } }),
    onSuccess: async ({ proposals }) => {
      await queries.invalidateQueries();
      announce(proposals.length > 0 ? "It waits for a second person" : "The acceptance is undone");
    },
  });
  if (!mayApprove) return null;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        undo.mutate(String(new FormData(event.currentTarget).get("reason") ?? "").trim());
      }}
    >
      <label className="field">
        Reason
        <input name="reason" required maxLength={2_000} />
      </label>
      <div className="row">
        <button type="submit" className="button" disabled={undo.isPending}>
          Undo the acceptance
        </button>
        <span className="small muted">
          The baseline goes back to what it held before{version === null ? "" : ` version ${version}`}, in a new signed
          version; all that this accepted is open again. It is written into the audit log under your name.
        </span>
      </div>
      {undo.isError ? <Problem error={undo.error} /> : null}
      {undo.data?.proposals.map(({ proposal }) => (
        <p key={proposal} className="note" role="status">
          Two people are needed:{" "}
          <Link to="/baselines/$id" params={{ id: baseline }}>
            undoing waits
          </Link>{" "}
          for another person to confirm it.
        </p>
      ))}
    </form>
  );
}
