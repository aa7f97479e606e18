import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { AsOf, PastMark } from "../../ui/as-of.tsx";
import { instantIn } from "../../ui/instant.ts";
import { PageHead } from "../../ui/page.tsx";
import { FindingFilters } from "./filters.tsx";
import { Groups } from "./groups.tsx";
import { FindingList } from "./list.tsx";
import { type FindingsSearch, groupOf } from "./view.ts";

const route = getRouteApi("/findings");

/** Every flaw that a rule found: one by one, or by what they have in common. */
export function Findings() {
  const search: FindingsSearch = route.useSearch();
  const navigate = useNavigate();
  const set = (change: FindingsSearch): void =>
    void navigate({ to: "/findings", search: { ...search, ...change }, replace: true, resetScroll: false });
  const group = groupOf(search);
  const asked = instantIn(search.at);
  const change = (at: string | undefined): void => set({ at });
  return (
    <>
      <PageHead title="Findings" actions={<AsOf asked={asked} onChange={change} />}>
        Worst first, product code before tests. Fixed is only what a later look found fixed.
      </PageHead>
      <PastMark asked={asked} onChange={change} />
      {asked.malformed !== undefined ? null : (
        <>
          <FindingFilters search={search} set={set} />
          {group === undefined ? (
            <FindingList search={search} set={set} />
          ) : (
            <Groups by={group} search={search} set={set} />
          )}
        </>
      )}
    </>
  );
}
