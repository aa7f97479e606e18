import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { Contract, ReplyOf } from "../../platform/api/contract/contract.ts";
import { api } from "../client/api.ts";
import { useRuleTitle } from "../client/names.ts";
import { usePages } from "../client/pages.ts";
import { Chips } from "../ui/chips.tsx";
import { listed, number, words } from "../ui/format.ts";
import { RunMark } from "../ui/marks.tsx";
import { PageHead, Section } from "../ui/page.tsx";
import { Empty, Loaded } from "../ui/states.tsx";
import type { Column } from "../ui/table/column.ts";
import { List } from "../ui/table/list.tsx";
import { Time } from "../ui/time.tsx";

export const UNSEEN_SEARCH = ["rule", "columns"] as const;
type Search = { readonly [Name in (typeof UNSEEN_SEARCH)[number]]?: string | undefined };

const route = getRouteApi("/unseen");

/** What nobody knows: checks that could not be decided, files that were not looked at. */
export function Unseen() {
  const search: Search = route.useSearch();
  const navigate = useNavigate();
  const set = (change: Search): void =>
    void navigate({ to: "/unseen", search: { ...search, ...change }, replace: true, resetScroll: false });
  const title = useRuleTitle();
  const query = { rules: search.rule };
  const counts = useQuery({ queryKey: ["undecided", "counts"], queryFn: () => api.posture.undecidedCounts({}) });
  const { list, rows } = usePages(["undecided", query], (after, limit) =>
    api.posture.undecided({ query: { ...query, after, limit } }),
  );
  const chosen = listed(search.rule);
  return (
    <>
      <PageHead title="What we cannot see">
        Checks that could not be decided, and files that the latest runs did not look at. None of it is an all-clear.
      </PageHead>
      <NotExamined />
      <h2>Undecided checks</h2>
      <Loaded query={counts}>
        {(of) => (
          <Chips
            label="Rules"
            choices={Object.entries(of).map(([value, count]) => ({ value, label: title(value), count }))}
            chosen={chosen}
            onChange={(rules) => set({ rule: rules.join(",") || undefined })}
          />
        )}
      </Loaded>
      <List
        label="Undecided checks"
        columns={columnsFor(title)}
        keyOf={({ rule, asset }) => `${rule} ${asset}`}
        nameOf={({ rule, assetName }) => `${rule} of ${assetName}`}
        {...{ list, rows, query }}
        total={
          counts.data === undefined
            ? undefined
            : Object.entries(counts.data).reduce(
                (sum, [rule, of]) => sum + (chosen.length === 0 || chosen.includes(rule) ? of : 0),
                0,
              )
        }
        page="unseen"
        search={{ ...search }}
        onSearch={set}
        path="/undecided"
        empty={<NoneUndecided />}
      />
    </>
  );
}

const NothingLookedAt = () => (
  <p className="muted">
    Nothing has been looked at yet, so nothing at all can be seen. <Link to="/">Send a first scan.</Link>
  </p>
);

/** Where nothing was looked at, no check was made, and none could decide. */
function NoneUndecided() {
  const { data } = useQuery({ queryKey: ["runs", "any"], queryFn: () => api.runs.list({ query: { limit: 1 } }) });
  if (data === undefined) return null;
  return data.items.length === 0 ? (
    <Empty title="No check was made yet">
      <NothingLookedAt />
    </Empty>
  ) : (
    <Empty title="Every check could decide">
      <p className="muted">On the assets that were seen. What no run looked at is not among them.</p>
    </Empty>
  );
}

/** The latest run of each source, where it left something out. */
function NotExamined() {
  const query = useQuery({
    queryKey: ["runs", "latest", 200],
    queryFn: () => api.runs.list({ query: { limit: 200 } }),
  });
  return (
    <Section title="Files that were not looked at" actions={<Link to="/sources">All runs</Link>}>
      <Loaded query={query}>
        {({ items }) => {
          const latest = [...Map.groupBy(items, ({ source }) => source).values()].flatMap(([first]) =>
            first === undefined || (first.notExamined === 0 && first.status === "succeeded") ? [] : [first],
          );
          if (items.length === 0) return <NothingLookedAt />;
          if (latest.length === 0)
            return <p className="muted">The latest run of every source looked at all that it was asked to.</p>;
          return (
            <ul className="timeline">
              {latest.map((run) => (
                <li key={run.id}>
                  <span className="row">
                    <span className="wrap">{run.target.name}</span> <RunMark status={run.status} />
                  </span>
                  <span className="small muted">
                    <Link to="/runs/$id" params={{ id: run.id }} data-counts="not-examined">
                      {number(run.notExamined)} not examined
                    </Link>{" "}
                    · <Time at={run.at} as="ago" />
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Section>
  );
}

type Check = ReplyOf<Contract["posture"]["undecided"]>["items"][number];

const columnsFor = (title: (id: string) => string): readonly Column<Check>[] => [
  {
    id: "rule",
    title: "Check",
    fields: ["rule"],
    isWide: true,
    cell: ({ rule }) => (
      <>
        {title(rule)}
        <div className="small muted">{rule}</div>
      </>
    ),
  },
  {
    id: "asset",
    title: "Asset",
    fields: ["asset", "assetKind", "assetName"],
    isWide: true,
    cell: ({ asset, assetKind, assetName }) => (
      <>
        <Link to="/inventory/$id" params={{ id: asset }}>
          {assetName}
        </Link>
        <div className="small muted">{words(assetKind)}</div>
      </>
    ),
  },
  {
    id: "reasons",
    title: "What was missing",
    fields: ["reasons"],
    isWide: true,
    cell: ({ reasons }) => reasons.join("; "),
  },
];
