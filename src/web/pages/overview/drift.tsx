import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { DRIFT_CLASSES } from "../../../domain/drift.ts";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { useMay } from "../../client/self.ts";
import { number, words } from "../../ui/format.ts";
import { Mark } from "../../ui/marks.tsx";
import { Loaded } from "../../ui/states.tsx";
import { useDriftSummary } from "../drift/kinds.ts";
import { Tile } from "./tiles.tsx";

type Summary = ReplyOf<Contract["drift"]["summary"]>;
const TO_DECIDE = "blocking,review";

/** What changed against what was approved; where nothing was, that is unknown and not zero. */
export function DriftTile() {
  const query = useDriftSummary();
  return (
    <Tile title="What changed against what we approved?">
      <Loaded query={query}>
        {(summary) => (summary.baselines === 0 ? <NothingApproved {...summary} /> : <Figures {...summary} />)}
      </Loaded>
    </Tile>
  );
}

function NothingApproved({ proposals }: Summary) {
  const mayApprove = useMay("baselines:approve");
  return (
    <>
      <span className="figure middle">Unknown</span>
      <p className="small muted">Nothing was approved yet, so nothing is compared.</p>
      {mayApprove ? (
        <p className="small">
          <Link to="/baselines" search={proposals > 0 ? {} : { approve: "estate" }}>
            {proposals > 0 ? "An approval waits for a second person" : "Approve a state"}
          </Link>
        </p>
      ) : null}
    </>
  );
}

function Figures({ open, snoozed, notAssessed, refused, pending }: Summary) {
  // The instant stays while the page does, so that the link is one address.
  const [awake] = useState(() => String(Date.now()));
  return (
    <>
      <Link className="figure" to="/drift" search={{ class: TO_DECIDE, state: "open", awake }} data-counts="drift">
        {number(open.blocking + open.review)}
      </Link>
      <p className="small muted">changes to decide on</p>
      <ul className="row small">
        {DRIFT_CLASSES.toReversed().map((of) => (
          <li key={of}>
            <Link to="/drift" search={{ class: of, state: "open", awake }} data-counts="drift">
              {number(open[of])} {words(of).toLowerCase()}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/drift" search={{ view: "unassessed" }} data-counts="not-assessed">
            {number(notAssessed)} not assessed
          </Link>
        </li>
        {snoozed === 0 ? null : <li className="muted">{number(snoozed)} snoozed</li>}
      </ul>
      {refused.map(({ baseline, name }) => (
        <p key={baseline} className="small">
          <Mark tone="critical" sign="×">
            <Link to="/baselines/$id" params={{ id: baseline }}>
              {name} is refused
            </Link>
          </Mark>
        </p>
      ))}
      {pending === 0 ? null : (
        <p className="small muted">
          {pending === 1 ? "One baseline is" : `${number(pending)} baselines are`} not compared with the latest run yet.
        </p>
      )}
    </>
  );
}
