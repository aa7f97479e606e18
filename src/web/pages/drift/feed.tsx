import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { PageHead } from "../../ui/page.tsx";
import { Loaded } from "../../ui/states.tsx";
import { Active, DriftFilters, Views } from "./filters.tsx";
import { ChangeGroups } from "./groups.tsx";
import { useDriftSummary } from "./kinds.ts";
import { ChangeList } from "./list.tsx";
import { NotAssessed } from "./not-assessed.tsx";
import { Caveats, NothingApproved } from "./standing.tsx";
import { type DriftSearch, viewOf } from "./view.ts";

const route = getRouteApi("/drift");

/** What changed against what was approved, who did it, and whether it matters. */
export function DriftFeed() {
  const search: DriftSearch = route.useSearch();
  const navigate = useNavigate();
  const set = (change: DriftSearch): void =>
    void navigate({ to: "/drift", search: { ...search, ...change }, replace: true, resetScroll: false });
  const query = useDriftSummary();
  return (
    <>
      <PageHead
        title="Drift"
        actions={
          <Link className="button" to="/baselines">
            Baselines
          </Link>
        }
      >
        What changed against what was approved, who did it, and whether it matters.
      </PageHead>
      <Loaded query={query}>
        {({ baselines, proposals }) =>
          baselines + proposals === 0 ? (
            <NothingApproved />
          ) : (
            <>
              <Caveats />
              <div>
                <Views search={search} set={set} />
              </div>
              <Shown search={search} set={set} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Shown(given: { readonly search: DriftSearch; readonly set: (change: DriftSearch) => void }) {
  const view = viewOf(given.search);
  if (view === "unassessed")
    return (
      <>
        <Active {...given} />
        <NotAssessed {...given} />
      </>
    );
  return (
    <>
      <DriftFilters {...given} />
      {view === undefined ? <ChangeList {...given} /> : <ChangeGroups by={view} {...given} />}
    </>
  );
}
