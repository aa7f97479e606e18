import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { DRIFT_CLASSES } from "../../../domain/drift.ts";
import { api } from "../../client/api.ts";
import { useMay } from "../../client/self.ts";
import { Act } from "../../ui/act.tsx";
import { Copies } from "../../ui/copies.tsx";
import { number, words } from "../../ui/format.ts";
import { LoadedPage, PageHead, Section } from "../../ui/page.tsx";
import { Time } from "../../ui/time.tsx";
import { AuditEntries } from "../drift/history.tsx";
import { ClassMark, SignedMark } from "../drift/marks.tsx";
import { Intended } from "./intended.tsx";
import { Proposal } from "./proposal.tsx";
import { type Baseline as Of, SCOPES } from "./scope.ts";
import { Versions } from "./versions.tsx";
import { waitsFor } from "./waiting.ts";

const route = getRouteApi("/baselines/$id");

/** One baseline: of what, whether it is whole, its versions, and what differs from it. */
export function Baseline() {
  const { id } = route.useParams();
  const query = useQuery({ queryKey: ["baselines", id], queryFn: () => api.baselines.get({ params: { id } }) });
  const mayApprove = useMay("baselines:approve");
  return (
    <LoadedPage title="Baseline" crumbs={<Link to="/baselines">Baselines</Link>} query={query}>
      {(baseline) => (
        <>
          <PageHead
            title={baseline.name}
            crumbs={<Link to="/baselines">Baselines</Link>}
            actions={
              <>
                <Copies id={id} path={`/baselines/${encodeURIComponent(id)}`} />
                {!mayApprove ? undefined : baseline.proposed === null ? (
                  <Link
                    className="button"
                    to="/baselines"
                    search={{ approve: baseline.scope.kind, ref: baseline.scope.ref ?? undefined }}
                  >
                    Approve it as it is now
                  </Link>
                ) : (
                  <Act look="button" why={waitsFor(baseline.proposed.version)}>
                    Approve it as it is now
                  </Act>
                )}
              </>
            }
          >
            <span className="row">
              {baseline.current === null ? (
                <span className="muted">Not approved yet</span>
              ) : (
                <SignedMark problem={baseline.problem} />
              )}
              {baseline.scope.kind === "estate" ? null : <span>{SCOPES[baseline.scope.kind]}</span>}
            </span>
          </PageHead>
          {baseline.problem === null ? null : (
            <p className="note bad wrap" role="alert">
              <strong>Refused:</strong> {baseline.problem}. Nothing is measured by it until a state is approved again.
            </p>
          )}
          {baseline.proposed === null ? null : <Proposal id={id} proposed={baseline.proposed} />}
          <div className="columns">
            <div className="stack">
              <Versions id={id} versions={baseline.versions} />
              {baseline.current === null ? null : (
                <Intended
                  {...{ id, mayApprove }}
                  intended={baseline.intended}
                  why={baseline.problem === null ? undefined : "The baseline is refused: approve a state again first."}
                />
              )}
            </div>
            <div className="stack">
              <Differs {...baseline} />
              <Scope {...baseline} />
              <AuditEntries about={id} />
            </div>
          </div>
        </>
      )}
    </LoadedPage>
  );
}

const Differs = ({ id, open, notAssessed, derivedAt, problem }: Of) => (
  <Section title="What differs from it">
    {problem !== null || derivedAt === null ? (
      <p>
        <strong>Unknown.</strong>{" "}
        <span className="muted">
          {problem === null
            ? "It is not compared with the latest run yet."
            : "It is refused, so nothing is measured by it."}
        </span>
      </p>
    ) : (
      <>
        <ul className="stack">
          {DRIFT_CLASSES.toReversed().map((of) => (
            <li key={of} className="row spread">
              <ClassMark of={of} />
              <Link to="/drift" search={{ baseline: id, class: of, state: "open" }} data-counts="drift">
                {number(open[of])}
              </Link>
            </li>
          ))}
          <li className="row spread">
            Not assessed
            <Link to="/drift" search={{ baseline: id, view: "unassessed" }} data-counts="not-assessed">
              {number(notAssessed)}
            </Link>
          </li>
        </ul>
        <p className="small muted">
          As of <Time at={derivedAt} />.
        </p>
      </>
    )}
  </Section>
);

const Scope = ({ scope, current }: Of) => (
  <Section title="What it is a state of">
    <dl className="facts">
      <dt>Scope</dt>
      <dd>
        {scope.kind === "asset" && scope.ref !== null ? (
          <Link to="/inventory/$id" params={{ id: scope.ref }}>
            {SCOPES.asset}
          </Link>
        ) : (
          SCOPES[scope.kind]
        )}
        {scope.ref === null || scope.kind === "asset" ? "" : ` (${words(scope.kind).toLowerCase()} ${scope.ref})`}
      </dd>
      {scope.project === null ? null : (
        <>
          <dt>As seen by</dt>
          <dd>the sources of {scope.project}</dd>
        </>
      )}
      {current === null ? null : (
        <>
          <dt>Holds</dt>
          <dd>
            {number(current.assets)} assets, {number(current.relationships)} connections
          </dd>
          <dt>Approved until</dt>
          <dd>{current.until ?? <span className="muted">without an end</span>}</dd>
          <dt>Signed by key</dt>
          <dd>
            <code>{current.key}</code>
          </dd>
        </>
      )}
    </dl>
  </Section>
);
