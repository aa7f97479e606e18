import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../client/api.ts";
import { usePages } from "../client/pages.ts";
import { dateTime, number, words } from "../ui/format.ts";
import { Downloads, More } from "../ui/list.tsx";
import { RunMark } from "../ui/marks.tsx";
import { PageHead, Section } from "../ui/page.tsx";
import { Loaded, Problem } from "../ui/states.tsx";
import { Table } from "../ui/table.tsx";

const route = getRouteApi("/runs/$id");

/** How one run went, connector by connector, and everything that it did not look at. */
export function Run() {
  const { id } = route.useParams();
  const query = useQuery({ queryKey: ["run", id], queryFn: () => api.runs.get({ params: { id } }) });
  return (
    <Loaded query={query}>
      {(run) => (
        <>
          <PageHead
            title={run.target.name}
            crumbs={<Link to="/sources">Sources</Link>}
            actions={<Downloads path={`/runs/${encodeURIComponent(id)}/not-examined`} />}
          >
            <span className="row">
              <RunMark status={run.status} /> {dateTime(run.at)} · {run.tool.name} {run.tool.version} ·{" "}
              {number(run.target.files)} files
            </span>
          </PageHead>
          <Section title="Connectors">
            <Table label="Runs of the connectors">
              <thead>
                <tr>
                  <th scope="col">Connector</th>
                  <th scope="col">Result</th>
                  <th scope="col" className="number">
                    Examined
                  </th>
                  <th scope="col" className="number">
                    Not examined
                  </th>
                  <th scope="col" className="number">
                    Assets
                  </th>
                </tr>
              </thead>
              <tbody>
                {run.connectors.map((connector) => (
                  <tr key={connector.connector}>
                    <td>
                      {words(connector.connector)}
                      {connector.error === null ? null : <div className="small muted wrap">{connector.error}</div>}
                    </td>
                    <td>
                      <RunMark status={connector.status} />
                    </td>
                    <td className="number">{number(connector.examined)}</td>
                    <td className="number">{number(connector.notExamined)}</td>
                    <td className="number">{number(connector.assets)}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </Section>
          <NotExamined id={id} count={run.notExamined} />
        </>
      )}
    </Loaded>
  );
}

function NotExamined({ id, count }: { readonly id: string; readonly count: number }) {
  const { list, rows } = usePages(["not-examined", id], (after) =>
    api.runs.notExamined({ params: { id }, query: { after } }),
  );
  return (
    <Section title={`Not examined: ${number(count)}`}>
      {list.isError ? <Problem error={list.error} retry={() => void list.refetch()} /> : null}
      {count === 0 ? <p className="muted">Everything that was asked for was looked at.</p> : null}
      <ul className="stack small">
        {rows.map((item) => (
          <li key={`${item.path} ${item.connector} ${item.reason}`} className="wrap">
            <code>{item.path}</code>{" "}
            <span className="muted">
              {words(item.reason).toLowerCase()}: {item.detail}
            </span>
          </li>
        ))}
      </ul>
      <More list={list} />
    </Section>
  );
}
