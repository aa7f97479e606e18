import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { api } from "../../client/api.ts";
import { useVisit } from "../../client/visit.ts";
import { number } from "../../ui/format.ts";
import { Section } from "../../ui/page.tsx";
import { Loaded } from "../../ui/states.tsx";
import { Time } from "../../ui/time.tsx";
import { useDriftSummary } from "../drift/kinds.ts";

const DAY = 86_400_000;
/** Thinking a past state through takes as long as the present one: of larger estates it is done when someone asks for it. */
const LARGEST = 20_000;

/** What came since one was last here. Each number opens just what it counts. */
export function News() {
  const visit = useVisit();
  return (
    <Section title="New since your last visit">
      <Loaded query={visit}>
        {({ before }) =>
          before === null ? (
            <p className="muted">This is your first visit. From the next one on, what is new stands here.</p>
          ) : (
            <Since before={before} />
          )
        }
      </Loaded>
    </Section>
  );
}

function Since({ before }: { readonly before: number }) {
  const from = new Date(before).toISOString();
  return (
    <>
      <p className="small muted">
        You were last here <Time at={before} as="ago" />, <Time at={before} />.
      </p>
      <div className="grid">
        <Changed from={from} />
        <Drifted from={from} />
        <Reached from={from} />
      </div>
    </>
  );
}

const Fact = ({ children, says }: { readonly children: ReactNode; readonly says: string }) => (
  <div>
    {children} <span className="small muted">{says}</span>
  </div>
);

function Changed({ from }: { readonly from: string }) {
  // As the page of changes has it, so that the same days are counted here and there.
  const today = new Date().toISOString().slice(0, 10);
  const query = useQuery({
    queryKey: ["changes", "counts", from, today],
    queryFn: () => api.changes.counts({ query: { from, to: String(Date.parse(today) + DAY - 1) } }),
  });
  return (
    <Loaded query={query}>
      {({ assets, findings }) => (
        <>
          <Fact says={assets.added === 1 ? "new asset" : "new assets"}>
            <Link
              className="figure middle"
              to="/changes"
              search={{ from, type: "asset", change: "added" }}
              data-counts="changes"
            >
              {number(assets.added)}
            </Link>
          </Fact>
          <Fact says={findings.added === 1 ? "new finding" : "new findings"}>
            <Link
              className="figure middle"
              to="/changes"
              search={{ from, type: "finding", change: "added" }}
              data-counts="changes"
            >
              {number(findings.added)}
            </Link>
          </Fact>
        </>
      )}
    </Loaded>
  );
}

/** Without an approved state nothing drifts, which is not the same as no drift. */
function Drifted({ from }: { readonly from: string }) {
  const summary = useDriftSummary();
  const query = useQuery({
    queryKey: ["drift", "counts", "class", { since: from }],
    queryFn: () => api.drift.counts({ query: { since: from, by: "class" } }),
  });
  return (
    <Loaded query={summary}>
      {({ baselines }) =>
        baselines === 0 ? (
          <Unknown says="changes against a baseline: none is approved" />
        ) : (
          <Loaded query={query}>
            {(counts) => (
              <Fact says="new changes against what was approved">
                <Link className="figure middle" to="/drift" search={{ since: from, state: "open" }} data-counts="drift">
                  {number(Object.values(counts).reduce((sum, count) => sum + count, 0))}
                </Link>
              </Fact>
            )}
          </Loaded>
        )
      }
    </Loaded>
  );
}

const Unknown = ({ says }: { readonly says: string }) => (
  <Fact says={says}>
    <span className="figure middle">Unknown</span>
  </Fact>
);

function Reached({ from }: { readonly from: string }) {
  const estate = useQuery({ queryKey: ["assets", "counts", {}], queryFn: () => api.assets.counts({}) });
  const size = Object.values(estate.data ?? {}).reduce((sum, count) => sum + count, 0);
  const isSmall = estate.isSuccess && size <= LARGEST;
  const query: UseQueryResult<{ readonly added: number }> = useQuery({
    queryKey: ["attack-paths", "changes", "counts", from],
    queryFn: () => api.attackPaths.changeCounts({ query: { from } }),
    enabled: isSmall,
  });
  if (estate.isSuccess && !isSmall)
    return (
      <Fact says="what an attacker can reach">
        <Link to="/paths" search={{ since: from }}>
          Compare with then
        </Link>
      </Fact>
    );
  return (
    <Loaded query={query}>
      {({ added }) => (
        <Fact says={added === 1 ? "new target within reach" : "new targets within reach"}>
          <Link className="figure middle" to="/paths" search={{ since: from, change: "added" }} data-counts="reached">
            {number(added)}
          </Link>
        </Fact>
      )}
    </Loaded>
  );
}
