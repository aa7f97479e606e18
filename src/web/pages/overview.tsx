import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { SEVERITIES } from "../../domain/severity.ts";
import { api } from "../client/api.ts";
import { ago, number, words } from "../ui/format.ts";
import { RunMark, SeverityMark } from "../ui/marks.tsx";
import { PageHead, Section } from "../ui/page.tsx";
import { Empty, Loaded } from "../ui/states.tsx";

const OPEN = ["open", "in-progress", "reopened"] as const;
const WEEK = 7 * 86_400_000;
const WORST_FIRST = SEVERITIES.toReversed();
const plural = (kind: string, count: number): string => `${words(kind)}${count === 1 ? "" : "s"}`;
const sum = (counts: { readonly [name: string]: number }): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** The five questions, each answered by a number that opens what it counts. */
export function Overview() {
  const runs = useQuery({ queryKey: ["runs", "latest"], queryFn: () => api.runs.list({ query: { limit: 8 } }) });
  return (
    <>
      <PageHead title="Overview">What AI there is, what is wrong with it, what changed, and who decided what.</PageHead>
      <Loaded query={runs}>
        {({ items }) =>
          items.length === 0 ? (
            <FirstSteps />
          ) : (
            <>
              <div className="grid">
                <InventoryTile />
                <FindingsTile />
                <ChangesTile />
                <PathsTile />
                <DecisionsTile />
              </div>
              <div className="columns">
                <WorstFindings />
                <Section title="What we cannot see" actions={<Link to="/sources">All runs</Link>}>
                  <p className="small muted">
                    Files that runs did not examine. What a rule could not decide stands on its asset, under Undecided.
                  </p>
                  <ul className="timeline">
                    {items.map((run) => (
                      <li key={run.id}>
                        <span className="row">
                          <Link to="/runs/$id" params={{ id: run.id }}>
                            {run.target.name}
                          </Link>
                          <RunMark status={run.status} />
                        </span>
                        <span className="small muted">
                          {number(run.notExamined)} not examined · {ago(run.at)}
                        </span>
                      </li>
                    ))}
                  </ul>
                </Section>
              </div>
            </>
          )
        }
      </Loaded>
    </>
  );
}

const FirstSteps = () => (
  <Section title="Nothing has been looked at yet">
    <Empty title="Send a first scan">
      <p>In a repository, with a service token of the role Editor (an admin makes it under Access):</p>
      <figure className="code">
        <pre>
          <code>{`export STANCE_TOKEN=stance_…\nstance push --to ${location.origin}`}</code>
        </pre>
      </figure>
      <p className="muted">
        A scan reads files only. Nothing is run, and nothing leaves that machine but what was found.
      </p>
    </Empty>
  </Section>
);

const Tile = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="card tile" aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);

function InventoryTile() {
  const query = useQuery({ queryKey: ["assets", "counts", {}], queryFn: () => api.assets.counts({}) });
  return (
    <Tile title="What AI do we have?">
      <Loaded query={query}>
        {(counts) => (
          <>
            <Link className="figure" to="/inventory">
              {number(sum(counts))}
            </Link>
            <ul className="row small">
              {["model", "agent", "tool", "mcp-server"]
                .filter((kind) => (counts[kind] ?? 0) > 0)
                .map((kind) => (
                  <li key={kind}>
                    <Link to="/inventory" search={{ kind }}>
                      {number(counts[kind] ?? 0)} {plural(kind, counts[kind] ?? 0)}
                    </Link>
                  </li>
                ))}
            </ul>
          </>
        )}
      </Loaded>
    </Tile>
  );
}

function FindingsTile() {
  const query = useQuery({
    queryKey: ["findings", "counts", "open"],
    queryFn: () => api.findings.counts({ query: { by: "severity", states: OPEN.join(",") } }),
  });
  return (
    <Tile title="What is wrong with it?">
      <Loaded query={query}>
        {(counts) => (
          <>
            <Link className="figure" to="/findings" search={{ state: OPEN.join(",") }}>
              {number(sum(counts))}
            </Link>
            <div className="bar" aria-hidden="true">
              {WORST_FIRST.map((severity) =>
                counts[severity] === undefined ? null : (
                  <span key={severity} className={severity} style={{ flexGrow: counts[severity] }} />
                ),
              )}
            </div>
            <ul className="row small">
              {WORST_FIRST.filter((severity) => (counts[severity] ?? 0) > 0).map((severity) => (
                <li key={severity}>
                  <Link to="/findings" search={{ severity, state: OPEN.join(",") }}>
                    {number(counts[severity] ?? 0)} {severity}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Tile>
  );
}

function ChangesTile() {
  const query = useQuery({
    queryKey: ["changes", "week"],
    queryFn: () => {
      const now = Date.now();
      return api.graph.diff({ query: { from: String(now - WEEK), to: String(now) } });
    },
  });
  return (
    <Tile title="What changed?">
      <Loaded query={query}>
        {({ assets }) => (
          <>
            <Link className="figure" to="/changes">
              {number(assets.added.length + assets.changed.length + assets.gone.length)}
            </Link>
            <p className="small muted">
              assets in seven days: {number(assets.added.length)} new, {number(assets.changed.length)} changed,{" "}
              {number(assets.gone.length)} gone
            </p>
          </>
        )}
      </Loaded>
    </Tile>
  );
}

const PathsTile = () => (
  <Tile title="How would an attacker get to our data?">
    <span className="figure">Unknown</span>
    <p className="small muted">Attack paths are not computed yet. Until they are, this is not an all-clear.</p>
  </Tile>
);

function DecisionsTile() {
  const query = useQuery({
    queryKey: ["findings", "counts", "state"],
    queryFn: () => api.findings.counts({ query: { by: "state" } }),
  });
  return (
    <Tile title="Can we prove that we control it?">
      <Loaded query={query}>
        {(counts) => (
          <>
            <Link className="figure" to="/findings" search={{ state: "accepted" }}>
              {number(counts.accepted ?? 0)}
            </Link>
            <p className="small muted">accepted risks</p>
            <ul className="row small">
              {(["in-progress", "fixed", "false-positive"] as const).map((state) => (
                <li key={state}>
                  <Link to="/findings" search={{ state }}>
                    {number(counts[state] ?? 0)} {words(state).toLowerCase()}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Tile>
  );
}

function WorstFindings() {
  const query = useQuery({
    queryKey: ["findings", "worst"],
    queryFn: () => api.findings.list({ query: { states: OPEN.join(","), limit: 8 } }),
  });
  return (
    <Section
      title="Worst first"
      actions={
        <Link to="/findings" search={{ state: OPEN.join(",") }}>
          All open findings
        </Link>
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">No rule found a flaw in what was looked at.</p>
          ) : (
            <ul className="timeline">
              {items.map((finding) => (
                <li key={finding.id}>
                  <Link to="/findings/$id" params={{ id: finding.id }} className="wrap">
                    {finding.message}
                  </Link>
                  <span className="row small muted">
                    <SeverityMark severity={finding.severity} />
                    <span className="wrap">
                      {words(finding.assetKind)} {finding.assetName}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
