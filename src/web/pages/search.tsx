import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { Contract, ReplyOf } from "../../platform/api/contract/contract.ts";
import { api } from "../client/api.ts";
import { useNearest } from "../client/nearest.ts";
import { Chips } from "../ui/chips.tsx";
import { number, words } from "../ui/format.ts";
import { PageHead } from "../ui/page.tsx";
import { Empty, Loaded } from "../ui/states.tsx";
import { ShowQuery } from "../ui/table/query-dialog.tsx";

const route = getRouteApi("/search");
const MOST = 100;
const TYPES = [
  ["asset", "Assets"],
  ["finding", "Findings"],
] as const;
type Hit = ReplyOf<Contract["search"]["find"]>[number];

/** Assets and findings by the beginnings of their words. */
export function Search() {
  const { q = "", type } = route.useSearch();
  const navigate = useNavigate();
  const only = TYPES.find(([name]) => name === type)?.[0];
  const query = useQuery({
    queryKey: ["search", q, only],
    queryFn: () => api.search.find({ query: { q, type: only, limit: MOST } }),
    enabled: q !== "",
  });
  return (
    <>
      <PageHead title={q === "" ? "Search" : `Search: ${q}`}>
        Assets and findings by the beginnings of their words.
      </PageHead>
      <div className="row">
        <form
          key={q}
          className="row search-again"
          onSubmit={(event) => {
            event.preventDefault();
            const asked = String(new FormData(event.currentTarget).get("q")).trim();
            void navigate({ to: "/search", search: { q: asked || undefined, type } });
          }}
        >
          <label className="field">
            <span className="visually-hidden">Words</span>
            <input name="q" type="search" defaultValue={q} placeholder="A name, or the beginning of one" />
          </label>
          <button type="submit" className="button">
            Search
          </button>
        </form>
        {q === "" ? null : <ShowQuery path="/search" query={{ q, type: only }} />}
        <Chips
          label="Only"
          choices={TYPES.map(([value, label]) => ({ value, label }))}
          chosen={only === undefined ? [] : [only]}
          onChange={(chosen) =>
            void navigate({ to: "/search", search: { q: q || undefined, type: chosen.at(-1) }, replace: true })
          }
        />
      </div>
      {q === "" ? null : (
        <Loaded query={query}>{(hits) => (hits.length === 0 ? <Nothing asked={q} /> : <Hits of={hits} />)}</Loaded>
      )}
    </>
  );
}

function Nothing({ asked }: { readonly asked: string }) {
  const near = useNearest(asked, true);
  return (
    <>
      <Empty title="Nothing found">
        <p className="muted">
          Every word must begin a word of the thing. Try fewer or shorter words, or look through the{" "}
          <Link to="/inventory">inventory</Link> or the <Link to="/findings">findings</Link>.
        </p>
      </Empty>
      {near.length === 0 ? null : (
        <section className="card stack" aria-label="Nearly so called">
          <h2>Nearly so called</h2>
          <ul className="stack">
            {near.map((hit) => (
              <HitRow key={hit.id} {...hit} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const HitRow = ({ type, id, title, group }: Hit) => (
  <li className="wrap">
    {type === "asset" ? (
      <Link to="/inventory/$id" params={{ id }}>
        {title}
      </Link>
    ) : (
      <Link to="/findings/$id" params={{ id }}>
        {title}
      </Link>
    )}{" "}
    <span className="muted small">{words(group)}</span>
  </li>
);

const Hits = ({ of }: { readonly of: readonly Hit[] }) => (
  <>
    {of.length < MOST ? null : (
      <p className="note small">
        These are {MOST} of what bears these words, and there may be more. Add a word to see less of it.
      </p>
    )}
    {TYPES.map(([type, title]) => {
      const hits = of.filter((hit) => hit.type === type);
      return hits.length === 0 ? null : (
        <section key={type} className="card stack" aria-label={title}>
          <h2>
            {title} <span className="muted small">{number(hits.length)}</span>
          </h2>
          <ul className="stack">
            {hits.map((hit) => (
              <HitRow key={hit.id} {...hit} />
            ))}
          </ul>
        </section>
      );
    })}
  </>
);
