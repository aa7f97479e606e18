import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../client/api.ts";
import { usePages } from "../../client/pages.ts";
import { useMay } from "../../client/self.ts";
import { words } from "../../ui/format.ts";
import { SeverityMark } from "../../ui/marks.tsx";
import { Empty } from "../../ui/states.tsx";
import type { Column } from "../../ui/table/column.ts";
import { List } from "../../ui/table/list.tsx";
import { Time } from "../../ui/time.tsx";
import { BeforeAfter } from "./before-after.tsx";
import { DecideForm } from "./decide.tsx";
import { ClassMark, DriftStateMark } from "./marks.tsx";
import { Compared } from "./standing.tsx";
import { type Change, type DriftSearch, filterOf } from "./view.ts";
import { Who } from "./who.tsx";

/** The changes one by one. */
export function ChangeList({
  search,
  set,
}: {
  readonly search: DriftSearch;
  readonly set: (change: DriftSearch) => void;
}) {
  const mayTriage = useMay("findings:triage");
  const mayAccept = useMay("baselines:approve");
  const filter = filterOf(search);
  const query = { ...filter, order: search.order === "newest" ? ("newest" as const) : undefined };
  const { list, rows } = usePages(["drift", query], (after, limit) =>
    api.drift.list({ query: { ...query, after, limit } }),
  );
  const counts = useQuery({
    queryKey: ["drift", "counts", "class", filter],
    queryFn: () => api.drift.counts({ query: { ...filter, by: "class" } }),
  });
  const total = counts.data === undefined ? undefined : Object.values(counts.data).reduce((sum, of) => sum + of, 0);
  return (
    <List
      label="Drift"
      columns={COLUMNS}
      keyOf={({ id }) => id}
      nameOf={({ says }) => says}
      {...{ list, rows, total, query }}
      page="drift"
      search={{ ...search }}
      onSearch={set}
      path="/drift"
      bulk={
        mayTriage || mayAccept
          ? ({ chosen, set: choose }) => <DecideForm changes={[...chosen]} onDone={() => choose([])} />
          : undefined
      }
      empty={
        <Empty title={isWhole(search) ? "Nothing differs from what was approved" : "No such change"}>
          <Compared />
        </Empty>
      }
    />
  );
}

/** Whether the view leaves no open change out. */
const isWhole = ({ columns: _columns, order: _order, state, ...filters }: DriftSearch): boolean =>
  (state === undefined || state.includes("open")) && Object.values(filters).every((value) => value === undefined);

const COLUMNS: readonly Column<Change>[] = [
  { id: "class", title: "Class", fields: ["class"], cell: (change) => <ClassMark of={change.class} /> },
  {
    id: "severity",
    title: "Severity",
    fields: ["severity"],
    cell: ({ severity }) => <SeverityMark severity={severity} />,
  },
  {
    id: "change",
    title: "Change",
    fields: ["says", "before", "after", "kind", "assetKind", "assetName"],
    isWide: true,
    cell: (change) => (
      <>
        <Link to="/drift/$id" params={{ id: change.id }}>
          {change.says}
        </Link>
        <BeforeAfter {...change} />
        <div className="small muted">
          {change.kindTitle} · {words(change.assetKind)}{" "}
          <Link to="/inventory/$id" params={{ id: change.assetId }}>
            {change.assetName}
          </Link>
          {change.role === "source" ? "" : ` · ${words(change.role)}`}
        </div>
      </>
    ),
  },
  {
    id: "who",
    title: "Who did it",
    fields: ["who", "knownFrom", "attribution"],
    cell: ({ attribution }) => <Who attribution={attribution} />,
  },
  {
    id: "state",
    title: "State",
    fields: ["state", "snoozedUntil", "proposal", "assessed"],
    cell: (change) => <Standing {...change} />,
  },
  {
    id: "seen",
    title: "First seen",
    fields: ["firstSeen"],
    orders: ["newest"],
    cell: ({ firstSeen }) => <Time at={firstSeen} as="ago" />,
  },
  {
    id: "because",
    title: "Why this class",
    fields: ["because"],
    isExtra: true,
    isWide: true,
    cell: ({ because }) => because,
  },
  {
    id: "baseline",
    title: "Baseline",
    fields: ["baseline", "baselineName"],
    isExtra: true,
    cell: ({ baseline, baselineName }) => (
      <Link to="/baselines/$id" params={{ id: baseline }}>
        {baselineName}
      </Link>
    ),
  },
  {
    id: "sources",
    title: "Sources",
    fields: ["sources"],
    isExtra: true,
    cell: ({ sources }) => sources.join(", "),
  },
  {
    id: "last",
    title: "Last seen",
    fields: ["lastSeen"],
    isExtra: true,
    cell: ({ lastSeen }) => <Time at={lastSeen} as="ago" />,
  },
];

/** Where a change stands, with what is to be known of that. */
const Standing = ({ state, snoozedUntil, proposal, assessed }: Change) => (
  <div>
    <DriftStateMark state={state} />
    {state === "open" && snoozedUntil !== null ? (
      <div className="small muted">
        asleep until <Time at={snoozedUntil} as="day" />
      </div>
    ) : null}
    {state === "open" && proposal !== null ? <div className="small muted">waits for a second person</div> : null}
    {assessed ? null : <div className="small muted">not looked at since</div>}
  </div>
);
