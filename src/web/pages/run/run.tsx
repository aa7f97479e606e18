import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api } from "../../client/api.ts";
import { usePages } from "../../client/pages.ts";
import { number, words } from "../../ui/format.ts";
import { RunMark } from "../../ui/marks.tsx";
import { LoadedPage, PageHead } from "../../ui/page.tsx";
import type { Column } from "../../ui/table/column.ts";
import { List } from "../../ui/table/list.tsx";
import { Time } from "../../ui/time.tsx";
import { PipelineRun } from "../drift/who.tsx";
import { Brought, type ShownRun } from "./brought.tsx";
import { Connectors } from "./connectors.tsx";

const route = getRouteApi("/runs/$id");

/** How one run went, connector by connector, and everything that it did not look at. */
export function Run() {
  const { id } = route.useParams();
  const query = useQuery({ queryKey: ["run", id], queryFn: () => api.runs.get({ params: { id } }) });
  return (
    <LoadedPage title="Run" crumbs={<Link to="/sources">Sources</Link>} query={query}>
      {(run) => (
        <>
          <PageHead title={run.target.name} crumbs={<Link to="/sources">Sources</Link>}>
            <span className="row">
              <RunMark status={run.status} /> <Time at={run.at} /> · {run.tool.name} {run.tool.version} ·{" "}
              {number(run.target.files)} {run.target.files === 1 ? "file" : "files"}
            </span>
          </PageHead>
          {run.provenance === null ? null : <CameFrom {...run.provenance} />}
          {TOLD[run.status] === null ? null : <p className="note">{TOLD[run.status]}</p>}
          <Brought {...run} />
          <Connectors {...run} />
          <NotExamined id={id} count={run.notExamined} hasFailed={run.status === "failed"} />
        </>
      )}
    </LoadedPage>
  );
}

type Provenance = NonNullable<ShownRun["provenance"]>;

const TREES = {
  clean: "files as committed",
  dirty: "with uncommitted files",
  unknown: "perhaps with uncommitted files",
};

/** What was checked out when it was scanned, and in which pipeline. */
const CameFrom = ({ checkout, pipeline }: Provenance) => (
  <p className="small wrap">
    {checkout === null ? (
      "No checkout of git"
    ) : (
      <>
        Commit <code>{checkout.commit}</code>
        {checkout.branch === null ? "" : ` on ${checkout.branch}`}, {TREES[checkout.tree]}
      </>
    )}
    {pipeline === null ? null : (
      <>
        {" · "}
        <PipelineRun {...pipeline} />
      </>
    )}
  </p>
);

/** What it means for what is known. */
const TOLD = {
  succeeded: null,
  partial:
    "Some of it was not looked at, below. What was known of that stays as it was: nothing of it counts as gone or fixed.",
  failed: "Nothing came of it. What was known before stays as it was, and nothing counts as gone or fixed.",
} as const;

function NotExamined({
  id,
  count,
  hasFailed,
}: {
  readonly id: string;
  readonly count: number;
  readonly hasFailed: boolean;
}) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { list, rows } = usePages(["not-examined", id], (after, limit) =>
    api.runs.notExamined({ params: { id }, query: { after, limit } }),
  );
  return (
    <>
      <h2>Not examined: {number(count)}</h2>
      <List
        label="Not examined"
        columns={COLUMNS}
        keyOf={({ path, connector, reason }) => `${path} ${connector} ${reason}`}
        nameOf={({ path }) => path}
        {...{ list, rows }}
        total={count}
        search={{ ...search }}
        onSearch={(change) =>
          void navigate({ to: "/runs/$id", params: { id }, search: { ...search, ...change }, replace: true })
        }
        path={`/runs/${encodeURIComponent(id)}/not-examined`}
        query={NOTHING}
        empty={
          <p className="muted">
            {hasFailed
              ? "No place is named: the run as a whole failed."
              : "Everything that was asked for was looked at."}
          </p>
        }
      />
    </>
  );
}

const NOTHING = {};
type Left = ReplyOf<Contract["runs"]["notExamined"]>["items"][number];

const COLUMNS: readonly Column<Left>[] = [
  { id: "path", title: "Place", fields: ["path"], isWide: true, cell: ({ path }) => <code>{path}</code> },
  {
    id: "connector",
    title: "Connector",
    fields: ["connector"],
    cell: ({ connector }) => (connector === null ? "all" : words(connector)),
  },
  { id: "reason", title: "Why", fields: ["reason"], cell: ({ reason }) => words(reason) },
  { id: "detail", title: "Detail", fields: ["detail"], isWide: true, cell: ({ detail }) => detail },
];
