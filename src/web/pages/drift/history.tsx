import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../client/api.ts";
import { useMay } from "../../client/self.ts";
import { words } from "../../ui/format.ts";
import { Section } from "../../ui/page.tsx";
import { Loaded } from "../../ui/states.tsx";
import { Time } from "../../ui/time.tsx";

const MOST = 8;

/** What happened to a change, and by whom. */
export function ChangeHistory({ id }: { readonly id: string }) {
  const query = useQuery({
    queryKey: ["drift", "history", id],
    queryFn: () => api.drift.history({ params: { id } }),
  });
  return (
    <Section title="What happened">
      <Loaded query={query}>
        {(events) => (
          <ol className="timeline small">
            {events.map(({ at, actor, action, before, after, detail }) => (
              <li key={`${at} ${action}`}>
                <span className="wrap">
                  <strong>{words(action)}</strong> by {actor.name}
                </span>
                {typeof detail.reason === "string" ? <span className="wrap">{detail.reason}</span> : null}
                <span className="muted">
                  <Time at={at} />
                  {before === null || before === after ? "" : ` · ${words(before)} → ${words(after)}`}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Section>
  );
}

/** The entries of the audit log that name something, for those who may read it. */
export const AuditEntries = ({ about }: { readonly about: string }) =>
  useMay("audit:read") ? <Entries about={about} /> : null;

function Entries({ about }: { readonly about: string }) {
  const query = useQuery({
    queryKey: ["audit", "about", about],
    queryFn: () => api.audit.list({ query: { about, order: "newest", limit: MOST } }),
  });
  return (
    <Section
      title="In the audit log"
      actions={
        <Link to="/audit" search={{ about }}>
          All of it
        </Link>
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">No entry names it: nobody has decided anything on it.</p>
          ) : (
            <ol className="timeline small">
              {items.map(({ number, at, actor, action }) => (
                <li key={number}>
                  <span className="wrap">
                    <code>{action}</code> by {actor.name}
                  </span>
                  <span className="muted">
                    No. {number} · <Time at={at} />
                  </span>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Section>
  );
}
