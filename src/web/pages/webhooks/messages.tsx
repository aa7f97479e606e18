import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api } from "../../client/api.ts";
import { usePages } from "../../client/pages.ts";
import { words } from "../../ui/format.ts";
import { Problem } from "../../ui/states.tsx";
import type { Column } from "../../ui/table/column.ts";
import { Foot } from "../../ui/table/foot.tsx";
import { Grid } from "../../ui/table/grid.tsx";
import { Time } from "../../ui/time.tsx";

/** What was sent to a webhook and how it went, the latest first. */
export function Messages({ id, name }: { readonly id: string; readonly name: string }) {
  const { list, rows } = usePages(["webhooks", id], (after, limit) =>
    api.webhooks.messages({ params: { id }, query: { after, limit } }),
  );
  if (list.isError) return <Problem error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <div className="skeleton" aria-busy="true" />;
  if (rows.length === 0) return <p className="small muted">Nothing yet.</p>;
  return (
    <div className="list">
      <Grid
        label={`Sent to ${name}`}
        columns={COLUMNS}
        rows={rows}
        keyOf={(message) => message.id}
        nameOf={({ topic }) => topic}
        total={list.hasNextPage ? undefined : rows.length}
        onEnd={list.hasNextPage && !list.isFetchingNextPage ? () => void list.fetchNextPage() : undefined}
      />
      <Foot list={list} loaded={rows.length} total={undefined} onReload={() => {}} />
    </div>
  );
}

type Message = ReplyOf<Contract["webhooks"]["messages"]>["items"][number];
const TONE: { readonly [state in Message["state"]]: readonly [tone: string, sign: string] } = {
  waiting: ["medium", "◐"],
  delivered: ["good", "●"],
  failed: ["critical", "×"],
  dropped: ["quiet", "−"],
};

const COLUMNS: readonly Column<Message>[] = [
  { id: "topic", title: "Told", fields: ["topic"], cell: ({ topic }) => <code>{topic}</code> },
  {
    id: "state",
    title: "State",
    fields: ["state"],
    cell: ({ state }) => (
      <span className={`mark ${TONE[state][0]}`}>
        <span className="sign" aria-hidden="true">
          {TONE[state][1]}
        </span>
        {words(state)}
      </span>
    ),
  },
  { id: "tries", title: "Tries", fields: ["attempts"], isNumber: true, cell: ({ attempts }) => attempts },
  {
    id: "answer",
    title: "Answer",
    fields: ["status", "why"],
    isWide: true,
    cell: ({ status, why }) => why ?? (status === null ? "–" : `status ${status}`),
  },
  { id: "at", title: "When", fields: ["at"], cell: ({ at, lastAt }) => <Time at={lastAt ?? at} /> },
];
