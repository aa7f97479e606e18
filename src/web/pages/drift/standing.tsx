import { Link } from "@tanstack/react-router";
import { useMay } from "../../client/self.ts";
import { number } from "../../ui/format.ts";
import { Empty, Loaded } from "../../ui/states.tsx";
import { Time } from "../../ui/time.tsx";
import { useBaselines, useDriftSummary } from "./kinds.ts";

/** What stands in the way of the figures: states that are refused, that wait, or that are not compared yet, and what could not be assessed. */
export function Caveats() {
  const { data } = useDriftSummary();
  if (data === undefined) return null;
  const { refused, proposals, pending, notAssessed } = data;
  return (
    <>
      {refused.map(({ baseline, name, problem }) => (
        <p key={baseline} className="note bad wrap" role="alert">
          <strong>
            <Link to="/baselines/$id" params={{ id: baseline }}>
              {name}
            </Link>{" "}
            is refused:
          </strong>{" "}
          {problem}. Nothing is measured by it, so its drift is not known.
        </p>
      ))}
      {notAssessed + pending + proposals === 0 ? null : (
        <ul className="note stack small">
          {notAssessed === 0 ? null : (
            <li>
              <Link to="/drift" search={{ view: "unassessed" }} data-counts="not-assessed">
                {number(notAssessed)} could not be assessed
              </Link>
              : nobody can say whether they changed.
            </li>
          )}
          {pending === 0 ? null : (
            <li>
              {pending === 1 ? "One baseline is" : `${number(pending)} baselines are`} not compared with the latest run
              yet. That is done within minutes.
            </li>
          )}
          {proposals === 0 ? null : (
            <li>
              <Link to="/baselines">Approvals wait for a second person</Link>.
            </li>
          )}
        </ul>
      )}
    </>
  );
}

/** Why there may be no change: what was compared with what, and when. */
export function Compared() {
  const query = useBaselines();
  return (
    <Loaded query={query}>
      {(baselines) => {
        const used = baselines.filter(({ current, problem }) => current !== null && problem === null);
        if (used.length === 0) return <p className="muted">No baseline is in use, so nothing was compared.</p>;
        return (
          <ul className="stack small muted">
            {used.map(({ id, name, current, derivedAt }) => (
              <li key={id} className="wrap">
                <Link to="/baselines/$id" params={{ id }}>
                  {name}
                </Link>
                , version {current?.version}:{" "}
                {derivedAt === null ? (
                  "not compared yet"
                ) : (
                  <>
                    {number(current?.assets ?? 0)} approved assets were compared <Time at={derivedAt} as="ago" />
                  </>
                )}
                .
              </li>
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}

/** That nothing was ever approved, and how that is done. */
export function NothingApproved() {
  const mayApprove = useMay("baselines:approve");
  return (
    <div className="card">
      <Empty title="Nothing was approved yet">
        <p>
          Drift is what differs from a state that somebody approved. There is none, so nothing is compared, and nothing
          here says that nothing changed.
        </p>
        {mayApprove ? (
          <Link className="button primary" to="/baselines" search={{ approve: "estate" }}>
            Approve a state
          </Link>
        ) : (
          <p className="muted">Somebody who may approve states, an editor or an admin, can approve one.</p>
        )}
        <p className="small muted">
          What came and went, approved or not, stands under <Link to="/changes">Changes</Link>.
        </p>
      </Empty>
    </div>
  );
}
