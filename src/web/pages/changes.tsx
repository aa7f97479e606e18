import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { api } from "../client/api.ts";
import { number } from "../ui/format.ts";
import { PageHead, Section } from "../ui/page.tsx";
import { Loaded } from "../ui/states.tsx";

const route = getRouteApi("/changes");
const DAY = 86_400_000;
const MOST_SHOWN = 25;
const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** What came, changed and went between two days. */
export function Changes() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const today = dateOf(Date.now());
  const from = search.from ?? dateOf(Date.now() - 7 * DAY);
  const to = search.to ?? today;
  const query = useQuery({
    queryKey: ["changes", from, to],
    queryFn: () => api.graph.diff({ query: { from, to: String(Date.parse(to) + DAY - 1) } }),
  });
  const set = (change: Partial<typeof search>): void =>
    void navigate({ to: "/changes", search: { ...search, ...change }, replace: true });
  return (
    <>
      <PageHead title="Changes">
        What came, changed and went. Gone is only what a run looked for and did not find.
      </PageHead>
      <div className="row">
        <label className="field">
          From
          <input type="date" value={from} max={to} onChange={(event) => set({ from: event.target.value })} />
        </label>
        <label className="field">
          To
          <input type="date" value={to} min={from} max={today} onChange={(event) => set({ to: event.target.value })} />
        </label>
      </div>
      <Loaded query={query}>
        {({ assets, findings, relationships }) => (
          <div className="grid">
            <Part title="New assets" ids={assets.added} to="asset" />
            <Part title="Changed assets" ids={assets.changed} to="asset" />
            <Part title="Gone assets" ids={assets.gone} to="none" />
            <Part title="New findings" ids={findings.added} to="finding" />
            <Part title="Changed findings" ids={findings.changed} to="finding" />
            <Section title="Relationships">
              <p>
                {number(relationships.added.length)} new, {number(relationships.changed.length)} changed,{" "}
                {number(relationships.gone.length)} gone
              </p>
            </Section>
          </div>
        )}
      </Loaded>
    </>
  );
}

function Part({
  title,
  ids,
  to,
}: {
  readonly title: string;
  readonly ids: readonly string[];
  readonly to: "asset" | "finding" | "none";
}) {
  if (ids.length === 0) return null;
  return (
    <Section title={`${title}: ${number(ids.length)}`}>
      <ul className="stack small">
        {ids.slice(0, MOST_SHOWN).map((id) => (
          <li key={id} className="wrap">
            {to === "asset" ? <AssetName id={id} /> : to === "finding" ? <FindingName id={id} /> : <code>{id}</code>}
          </li>
        ))}
        {ids.length > MOST_SHOWN ? (
          <li className="muted">and {number(ids.length - MOST_SHOWN)} more, in the API</li>
        ) : null}
      </ul>
    </Section>
  );
}

function AssetName({ id }: { readonly id: string }) {
  const { data } = useQuery({ queryKey: ["asset", id, undefined], queryFn: () => api.assets.get({ params: { id } }) });
  return (
    <Link to="/inventory/$id" params={{ id }}>
      {data === undefined ? id : `${data.kind} ${data.name}`}
    </Link>
  );
}

function FindingName({ id }: { readonly id: string }) {
  const { data } = useQuery({ queryKey: ["finding", id], queryFn: () => api.findings.get({ params: { id } }) });
  return (
    <Link to="/findings/$id" params={{ id }}>
      {data?.message ?? id}
    </Link>
  );
}
