import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api } from "../../client/api.ts";
import { usePersonName } from "../../client/names.ts";
import { usePages } from "../../client/pages.ts";
import { useMay } from "../../client/self.ts";
import { words } from "../../ui/format.ts";
import { SeverityMark, StateMark } from "../../ui/marks.tsx";
import { Empty } from "../../ui/states.tsx";
import type { Column } from "../../ui/table/column.ts";
import { List } from "../../ui/table/list.tsx";
import { commandFor } from "../../ui/table/query-dialog.tsx";
import { RowLink } from "../../ui/table/row-link.tsx";
import { Time } from "../../ui/time.tsx";
import { Snoozed } from "./snoozed.tsx";
import { TriageForm } from "./triage.tsx";
import { type FindingsSearch, filterOf, orderOf } from "./view.ts";

type Finding = ReplyOf<Contract["findings"]["list"]>["items"][number];

/** The findings one by one. */
export function FindingList({
  search,
  set,
}: {
  readonly search: FindingsSearch;
  readonly set: (change: FindingsSearch) => void;
}) {
  const person = usePersonName();
  const mayTriage = useMay("findings:triage");
  const filter = filterOf(search);
  const query = { ...filter, order: orderOf(search) };
  const { list, rows } = usePages(["findings", query], (after, limit) =>
    api.findings.list({ query: { ...query, after, limit } }),
  );
  const counts = useQuery({
    queryKey: ["findings", "counts", "all", filter],
    queryFn: () => api.findings.counts({ query: { ...filter, by: "severity" } }),
  });
  const columns = useMemo(() => columnsFor(search, person), [search, person]);
  const total = counts.data === undefined ? undefined : Object.values(counts.data).reduce((sum, of) => sum + of, 0);
  return (
    <List
      label="Findings"
      columns={columns}
      keyOf={({ id }) => id}
      nameOf={({ message }) => message}
      {...{ list, rows, total, query }}
      page="findings"
      search={{ ...search }}
      onSearch={set}
      path="/findings"
      command={commandFor("findings", query)}
      bulk={
        mayTriage && search.at === undefined
          ? ({ chosen, set: choose }) => <TriageForm findings={[...chosen]} onDone={() => choose([])} />
          : undefined
      }
      empty={<NoFindings />}
    />
  );
}

const columnsFor = (search: FindingsSearch, person: (id: string) => string): readonly Column<Finding>[] => [
  {
    id: "severity",
    title: "Severity",
    fields: ["severity"],
    cell: ({ severity }) => <SeverityMark severity={severity} />,
  },
  {
    id: "finding",
    title: "Finding",
    fields: ["message", "assetKind", "assetName", "rule"],
    isWide: true,
    cell: (finding) => (
      <>
        <RowLink to={`/findings/${encodeURIComponent(finding.id)}`} search={{ at: search.at }}>
          {finding.message}
        </RowLink>
        <div className="small muted">
          {words(finding.assetKind)} {finding.assetName} ·{" "}
          <RowLink to="/findings" search={{ ...search, rule: finding.rule }}>
            {finding.rule}
          </RowLink>
          {finding.role === "source" ? "" : ` · ${words(finding.role)}`}
        </div>
      </>
    ),
  },
  { id: "state", title: "State", fields: ["state"], cell: ({ state }) => <StateMark state={state} /> },
  {
    id: "assignee",
    title: "Assigned to",
    fields: ["assignee"],
    cell: ({ assignee }) => (assignee === null ? <span className="muted">nobody</span> : person(assignee)),
  },
  {
    id: "opened",
    title: "Open since",
    fields: ["openedAt"],
    orders: ["newest", "oldest"],
    cell: ({ openedAt }) => <Time at={openedAt} as="ago" />,
  },
  {
    id: "due",
    title: "Due",
    fields: ["due"],
    isExtra: true,
    cell: ({ due }) => (due === null ? <span className="muted">not set</span> : <Time at={due} as="day" />),
  },
  {
    id: "snoozed",
    title: "Snoozed until",
    fields: ["snoozedUntil"],
    isExtra: true,
    cell: ({ snoozedUntil }) => <Snoozed until={snoozedUntil} />,
  },
  {
    id: "asset",
    title: "Asset",
    fields: ["assetName", "assetId"],
    isExtra: true,
    cell: ({ assetId, assetName }) => (
      <RowLink to={`/inventory/${encodeURIComponent(assetId)}`} search={{ at: search.at }}>
        {assetName}
      </RowLink>
    ),
  },
  {
    id: "place",
    title: "Place",
    fields: ["evidence"],
    isExtra: true,
    cell: ({ evidence }) => {
      const [first] = evidence;
      if (first === undefined) return <span className="muted">none kept</span>;
      return (
        <code>
          {first.path}
          {first.line === undefined ? "" : `:${first.line}`}
          {evidence.length > 1 ? ` and ${evidence.length - 1} more` : ""}
        </code>
      );
    },
  },
  {
    id: "seen",
    title: "First seen",
    fields: ["firstSeen"],
    isExtra: true,
    cell: ({ firstSeen }) => <Time at={firstSeen} as="day" />,
  },
];

/** Where nothing was looked at, no finding means nothing. */
export function NoFindings() {
  const { data } = useQuery({ queryKey: ["runs", "any"], queryFn: () => api.runs.list({ query: { limit: 1 } }) });
  if (data === undefined) return null;
  return data.items.length === 0 ? (
    <Empty title="Nothing has been looked at yet">
      <p>
        So nothing is known to be wrong, or right. <Link to="/">Send a first scan.</Link>
      </p>
    </Empty>
  ) : (
    <Empty title="No such findings">
      <p>
        No rule found one in what was looked at. <Link to="/unseen">See what is not known</Link> before you take it for
        an all-clear.
      </p>
    </Empty>
  );
}
