import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { SEVERITIES } from "../../domain/severity.ts";
import { FINDING_STATES } from "../../domain/triage.ts";
import { api } from "../client/api.ts";
import { usePages } from "../client/pages.ts";
import { useMay } from "../client/self.ts";
import { Chips } from "../ui/chips.tsx";
import { ago, listed, words } from "../ui/format.ts";
import { Downloads, More } from "../ui/list.tsx";
import { SeverityMark, StateMark } from "../ui/marks.tsx";
import { PageHead } from "../ui/page.tsx";
import { Empty, Problem } from "../ui/states.tsx";
import { Table } from "../ui/table.tsx";
import { TriageForm } from "./triage.tsx";

const route = getRouteApi("/findings");
const joined = (chosen: readonly string[]): string | undefined => chosen.join(",") || undefined;

/** Every flaw that a rule found, worst first. */
export function Findings() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const filter = { severities: search.severity, states: search.state, rules: search.rule };
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const mayTriage = useMay("findings:triage");
  const { list, rows } = usePages(["findings", filter], (after) => api.findings.list({ query: { ...filter, after } }));
  const severities = useQuery({
    queryKey: ["findings", "counts", "severity", search.state, search.rule],
    queryFn: () => api.findings.counts({ query: { by: "severity", states: search.state, rules: search.rule } }),
  });
  const states = useQuery({
    queryKey: ["findings", "counts", "by-state", search.severity, search.rule],
    queryFn: () => api.findings.counts({ query: { by: "state", severities: search.severity, rules: search.rule } }),
  });
  const set = (change: Partial<typeof search>): void => {
    setChosen(new Set());
    void navigate({ to: "/findings", search: { ...search, ...change }, replace: true });
  };
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <>
      <PageHead title="Findings" actions={<Downloads path="/findings" query={filter} />}>
        Worst first, product code before tests. Fixed is only what a later look found fixed.
      </PageHead>
      <div className="stack">
        <Chips
          label="Severity"
          choices={SEVERITIES.toReversed().map((value) => ({
            value,
            label: words(value),
            count: severities.data === undefined ? undefined : (severities.data[value] ?? 0),
          }))}
          chosen={listed(search.severity)}
          onChange={(values) => set({ severity: joined(values) })}
        />
        <Chips
          label="State"
          choices={FINDING_STATES.map((value) => ({
            value,
            label: words(value),
            count: states.data === undefined ? undefined : (states.data[value] ?? 0),
          }))}
          chosen={listed(search.state)}
          onChange={(values) => set({ state: joined(values) })}
        />
        {search.rule === undefined ? null : (
          <p>
            Only of the rule <strong>{search.rule}</strong>.{" "}
            <button type="button" className="plain" onClick={() => set({ rule: undefined })}>
              Show all rules
            </button>
          </p>
        )}
      </div>
      {list.isError ? <Problem error={list.error} retry={() => void list.refetch()} /> : null}
      {list.isSuccess && rows.length === 0 ? (
        <div className="card">
          <NoFindings />
        </div>
      ) : null}
      {rows.length === 0 ? null : (
        <Table label="Findings">
          <thead>
            <tr>
              {mayTriage ? (
                <th scope="col">
                  <span className="visually-hidden">Choose</span>
                </th>
              ) : null}
              <th scope="col">Severity</th>
              <th scope="col">Finding</th>
              <th scope="col">State</th>
              <th scope="col">Open since</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((finding) => (
              <tr key={finding.id}>
                {mayTriage ? (
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`Choose ${finding.message}`}
                      checked={chosen.has(finding.id)}
                      onChange={() => toggle(finding.id)}
                    />
                  </td>
                ) : null}
                <td>
                  <SeverityMark severity={finding.severity} />
                </td>
                <td className="wrap">
                  <Link to="/findings/$id" params={{ id: finding.id }}>
                    {finding.message}
                  </Link>
                  <div className="small muted">
                    {words(finding.assetKind)} {finding.assetName} ·{" "}
                    <Link to="/findings" search={{ ...search, rule: finding.rule }}>
                      {finding.rule}
                    </Link>
                    {finding.role === "source" ? "" : ` · ${words(finding.role)}`}
                  </div>
                </td>
                <td>
                  <StateMark state={finding.state} />
                </td>
                <td>{ago(finding.openedAt)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <More list={list} />
      {chosen.size === 0 ? null : (
        <section className="select-bar stack" aria-label="Decide on the chosen findings">
          <strong>{chosen.size} chosen</strong>
          <TriageForm findings={[...chosen]} onDone={() => setChosen(new Set())} />
        </section>
      )}
    </>
  );
}

/** Where nothing was looked at, no finding means nothing. */
function NoFindings() {
  const { data } = useQuery({ queryKey: ["runs", "any"], queryFn: () => api.runs.list({ query: { limit: 1 } }) });
  if (data === undefined) return null;
  return data.items.length === 0 ? (
    <Empty title="Nothing has been looked at yet">
      <p>
        So nothing is known to be wrong, or right. <Link to="/">Send a first scan.</Link>
      </p>
    </Empty>
  ) : (
    <Empty title="No such findings">
      <p>
        No rule found one in what was looked at. <Link to="/sources">See what was not examined</Link> before you take it
        for an all-clear.
      </p>
    </Empty>
  );
}
