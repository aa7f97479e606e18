import { useInfiniteQuery } from "@tanstack/react-query";
import { api } from "../client/api.ts";
import { dateTime } from "../ui/format.ts";
import { More } from "../ui/list.tsx";
import { PageHead } from "../ui/page.tsx";
import { Problem } from "../ui/states.tsx";
import { Table } from "../ui/table.tsx";

/** Every change of state, chained: who did what to what. */
export function Audit() {
  const list = useInfiniteQuery({
    queryKey: ["audit"],
    queryFn: ({ pageParam }) => api.audit.list({ query: { after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <>
      <PageHead
        title="Audit log"
        actions={
          <a className="button" href="/api/v1/audit/export" download="audit.ndjson">
            Export, signed
          </a>
        }
      >
        Every change with who made it, each entry bound to the one before. <code>stance audit verify audit.ndjson</code>{" "}
        checks an export without the platform.
      </PageHead>
      {list.isError ? <Problem error={list.error} retry={() => void list.refetch()} /> : null}
      <Table label="Entries">
        <thead>
          <tr>
            <th scope="col" className="number">
              No.
            </th>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">To what</th>
          </tr>
        </thead>
        <tbody>
          {list.data?.pages
            .flatMap((page) => page.items)
            .map((entry) => (
              <tr key={entry.number}>
                <td className="number">{entry.number}</td>
                <td>{dateTime(entry.at)}</td>
                <td>{entry.actor.name}</td>
                <td>
                  <code>{entry.action}</code>
                </td>
                <td className="wrap">
                  {entry.subject}
                  <div className="small muted">
                    {Object.keys(entry.detail).length === 0 ? "" : JSON.stringify(entry.detail)}
                  </div>
                </td>
              </tr>
            ))}
        </tbody>
      </Table>
      <More list={list} />
    </>
  );
}
