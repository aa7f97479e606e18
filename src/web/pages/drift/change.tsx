import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api } from "../../client/api.ts";
import { Copies } from "../../ui/copies.tsx";
import { words } from "../../ui/format.ts";
import { SeverityMark } from "../../ui/marks.tsx";
import { LoadedPage, PageHead, Section } from "../../ui/page.tsx";
import { Time } from "../../ui/time.tsx";
import { DecideForm } from "./decide.tsx";
import { Difference } from "./difference.tsx";
import { AuditEntries, ChangeHistory } from "./history.tsx";
import { ClassMark, DriftStateMark } from "./marks.tsx";
import { Revert } from "./revert.tsx";
import { Undo } from "./undo.tsx";
import { WhoInFull } from "./who.tsx";

const route = getRouteApi("/drift/$id");
type Whole = ReplyOf<Contract["drift"]["get"]>;

/** One change: what was and is, what it opens, who did it, how it is taken back, what was decided. */
export function DriftChange() {
  const { id } = route.useParams();
  const query = useQuery({ queryKey: ["drift", "one", id], queryFn: () => api.drift.get({ params: { id } }) });
  return (
    <LoadedPage title="Drift" crumbs={<Link to="/drift">Drift</Link>} query={query}>
      {(change) => (
        <>
          <PageHead title={change.says} crumbs={<Link to="/drift">Drift</Link>} actions={<Taken id={id} />}>
            <span className="row">
              <ClassMark of={change.class} />
              <SeverityMark severity={change.severity} />
              <DriftStateMark state={change.state} />
              <span>
                {words(change.assetKind)}{" "}
                <Link to="/inventory/$id" params={{ id: change.assetId }}>
                  {change.assetName}
                </Link>
              </span>
            </span>
          </PageHead>
          {change.assessed ? null : (
            <p className="note">
              The latest look could not tell whether this is still so: it stands as it was last seen,{" "}
              <Time at={change.lastSeen} as="ago" />.
            </p>
          )}
          <div className="columns">
            <div className="stack">
              <Difference {...change} />
              <Opens {...change} />
              <Revert way={change.revert} />
            </div>
            <div className="stack">
              <Decision {...change} />
              <Section title="Who did it">
                <WhoInFull attribution={change.attribution} />
              </Section>
              <ChangeHistory id={id} />
              <AuditEntries about={id} />
            </div>
          </div>
        </>
      )}
    </LoadedPage>
  );
}

const EFFECTS = {
  opens: "It opens something that was closed.",
  closes: "It closes something that was open.",
  alters: "It alters what is there; whether that opens anything, nothing tells.",
} as const;

const Opens = ({ effect, because, kindTitle, kindWhy, severity }: Whole) => (
  <Section title="What it opens">
    <p>{EFFECTS[effect]}</p>
    <dl className="facts">
      <dt>Severity</dt>
      <dd>
        <SeverityMark severity={severity} />
      </dd>
      <dt>Why its class</dt>
      <dd>{because}</dd>
      <dt>Kind of change</dt>
      <dd>{kindTitle}</dd>
      <dt>Why such changes matter</dt>
      <dd>{kindWhy}</dd>
    </dl>
  </Section>
);

const Decision = (change: Whole) => (
  <Section title="Decision">
    <dl className="facts">
      <dt>Baseline</dt>
      <dd>
        <Link to="/baselines/$id" params={{ id: change.baseline }}>
          {change.baselineName}
        </Link>
        {change.version === null ? "" : `, accepted by version ${change.version}`}
      </dd>
      <dt>First seen</dt>
      <dd>
        <Time at={change.firstSeen} />
      </dd>
      <dt>Last seen</dt>
      <dd>
        <Time at={change.lastSeen} />
      </dd>
      {change.closedAt === null ? null : (
        <>
          <dt>{change.state === "reverted" ? "Seen to be taken back" : "Closed"}</dt>
          <dd>
            <Time at={change.closedAt} />
          </dd>
        </>
      )}
      {change.snoozedUntil === null ? null : (
        <>
          <dt>Snoozed until</dt>
          <dd>
            <Time at={change.snoozedUntil} />
          </dd>
        </>
      )}
      {change.finding === null ? null : (
        <>
          <dt>Finding</dt>
          <dd>
            <Link to="/findings/$id" params={{ id: change.finding.id }}>
              raised from it
            </Link>
            , {words(change.finding.severity)}, {words(change.finding.state)}
          </dd>
        </>
      )}
      <dt>Decided last</dt>
      <dd>
        {change.decision === null ? (
          <span className="muted">nobody has decided on it</span>
        ) : (
          <>
            {words(change.decision.action)} by {change.decision.actor.name}
            {change.decision.reason === null ? "" : `: ${change.decision.reason}`}
          </>
        )}
      </dd>
    </dl>
    {change.proposal === null ? null : (
      <p className="note small">
        {change.state === "accepted" ? "Undoing that" : "Accepting it"}{" "}
        <Link to="/baselines/$id" params={{ id: change.baseline }}>
          waits for a second person
        </Link>
        .
      </p>
    )}
    {change.state === "open" ? (
      <DecideForm changes={[change.id]} blocked={blockedOf(change)} onDone={() => {}} />
    ) : null}
    {change.state === "accepted" && change.proposal === null ? <Undo {...change} /> : null}
  </Section>
);

/** What cannot be decided of a change as it stands, with why. */
const blockedOf = ({ assessed, proposal, snoozedUntil, finding }: Whole) => ({
  ...(proposal !== null
    ? { accept: "It waits for a second person already." }
    : assessed
      ? {}
      : { accept: "The latest look could not tell whether it is still so." }),
  ...(finding === null ? {} : { raise: "A finding was raised from it already." }),
  ...(snoozedUntil === null ? { wake: "It is not snoozed." } : {}),
});

const Taken = ({ id }: { readonly id: string }) => (
  <>
    <Copies id={id} path={`/drift/${encodeURIComponent(id)}`} />
    <a className="button" href={`/api/v1/drift/${encodeURIComponent(id)}`} download={`drift-${id}.json`}>
      Export JSON
    </a>
  </>
);
