import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../client/api.ts";
import { number } from "../../ui/format.ts";
import { RunMark } from "../../ui/marks.tsx";
import { Section } from "../../ui/page.tsx";
import { Loaded } from "../../ui/states.tsx";
import { Time } from "../../ui/time.tsx";

const MOST = 6;

/** What the figures above do not know. */
export function BlindSpots() {
  const runs = useQuery({
    queryKey: ["runs", "latest"],
    queryFn: () => api.runs.list({ query: { limit: MOST } }),
  });
  const undecided = useQuery({ queryKey: ["undecided", "counts"], queryFn: () => api.posture.undecidedCounts({}) });
  return (
    <Section title="What we cannot see" actions={<Link to="/unseen">All of it</Link>}>
      <Loaded query={undecided}>
        {(of) => (
          <p>
            <Link to="/unseen" data-counts="undecided">
              {number(Object.values(of).reduce((sum, count) => sum + count, 0))} checks
            </Link>{" "}
            could not be decided.
          </p>
        )}
      </Loaded>
      <h3>Latest runs</h3>
      <Loaded query={runs}>
        {({ items }) => (
          <ul className="timeline">
            {items.map((run) => (
              <li key={run.id}>
                <span className="row">
                  <span className="wrap">{run.target.name}</span>
                  <RunMark status={run.status} />
                </span>
                <span className="small muted">
                  <Link to="/runs/$id" params={{ id: run.id }} data-counts="not-examined">
                    {number(run.notExamined)} not examined
                  </Link>{" "}
                  · <Time at={run.at} as="ago" />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}
