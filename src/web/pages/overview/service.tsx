import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../client/api.ts";
import { number, span } from "../../ui/format.ts";
import { SeverityMark } from "../../ui/marks.tsx";
import { Section } from "../../ui/page.tsx";
import { Loaded } from "../../ui/states.tsx";
import { OPEN } from "./tiles.tsx";

const sum = (counts: { readonly [name: string]: number }): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** Beyond every date that someone gives: with it all are counted that have one. */
const SOME_DAY = "9999-12-31T00:00:00.000Z";

/** How fast flaws go, and what is late. What nobody gave a date is not in time: it has no time. */
export const Service = () => (
  <Section title="How fast it is mended">
    <Overdue />
    <Mended />
  </Section>
);

function Overdue() {
  // The instant stays while the page does, so that the link is one address.
  const [now] = useState(() => new Date().toISOString());
  const count = (dueBy?: string) => api.findings.counts({ query: { by: "severity", states: OPEN, dueBy } });
  const query = useQuery({
    queryKey: ["findings", "overdue", now],
    queryFn: async () => ({ late: sum(await count(now)), dated: sum(await count(SOME_DAY)), open: sum(await count()) }),
  });
  return (
    <Loaded query={query}>
      {({ late, dated, open }) =>
        dated === 0 ? (
          <p>
            Overdue: <strong>unknown</strong>.{" "}
            <span className="small muted">
              {open === 0 ? "There is no open finding." : "No open finding has a date by which it should be fixed."}
            </span>
          </p>
        ) : (
          <p>
            <Link className="figure middle" to="/findings" search={{ state: OPEN, due: now }} data-counts="findings">
              {number(late)}
            </Link>{" "}
            overdue{" "}
            <span className="small muted">
              of{" "}
              <Link to="/findings" search={{ state: OPEN, due: SOME_DAY }} data-counts="findings">
                {number(dated)} with a date
              </Link>
              ; {number(open - dated)} have none
            </span>
          </p>
        )
      }
    </Loaded>
  );
}

function Mended() {
  const query = useQuery({ queryKey: ["posture", "mended"], queryFn: () => api.posture.mended({}) });
  return (
    <Loaded query={query}>
      {(mended) => {
        const fixed = mended.reduce((total, of) => total + of.fixed, 0);
        if (fixed === 0) return <p className="muted">Nothing was seen fixed yet, so nobody knows how long it takes.</p>;
        const mean = mended.reduce((total, of) => total + of.fixed * of.mean, 0) / fixed;
        return (
          <>
            <p>
              <strong>{span(mean)}</strong> from a flaw to the look that found it fixed, on average{" "}
              <span className="small muted">
                over{" "}
                <Link to="/findings" search={{ state: "fixed" }} data-counts="findings">
                  {number(fixed)} fixed {fixed === 1 ? "finding" : "findings"}
                </Link>
              </span>
            </p>
            <ul className="row small">
              {mended.map((of) => (
                <li key={of.severity} className="row">
                  <SeverityMark severity={of.severity} /> {span(of.mean)}{" "}
                  <Link to="/findings" search={{ state: "fixed", severity: of.severity }} data-counts="findings">
                    {number(of.fixed)} fixed
                  </Link>
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </Loaded>
  );
}
