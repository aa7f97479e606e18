import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../client/api.ts";
import { words } from "../ui/format.ts";
import { PageHead } from "../ui/page.tsx";
import { Empty, Loaded } from "../ui/states.tsx";

const route = getRouteApi("/search");
const MOST = 100;

/** Assets and findings by the beginnings of their words. */
export function Search() {
  const { q } = route.useSearch();
  const query = useQuery({
    queryKey: ["search", q],
    queryFn: () => api.search.find({ query: { q: q ?? "", limit: MOST } }),
    enabled: q !== undefined && q !== "",
  });
  return (
    <>
      <PageHead title={q === undefined ? "Search" : `Search: ${q}`}>
        Assets and findings by the beginnings of their words.
      </PageHead>
      {q === undefined ? null : (
        <Loaded query={query}>
          {(hits) =>
            hits.length === 0 ? (
              <Empty title="Nothing found">
                <p className="muted">
                  Every word must begin a word of the thing. Try fewer or shorter words, or look through the{" "}
                  <Link to="/inventory">inventory</Link> or the <Link to="/findings">findings</Link>.
                </p>
              </Empty>
            ) : (
              <>
                {hits.length < MOST ? null : (
                  <p className="note small">
                    These are {MOST} of what bears these words, and there may be more. Add a word to see less of it.
                  </p>
                )}
                <ul className="stack">
                  {hits.map((hit) => (
                    <li key={`${hit.type} ${hit.id}`} className="wrap">
                      <span className="muted small">{words(hit.group)} </span>
                      {hit.type === "asset" ? (
                        <Link to="/inventory/$id" params={{ id: hit.id }}>
                          {hit.title}
                        </Link>
                      ) : (
                        <Link to="/findings/$id" params={{ id: hit.id }}>
                          {hit.title}
                        </Link>
                      )}
                    </li>
                  ))}
                </ul>
              </>
            )
          }
        </Loaded>
      )}
    </>
  );
}
