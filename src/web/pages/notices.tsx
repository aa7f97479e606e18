import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type Notice, useNotices, useReadNotices } from "../client/notices.ts";
import { Chips } from "../ui/chips.tsx";
import { Mark } from "../ui/marks.tsx";
import { PageHead } from "../ui/page.tsx";
import { Empty, Loaded, Problem } from "../ui/states.tsx";
import type { Column } from "../ui/table/column.ts";
import { Grid } from "../ui/table/grid.tsx";
import { RowLink } from "../ui/table/row-link.tsx";
import { Time } from "../ui/time.tsx";

const route = getRouteApi("/notices");

/** What happened that concerns the one who is signed in. */
export function Notices() {
  const { show } = route.useSearch();
  const navigate = useNavigate();
  const query = useNotices();
  const read = useReadNotices();
  const all = query.data ?? [];
  const unread = all.filter((notice) => notice.unread);
  return (
    <>
      <PageHead
        title="Notifications"
        actions={
          <button
            type="button"
            className="button"
            disabled={unread.length === 0 || read.isPending}
            onClick={() => read.mutate(all)}
          >
            Take all as read
          </button>
        }
      >
        What happened in the last thirty days to findings that are yours, to risks that you accepted, and to runs that
        you look after.
      </PageHead>
      {read.isError ? <Problem error={read.error} /> : null}
      <Chips
        label="Show"
        choices={[
          { value: "unread", label: "Not read yet", count: query.data === undefined ? undefined : unread.length },
        ]}
        chosen={show === "unread" ? ["unread"] : []}
        onChange={([value]) => void navigate({ to: "/notices", search: { show: value }, replace: true })}
      />
      <Loaded query={query}>
        {() => <Rows rows={show === "unread" ? unread : all} isUnread={show === "unread"} />}
      </Loaded>
    </>
  );
}

function Rows({ rows, isUnread }: { readonly rows: readonly Notice[]; readonly isUnread: boolean }) {
  if (rows.length === 0)
    return (
      <div className="card">
        <Empty title={isUnread ? "Nothing that you have not read" : "Nothing that concerns you"}>
          <p className="muted">
            You are told when someone assigns a finding to you, when it comes back or is due, before and after an
            acceptance ends, and, if you manage sources, when a run fails.
          </p>
        </Empty>
      </div>
    );
  return (
    <div className="list">
      <Grid
        label="Notifications"
        columns={COLUMNS}
        rows={rows}
        keyOf={({ id }) => id}
        nameOf={({ title }) => title}
        total={rows.length}
      />
    </div>
  );
}

const WORDS: { readonly [kind in Notice["kind"]]: string } = {
  assigned: "Assigned to you",
  reopened: "Is back",
  "fix-known": "A fix is known",
  due: "Is due",
  "acceptance-ends": "The acceptance ends",
  "acceptance-ended": "The acceptance has ended",
  "run-failed": "The run failed",
};

const COLUMNS: readonly Column<Notice>[] = [
  {
    id: "what",
    title: "What happened",
    fields: [],
    cell: ({ kind, by, until, unread }) => (
      <>
        {unread ? (
          <>
            <Mark tone="low" sign="●">
              New
            </Mark>{" "}
          </>
        ) : null}
        {WORDS[kind]}
        {by === null || kind !== "assigned" ? "" : ` by ${by}`}
        {until === null ? "" : " "}
        {until === null ? null : <Time at={until} as="day" />}
      </>
    ),
  },
  {
    id: "of",
    title: "Of",
    fields: [],
    isWide: true,
    cell: ({ subject: { type, id }, title }) => (
      <RowLink to={`/${type === "finding" ? "findings" : "runs"}/${encodeURIComponent(id)}`}>
        {type === "finding" ? title : `A run of ${title}`}
      </RowLink>
    ),
  },
  { id: "at", title: "Since", fields: [], cell: ({ at }) => <Time at={at} as="ago" /> },
];
