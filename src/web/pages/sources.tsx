import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../client/api.ts";
import { usePages } from "../client/pages.ts";
import { ago, day, number } from "../ui/format.ts";
import { Downloads, More } from "../ui/list.tsx";
import { RunMark } from "../ui/marks.tsx";
import { PageHead, Section } from "../ui/page.tsx";
import { Empty, Loaded, Problem } from "../ui/states.tsx";
import { Table } from "../ui/table.tsx";
import { DemoSource } from "./demo.tsx";

/** What is looked at, and how each look went. */
export function Sources() {
  const sources = useQuery({ queryKey: ["sources"], queryFn: () => api.sources.list({}) });
  const { list: runs, rows } = usePages(["runs"], (after) => api.runs.list({ query: { after } }));
  return (
    <>
      <PageHead title="Sources" actions={<Downloads path="/runs" />}>
        What is looked at, and how each look went. What a run could not look at stays as it was known before.
      </PageHead>
      <Section title="Sources">
        <Loaded query={sources}>
          {(items) =>
            items.length === 0 ? (
              <p className="muted">None yet: the first push makes one.</p>
            ) : (
              <ul className="stack">
                {items.map((source) => (
                  <li key={source.id}>
                    <strong>{source.name}</strong> <DemoSource source={source.id} />{" "}
                    <span className="small muted">
                      {source.kind} in project {source.project}, since {day(source.createdAt)}
                      {source.removedAt === null ? "" : `, removed ${day(source.removedAt)}`}
                    </span>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
      <h2>Runs</h2>
      {runs.isError ? <Problem error={runs.error} retry={() => void runs.refetch()} /> : null}
      {runs.isSuccess && rows.length === 0 ? (
        <div className="card">
          <Empty title="No run yet">
            <p>
              <code>stance push --to {location.origin}</code> sends the first one.
            </p>
          </Empty>
        </div>
      ) : null}
      {rows.length === 0 ? null : (
        <Table label="Runs">
          <thead>
            <tr>
              <th scope="col">Run</th>
              <th scope="col">Result</th>
              <th scope="col" className="number">
                Files
              </th>
              <th scope="col" className="number">
                Not examined
              </th>
              <th scope="col">Findings</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((run) => (
              <tr key={run.id}>
                <td className="wrap">
                  <Link to="/runs/$id" params={{ id: run.id }}>
                    {run.target.name}
                  </Link>
                  <div className="small muted">
                    {run.source} · {ago(run.at)}
                    {run.target.commit === null ? "" : ` · ${run.target.commit.slice(0, 10)}`}
                  </div>
                </td>
                <td>
                  <RunMark status={run.status} />
                </td>
                <td className="number">{number(run.target.files)}</td>
                <td className="number">{number(run.notExamined)}</td>
                <td>
                  {number(run.result.findings.opened)} new, {number(run.result.findings.fixed)} fixed
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <More list={runs} />
    </>
  );
}
