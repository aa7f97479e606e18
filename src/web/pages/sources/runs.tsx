import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api } from "../../client/api.ts";
import { usePages } from "../../client/pages.ts";
import { number } from "../../ui/format.ts";
import { RunMark } from "../../ui/marks.tsx";
import { Empty } from "../../ui/states.tsx";
import type { Column } from "../../ui/table/column.ts";
import { List } from "../../ui/table/list.tsx";
import { Time } from "../../ui/time.tsx";

export const SOURCES_SEARCH = ["columns", "order"] as const;
type Search = { readonly [Name in (typeof SOURCES_SEARCH)[number]]?: string | undefined };

const route = getRouteApi("/sources");

/** How each look went, the latest first. */
export function Runs() {
  const search: Search = route.useSearch();
  const navigate = useNavigate();
  const { list, rows } = usePages(["runs"], (after, limit) => api.runs.list({ query: { after, limit } }));
  return (
    <List
      label="Runs"
      columns={COLUMNS}
      keyOf={({ id }) => id}
      nameOf={({ target }) => target.name}
      {...{ list, rows }}
      search={{ ...search }}
      onSearch={(change) =>
        void navigate({ to: "/sources", search: { ...search, ...change }, replace: true, resetScroll: false })
      }
      path="/runs"
      query={NOTHING}
      empty={
        <Empty title="No run yet">
          <p>
            <code>stance push --to {location.origin}</code> sends the first one.
          </p>
        </Empty>
      }
    />
  );
}

const NOTHING = {};
type Run = ReplyOf<Contract["runs"]["list"]>["items"][number];

const COLUMNS: readonly Column<Run>[] = [
  {
    id: "run",
    title: "Run",
    fields: ["target", "source", "at"],
    isWide: true,
    cell: ({ id, target, source, at }) => (
      <>
        <Link to="/runs/$id" params={{ id }}>
          {target.name}
        </Link>
        <div className="small muted">
          {source} · <Time at={at} as="ago" />
          {target.commit === null ? "" : ` · ${target.commit.slice(0, 10)}`}
        </div>
      </>
    ),
  },
  { id: "result", title: "Result", fields: ["status"], cell: ({ status }) => <RunMark status={status} /> },
  { id: "files", title: "Files", fields: ["target"], isNumber: true, cell: ({ target }) => number(target.files) },
  {
    id: "not-examined",
    title: "Not examined",
    fields: ["notExamined"],
    isNumber: true,
    cell: ({ notExamined }) => number(notExamined),
  },
  {
    id: "findings",
    title: "Findings",
    fields: ["result"],
    cell: ({ result: { findings } }) => `${number(findings.opened)} new, ${number(findings.fixed)} fixed`,
  },
  {
    id: "tool",
    title: "Looked at by",
    fields: ["tool"],
    isExtra: true,
    cell: ({ tool }) => `${tool.name} ${tool.version}`,
  },
  { id: "at", title: "When", fields: ["at"], isExtra: true, cell: ({ at }) => <Time at={at} /> },
];
