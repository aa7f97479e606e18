import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Contract, ReplyOf } from "../../platform/api/contract/contract.ts";
import { api, queries } from "../client/api.ts";
import { words } from "../ui/format.ts";
import { PageHead, Section } from "../ui/page.tsx";
import { Empty, Loaded, Problem } from "../ui/states.tsx";
import { Table } from "../ui/table.tsx";
import { Time } from "../ui/time.tsx";

type Job = ReplyOf<Contract["jobs"]["get"]>;

const TONE: { readonly [state in Job["state"]]: string } = {
  waiting: "quiet",
  running: "medium",
  done: "good",
  failed: "critical",
  cancelled: "quiet",
};
const SIGN: { readonly [state in Job["state"]]: string } = {
  waiting: "○",
  running: "◐",
  done: "●",
  failed: "×",
  cancelled: "−",
};

/** What the platform does in the background: the latest jobs, and what starts by itself. */
export function Jobs() {
  const jobs = useQuery({ queryKey: ["jobs"], queryFn: () => api.jobs.list({ query: { limit: 100 } }) });
  const schedules = useQuery({ queryKey: ["schedules"], queryFn: () => api.jobs.schedules({}) });
  const change = useMutation({
    mutationFn: ({ id, what }: { readonly id: string; readonly what: "cancel" | "resume" }) =>
      api.jobs[what]({ params: { id } }),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <>
      <PageHead title="Jobs" crumbs={<Link to="/sources">Sources</Link>}>
        What the platform does in the background: the latest hundred, and what starts by itself.
      </PageHead>
      {change.isError ? <Problem error={change.error} /> : null}
      <Loaded query={jobs}>
        {(items) =>
          items.length === 0 ? (
            <Empty title="No job yet" />
          ) : (
            <Table label="Jobs">
              <thead>
                <tr>
                  <th scope="col">Job</th>
                  <th scope="col">State</th>
                  <th scope="col">Changed</th>
                  <th scope="col">
                    <span className="visually-hidden">What can be done</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((job) => (
                  <Row key={job.id} job={job} onChange={(what) => change.mutate({ id: job.id, what })} />
                ))}
              </tbody>
            </Table>
          )
        }
      </Loaded>
      <Section title="Starts by itself">
        <Loaded query={schedules}>
          {(items) => (
            <ul className="stack small">
              {items.map((schedule) => (
                <li key={schedule.id} className="wrap">
                  <strong>{words(schedule.kind)}</strong> {schedule.id === schedule.kind ? "" : schedule.id}{" "}
                  <span className="muted">
                    {schedule.cron} in {schedule.timezone}
                    {schedule.nextAt === null ? null : (
                      <>
                        , next <Time at={schedule.nextAt} />
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Section>
    </>
  );
}

function Row({ job, onChange }: { readonly job: Job; readonly onChange: (what: "cancel" | "resume") => void }) {
  const { state, kind, subject, error } = job;
  const what = state === "waiting" || state === "running" ? "cancel" : state === "done" ? null : "resume";
  return (
    <tr>
      <td className="wrap">
        {words(kind)}
        {subject === null || subject === kind ? null : <div className="small muted">{subject}</div>}
        {error === null ? null : <div className="small muted">{error}</div>}
      </td>
      <td>
        <span className={`mark ${TONE[state]}`}>
          <span className="sign" aria-hidden="true">
            {SIGN[state]}
          </span>
          {job.cancelRequested && state === "running" ? "Stopping" : words(state)}
        </span>
      </td>
      <td>
        <Time at={job.changedAt} />
      </td>
      <td>
        {what === null ? null : (
          <button type="button" className="plain small" onClick={() => onChange(what)}>
            {what === "cancel" ? "Cancel" : "Resume"}
            <span className="visually-hidden">
              {" "}
              {words(kind)} {job.id.slice(0, 8)}
            </span>
          </button>
        )}
      </td>
    </tr>
  );
}
