import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { SEVERITIES } from "../../../domain/severity.ts";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api } from "../../client/api.ts";
import { Chips } from "../../ui/chips.tsx";
import { dateTime } from "../../ui/dates.ts";
import { type ActiveFilter, ActiveFilters } from "../../ui/filters.tsx";
import { listed, number, words } from "../../ui/format.ts";
import { PageHead } from "../../ui/page.tsx";
import { Loaded } from "../../ui/states.tsx";
import { Board } from "./board.tsx";
import { Since } from "./since.tsx";
import { NoPaths, Targets } from "./targets.tsx";
import { filterOf, type PathsSearch } from "./view.ts";

const route = getRouteApi("/paths");
type Summary = ReplyOf<Contract["attackPaths"]["summary"]>;

/** How attackers get to what matters: what they gain, by which ways, and which fixes take most of it away. */
export function Paths() {
  const search: PathsSearch = route.useSearch();
  const navigate = useNavigate();
  const set = (change: PathsSearch): void =>
    void navigate({ to: "/paths", search: { ...search, ...change }, replace: true, resetScroll: false });
  const { at } = search;
  const query = useQuery({
    queryKey: ["attack-paths", "summary", at],
    queryFn: () => api.attackPaths.summary({ query: { at } }),
  });
  return (
    <>
      <PageHead title="Attack paths">
        What an attacker can gain through our AI, the worst first, each with the code behind every step.
      </PageHead>
      <Loaded query={query}>
        {(summary) =>
          summary.assets === 0 ? (
            <div className="card">
              <NoPaths isFiltered={false} />
            </div>
          ) : (
            <>
              <Looked {...summary} />
              <Board search={search} set={set} />
              <h2>What can be reached</h2>
              <div className="stack">
                <TargetFilters search={search} set={set} {...summary} />
              </div>
              <Targets search={search} set={set} total={totalOf(summary, search)} />
            </>
          )
        }
      </Loaded>
      {query.data?.assets === 0 ? null : <Since search={search} set={set} />}
    </>
  );
}

/** How many rows a filter leaves, where the summary tells it. */
function totalOf({ targets }: Summary, search: PathsSearch): number | undefined {
  const { certain, severities, entries, targets: kinds, asset } = filterOf(search);
  if ([severities, entries, kinds, asset].some((part) => part !== undefined)) return undefined;
  if (certain !== undefined) return certain === "yes" ? targets.certain : targets.uncertain;
  return targets.certain + targets.uncertain;
}

/** What the figures rest on: no path found is no all-clear. */
const Looked = ({ targets, bounded, steps, assets, relationships }: Summary) => (
  <p className="note small">
    {number(steps)} known steps were tried on {number(assets)} assets and {number(relationships)} connections, for{" "}
    {number(targets.all)} targets.{" "}
    {targets.undecided > 0
      ? `Of ${number(targets.undecided)} assets nobody knows whether they are one more target. `
      : ""}
    {bounded ? "Not every way is shown; the counts of targets are whole. " : ""}
    What no source looked at is not among them: <Link to="/unseen">what we cannot see</Link>.
  </p>
);

function TargetFilters({
  search,
  set,
  targets,
  bySeverity,
}: Summary & { readonly search: PathsSearch; readonly set: (change: PathsSearch) => void }) {
  return (
    <>
      <Chips
        label="Certainty"
        choices={[
          { value: "yes", label: "Certain", count: targets.certain },
          { value: "no", label: "Perhaps", count: targets.uncertain },
        ]}
        chosen={listed(search.certain)}
        onChange={(chosen) => set({ certain: chosen.at(-1) })}
      />
      <Chips
        label="Severity"
        choices={SEVERITIES.toReversed().flatMap((value) => {
          const count = bySeverity[value];
          return count === undefined ? [] : [{ value, label: words(value), count }];
        })}
        chosen={listed(search.severity)}
        onChange={(chosen) => set({ severity: chosen.join(",") || undefined })}
      />
      <ActiveFilters filters={activeOf(search, set)} />
    </>
  );
}

function activeOf(search: PathsSearch, set: (change: PathsSearch) => void): readonly ActiveFilter[] {
  const filter = (name: keyof PathsSearch, says: (value: string) => string): ActiveFilter[] => {
    const value = search[name];
    if (value === undefined) return [];
    return [{ name, says: says(value), text: says(value), onRemove: () => set({ [name]: undefined }) }];
  };
  return [
    ...filter("entry", (entries) => `Begins with: ${listed(entries).map(words).join(", ")}`),
    ...filter("target", (targets) => `Target: ${listed(targets).map(words).join(", ")}`),
    ...filter("asset", (id) => `Asset: ${id}`),
    ...filter("at", (at) => `As it was ${dateTime(Number(at) || Date.parse(at) || 0)}`),
  ];
}
