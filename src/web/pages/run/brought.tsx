import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api } from "../../client/api.ts";
import { number, words } from "../../ui/format.ts";
import { Section } from "../../ui/page.tsx";
import { Loaded } from "../../ui/states.tsx";
import { Table } from "../../ui/table.tsx";
import { Time } from "../../ui/time.tsx";

export type ShownRun = ReplyOf<Contract["runs"]["get"]>;
type Before = NonNullable<ShownRun["before"]>;

/** What came, changed and went by a run, and how its look differs from the one before it. */
export const Brought = (run: ShownRun) => (
  <div className="halves">
    <Changed {...run} />
    <Compared {...run} />
  </div>
);

const THINGS = [
  ["asset", "assets", { added: "came", changed: "changed", gone: "went" }],
  ["relationship", "relationships", { added: "came", changed: "changed", gone: "went" }],
  ["finding", "findings", { added: "came up", changed: "changed", gone: "fixed" }],
] as const;
const HOW = ["added", "changed", "gone"] as const;

/** A run has its instant to itself: what became so then, it brought. */
function Changed({ at }: ShownRun) {
  const [from, to] = [new Date(at - 1).toISOString(), new Date(at).toISOString()];
  const query = useQuery({
    queryKey: ["changes", "counts", from, to],
    queryFn: () => api.changes.counts({ query: { from, to } }),
  });
  return (
    <Section title="What it brought">
      <Loaded query={query}>
        {(counts) => (
          <dl className="facts">
            {THINGS.map(([type, of, says]) => (
              <Fact key={type} name={words(of)}>
                <ul className="row">
                  {HOW.filter((change) => type !== "relationship" || change !== "changed").map((change) => (
                    <li key={change}>
                      <Link to="/changes" search={{ from, to, type, change }} data-counts="changes">
                        {number(counts[of][change])} {says[change]}
                      </Link>
                    </li>
                  ))}
                </ul>
              </Fact>
            ))}
          </dl>
        )}
      </Loaded>
    </Section>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div style={{ display: "contents" }}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const sum = ({ connectors }: Pick<ShownRun, "connectors">, of: "examined" | "assets"): number =>
  connectors.reduce((total, connector) => total + connector[of], 0);

const LOOKS: readonly (readonly [title: string, of: (run: Before | ShownRun) => number])[] = [
  ["Files", ({ target }) => target.files],
  ["Examined, by all connectors", (run) => sum(run, "examined")],
  ["Not examined", ({ notExamined }) => notExamined],
  ["Assets seen, by all connectors", (run) => sum(run, "assets")],
];

const signed = (value: number): string =>
  value > 0 ? `+${number(value)}` : value === 0 ? "same" : `−${number(-value)}`;

/** How much was looked at then and now: where less was seen, less can have been found. */
function Compared(run: ShownRun) {
  const { before } = run;
  return (
    <Section title="Compared with the run before">
      {before === null ? (
        <p className="muted">It is the first run over this source.</p>
      ) : (
        <>
          <p className="small">
            <Link to="/runs/$id" params={{ id: before.id }}>
              The run before
            </Link>{" "}
            was <Time at={before.at} />
            {before.tool.version === run.tool.version
              ? "."
              : `, with version ${before.tool.version} of ${before.tool.name}: another version may see more or less.`}
          </p>
          <div className="fits">
            <Table label="This run and the one before">
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col" className="number">
                    Then
                  </th>
                  <th scope="col" className="number">
                    Now
                  </th>
                  <th scope="col" className="number">
                    Difference
                  </th>
                </tr>
              </thead>
              <tbody>
                {LOOKS.map(([title, of]) => (
                  <tr key={title}>
                    <td>{title}</td>
                    <td className="number">{number(of(before))}</td>
                    <td className="number">{number(of(run))}</td>
                    <td className="number">{signed(of(run) - of(before))}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
          <Moved run={run} before={before} />
        </>
      )}
    </Section>
  );
}

/** Connectors that went otherwise than the time before. */
function Moved({ run, before }: { readonly run: ShownRun; readonly before: Before }) {
  const then = new Map(before.connectors.map(({ connector, status }) => [connector, status]));
  const moved = run.connectors.filter(({ connector, status }) => then.get(connector) !== status);
  const missing = before.connectors.filter(({ connector }) => run.connectors.every((of) => of.connector !== connector));
  if (moved.length === 0 && missing.length === 0) return null;
  return (
    <ul className="bullets small">
      {moved.map(({ connector, status }) => (
        <li key={connector}>
          {words(connector)}: {words(then.get(connector) ?? "not started").toLowerCase()}, now{" "}
          {words(status).toLowerCase()}
        </li>
      ))}
      {missing.map(({ connector, status }) => (
        <li key={connector}>
          {words(connector)}: {words(status).toLowerCase()}, now not started
        </li>
      ))}
    </ul>
  );
}
