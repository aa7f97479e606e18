import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../client/api.ts";
import { useMay } from "../../client/self.ts";
import { number } from "../../ui/format.ts";
import { SeverityMark } from "../../ui/marks.tsx";
import { Section } from "../../ui/page.tsx";
import { Loaded } from "../../ui/states.tsx";
import { Time } from "../../ui/time.tsx";
import { useDriftSummary } from "../drift/kinds.ts";
import { ClassMark, DriftStateMark } from "../drift/marks.tsx";
import { ALL_STATES, type Change } from "../drift/view.ts";

const MOST = 20;

/** What of an asset differs, or differed, from what was approved; of the past the changes are told, not here. */
export function AssetDrift({ id, at }: { readonly id: string; readonly at: string | undefined }) {
  const mayApprove = useMay("baselines:approve");
  const summary = useDriftSummary();
  const query = useQuery({
    queryKey: ["drift", "of", id],
    queryFn: () => api.drift.list({ query: { asset: id, states: ALL_STATES, limit: MOST } }),
  });
  if (at !== undefined) return null;
  return (
    <Section
      title="Drift"
      actions={
        <span className="row">
          {mayApprove ? (
            <Link className="button small" to="/baselines" search={{ approve: "asset", ref: id }}>
              Approve it as it is
            </Link>
          ) : null}
          <Link className="button small" to="/drift" search={{ asset: id, state: ALL_STATES }}>
            In the feed
          </Link>
        </span>
      }
    >
      <Loaded query={query}>
        {({ items, next }) => {
          if (items.length > 0) return <Changes items={items} hasMore={next !== null} />;
          if (summary.data === undefined) return null;
          return (
            <p className="muted">
              {summary.data.baselines === 0
                ? "There is no baseline, so nothing of it is compared."
                : "Nothing of it differs from a baseline that holds it."}
            </p>
          );
        }}
      </Loaded>
    </Section>
  );
}

const Changes = ({ items, hasMore }: { readonly items: readonly Change[]; readonly hasMore: boolean }) => (
  <ul className="timeline">
    {items.map((change) => (
      <li key={change.id}>
        <Link to="/drift/$id" params={{ id: change.id }} className="wrap">
          {change.says}
        </Link>
        <span className="row">
          <ClassMark of={change.class} />
          <SeverityMark severity={change.severity} />
          <DriftStateMark state={change.state} />
          <span className="small muted">
            <Time at={change.firstSeen} as="ago" />
          </span>
        </span>
      </li>
    ))}
    {hasMore ? <li className="muted">More than {number(MOST)}; the feed has all.</li> : null}
  </ul>
);
