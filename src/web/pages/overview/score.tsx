import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { Score } from "../../../domain/score.ts";
import { SEVERITIES } from "../../../domain/severity.ts";
import { api } from "../../client/api.ts";
import { useRuleTitle } from "../../client/names.ts";
import { number, words } from "../../ui/format.ts";
import { Section } from "../../ui/page.tsx";
import { Loaded } from "../../ui/states.tsx";
import { Table } from "../../ui/table.tsx";
import { Time } from "../../ui/time.tsx";
import { Chart } from "./chart.tsx";
import { OPEN } from "./tiles.tsx";

const usePosture = () => useQuery({ queryKey: ["posture"], queryFn: () => api.posture.get({}) });
const points = (value: number): string => value.toFixed(1);
/** Both ends, where checks that could not be decided leave it open: what nobody knows is no pass. */
const range = ({ least, most }: Score): string =>
  points(least) === points(most) ? points(most) : `${points(least)}–${points(most)}`;

/** The score with all that it is made of. */
export function ScoreCard() {
  return (
    <Section title="Score">
      <Loaded query={usePosture()}>
        {({ score, formula, standing }) =>
          score === null ? (
            <>
              <span className="figure">Unknown</span>
              <p className="small muted">No asset was seen that a rule judges. {formula}</p>
            </>
          ) : (
            <>
              <p>
                <span className="figure">{range(score)}</span> <span className="muted">of 100</span>
              </p>
              <p className="small">
                {standing.undecided === 0 ? (
                  "Every check on the assets without findings could be decided."
                ) : (
                  <>
                    Nobody knows nearer: on {number(standing.undecided)} assets without findings{" "}
                    <Link to="/unseen">checks could not be decided</Link>, and each may be critical or fine.
                  </>
                )}
              </p>
              <details>
                <summary>How it is made</summary>
                <div className="stack">
                  <p className="small">{formula}</p>
                  <p className="small muted">
                    {number(standing.assets)} assets of kinds that rules judge.{" "}
                    {SEVERITIES.toReversed()
                      .filter((severity) => (standing.worst[severity] ?? 0) > 0)
                      .map((severity) => `${number(standing.worst[severity] ?? 0)} with ${severity} as the worst`)
                      .join(", ") || "None has an open finding"}
                    . Accepted risks and false positives take nothing.
                  </p>
                </div>
              </details>
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

const SHOWN = 3;

/** The rules whose findings cost the most. */
export function Levers() {
  const title = useRuleTitle();
  return (
    <Section title="What would raise it most">
      <Loaded query={usePosture()}>
        {({ levers }) =>
          levers.length === 0 ? (
            <p className="muted">No open finding takes anything of the score.</p>
          ) : (
            <ol className="timeline">
              {levers.slice(0, SHOWN).map(({ rule, findings, gain }) => (
                <li key={rule}>
                  <span className="wrap">{title(rule)}</span>
                  <span className="small muted">
                    +{points(gain)} for{" "}
                    <Link to="/findings" search={{ rule, state: OPEN }} data-counts="findings">
                      {number(findings)} {findings === 1 ? "finding" : "findings"}
                    </Link>
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

const DAY = 86_400_000;
const SPANS = ["7", "30", "90"] as const;
const route = getRouteApi("/");

const trendTo = (from: number, to: number, points: number) =>
  api.posture.trend({ query: { from: String(from), to: String(to), points } });

/** How the score and the open findings went, from what the store keeps: as it was known on each day. */
export function Trend() {
  const { days } = route.useSearch();
  const navigate = useNavigate();
  const span = SPANS.find((known) => known === days) ?? "30";
  const query = useQuery({
    queryKey: ["posture", "trend", span],
    queryFn: async () => {
      // Up to the beginning of this day at the same instants all day long, so that what was worked out of them is found again; then as it is now.
      const now = Date.now();
      const today = now - (now % DAY);
      const [past, present] = await Promise.all([
        trendTo(today - Number(span) * DAY, today, 12),
        trendTo(today, now, 2),
      ]);
      return [...past, ...present.slice(1)];
    },
  });
  return (
    <Section
      title="Over time"
      actions={
        <fieldset className="segments">
          <legend className="visually-hidden">Days</legend>
          {SPANS.map((of) => (
            <button
              key={of}
              type="button"
              aria-pressed={of === span}
              onClick={() => void navigate({ to: "/", search: { days: of }, replace: true, resetScroll: false })}
            >
              {of} days
            </button>
          ))}
        </fieldset>
      }
    >
      <Loaded query={query}>
        {(trend) => (
          <>
            <div className="halves">
              <Chart
                title="Score, at least"
                top={100}
                points={trend.map(({ at, score }) => ({ at, value: score === null ? null : score.least }))}
              />
              <Chart
                title="Open findings"
                points={trend.map(({ at, score, open }) => ({ at, value: score === null && open === 0 ? null : open }))}
              />
            </div>
            <details>
              <summary>As a table</summary>
              <Table label="Score and open findings over time">
                <thead>
                  <tr>
                    <th scope="col">As of</th>
                    <th scope="col" className="number">
                      Score
                    </th>
                    <th scope="col" className="number">
                      Open findings
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {trend.map(({ at, score, open }) => (
                    <tr key={at}>
                      <td>
                        <Time at={at} />
                      </td>
                      <td className="number">{score === null ? words("unknown") : range(score)}</td>
                      <td className="number">
                        <Link to="/findings" search={{ at: String(at), state: OPEN }} data-counts="findings">
                          {number(open)}
                        </Link>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </Table>
            </details>
          </>
        )}
      </Loaded>
    </Section>
  );
}
