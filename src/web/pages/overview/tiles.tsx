import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { STANDING_STATES } from "../../../domain/score.ts";
import { SEVERITIES } from "../../../domain/severity.ts";
import { api } from "../../client/api.ts";
import { number, words } from "../../ui/format.ts";
import { Loaded } from "../../ui/states.tsx";

export const OPEN = STANDING_STATES.join(",");
const DAY = 86_400_000;
const WORST_FIRST = SEVERITIES.toReversed();
/** A kind in the midst of a sentence: `AI service` keeps what is always written large. */
const plural = (kind: string, count: number): string => {
  const word = words(kind);
  const isName = /^[A-Z]{2}/.test(word);
  return `${isName ? word : word.charAt(0).toLowerCase() + word.slice(1)}${count === 1 ? "" : "s"}`;
};
const sum = (counts: { readonly [name: string]: number }): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

export const Tile = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="card tile" aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);

export function InventoryTile() {
  const query = useQuery({ queryKey: ["assets", "counts", {}], queryFn: () => api.assets.counts({}) });
  return (
    <Tile title="What AI do we have?">
      <Loaded query={query}>
        {(counts) => (
          <>
            <Link className="figure" to="/inventory" data-counts="assets">
              {number(sum(counts))}
            </Link>
            <p className="small muted">models, agents, tools and what they stand on</p>
            <ul className="row small">
              {["model", "agent", "tool", "mcp-server"]
                .filter((kind) => (counts[kind] ?? 0) > 0)
                .map((kind) => (
                  <li key={kind}>
                    <Link to="/inventory" search={{ kind }} data-counts="assets">
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

export function FindingsTile() {
  const query = useQuery({
    queryKey: ["findings", "counts", "open"],
    queryFn: () => api.findings.counts({ query: { by: "severity", states: OPEN } }),
  });
  return (
    <Tile title="What is wrong with it?">
      <Loaded query={query}>
        {(counts) => (
          <>
            <Link className="figure" to="/findings" search={{ state: OPEN }} data-counts="findings">
              {number(sum(counts))}
            </Link>
            <p className="small muted">open findings</p>
            <div className="bar" aria-hidden="true">
              {WORST_FIRST.map((severity) => (
                <span key={severity} className={severity} style={{ flexGrow: counts[severity] ?? 0 }} />
              ))}
            </div>
            <ul className="row small">
              {WORST_FIRST.filter((severity) => (counts[severity] ?? 0) > 0).map((severity) => (
                <li key={severity}>
                  <Link to="/findings" search={{ severity, state: OPEN }} data-counts="findings">
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

const TYPES = [
  ["asset", "assets", "assets"],
  ["finding", "findings", "findings"],
] as const;

/** Days as the page of changes has them, so that the same days are counted here and there. */
const days = () => {
  const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
  return { from: dayOf(Date.now() - 7 * DAY), to: dayOf(Date.now()) };
};

export function ChangesTile() {
  const { from, to } = days();
  const query = useQuery({
    queryKey: ["changes", "counts", from, to],
    queryFn: () =>
      api.changes.counts({ query: { from, to: String(Date.parse(to) + DAY - 1), types: "asset,finding" } }),
  });
  const link = (type: string, change: string) => ({ from, to, type, change });
  return (
    <Tile title="What changed in seven days?">
      <Loaded query={query}>
        {(counts) => (
          <>
            <Link className="figure" to="/changes" search={link("finding", "added")} data-counts="changes">
              {number(counts.findings.added)}
            </Link>
            <p className="small muted">new findings</p>
            <ul className="stack small">
              {TYPES.map(([type, of, name]) => (
                <li key={type} className="row">
                  {(["added", "changed", "gone"] as const)
                    .filter((change) => type !== "finding" || change !== "added")
                    .map((change) => (
                      <Link key={change} to="/changes" search={link(type, change)} data-counts="changes">
                        {number(counts[of][change])} {name}{" "}
                        {change === "added" ? "new" : change === "gone" && type === "finding" ? "fixed" : change}
                      </Link>
                    ))}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Tile>
  );
}

export function PathsTile() {
  const query = useQuery({
    queryKey: ["attack-paths", "summary", undefined],
    queryFn: () => api.attackPaths.summary({}),
  });
  return (
    <Tile title="How would an attacker get to our data?">
      <Loaded query={query}>
        {({ targets: { all, certain, uncertain }, steps }) => (
          <>
            <Link className="figure" to="/paths" search={{ certain: "yes" }} data-counts="targets">
              {number(certain)}
            </Link>
            <p className="small muted">
              of {number(all)} targets can be reached
              {certain + uncertain === 0
                ? `. No path was found, which is no all-clear: ${number(steps)} known steps were tried on what could be read.`
                : ""}
            </p>
            {uncertain === 0 ? null : (
              <p className="small">
                <Link to="/paths" search={{ certain: "no" }} data-counts="targets">
                  {number(uncertain)} more perhaps
                </Link>
              </p>
            )}
          </>
        )}
      </Loaded>
    </Tile>
  );
}

export function DecisionsTile() {
  const query = useQuery({
    queryKey: ["findings", "counts", "state"],
    queryFn: () => api.findings.counts({ query: { by: "state" } }),
  });
  return (
    <Tile title="Can we prove that we control it?">
      <Loaded query={query}>
        {(counts) => (
          <>
            <Link className="figure" to="/findings" search={{ state: "accepted" }} data-counts="findings">
              {number(counts.accepted ?? 0)}
            </Link>
            <p className="small muted">
              {counts.accepted === 1 ? "risk is" : "risks are"} accepted, with reason and approver
            </p>
            <ul className="row small">
              {(["in-progress", "fixed", "false-positive"] as const).map((state) => (
                <li key={state}>
                  <Link to="/findings" search={{ state }} data-counts="findings">
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
