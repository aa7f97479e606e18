import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { DRIFT_CLASSES } from "../../../domain/drift.ts";
import { useMay } from "../../client/self.ts";
import { number } from "../../ui/format.ts";
import { PageHead } from "../../ui/page.tsx";
import { Empty, Loaded } from "../../ui/states.tsx";
import type { Column } from "../../ui/table/column.ts";
import { Grid } from "../../ui/table/grid.tsx";
import { Time } from "../../ui/time.tsx";
import { useBaselines } from "../drift/kinds.ts";
import { SignedMark } from "../drift/marks.tsx";
import { Approve } from "./approve.tsx";
import { Policy } from "./policy.tsx";
import { type Baseline, SCOPES, scopeIn } from "./scope.ts";

const route = getRouteApi("/baselines");

/** The states that changes are measured by, and approving another one. */
export function Baselines() {
  const search: { readonly approve?: string; readonly ref?: string } = route.useSearch();
  const navigate = useNavigate();
  const mayApprove = useMay("baselines:approve");
  const scope = mayApprove ? scopeIn(search.approve) : undefined;
  const set = (approve: string | undefined, ref?: string): void =>
    void navigate({ to: "/baselines", search: { approve, ref }, replace: true, resetScroll: false });
  const query = useBaselines();
  return (
    <>
      <PageHead
        title="Baselines"
        actions={
          mayApprove && scope === undefined ? (
            <button type="button" className="button primary" onClick={() => set("estate")}>
              Approve a state
            </button>
          ) : undefined
        }
      >
        States that somebody approved, signed. What differs from them is <Link to="/drift">drift</Link>.
      </PageHead>
      {scope === undefined ? null : <Approve scope={scope} refTo={search.ref} set={set} />}
      <Loaded query={query}>
        {(baselines) =>
          baselines.length === 0 ? (
            <div className="card">
              <Empty title="Nothing was approved yet">
                <p className="muted">
                  Approve the state of the estate, a project, a source or an asset: from then on it is told what differs
                  from it.
                </p>
              </Empty>
            </div>
          ) : (
            <div className="stack list">
              <Grid
                label="Baselines"
                columns={COLUMNS}
                rows={baselines}
                keyOf={({ id }) => id}
                nameOf={({ name }) => name}
                total={baselines.length}
              />
            </div>
          )
        }
      </Loaded>
      <Policy />
    </>
  );
}

const COLUMNS: readonly Column<Baseline>[] = [
  {
    id: "name",
    title: "State of",
    fields: [],
    isWide: true,
    cell: ({ id, name, scope, proposed }) => (
      <>
        <Link to="/baselines/$id" params={{ id }}>
          {name}
        </Link>
        {scope.kind === "estate" ? null : <div className="small muted">{SCOPES[scope.kind]}</div>}
        {proposed === null ? null : <div className="small">Version {proposed.version} waits for a second person</div>}
      </>
    ),
  },
  {
    id: "signature",
    title: "Signature",
    fields: [],
    cell: ({ current, problem }) =>
      current === null ? <span className="muted">not approved yet</span> : <SignedMark problem={problem} />,
  },
  {
    id: "approved",
    title: "Approved",
    fields: [],
    cell: ({ current }) =>
      current === null ? (
        <span className="muted">–</span>
      ) : (
        <div>
          <Time at={current.decidedAt ?? current.proposedAt} as="ago" />
          <div className="small muted wrap">
            version {current.version}, by {(current.decidedBy ?? current.proposedBy).name}
          </div>
        </div>
      ),
  },
  ...DRIFT_CLASSES.toReversed().map(
    (of): Column<Baseline> => ({
      id: of,
      title: { blocking: "Blocking", review: "To review", expected: "Expected" }[of],
      fields: [],
      isNumber: true,
      cell: ({ id, open, problem, derivedAt }) =>
        problem !== null || derivedAt === null ? (
          <span className="muted">unknown</span>
        ) : (
          <Link to="/drift" search={{ baseline: id, class: of, state: "open" }} data-counts="drift">
            {number(open[of])}
          </Link>
        ),
    }),
  ),
  {
    id: "not-assessed",
    title: "Not assessed",
    fields: [],
    isNumber: true,
    cell: ({ id, notAssessed, problem, derivedAt }) =>
      problem !== null || derivedAt === null ? (
        <span className="muted">unknown</span>
      ) : (
        <Link to="/drift" search={{ baseline: id, view: "unassessed" }} data-counts="not-assessed">
          {number(notAssessed)}
        </Link>
      ),
  },
];
