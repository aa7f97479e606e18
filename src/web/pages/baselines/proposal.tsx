import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, queries } from "../../client/api.ts";
import { useMay, useSelf } from "../../client/self.ts";
import { Act } from "../../ui/act.tsx";
import { announce } from "../../ui/announce.tsx";
import { number } from "../../ui/format.ts";
import { Section } from "../../ui/page.tsx";
import { Problem } from "../../ui/states.tsx";
import { Time } from "../../ui/time.tsx";
import type { Version } from "./scope.ts";

const MOST = 20;

/** A version that waits for another person: what it would be, and confirming or rejecting it. */
export function Proposal({ id, proposed }: { readonly id: string; readonly proposed: Version }) {
  const isOwn = useSelf().data?.id === proposed.proposedBy.id;
  const mayApprove = useMay("baselines:approve");
  return (
    <Section title={`Version ${proposed.version} waits for a second person`}>
      <p className="wrap">
        {proposed.proposedBy.name} proposed it <Time at={proposed.proposedAt} as="ago" />: {proposed.reason}
      </p>
      <p>
        It holds {number(proposed.assets)} assets and {number(proposed.relationships)} connections
        {whatItDoes(proposed)}
      </p>
      {proposed.said ? <pre className="wrap-code">{proposed.said}</pre> : null}
      {proposed.drift.length === 0 ? null : <Accepted id={id} drift={proposed.drift} />}
      {mayApprove ? <Decide id={id} proposal={proposed.proposal} isOwn={isOwn} /> : null}
    </Section>
  );
}

function whatItDoes({ drift, undoes, said = null }: Version): string {
  if (said === "") return " as before, approves nothing else, and says that nothing is intended any more.";
  if (said !== null) return " as before, approves nothing else, and says what is intended:";
  if (undoes !== null) return `, undoes version ${undoes}, and opens again:`;
  return drift.length === 0 ? " and approves all of the state." : ", and accepts:";
}

/** The changes that it would accept, in their sentences. */
function Accepted({ id, drift }: { readonly id: string; readonly drift: readonly string[] }) {
  const query = useQuery({
    queryKey: ["drift", "proposed", id],
    queryFn: () => api.drift.list({ query: { baselines: id, states: "open,accepted", limit: 1_000 } }),
  });
  const says = new Map(query.data?.items.map((change) => [change.id, change.says]));
  return (
    <ul className="stack small">
      {drift.slice(0, MOST).map((change) => (
        <li key={change}>
          <Link to="/drift/$id" params={{ id: change }} className="wrap">
            {says.get(change) ?? `Change ${change}`}
          </Link>
        </li>
      ))}
      {drift.length > MOST ? <li className="muted">and {number(drift.length - MOST)} more</li> : null}
    </ul>
  );
}

function Decide({ id, proposal, isOwn }: { readonly id: string; readonly proposal: string; readonly isOwn: boolean }) {
  const after = (said: string) => ({
    onSuccess: async () => {
      await queries.invalidateQueries();
      announce(said);
    },
  });
  const params = { id };
  const confirm = useMutation({
    mutationFn: () => api.baselines.confirm({ params, body: { proposal } }),
    ...after("Confirmed and signed"),
  });
  const reject = useMutation({
    mutationFn: (reason: string) => api.baselines.reject({ params, body: { proposal, reason } }),
    ...after(isOwn ? "Taken back" : "Rejected"),
  });
  const error = confirm.error ?? reject.error;
  return (
    <>
      <div className="row">
        <Act
          look="button primary"
          why={isOwn ? "You proposed it: another person has to confirm it." : undefined}
          isBusy={confirm.isPending}
          onAct={() => confirm.mutate()}
        >
          Confirm
        </Act>
      </div>
      <form
        className="row ends"
        onSubmit={(event) => {
          event.preventDefault();
          reject.mutate(String(new FormData(event.currentTarget).get("reason") ?? "").trim());
        }}
      >
        <label className="field">
          Reason
          <input name="reason" required maxLength={2_000} />
        </label>
        <button type="submit" className="button" disabled={reject.isPending}>
          {isOwn ? "Take it back" : "Reject"}
        </button>
      </form>
      {error === null ? null : <Problem error={error} />}
    </>
  );
}
