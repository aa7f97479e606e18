import { api } from "../client/api.ts";
import { usePages } from "../client/pages.ts";
import { dateTime } from "../ui/format.ts";
import { More } from "../ui/list.tsx";
import { PageHead } from "../ui/page.tsx";
import { Problem } from "../ui/states.tsx";
import { Table } from "../ui/table.tsx";

/** Every change of state, chained: who did what to what. */
export function Audit() {
  const { list, rows } = usePages(["audit"], (after) => api.audit.list({ query: { after } }));
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
          {rows.map((entry) => (
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
