import { useMutation } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api, queries } from "../../client/api.ts";
import { usePages } from "../../client/pages.ts";
import { announce } from "../../ui/announce.tsx";
import { words } from "../../ui/format.ts";
import { Mark } from "../../ui/marks.tsx";
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
  const retry = useMutation({
    mutationFn: (message: string) => api.webhooks.retry({ params: { id, message } }),
    onSuccess: () => {
      announce("It is sent again");
      return queries.invalidateQueries({ queryKey: ["webhooks"] });
    },
  });
  const { mutate } = retry;
  const columns = useMemo(() => columnsWith(mutate), [mutate]);
  if (list.isError) return <Problem error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <div className="skeleton" aria-busy="true" />;
  if (rows.length === 0) return <p className="small muted">Nothing yet.</p>;
  return (
    <div className="list">
      {retry.isError ? <Problem error={retry.error} /> : null}
      <Grid
        label={`Sent to ${name}`}
        columns={columns}
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

const columnsWith = (retry: (id: string) => void): readonly Column<Message>[] => [
  { id: "topic", title: "Told", fields: ["topic"], isWide: true, cell: ({ topic }) => <code>{topic}</code> },
  {
    id: "state",
    title: "State",
    fields: ["state"],
    cell: ({ state }) => (
      <Mark tone={TONE[state][0]} sign={TONE[state][1]}>
        {words(state)}
      </Mark>
    ),
  },
  { id: "tries", title: "Tries", fields: ["attempts"], isNumber: true, cell: ({ attempts }) => attempts },
  {
    id: "answer",
    title: "Answer",
    fields: ["status", "why"],
    cell: ({ status, why }) => why ?? (status === null ? "–" : `status ${status}`),
  },
  { id: "at", title: "When", fields: ["at"], cell: ({ at, lastAt }) => <Time at={lastAt ?? at} /> },
  {
    id: "again",
    title: "Again",
    fields: [],
    cell: ({ id, topic, state }) =>
      state === "delivered" ? (
        <span className="muted">–</span>
      ) : (
        <button type="button" className="button small" onClick={() => retry(id)}>
          {state === "waiting" ? "Send now" : "Send again"}
          <span className="visually-hidden"> {topic}</span>
        </button>
      ),
  },
];
