import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Contract, ReplyOf } from "../../platform/api/contract/contract.ts";
import { api, queries } from "../client/api.ts";
import { cronWords } from "../ui/cron.ts";
import { words } from "../ui/format.ts";
import { Mark } from "../ui/marks.tsx";
import { PageHead, Section } from "../ui/page.tsx";
import { Empty, Loaded, Problem } from "../ui/states.tsx";
import type { Column } from "../ui/table/column.ts";
import { Grid } from "../ui/table/grid.tsx";
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
            <div className="list">
              <Grid
                label="Jobs"
                columns={columnsWith((id, what) => change.mutate({ id, what }))}
                rows={items}
                keyOf={({ id }) => id}
                nameOf={({ kind }) => words(kind)}
                total={items.length}
              />
            </div>
          )
        }
      </Loaded>
      <Section title="Starts by itself">
        <Loaded query={schedules}>
          {(items) =>
            items.length === 0 ? (
              <p className="muted">Nothing does.</p>
            ) : (
              <ul className="stack small">
                {items.map((schedule) => (
                  <li key={schedule.id} className="wrap">
                    <strong>{words(schedule.kind)}</strong> {schedule.id === schedule.kind ? "" : schedule.id}{" "}
                    <span className="muted">
                      {cronWords(schedule.cron)}, {schedule.timezone}
                      {schedule.nextAt === null ? null : (
                        <>
                          , next <Time at={schedule.nextAt} />
                        </>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
    </>
  );
}

type Change = (id: string, what: "cancel" | "resume") => void;

const columnsWith = (onChange: Change): readonly Column<Job>[] => [
  {
    id: "job",
    title: "Job",
    fields: ["kind", "subject", "error"],
    isWide: true,
    cell: ({ kind, subject, error }) => (
      <>
        {words(kind)}
        {subject === null || subject === kind ? null : <div className="small muted">{subject}</div>}
        {error === null ? null : <div className="small muted">{error}</div>}
      </>
    ),
  },
  { id: "state", title: "State", fields: ["state"], cell: (job) => <State job={job} /> },
  { id: "changed", title: "Changed", fields: ["changedAt"], cell: ({ changedAt }) => <Time at={changedAt} /> },
  { id: "do", title: "Do", fields: [], cell: (job) => <Offered job={job} onChange={onChange} /> },
];

const State = ({ job: { state, cancelRequested } }: { readonly job: Job }) => (
  <Mark tone={TONE[state]} sign={SIGN[state]}>
    {cancelRequested && state === "running" ? "Stopping" : words(state)}
  </Mark>
);

function Offered({ job: { id, state, kind }, onChange }: { readonly job: Job; readonly onChange: Change }) {
  const what = state === "waiting" || state === "running" ? "cancel" : state === "done" ? null : "resume";
  if (what === null) return <span className="muted">–</span>;
  return (
    <button type="button" className="plain small" onClick={() => onChange(id, what)}>
      {what === "cancel" ? "Cancel" : "Resume"}
      <span className="visually-hidden">
        {" "}
        {words(kind)} {id.slice(0, 8)}
      </span>
    </button>
  );
}
